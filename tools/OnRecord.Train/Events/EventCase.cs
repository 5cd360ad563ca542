using System.Net;
using System.Text.Json;
using OnRecord.Reading.Events;
using OnRecord.Text;

namespace OnRecord.Train.Events;

/// <summary>An event as other coders have it.</summary>
/// <param name="Actors">Codes of who acts: <c>USAGOV</c>; empty where the suite gives words only.</param>
/// <param name="Recipients">Codes of to whom.</param>
/// <param name="Code">A CAMEO code, a type of PLOVER, or a class.</param>
/// <param name="Type">The type of PLOVER; null where the suite gives none.</param>
/// <param name="Quad">Quad class 1 to 4, 0 for a statement; −1 where the suite gives none.</param>
/// <param name="IsMutual">Whether each party is both.</param>
/// <param name="Scheme">What the code is of.</param>
internal sealed record GoldEvent(string[] Actors, string[] Recipients, string Code, EventType? Type, int Quad, bool IsMutual, string Scheme);

/// <summary>A sentence with the events that other coders found in it. Form: <c>gold_dev.jsonl</c>.</summary>
/// <param name="Actor">The words that name who acts, where they are given.</param>
/// <param name="Recipient">The words that name to whom.</param>
internal sealed record EventCase(string Id, string Suite, string Text, string? Date, TextSpan? Actor, TextSpan? Recipient, IReadOnlyList<GoldEvent> Events)
{
    /// <summary>Reads all cases of a file.</summary>
    /// <param name="name">Of the file, for messages.</param>
    /// <exception cref="FormatException">A line is no case; the message names file and line.</exception>
    public static IEnumerable<EventCase> Read(TextReader reader, string name)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0)
            {
                continue;
            }

            EventCase? one;
            try
            {
                using var parsed = JsonDocument.Parse(line);
                one = Of(parsed.RootElement);
            }
            catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new FormatException($"{name}, line {number}: {error.Message}", error);
            }

            if (one is not null)
            {
                yield return one;
            }
        }
    }

    private static EventCase? Of(JsonElement root)
    {
        if (root.TryGetProperty("evaluate", out var evaluate) && !evaluate.GetBoolean())
        {
            return null;
        }

        var suite = root.GetProperty("suite").GetString()!;
        var text = suite == "petrarch_unit" && root.TryGetProperty("parse_ud", out var parse) && parse.ValueKind == JsonValueKind.String
            ? Wording(root.GetProperty("text").GetString()!, parse.GetString()!) : root.GetProperty("text").GetString()!;
        var listed = suite == "petrarch_unit" && root.TryGetProperty("events_up", out var revised) ? revised : root.GetProperty("events");
        var events = listed.EnumerateArray().Select(GoldEventOf).ToList();
        var first = listed.EnumerateArray().FirstOrDefault();
        var (actor, recipient) = root.TryGetProperty("marked", out var marked) ? Marked(text, marked.GetString()!)
            : first.ValueKind == JsonValueKind.Object ? (Find(text, Strings(first, "source_text").FirstOrDefault()), Find(text, Strings(first, "target_text").FirstOrDefault()))
            : (null, null);
        return new EventCase(root.GetProperty("id").GetString()!, suite, text, root.TryGetProperty("date", out var date) ? date.GetString() : null, actor, recipient, events);
    }

    // Some records are parsed in another wording than their text has, and the revised events are of that: then the words of the parse.
    private static string Wording(string text, string parse)
    {
        var words = parse.Split('\n').Where(static line => line.Length > 0 && char.IsAsciiDigit(line[0])).Select(static line => WebUtility.HtmlDecode(line.Split('\t')[1])).ToList();
        return Letters(text).SequenceEqual(Letters(string.Concat(words))) ? text
            : string.Join(' ', words).Replace("-LRB- ", "(", StringComparison.Ordinal).Replace(" -RRB-", ")", StringComparison.Ordinal)
                .Replace(" ,", ",", StringComparison.Ordinal).Replace(" .", ".", StringComparison.Ordinal).Replace(" 's", "'s", StringComparison.Ordinal);
    }

    private static IEnumerable<char> Letters(string text) => text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant);

    private static GoldEvent GoldEventOf(JsonElement one) => new(
        Strings(one, "source"),
        Strings(one, "target"),
        one.GetProperty("code").GetString()!,
        one.TryGetProperty("plover", out var plover) && plover.ValueKind == JsonValueKind.String ? TypeOf(plover.GetString()!) : null,
        one.TryGetProperty("quad", out var quad) && quad.ValueKind == JsonValueKind.Number ? quad.GetInt32() : -1,
        one.TryGetProperty("reciprocal", out var mutual) && mutual.ValueKind == JsonValueKind.True,
        one.TryGetProperty("scheme", out var scheme) ? scheme.GetString()! : "");

    // PLV joins two types as YIELD.
    private static EventType? TypeOf(string name) => name == "YIELD" ? EventType.Concede : Enum.TryParse<EventType>(name, true, out var type) ? type : null;

    private static string[] Strings(JsonElement one, string name) => !one.TryGetProperty(name, out var value) ? []
        : value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => [.. value.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.String).Select(static item => item.GetString()!)],
            _ => [],
        };

    // Where words stand in a text, whatever the blanks between them.
    private static TextSpan? Find(string text, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }

        for (var start = 0; start < text.Length; start++)
        {
            var (at, word) = (start, 0);
            while (at < text.Length && word < words.Length)
            {
                if (words[word] == ' ')
                {
                    word++;
                }
                else if (text[at] == ' ' && at > start)
                {
                    at++;
                }
                else if (text[at] == words[word])
                {
                    (at, word) = (at + 1, word + 1);
                }
                else
                {
                    break;
                }
            }

            if (word == words.Length)
            {
                return new TextSpan(start, at);
            }
        }

        return null;
    }

    // Spans of <s>…</s> and <t>…</t>, the first of each.
    private static (TextSpan? Actor, TextSpan? Recipient) Marked(string text, string marked)
    {
        var (plain, starts) = (0, new Dictionary<char, int>());
        var spans = new Dictionary<char, TextSpan>();
        for (var i = 0; i < marked.Length;)
        {
            if (marked[i] == '<' && i + 2 < marked.Length && marked[i + 2] == '>' && marked[i + 1] is 's' or 't')
            {
                starts[marked[i + 1]] = plain;
                i += 3;
            }
            else if (marked[i] == '<' && i + 3 < marked.Length && marked[i + 1] == '/' && marked[i + 3] == '>')
            {
                var kind = marked[i + 2];
                spans.TryAdd(kind, new TextSpan(starts[kind], plain));
                i += 4;
            }
            else
            {
                (i, plain) = (i + 1, plain + 1);
            }
        }

        TextSpan? Of(char kind) => spans.TryGetValue(kind, out var span) && span.End <= text.Length && span.Length > 0 ? span : null;

        return (Of('s'), Of('t'));
    }
}
