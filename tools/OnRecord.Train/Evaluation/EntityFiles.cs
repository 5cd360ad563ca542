using System.Text.Json;
using OnRecord.Text;

namespace OnRecord.Train.Evaluation;

/// <summary>Reads corpora whose mentions are more than names, and cuts each mention that holds one down to the name.</summary>
/// <remarks>
/// The cutting is a rule of thumb, so figures compare versions of one system, not systems of different guidelines: a name is the last
/// run of capitalised words of the mention, before any bracket, with small words such as <c>of</c> inside; of overlapping names of
/// one label, persons keep the shorter (<c>Ela Tors</c> of <c>Minister Ela Tors</c>), others the longer.
/// </remarks>
internal static class EntityFiles
{
    private const int LastAnnotated = 5;    // MEANTIME marks all mentions up to this sentence, and chosen ones after it

    private static readonly HashSet<string> Inside =
        ["of", "and", "the", "for", "&", "de", "del", "la", "al", "bin", "bint", "ibn", "van", "von", "der", "da", "di", "-", "in", "on", "to"];

    private static readonly HashSet<string> NoNames =
    [
        "I", "We", "He", "She", "It", "They", "You", "Our", "Their", "His", "Her", "My", "Its", "Us", "Me", "Who", "This", "That", "These",
        "Those", "A", "An", "The", "All", "Many", "Some", "Both", "More", "Most", "No", "Other",
    ];

    /// <summary>MEANTIME, converted to JSON Lines: tokens with sentence numbers and mentions. Mentions by name in the sentences marked in full.</summary>
    public static IEnumerable<NamedDocument> Meantime(TextReader reader, string file)
    {
        foreach (var article in Lines(reader, file))
        {
            var tokens = article.GetProperty("tokens").EnumerateArray().Select(static token => token.GetString()!).ToArray();
            var numbers = article.GetProperty("sent").EnumerateArray().Select(static number => number.GetInt32()).ToArray();
            var sentences = new List<NamedSentence>();
            for (var (first, end) = (0, 0); first < tokens.Length && numbers[first] <= LastAnnotated; first = end)
            {
                while (end < tokens.Length && numbers[end] == numbers[first])
                {
                    end++;
                }

                sentences.Add(new NamedSentence(tokens[first..end], Mentions(article, tokens, first, end)));
            }

            yield return new NamedDocument(article.GetProperty("doc").GetString()!, sentences);
        }
    }

    /// <summary>re3d, converted to JSON Lines: texts with entities in code points.</summary>
    /// <param name="takes">Which sources to take: <c>BBC Online</c>, <c>CENTCOM</c> …</param>
    public static IEnumerable<NamedText> Re3d(TextReader reader, string file, Func<string, bool> takes)
    {
        foreach (var article in Lines(reader, file).Where(article => takes(article.GetProperty("source").GetString()!)))
        {
            var text = article.GetProperty("text").GetString()!;
            var points = new CodePoints(text);
            var names = new List<(NameSpan Name, double Confidence)>();
            foreach (var entity in article.GetProperty("entities").EnumerateArray())
            {
                var (start, end) = (points.ToUtf16(entity[0].GetInt32()), points.ToUtf16(entity[1].GetInt32()));
                if (Cut(text, start, end) is { } name)
                {
                    names.Add((name with { Label = entity[2].GetString()! }, entity[4].GetDouble()));
                }
            }

            yield return new NamedText(article.GetProperty("id").GetString()!, text, Apart(names, person: "Person"));
        }
    }

    private static List<NameSpan> Mentions(JsonElement article, string[] tokens, int first, int end)
    {
        var names = new List<(NameSpan, double)>();
        foreach (var mention in article.GetProperty("mentions").EnumerateArray())
        {
            var (from, to) = (mention.GetProperty("tok")[0].GetInt32(), mention.GetProperty("tok")[1].GetInt32());
            if (from >= first && to <= end && Text(mention, "syn") is "NAM" or "PRE.NAM" && Text(mention, "type") is { } type
                && Cut(tokens.AsSpan(from, to - from)) is { } run)
            {
                names.Add((new NameSpan(from + run.First - first, from + run.End - first, type), 0));
            }
        }

        return Apart(names, person: "PER");
    }

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static NameSpan? Cut(string text, int start, int end)
    {
        var words = new List<(int Start, int End)>();
        for (var at = start; at < end; at++)
        {
            if (!char.IsWhiteSpace(text[at]))
            {
                var from = at;
                while (at < end && !char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                // The stop of an abbreviation stays: U.S.
                var written = text.AsSpan(from, at - from);
                var bare = written.TrimEnd(written[..^1].Contains('.') ? ",;:!?\"”" : ".,;:!?\"”").Length;
                var possessive = written[..bare] is [_, .., '\'' or '’', 's'] ? 2 : 0;
                words.Add((from, from + bare - possessive));
                if (written[^1] == ',')
                {
                    words.Add((at - 1, at));    // a place and the country it lies in are two names
                }
            }
        }

        return Cut([.. words.Select(word => text[word.Start..word.End])]) is { } run
            ? new NameSpan(words[run.First].Start, words[run.End - 1].End, "")
            : null;
    }

    /// <returns>The last run of capitalised words; null where there is none.</returns>
    private static (int First, int End)? Cut(ReadOnlySpan<string> words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            words = words[i] is ['(' or '[', ..] ? words[..i] : words;
        }

        var end = words.Length;
        while (end > 0 && !IsCapitalised(words[end - 1]))
        {
            end--;
        }

        var first = end;
        for (var i = end - 1; i >= 0 && (IsCapitalised(words[i]) || Inside.Contains(words[i])); i--)
        {
            first = IsCapitalised(words[i]) ? i : first;
        }

        while (first < end && NoNames.Contains(words[first]))
        {
            first++;
        }

        return end == words.Length && first < end ? (first, end) : null;
    }

    private static bool IsCapitalised(string word) => word.Length > 0 && (char.IsUpper(word[0]) || (char.IsDigit(word[0]) && word.Any(char.IsUpper)));

    private static List<NameSpan> Apart(List<(NameSpan Name, double Confidence)> names, string person)
    {
        var kept = new List<NameSpan>();
        var ordered = names.DistinctBy(static one => one.Name)
            .OrderByDescending(one => one.Name.Label == person ? IsInnermost(one.Name, names) : 1)
            .ThenByDescending(static one => one.Name.End - one.Name.First)
            .ThenByDescending(static one => one.Confidence);
        foreach (var (name, _) in ordered)
        {
            if (!kept.Any(name.Overlaps))
            {
                kept.Add(name);
            }
        }

        kept.Sort(static (one, other) => one.First.CompareTo(other.First));
        return kept;
    }

    private static int IsInnermost(NameSpan name, List<(NameSpan Name, double Confidence)> names) =>
        names.Exists(one => one.Name.Label == name.Label && one.Name != name && one.Name.First >= name.First && one.Name.End == name.End) ? 0 : 1;

    private static IEnumerable<JsonElement> Lines(TextReader reader, string file)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            JsonElement article;
            try
            {
                article = JsonElement.Parse(line);
            }
            catch (JsonException error)
            {
                throw new FormatException($"{file}, line {number}: {error.Message}", error);
            }

            yield return article;
        }
    }
}
