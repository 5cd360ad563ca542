using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using OnRecord.Reading.Times;

namespace OnRecord.Train.Times;

/// <summary>A value of Recognizers-Text, in Microsoft's dialect of TIMEX3, and what it is in ours.</summary>
/// <remarks>
/// Where the dialect merely differs in notation: a recurring date has an open TIMEX (<c>XXXX-05-09</c>) and two resolutions, past and coming;
/// either is right. A range is <c>(first,last,length)</c> with the first day of its last unit; ours is <c>first/last</c>, two times joined, or a
/// length counted from the day of reference. Quarters and decades are ranges of days there, <c>2019-Q1</c> and <c>199</c> here; a week of a month
/// is <c>2015-01-W01</c> there and the week of the year here; <c>BD</c> counts working days. "Two months ago" is a day there and the month here:
/// compared by the day that our sum gives.
/// </remarks>
internal sealed partial record RecognizersValue(string Timex, string? Value, string? Start, string? End)
{
    public static RecognizersValue Of(JsonElement value) => new(Text(value, "timex") ?? "", Text(value, "value"), Text(value, "start"), Text(value, "end"));

    public bool Accepts(Timex first, Timex last)
    {
        if (first.Value == Timex && first == last)
        {
            return true;
        }

        if (first != last || first.Value.Contains('/'))
        {
            return IsRange(first, last);
        }

        if (Value is { } day && Day(day) is { } on)
        {
            return (first.From == on && first.Until == on && first.Grain == Grain.Day) || first.Point?.Date == on;
        }

        return Timex.StartsWith('(') ? IsTuple(first) : IsStretch(first);
    }

    public override string ToString() => Timex + (Value is not null and not "not resolved" && Value != Timex ? $" {Value}" : Start is not null || End is not null ? $" {Start}..{End}" : "");

    private bool IsRange(Timex first, Timex last) =>
        Timex.StartsWith('(') && (first == last
            ? first.From == Day(Start) && (first.Until == Day(End) || first.Until?.PlusDays(1) == Day(End) || (first.Value is [_, _, _, _, '/', .. { Length: 4 } year] && End == $"{year}-01-01"))
            : first.From == Day(Start) && (last.From == Day(End) || last.Until?.PlusDays(1) == Day(End)));

    // A quarter, a decade, or a length from the day of reference.
    private bool IsTuple(Timex one)
    {
        if (one.From == Day(Start) && one.Until?.PlusDays(1) == Day(End))
        {
            return true;
        }

        var length = Timex.TrimEnd(')').Split(',') is [.., var third] ? third : "";
        var ours = one.Value.Replace("Q", "M", StringComparison.Ordinal);
        var quarter = one.Value.EndsWith('Q') && int.TryParse(one.Value.AsSpan(1, one.Value.Length - 2), CultureInfo.InvariantCulture, out var quarters) && length == $"P{quarters * 3}M";
        var slack = length.EndsWith('Y') ? 366 : length.EndsWith('M') ? 92 : length.EndsWith('W') ? 7 : 3;
        return one.Type == TimexType.Duration && one.From is { } from && Day(Start) is { } start && (ours == length || quarter) && Math.Abs(Period.DaysBetween(from, start)) <= slack;
    }

    // A stretch with one value; where it is open, its days tell. "End of" and "after" leave the value as it is.
    private bool IsStretch(Timex one)
    {
        var week = MonthWeek().IsMatch(Timex);
        return (OpenYear().IsMatch(Timex) || week || Timex.EndsWith("-WE", StringComparison.Ordinal)) && one.From is { } from
            && ((Day(Start) is { } start && (from == start || (one.Modifier != TimeModifier.None || End is null) && Same(one, start)))
                || (Start is null && Day(End) is { } end && (from == end || one.Until?.PlusDays(1) == end || Same(one, end))));
    }

    // The value without the year that is open.
    private bool Same(Timex one, LocalDate day) =>
        one.Value.Length >= 7 && Timex.Length >= 7 && one.Value[4..] == Timex[4..] && Math.Abs(day.Year - int.Parse(one.Value.AsSpan(0, 4))) <= 1;

    private static LocalDate? Day(string? written) => written is { Length: >= 10 } && LocalDatePattern.Iso.Parse(written[..10]) is { Success: true, Value: var day } ? day : null;

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"^XX", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OpenYear();

    [GeneratedRegex(@"-\d\d-W\d\d$|^\d{4}-W\d\d$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthWeek();
}
