namespace OnRecord.Reading.Coreference;

/// <summary>Somebody or something that references mean, with all that they tell of it so far.</summary>
internal sealed class Entity
{
    /// <summary>In text order.</summary>
    public List<int> References { get; } = [];

    /// <summary>The first that a reference tells; <c>\0</c> for none.</summary>
    public char Gender { get; private set; }

    public bool? Plural { get; private set; }

    /// <summary>A bit for each kind of name.</summary>
    public uint Kinds { get; private set; }

    public int Pronouns { get; private set; }

    public bool IsNamed { get; private set; }

    /// <summary>The last words of its names and nouns.</summary>
    public HashSet<uint> LastWords { get; } = [];

    public void Add(int reference, ReferenceForm form, Traits traits)
    {
        References.Add(reference);
        Gender = Gender == '\0' ? traits.Gender : Gender;
        Plural ??= traits.Plural;
        Kinds |= traits.Kind == 0 ? 0 : 1u << traits.Kind;
        Pronouns += form == ReferenceForm.Pronoun ? 1 : 0;
        IsNamed |= form == ReferenceForm.Name;
        if (traits.Own.Length > 0)
        {
            LastWords.Add(traits.Own[^1]);
        }
    }
}
