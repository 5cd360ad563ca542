using System.Collections.Immutable;

namespace OnRecord.Reading.Messages;

/// <summary>What a message was sent on.</summary>
/// <param name="Name">Its short name: <c>New Year</c>, <c>passing of Ilen Varro</c>.</param>
/// <param name="Kind">What is sent on it; null where it may be anything.</param>
internal sealed record Occasion(string Name, MessageKind? Kind);

/// <summary>Names occasions by the words that tell of them: <c>resources/messages/occasions.tsv</c>.</summary>
internal static class Occasions
{
    private const int Longest = 8;    // words that an occasion keeps

    private static readonly ImmutableArray<(string[] Words, string Name, MessageKind? Kind)> Rows =
    [
        .. Tsv.Embedded("messages/occasions.tsv", "words", "occasion", "kind?").Select(static row => (row[0].Split(' '), row[1], MessageWords.Kind(row[2]))),
    ];

    private static readonly int Named = Rows.TakeWhile(static row => row.Name is not ("*" or "@")).Count();    // rows of days with a name

    private static readonly Dictionary<string, int[]> ByFirst = Enumerable.Range(0, Rows.Length).GroupBy(static i => Rows[i].Words[0]).ToDictionary(static rows => rows.Key, static rows => rows.ToArray());

    /// <summary>The occasion that a phrase names.</summary>
    /// <param name="words">The words of the phrase, marks among them.</param>
    /// <returns>Null where the table knows none of its words.</returns>
    public static Occasion? Of(IReadOnlyList<string> words)
    {
        var (best, at) = (int.MaxValue, -1);
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var row in ByFirst.GetValueOrDefault(Bare(words[i]), []))
            {
                if ((at < 0 || (row < Named && row < best)) && Begins(words, i, Rows[row].Words))
                {
                    (best, at) = (row, i);
                }
            }
        }

        return at < 0 ? null : new Occasion(Name(words, at, best), Rows[best].Kind);
    }

    private static bool Begins(IReadOnlyList<string> words, int at, string[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (at + i >= words.Count || Bare(words[at + i]) != row[i])
            {
                return false;
            }
        }

        return true;
    }

    private static string Bare(string word) => word.ToLowerInvariant();

    private static string Name(IReadOnlyList<string> words, int at, int row)
    {
        var own = Rows[row].Words.Length;
        if (Rows[row].Name is not ("*" or "@"))
        {
            return Rows[row].Name;
        }

        var first = at;
        while (first > 0 && at - first < 3 && words[first - 1] is [_, ..] before && (char.IsAsciiDigit(before[0]) || char.IsUpper(before[0])) && before is not ("The" or "On"))
        {
            first--;
        }

        // "passing of Ilen Varro, President of Arvania": up to the comma.
        var end = at + own;
        if (Rows[row].Name == "*" && end < words.Count && words[end] is "of")
        {
            end++;
            while (end < words.Count && end - at < Longest + own && words[end] is not ("," or "on" or "in" or "and" or "(" or ";" or ":" or "as"))
            {
                end++;
            }
        }

        return string.Join(' ', words.Skip(first).Take(end - first)).Replace(" '", "'", StringComparison.Ordinal).Replace(" ’", "’", StringComparison.Ordinal).Replace(" - ", "-", StringComparison.Ordinal);
    }
}
