using OnRecord.Learning;

namespace OnRecord.Reading.Lemmas;

/// <summary>Lemmas of single words: the exceptions first, else the edit script that a linear model scores highest.</summary>
/// <remarks>
/// What was asked for lately is remembered, in a table of fixed size whose places are overwritten. An answer depends on the word alone, so it is
/// the same with or without the table, and threads that overwrite each other's places lose time and nothing else.
/// </remarks>
internal sealed class Lemmatizer
{
    internal const string Scripts = "scripts";
    internal const string Exceptions = "exceptions";

    /// <summary>Parts the form, the tags and the lemma of an exception.</summary>
    internal const char Parting = '\t';

    private const int Bits = 14;               // of the number of remembered words
    private const int LongestKept = 40;        // characters of a form that is remembered

    private readonly LinearModel model;
    private readonly EditScript[] scripts;
    private readonly Dictionary<string, string> exceptions;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> exceptionOf;
    private readonly int longestException;
    private readonly Entry?[] recent = new Entry?[1 << Bits];
    private readonly string?[] shared = new string?[1 << Bits];

    /// <exception cref="ModelException">It is no model of lemmas.</exception>
    public Lemmatizer(ModelFile file)
    {
        model = LinearModel.Read(file, Scripts);
        exceptions = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            scripts = [.. model.Labels.Select(EditScript.Parse)];
        }
        catch (FormatException error)
        {
            throw new ModelException(file.Name, error.Message);
        }

        foreach (var line in file.Texts(Exceptions))
        {
            var last = line.LastIndexOf(Parting);
            if (last < 1 || !exceptions.TryAdd(line[..last], line[(last + 1)..]))
            {
                throw new ModelException(file.Name, $"“{line}” is no exception, or the second for its word.");
            }

            longestException = Math.Max(longestException, last);
        }

        exceptionOf = exceptions.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <param name="form">At least one character.</param>
    /// <param name="universal">UPOS.</param>
    /// <param name="penn">XPOS.</param>
    public string Lemma(ReadOnlySpan<char> form, string universal, string penn)
    {
        if (form.Length > LongestKept)
        {
            return Make(form, universal, penn);
        }

        var hash = FeatureHash.Of(0, (uint)form.Length);
        foreach (var letter in form)
        {
            hash = FeatureHash.Add(hash, letter);
        }

        foreach (var letter in penn)
        {
            hash = FeatureHash.Add(hash, letter);
        }

        hash = FeatureHash.Add(hash, universal.Length > 1 ? ((uint)universal[0] << 16) | universal[1] : 0);
        ref var place = ref recent[FeatureHash.Row(hash, Bits)];
        if (Volatile.Read(ref place) is { } known && form.SequenceEqual(known.Form) && known.Universal == universal && known.Penn == penn)
        {
            return known.Lemma;
        }

        var entry = new Entry(form.ToString(), universal, penn, Shared(Make(form, universal, penn)));
        Volatile.Write(ref place, entry);
        return entry.Lemma;
    }

    internal static string Key(string form, string universal, string penn) => $"{form}{Parting}{universal}{Parting}{penn}";

    // The same object for the same lemma of different forms, as long as no other takes its place.
    private string Shared(string lemma)
    {
        var hash = 0u;
        foreach (var letter in lemma)
        {
            hash = FeatureHash.Add(hash, letter);
        }

        ref var place = ref shared[FeatureHash.Row(hash, Bits)];
        if (Volatile.Read(ref place) is { } known && known == lemma)
        {
            return known;
        }

        Volatile.Write(ref place, lemma);
        return lemma;
    }

    private string Make(ReadOnlySpan<char> form, string universal, string penn) =>
        Exception(form, universal, penn) ?? scripts[Best(form, universal, penn)].Apply(form);

    private string? Exception(ReadOnlySpan<char> form, string universal, string penn)
    {
        var length = form.Length + universal.Length + penn.Length + 2;
        if (length > longestException)
        {
            return null;
        }

        Span<char> key = stackalloc char[length];
        form.CopyTo(key);
        key[form.Length] = Parting;
        universal.CopyTo(key[(form.Length + 1)..]);
        key[form.Length + 1 + universal.Length] = Parting;
        penn.CopyTo(key[(form.Length + universal.Length + 2)..]);
        if (exceptionOf.TryGetValue(key, out var lemma))
        {
            return lemma;
        }

        // A name keeps its case, so that of another case is another name.
        if (universal == "PROPN")
        {
            return null;
        }

        form.ToLowerInvariant(key);
        return exceptionOf.TryGetValue(key, out lemma) ? lemma : null;
    }

    /// <summary>The script that scores highest among those that can be applied; the first, where none can.</summary>
    internal int Best(ReadOnlySpan<char> form, string universal, string penn)
    {
        Span<uint> features = stackalloc uint[LemmaFeatures.Most];
        Span<int> scores = stackalloc int[scripts.Length];
        model.Scores(features[..LemmaFeatures.Write(form, universal, penn, features)], scores);
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scripts[i].CanApply(form.Length) && (scores[i] > scores[best] || !scripts[best].CanApply(form.Length)))
            {
                best = i;
            }
        }

        return best;
    }

    private sealed record Entry(string Form, string Universal, string Penn, string Lemma);
}
