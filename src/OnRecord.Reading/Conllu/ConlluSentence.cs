using System.Globalization;

namespace OnRecord.Reading.Conllu;

/// <summary>A syntactic word of a CoNLL-U file: its columns, an empty one as an underscore.</summary>
/// <param name="Head">Number of the head, from 1; 0 for the root. -1 where the column is empty.</param>
public sealed record ConlluWord(
    string Form, string Lemma, string Universal, string Penn, string Features, int Head, string Relation, string Dependencies, string Misc)
{
    /// <summary>Whether white space follows it: no <c>SpaceAfter=No</c>. Of the words of a multiword token, the range's counts.</summary>
    public bool SpaceAfter => !HasNoSpace(Misc);

    internal static bool HasNoSpace(string misc) => misc.Split('|').Contains("SpaceAfter=No");
}

/// <summary>A multiword token: several words written as one.</summary>
/// <param name="First">Index of its first word in the sentence, from 0.</param>
/// <param name="End">Index after its last word.</param>
public sealed record ConlluRange(int First, int End, string Form, string Misc)
{
    public bool SpaceAfter => !ConlluWord.HasNoSpace(Misc);
}

/// <summary>What is written as one: a word, or the words of a multiword token.</summary>
/// <param name="First">Index of its first word in the sentence, from 0.</param>
/// <param name="End">Index after its last word.</param>
public readonly record struct ConlluToken(int First, int End, string Form, bool SpaceAfter);

/// <summary>A sentence of a CoNLL-U file.</summary>
/// <param name="Comments">The lines before it, with their <c>#</c>.</param>
/// <param name="Words">Its words; empty nodes are left out.</param>
/// <param name="Ranges">Its multiword tokens, in order.</param>
/// <param name="Line">The number of its first line in the file, from 1.</param>
public sealed record ConlluSentence(
    IReadOnlyList<string> Comments, IReadOnlyList<ConlluWord> Words, IReadOnlyList<ConlluRange> Ranges, int Line)
{
    /// <summary>The value of a comment <c># name = value</c>, or null.</summary>
    public string? Comment(string name) =>
        Comments.FirstOrDefault(line => line.StartsWith($"# {name} =", StringComparison.Ordinal)) is { } found
            ? found[(found.IndexOf('=') + 1)..].Trim()
            : null;

    /// <summary>Whether a comment of that name stands before it, with or without a value: <c># newpar</c>.</summary>
    public bool Has(string name) => Comments.Any(line => line == $"# {name}" || line.StartsWith($"# {name} ", StringComparison.Ordinal));

    /// <summary>What is written as one, in order: multiword tokens, and the words that are in none.</summary>
    public IEnumerable<ConlluToken> Tokens()
    {
        var (word, range) = (0, 0);
        while (word < Words.Count)
        {
            if (range < Ranges.Count && Ranges[range].First == word)
            {
                var found = Ranges[range++];
                yield return new ConlluToken(word, found.End, found.Form, found.SpaceAfter);
                word = found.End;
            }
            else
            {
                yield return new ConlluToken(word, word + 1, Words[word].Form, Words[word].SpaceAfter);
                word++;
            }
        }
    }

    /// <summary>A sentence of which nothing is known but its words, parted by blanks.</summary>
    public static ConlluSentence Of(IReadOnlyList<string> words) =>
        new([], [.. words.Select(static form => new ConlluWord(form, "_", "_", "_", "_", -1, "_", "_", "_"))], [], 1);

    /// <summary>Reads the sentences of a file, one after another.</summary>
    /// <exception cref="FormatException">A line is not CoNLL-U; the message says which and why.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        var comments = new List<string>();
        var words = new List<ConlluWord>();
        var ranges = new List<ConlluRange>();
        var first = 1;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0)
            {
                if (words.Count > 0)
                {
                    yield return Whole(comments, words, ranges, first);
                    (comments, words, ranges) = ([], [], []);
                }

                first = number + 1;
            }
            else if (line[0] == '#')
            {
                comments.Add(line);
            }
            else
            {
                Add(line, number, words, ranges);
            }
        }

        if (words.Count > 0)
        {
            yield return Whole(comments, words, ranges, first);
        }
    }

    /// <summary>Runs of sentences: a <c># newdoc</c> begins a new one.</summary>
    public static IEnumerable<IReadOnlyList<ConlluSentence>> Documents(IEnumerable<ConlluSentence> sentences)
    {
        var document = new List<ConlluSentence>();
        foreach (var sentence in sentences)
        {
            if (document.Count > 0 && sentence.Has("newdoc"))
            {
                yield return document;
                document = [];
            }

            document.Add(sentence);
        }

        if (document.Count > 0)
        {
            yield return document;
        }
    }

    private static ConlluSentence Whole(List<string> comments, List<ConlluWord> words, List<ConlluRange> ranges, int first)
    {
        if (words.FindIndex(word => word.Head > words.Count) is >= 0 and var wrong)
        {
            throw new FormatException($"sentence from line {first}: word {wrong + 1} has the head {words[wrong].Head}, and there are {words.Count} words.");
        }

        return ranges.Any(range => range.End > words.Count)
            ? throw new FormatException($"sentence from line {first}: a multiword token goes beyond its last word.")
            : new ConlluSentence(comments, words, ranges, first);
    }

    private static void Add(string line, int number, List<ConlluWord> words, List<ConlluRange> ranges)
    {
        var columns = line.Split('\t');
        if (columns.Length != 10)
        {
            throw new FormatException($"line {number} has {columns.Length} columns, and CoNLL-U has ten.");
        }

        var id = columns[0];
        if (id.Contains('.'))
        {
            return;    // an empty node of the enhanced graph
        }

        if (columns[1].Length == 0)
        {
            throw new FormatException($"line {number} has no form.");
        }

        if (id.IndexOf('-') is > 0 and var dash)
        {
            if (!TryNumber(id[..dash], out var from) || !TryNumber(id[(dash + 1)..], out var to) || from != words.Count + 1 || to <= from)
            {
                throw new FormatException($"line {number}: {id} is no range that begins at word {words.Count + 1}.");
            }

            ranges.Add(new ConlluRange(from - 1, to, columns[1], columns[9]));
            return;
        }

        if (!TryNumber(id, out var word) || word != words.Count + 1)
        {
            throw new FormatException($"line {number} is numbered {id}, not {words.Count + 1}.");
        }

        var head = -1;
        if (columns[6] != "_" && !TryNumber(columns[6], out head))
        {
            throw new FormatException($"line {number}: the head {columns[6]} is no number.");
        }

        words.Add(new ConlluWord(columns[1], columns[2], columns[3], columns[4], columns[5], head, columns[7], columns[8], columns[9]));
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
