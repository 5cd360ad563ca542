using OnRecord.Learning;
using OnRecord.Reading.Words;

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

    internal const string Known = "known";
    internal const string KnownBonus = "known.bonus";

    /// <summary>Parts the form, the tags and the lemma of an exception.</summary>
    internal const char Parting = '\t';

    private const int Bits = 14;               // of the number of remembered words
    private const int LongestKept = 40;        // characters of a form that is remembered

    private const int LongestKey = 256;        // characters of an exception's form and tags
    private const int LongestAdded = 64;       // characters that a script puts to a form

    private readonly LinearModel model;
    private readonly EditScript[] scripts;
    private readonly Dictionary<string, string> exceptions;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> exceptionOf;
    private readonly int longestException;
    private readonly HashSet<uint> known;      // hashes of lemmas with their UPOS
    private readonly int knownBonus;           // what is added to the score of a script that makes one
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

        if (scripts.Any(static script => script.Add.Length > LongestAdded))
        {
            throw new ModelException(file.Name, $"a script of it adds more than {LongestAdded} characters.");
        }

        foreach (var line in file.Texts(Exceptions))
        {
            var last = line.LastIndexOf(Parting);
            if (last is < 1 or > LongestKey || !exceptions.TryAdd(line[..last], line[(last + 1)..]))
            {
                throw new ModelException(file.Name, $"“{line}” is no exception, too long, or the second for its word.");
            }

            longestException = Math.Max(longestException, last);
        }

        var count = file.Number(Known, 0, 1 << 20);
        known = [.. file.Array<uint>(Known, count).Span];
        knownBonus = file.Number(KnownBonus, 0, short.MaxValue);
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

    internal static uint KnownHash(ReadOnlySpan<char> lemma, string universal)
    {
        var hash = FeatureHash.Of((uint)lemma.Length, Letters.Hash(universal));
        foreach (var letter in lemma)
        {
            hash = FeatureHash.Add(hash, letter);
        }

        return hash;
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
        Exception(form, universal, penn) ?? (Best(form, universal, penn) is >= 0 and var best ? scripts[best].Apply(form) : form.ToString());

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

    /// <summary>The script that scores highest among those that can be applied; -1 where none can.</summary>
    private int Best(ReadOnlySpan<char> form, string universal, string penn)
    {
        Span<uint> features = stackalloc uint[LemmaFeatures.Most];
        Span<int> scores = stackalloc int[scripts.Length];
        model.Scores(features[..LemmaFeatures.Write(form, universal, penn, features)], scores);
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            best = scripts[i].CanApply(form) && (best < 0 || scores[i] > scores[best]) ? i : best;
        }

        if (best < 0 || form.Length > LongestKept || form.ContainsAnyInRange('0', '9'))
        {
            return best;
        }

        // Close behind, a script that makes a word that is known is the better guess: acquire, not acquir. But a number is no other number.
        var (least, most) = (scores[best] - knownBonus, int.MinValue);
        Span<char> lemma = stackalloc char[LongestKept + LongestAdded];
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] < least || !scripts[i].CanApply(form))
            {
                continue;
            }

            var made = lemma[..scripts[i].Length(form.Length)];
            scripts[i].Apply(form, made);
            var score = scores[i] + (known.Contains(KnownHash(made, universal)) ? knownBonus : 0);
            (best, most) = score > most ? (i, score) : (best, most);
        }

        return best;
    }

    private sealed record Entry(string Form, string Universal, string Penn, string Lemma);
}
