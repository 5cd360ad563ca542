using System.Text.RegularExpressions;
using NodaTime;
using OnRecord.Reading.Times;

namespace OnRecord.Train.Times;

/// <summary>A value of Duckling's corpus and what it is in TIMEX3.</summary>
/// <remarks>
/// Where it merely differs in notation: an instant with its grain is our value with its grain; intervals end before their second instant, ours with
/// their last day; the parts of a day are hours there (morning 0-12, afternoon 12-19, evening and night 18-24, lunch 12-14, late night 21-24, early
/// morning 0-9), the weekend begins on Friday at 18:00, seasons at the solstices. A sum keeps one grain below its unit there ("two months ago" a day,
/// "7 days ago" an hour) and is rounded to its unit here: compared by the instant that our sum gives. "After 2 pm" and "by 2 pm" are open
/// intervals there; here the preposition stays outside, and the instant is compared.
/// </remarks>
internal sealed partial record DucklingValue(LocalDateTime From, LocalDateTime? Until, Grain Grain, bool Open, bool Second)
{
    private static readonly Dictionary<string, (int From, int Until)> Parts = new()
    {
        ["MO"] = (0, 12), ["AF"] = (12, 19), ["EV"] = (18, 24), ["NI"] = (18, 24), ["MI"] = (12, 14),
    };

    /// <returns>Null where it is none that is understood.</returns>
    public static DucklingValue? Parse(string written)
    {
        var instants = Instant().Matches(written).Select(static match => At(match.Groups["numbers"].Value)).ToList();
        var grain = GrainName().Matches(written.Split('"')[0]) is [.., var last] ? Enum.Parse<Grain>(last.Value) : Grain.Day;
        return instants is [{ } first, ..] && instants.All(static one => one is not null)
            ? new DucklingValue(first, instants.Count > 1 ? instants[1] : null, grain, written.Contains("OpenInterval", StringComparison.Ordinal), grain == Grain.Second)
            : null;
    }

    public bool Accepts(Timex first, Timex last)
    {
        if (Until is { } until && !Open)
        {
            return IsInterval(first, last, until);
        }

        if (first != last)
        {
            return false;
        }

        if (first.Value == "PRESENT_REF")
        {
            return From == new LocalDateTime(2013, 2, 12, 4, 30) || (Grain == Grain.Day && From.Date == new LocalDate(2013, 2, 12));
        }

        return Start(first) is { } start && (start == From ? first.Grain == Grain || Same(first) : Sum(first));
    }

    // 19 February at the grain of an hour, of a sum of days.
    private bool Sum(Timex one) => one.Point is { } point && (point == From || (Grain == Grain.Hour && point.Date == From.Date && point.Hour == From.Hour)
        || (Grain == Grain.Day && point.Date == From.Date) || (Grain == Grain.Month && point.Year == From.Year && point.Month == From.Month) || (Grain == Grain.Minute && point == From));

    private bool Same(Timex one) => one.Grain switch
    {
        Grain.Minute => Grain is Grain.Second or Grain.Hour && (Open || one.Point is not null),
        Grain.Hour => Grain is Grain.Minute or Grain.Second,
        Grain.Second => Grain == Grain.Second,
        Grain.Year => Grain == Grain.Year || (one.Point is not null && Grain == Grain.Month),
        Grain.Day => Grain is Grain.Day or Grain.Hour && one.Point is not null,
        _ => one.Modifier == TimeModifier.None && Open,
    };

    private static LocalDateTime? Start(Timex one)
    {
        if (one.Type == TimexType.Time && one.Point is { } point)
        {
            return Zoned(one, point);
        }

        return one.From?.AtMidnight();
    }

    // The corpus stands at UTC-2.
    private static LocalDateTime Zoned(Timex one, LocalDateTime local)
    {
        var zone = Zone().Match(one.Value);
        if (!zone.Success)
        {
            return local;
        }

        var hours = zone.Value == "Z" ? 0 : int.Parse(zone.Value.AsSpan(0, 3));
        return local.PlusHours(-2 - hours);
    }

    private bool IsInterval(Timex first, Timex last, LocalDateTime until)
    {
        if (first == last && first.Type == TimexType.Time && first.Value.LastIndexOf('T') is > 0 and var mark && Parts.TryGetValue(first.Value[(mark + 1)..], out var hours) && first.From is { } day)
        {
            var (begin, end) = first.Modifier switch
            {
                TimeModifier.End => (21, 24),
                TimeModifier.Start => (0, 9),
                _ => hours,
            };
            return day.AtMidnight().PlusHours(begin) == From && day.AtMidnight().PlusHours(end) == until;
        }

        if (first == last && first.Grain == Grain.Weekend && first.From is { } saturday)
        {
            return saturday.AtMidnight().PlusHours(-6) == From && saturday.PlusDays(2).AtMidnight() == until;
        }

        if (first == last && first.Grain == Grain.Season && first.From is { } season)
        {
            return Math.Abs(Period.DaysBetween(season.PlusDays(20), From.Date)) <= 4;
        }

        if (first == last && first.Value.Split('/') is [var begins, var ends] && begins.Contains('T'))
        {
            var zoned = first with { Value = begins };
            return Clock(begins) is { } left && Clock(ends) is { } right && Zoned(zoned, left) == From
                && (Zoned(first with { Value = ends }, right).PlusMinutes(1) == until || Zoned(first with { Value = ends }, right).PlusHours(1) == until || Zoned(first with { Value = ends }, right).PlusSeconds(1) == until);
        }

        if (first != last && first.Type == TimexType.Time && last.Type == TimexType.Time && Start(first) is { } one && Start(last) is { } two)
        {
            return one == From && (two.PlusMinutes(1) == until || two.PlusHours(1) == until || two.PlusSeconds(1) == until);
        }

        // "By the end of the month" runs from now; here it is the end.
        if (Second && first == last && From == new LocalDateTime(2013, 2, 12, 4, 30))
        {
            return first.Until?.PlusDays(1).AtMidnight() == until || Start(first) == until || first.Point == until;
        }

        return first.From?.AtMidnight() == From && last.Until?.PlusDays(1).AtMidnight() == until;
    }

    private static LocalDateTime? Clock(string written)
    {
        var plain = Zone().Replace(written, "");
        return NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(plain) is { Success: true, Value: var minute } ? minute
            : NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss").Parse(plain) is { Success: true, Value: var second } ? second
            : null;
    }

    private static LocalDateTime? At(string numbers)
    {
        var parts = numbers.Split(',').Select(static part => int.Parse(part.Trim())).ToArray();
        return parts is [var year, var month, var day, var hour, var minute, var second]
            ? new LocalDate(year, month, day).At(LocalTime.Midnight).PlusHours(hour).PlusMinutes(minute).PlusSeconds(second)
            : null;
    }

    [GeneratedRegex(@"\((?<numbers>\d+(?:,\s*\d+){5})\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instant();

    [GeneratedRegex(@"\b(?:Second|Minute|Hour|Day|Week|Month|Quarter|Year)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GrainName();

    [GeneratedRegex(@"(?:Z|[+-]\d\d(?::\d\d)?)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Zone();
}
