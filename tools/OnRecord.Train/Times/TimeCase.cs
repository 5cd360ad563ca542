using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using OnRecord.Reading.Times;
using OnRecord.Text;

namespace OnRecord.Train.Times;

/// <summary>A time that gold knows.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Written">Its value, as the error list shows it.</param>
/// <param name="Accepts">Whether a value of ours is the same; the second is the last of a range, else the first again.</param>
internal sealed record GoldTime(TextSpan Span, string Written, string Group, Func<Timex, Timex, bool> Accepts);

/// <summary>A text with the times that gold knows in it.</summary>
/// <param name="Published">Reference time, ISO 8601; null where the text has none.</param>
/// <param name="Scored">Where gold names every time; nothing beside is scored.</param>
internal sealed record TimeCase(string Name, string Text, string? Published, ImmutableArray<GoldTime> Gold, TextSpan Scored, TimeOptions Options);

/// <summary>The forms of gold that times are scored against, told apart by the fields of their lines.</summary>
internal static partial class TimeFiles
{
    /// <summary>Which form a line has: <c>recognizers</c>, <c>duckling</c>, <c>meantime</c>, <c>expressions</c>.</summary>
    /// <exception cref="FormatException">It has none of them.</exception>
    public static string Form(JsonElement line) =>
        line.TryGetProperty("spec", out _) ? "recognizers"
        : line.TryGetProperty("expect", out _) ? "duckling"
        : line.TryGetProperty("tokens", out _) ? "meantime"
        : line.TryGetProperty("tid", out _) ? "expressions"
        : throw new FormatException("This is gold of no form that is known: Recognizers, Duckling, MEANTIME or expressions.");

    /// <returns>Null where the line is no case: another model's, or nothing to read.</returns>
    public static TimeCase? Read(JsonElement line) => Form(line) switch
    {
        "recognizers" => Recognizers(line),
        "duckling" => Duckling(line),
        "meantime" => Meantime(line),
        _ => Expression(line),
    };

    // The model's cases; dates and ranges of days are scored, times of day and durations only counted as no error.
    private static TimeCase? Recognizers(JsonElement line)
    {
        if (Text(line, "spec") != "DateTimeModel" || Text(line, "input") is not { Length: > 0 } input)
        {
            return null;
        }

        var gold = ImmutableArray.CreateBuilder<GoldTime>();
        foreach (var result in line.GetProperty("results").EnumerateArray())
        {
            var type = Text(result, "TypeName") ?? "";
            var (start, end) = (result.GetProperty("Start").GetInt32(), result.GetProperty("End").GetInt32() + 1);
            var values = result.TryGetProperty("Resolution", out var resolution) && resolution.ValueKind == JsonValueKind.Object && resolution.TryGetProperty("values", out var all)
                ? all.EnumerateArray().Select(RecognizersValue.Of).ToImmutableArray() : [];
            var group = type.EndsWith(".date", StringComparison.Ordinal) ? "date" : type.EndsWith(".daterange", StringComparison.Ordinal) ? "range" : "other";
            gold.Add(new GoldTime(new TextSpan(start, Math.Min(end, input.Length)), values.IsEmpty ? "" : values[0].ToString(), group, (first, last) => values.Any(value => value.Accepts(first, last))));
        }

        return new TimeCase(input, input, Text(line, "ref"), gold.ToImmutable(), new TextSpan(0, input.Length), new TimeOptions { Preference = TimePreference.Coming });
    }

    private static TimeCase? Duckling(JsonElement line)
    {
        if (Text(line, "input") is not { Length: > 0 } input)
        {
            return null;
        }

        var expect = Text(line, "expect");
        var country = (Text(line, "locale") ?? "") switch { "EN_GB" => "GBR", "EN_CA" => "CAN", "EN_AU" => "AUS", "EN_IE" => "IRL", _ => "USA" };
        var value = expect is null ? null : DucklingValue.Parse(expect);
        return new TimeCase(
            input,
            input,
            "2013-02-12T04:30:00",
            expect is null ? [] : [new GoldTime(new TextSpan(0, input.Length), expect, expect.Contains("Holiday", StringComparison.Ordinal) ? "holiday" : "other", (first, last) => value?.Accepts(first, last) ?? false)],
            new TextSpan(0, input.Length),
            new TimeOptions { Preference = TimePreference.Coming, Country = country, DayFirst = country is "GBR" or "AUS" or "IRL" });
    }

    private static TimeCase Meantime(JsonElement line)
    {
        var text = new StringBuilder();
        var tokens = new List<TextSpan>();
        var (previous, scored) = (0, 0);
        var sentences = line.GetProperty("sent");
        var at = 0;
        foreach (var token in line.GetProperty("tokens").EnumerateArray())
        {
            var sentence = sentences[at++].GetInt32();
            text.Append(text.Length == 0 ? "" : sentence != previous ? "\n\n" : " ");
            previous = sentence;
            tokens.Add(new TextSpan(text.Length, text.Length + token.GetString()!.Length));
            text.Append(token.GetString());
            scored = sentence <= 5 ? text.Length : scored;
        }

        var gold = ImmutableArray.CreateBuilder<GoldTime>();
        string? published = null;
        foreach (var timex in line.GetProperty("timex").EnumerateArray())
        {
            var value = Text(timex, "value") ?? "";
            if (Text(timex, "fid") == "CREATION_TIME")
            {
                published = value;
            }

            if (timex.TryGetProperty("tok", out var range) && range.ValueKind == JsonValueKind.Array && range.GetArrayLength() == 2 && tokens[range[0].GetInt32()].End <= scored)
            {
                gold.Add(new GoldTime(new TextSpan(tokens[range[0].GetInt32()].Start, tokens[range[1].GetInt32() - 1].End), value, Text(timex, "type") ?? "", (first, _) => first.Value == value));
            }
        }

        return new TimeCase(Text(line, "doc") ?? "", text.ToString(), published, gold.ToImmutable(), new TextSpan(0, scored), new TimeOptions());
    }

    // One expression with a few words beside it: nothing else is scored.
    private static TimeCase Expression(JsonElement line)
    {
        var (left, text, right, value) = (Text(line, "left") ?? "", Text(line, "text") ?? "", Text(line, "right") ?? "", Text(line, "value") ?? "");
        var start = left.Length > 0 ? left.Length + 1 : 0;
        var span = new TextSpan(start, start + text.Length);
        var whole = (left.Length > 0 ? left + " " : "") + text + " " + right;
        var normal = Week().Replace(value, "-W0${week}").TrimEnd('X') is { Length: 3 } decade && value.Length == 4 ? decade : Week().Replace(value, "-W0${week}");
        return new TimeCase(
            $"{left} [{text}] {right}", whole, Text(line, "dct") is { Length: >= 10 } dct ? dct[..10] : null,
            [new GoldTime(span, value, Text(line, "type") ?? "", (first, _) => first.Value == normal)], span, new TimeOptions());
    }

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // TimeBank writes the second week of 2000 as 2000-W2.
    [GeneratedRegex(@"-W(?<week>\d)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Week();
}
