namespace OnRecord.Reading.Events;

/// <summary>What fills a slot of a frame.</summary>
/// <param name="Slot">Hash of the slot's name: <c>subj</c>, <c>obj</c>, <c>iobj</c>, <c>comp</c>, <c>mod</c>, or a preposition.</param>
/// <param name="Word">The head of what fills it.</param>
internal readonly record struct Filler(uint Slot, int Word);

/// <summary>A predicate with its arguments, as logic has them: the subject of a passive is an object.</summary>
/// <param name="predicate">The verb, noun or adjective.</param>
internal sealed class Frame(int predicate)
{
    public int Predicate { get; } = predicate;

    public List<Filler> Fillers { get; } = [];

    public bool IsNegated { get; set; }

    public bool IsFuture { get; set; }

    /// <summary>Would, could, might.</summary>
    public bool IsHypothetical { get; set; }

    /// <summary>If, whether; might have.</summary>
    public bool IsConditional { get; set; }

    /// <summary>Must, should, ought.</summary>
    public bool IsDemanded { get; set; }

    /// <summary>The first that fills a slot; −1 where none does.</summary>
    public int this[uint slot]
    {
        get
        {
            foreach (var filler in Fillers)
            {
                if (filler.Slot == slot)
                {
                    return filler.Word;
                }
            }

            return -1;
        }
    }

    public void Add(uint slot, int word)
    {
        if (word >= 0 && Fillers.Count < 64)
        {
            Fillers.Add(new Filler(slot, word));
        }
    }
}

/// <summary>Hashes of the names of slots that are no preposition.</summary>
internal static class Slot
{
    public static readonly uint Subject = Learned.WordGraph.Hash("subj");
    public static readonly uint Object = Learned.WordGraph.Hash("obj");
    public static readonly uint Indirect = Learned.WordGraph.Hash("iobj");
    public static readonly uint Complement = Learned.WordGraph.Hash("comp");
    public static readonly uint Modifier = Learned.WordGraph.Hash("mod");
    public static readonly uint Any = Learned.WordGraph.Hash("any");
}
