using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace OnRecord.Train.Actors;

/// <summary>Words for an actor, and what is right of them.</summary>
/// <param name="Codes">Codes in one word, of the actors in the text's order; null where only parts of one are told.</param>
/// <param name="Country">Null where it is not told.</param>
/// <param name="Sectors">What the first sector may be; null where it is not told, empty where there is none.</param>
/// <param name="Second">The second sector; null where it is not told.</param>
/// <param name="Nobody">Whether nothing is to be found.</param>
/// <param name="Title">Under which name the actor is known; null where it is not told.</param>
/// <param name="Joined">The actors with which <paramref name="Span"/> is joined.</param>
internal sealed record ActorCase(
    string Id, string Suite, string Text, string? Date, string? About, ImmutableArray<string>? Codes, string? Country,
    ImmutableArray<string>? Sectors, string? Second, bool Nobody, string? Title, string? Span, ImmutableArray<string>? Joined)
{
    /// <summary>Reads cases, a JSON object a line.</summary>
    /// <param name="today">The date of cases that say "today" or nothing.</param>
    /// <param name="left">Receives the ids of cases that cannot be used: templates whose values are lacking.</param>
    public static IEnumerable<ActorCase> Read(TextReader reader, string file, string today, ICollection<string> left)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            using var json = Parse(line, file, number);
            if (Of(json.RootElement, today) is { } one)
            {
                yield return one;
            }
            else
            {
                left.Add(Cell(json.RootElement, "id") ?? $"line {number}");
            }
        }
    }

    private static JsonDocument Parse(string line, string file, int number)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException error)
        {
            throw new FormatException($"{file}, line {number}: {error.Message}", error);
        }
    }

    // Null where it is a template.
    private static ActorCase? Of(JsonElement json, string today)
    {
        var text = Cell(json, "text") ?? "";
        if (text.StartsWith("d['", StringComparison.Ordinal))
        {
            return null;
        }

        var function = Cell(json, "function");
        var suite = Cell(json, "suite") + (function is null ? "" : ":" + function);
        var expected = json.TryGetProperty("expected", out var told) ? told : default;
        var (about, date) = Context(json, today);
        var title = Cell(expected, "title");
        var (country, first) = (Cell(expected, "country") ?? Cell(expected, "cc"), Cell(expected, "code_1"));
        return new ActorCase(
            Cell(json, "id") ?? "", suite, text, date, about,
            json.TryGetProperty("expected_codes", out var codes) ? Strings(codes) : null,
            country,
            first is { Length: > 0 } and not "????" ? [first] : first is "" ? [] : expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("code_1:In", out var several) ? Strings(several) : null,
            Cell(expected, "code_2"),
            expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("code:Is", out _),
            title ?? (country is null && first is null ? Cell(expected, "wiki") : null),
            Cell(json, "span"),
            expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("actors", out var actors) ? Strings(actors) : null);
    }

    private static (string? About, string? Date) Context(JsonElement json, string today)
    {
        var (about, date) = ((string?)null, Cell(json, "date"));
        if (json.TryGetProperty("extra", out var extra))
        {
            about = Cell(extra, "known_country");
            date ??= Cell(extra, "query_date");
            if (extra.TryGetProperty("args", out var args))
            {
                about ??= args.GetArrayLength() > 0 ? args[0].GetString() : null;
                date ??= args.GetArrayLength() > 1 ? args[1].GetString() : null;
            }
        }

        about = about?.Trim('"');
        date = date?.Trim('"');
        date ??= Cell(json, "id")?.Split(':')[^1] is { Length: 6 } day && DateOnly.TryParseExact(day, "MMddyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var inId)
            ? inId.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        return (about is "" ? null : about, date is null or "today" ? today
            : DateOnly.TryParse(date, CultureInfo.InvariantCulture, out var written) ? written.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : date);
    }

    private static string? Cell(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ImmutableArray<string> Strings(JsonElement json) => [.. json.EnumerateArray().Select(static one => one.GetString() ?? "")];
}
