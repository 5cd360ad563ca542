using System.Collections.Immutable;
using System.Globalization;

namespace OnRecord.Reading.Languages;

/// <summary>Tells the language of a text by its script, its function words and its rarer letters.</summary>
/// <remarks>
/// Where a script is written by one language the script tells. Otherwise every word speaks for the languages whose frequent words it is
/// one of, less the more they are. Function words are a third of running text and hardly ever names, so news full of foreign names is told right;
/// a list of names is not, and gets a low probability or none.
/// </remarks>
public sealed class LanguageDetector
{
    private const int MostLetters = 20_000;     // read from the beginning of a text
    private const int FewestLetters = 12;       // for a script that several languages share
    private const int FewestOwnLetters = 4;
    private const int LongestWord = 30;
    private const double LetterWeight = 0.4;    // of a word with a rare letter, against a function word
    private const double Steepness = 2.2;       // of how evidence becomes probability; chosen on the sentences of the tests
    private const double MostEvidence = 12;     // words that agree make no difference beyond

    private readonly ScriptTable scripts = ScriptTable.BuiltIn;
    private readonly ImmutableArray<(string Language, int Script, double Prior)> languages;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> byWord;
    private readonly Dictionary<char, int[]> byLetter;

    private LanguageDetector()
    {
        TsvRow[] rows = [.. Tsv.Embedded("languages/words.tsv", "language", "script", "prior", "letters", "words")];
        languages = [.. rows.Select(row => (row[0], scripts.Named(row[1]), double.Parse(row[2], CultureInfo.InvariantCulture)))];
        byWord = Index(rows, static row => Tsv.List(row[4])).GetAlternateLookup<ReadOnlySpan<char>>();
        byLetter = Index(rows, static row => row[3].ToCharArray());
    }

    public static LanguageDetector BuiltIn { get; } = new();

    /// <summary>Codes of the languages that can be told, sorted.</summary>
    public ImmutableArray<string> Known =>
        [.. languages.Select(static one => one.Language).Concat(Enumerable.Range(0, scripts.Count).Select(scripts.Language)).Where(static code => code.Length > 0).Order(StringComparer.Ordinal)];

    /// <summary>Null where the text is too short, or holds nothing that tells.</summary>
    public LanguageGuess? Detect(ReadOnlySpan<char> text)
    {
        var counts = new int[scripts.Count];
        var (letters, end) = (0, 0);
        for (; end < text.Length && letters < MostLetters; end++)
        {
            if (scripts.Of(text[end]) is >= 0 and var script)
            {
                counts[script]++;
                letters++;
            }
        }

        if (letters == 0)
        {
            return null;
        }

        var most = counts.Index().MaxBy(static one => one.Item);
        var (kana, han) = (counts[scripts.Named("Kana")], counts[scripts.Named("Han")]);
        if (kana * 10 > kana + han && (kana + han) * 2 > letters)
        {
            return new LanguageGuess("ja", (double)(kana + han) / letters);
        }

        return scripts.Language(most.Index) is { Length: > 0 } own
            ? most.Item < FewestOwnLetters ? null : new LanguageGuess(own, (double)most.Item / letters)
            : most.Item < FewestLetters ? null : ByWords(text[..end], most.Index, (double)most.Item / letters);
    }

    private LanguageGuess? ByWords(ReadOnlySpan<char> text, int script, double share)
    {
        Span<double> evidence = stackalloc double[languages.Length];
        evidence.Clear();
        Span<char> word = stackalloc char[LongestWord];
        var at = 0;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && IsInWord(text[at]))
            {
                at++;
            }

            if (at > start && at - start <= LongestWord)
            {
                var length = text[start..at].ToLowerInvariant(word);
                Weigh(word[..length], evidence);
            }

            at++;
        }

        var best = -1;
        for (var i = 0; i < languages.Length; i++)
        {
            evidence[i] = languages[i].Script == script && evidence[i] > 0 ? evidence[i] + languages[i].Prior : 0;
            best = evidence[i] > 0 && (best < 0 || evidence[i] > evidence[best]) ? i : best;
        }

        if (best < 0)
        {
            return null;
        }

        // Differences count, scaled down where the best has very much evidence, so that a long text is not surer than it can be.
        var (scale, sum) = (Steepness * Math.Min(1, MostEvidence / evidence[best]), 0.0);
        for (var i = 0; i < languages.Length; i++)
        {
            sum += languages[i].Script == script ? Math.Exp(scale * (evidence[i] - evidence[best])) : 0;
        }

        return new LanguageGuess(languages[best].Language, share / sum);
    }

    private void Weigh(ReadOnlySpan<char> word, Span<double> evidence)
    {
        if (byWord.TryGetValue(word, out var speaksFor))
        {
            foreach (var language in speaksFor)
            {
                evidence[language] += 1 / Math.Sqrt(speaksFor.Length);
            }
        }

        foreach (var letter in word)
        {
            if (byLetter.TryGetValue(letter, out var users))
            {
                foreach (var language in users)
                {
                    evidence[language] += LetterWeight / Math.Sqrt(users.Length);
                }

                break;
            }
        }
    }

    private static bool IsInWord(char letter) =>
        char.IsLetter(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static Dictionary<TKey, int[]> Index<TKey>(TsvRow[] rows, Func<TsvRow, IEnumerable<TKey>> keys)
        where TKey : notnull =>
        rows.SelectMany((row, language) => keys(row).Select(key => (Key: key, Language: language)))
            .GroupBy(static pair => pair.Key)
            .ToDictionary(static group => group.Key, static group => group.Select(static pair => pair.Language).ToArray());
}
