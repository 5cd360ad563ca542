namespace OnRecord.Reading.Times;

/// <summary>The week or weekend round a day: the week of October 6.</summary>
internal sealed record Round(Grain Of, Meaning Day) : Meaning
{
    public override Grain Grain => Of;

    public override Outcome? Resolve(TimeContext context) =>
        Day.Resolve(context) is { Stretch: { } day } found
            ? Outcome.Of(Stretch.Around(Of == Grain.Weekend && day.From.DayOfWeek is NodaTime.IsoDayOfWeek.Monday or NodaTime.IsoDayOfWeek.Tuesday ? day.From.PlusDays(-3) : day.From, Of), found.Anchor)
            : null;
}

/// <summary>A year that does not begin in January: the fiscal year 2008.</summary>
/// <param name="Prefix">As its value begins: <c>FY</c>, <c>SY</c>.</param>
internal sealed record Fiscal(string Prefix, Meaning Year) : Meaning
{
    public override Grain Grain => Grain.Year;

    public override Outcome? Resolve(TimeContext context) => Year.Resolve(context) is { } year ? year with { Value = Prefix + year.Value } : null;

    /// <returns>Empty where the kind of year is that of the calendar.</returns>
    public static string PrefixOf(Phrase phrase, int at) =>
        phrase.Is(at, "fiscal") || phrase.Is(at, "financial") ? "FY" : phrase.Is(at, "school") || phrase.Is(at, "academic") ? "SY" : "";
}

/// <summary>So long from a time on: three days starting from next Monday.</summary>
internal sealed record Lasting(Meaning Start, Length Length) : Meaning
{
    public override Grain Grain => Start.Grain;

    public override Outcome? Resolve(TimeContext context)
    {
        if (Start.Resolve(context) is not { Stretch: { } begin } outcome || Length.From(begin.Point ?? begin.From.AtMidnight(), 1) is not { } end || end.Date < begin.From)
        {
            return null;
        }

        var until = begin.Grain < Grain.Day ? end.ToString("uuuu-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture) : Stretch.Day(end.Date);
        var value = $"{begin.Value}/{until}";
        return outcome with { Value = value, Stretch = begin with { Until = end.Date, Value = value } };
    }
}

/// <summary>"In two weeks": a time to come where the text looks ahead; else how long something takes.</summary>
internal sealed record Ahead(Length Length) : Meaning
{
    public override Grain Grain => Length.Grain;

    public override Outcome? Resolve(TimeContext context) =>
        context.Tense == Tense.Future || context.Options.Preference == TimePreference.Coming
            ? new Shifted(Length, 1, null, FromSpoken: false).Resolve(context)
            : Length.Resolve(context);
}

/// <summary>How two meanings beside one another become one.</summary>
internal static class Meanings
{
    /// <returns>Null where they are two times.</returns>
    public static Meaning? Join(Meaning left, Meaning right) => Day(left, right) ?? Day(right, left) ?? Clocked(left, right) ?? Clocked(right, left) ?? Nested(left, right) ?? Nested(right, left);

    /// <summary>The clock time that a meaning ends in.</summary>
    public static ClockPattern? Clock(Meaning meaning) => meaning switch
    {
        ClockPattern clock => clock,
        Inside { Inner: ClockPattern clock } => clock,
        _ => null,
    };

    /// <summary>From one time of the clock to another, on the day of the first.</summary>
    public static Meaning Through(Meaning whole, ClockPattern first, ClockPattern last)
    {
        if (first.IsOpen && last is { IsOpen: false, Hour: >= 12 } && first.Hour < 12 && first.Hour + 12 <= last.Hour)
        {
            first = first with { Hour = first.Hour + 12, IsOpen = false };
        }

        first = first with { Zone = first.Zone ?? last.Zone };
        return whole is Inside { Outer: var day } ? new Through(new Inside(first, day), new Inside(last, day)) : new Through(first, last);
    }

    // Wednesday, December 18: the date alone tells.
    private static Meaning? Day(Meaning name, Meaning date) => (name, date) switch
    {
        (WeekdayPattern weekday, MonthDayPattern { Weekday: 0 } day) => day with { Weekday = weekday.Weekday },
        (WeekdayPattern, MonthDayPattern or Placed { Stretch.Grain: Grain.Day }) => date,
        (Beside { Of: WeekdayPattern }, MonthDayPattern or Placed { Stretch.Grain: Grain.Day }) => date,
        (WeekdayPattern weekday, MonthsDayPattern { Weekday: 0 } day) => day with { Weekday = weekday.Weekday },
        (NamedDayPattern, MonthDayPattern or Placed { Stretch.Grain: Grain.Day }) => date,
        _ => null,
    };

    // In the evening at eight: 20:00.
    private static Meaning? Clocked(Meaning part, Meaning clock) => (part, clock) switch
    {
        (PartPattern { Part: var code }, ClockPattern time) => At(time, code),
        (Inside { Inner: PartPattern { Part: var code }, Outer: var day }, ClockPattern time) => new Inside(At(time, code), day),
        (PartPattern { Part: var code }, Inside { Inner: ClockPattern time, Outer: var day }) => new Inside(At(time, code), day),
        (Through { First: ClockPattern first, Last: ClockPattern last }, { Grain: Grain.Day } day) when day is not Reference => new Through(new Inside(first, day), new Inside(last, day)),
        _ => null,
    };

    private static ClockPattern At(ClockPattern clock, string part) =>
        clock.IsOpen && part is "AF" or "EV" or "NI" && clock.Hour < 12 && !(part == "NI" && clock.Hour < 5) ? clock with { Hour = clock.Hour + 12, IsOpen = false }
        : clock.IsOpen && part == "MO" && clock.Hour == 12 ? clock with { Hour = 0, IsOpen = false }
        : clock with { IsOpen = false };

    // The finer inside the coarser, where it comes round in it.
    private static Inside? Nested(Meaning inner, Meaning outer)
    {
        if (inner is not Pattern pattern || outer is Reference or Length or Recurrence or Run || (outer is Ahead && pattern.Cycle < Grain.Month) || outer is Edge && pattern.Cycle != Grain.Day)
        {
            return null;
        }

        if (pattern is WeekdayPattern && outer is Shifted { Length.Amounts: [{ Unit: Grain.Week }] })
        {
            return new Inside(pattern, new Round(Grain.Week, outer));
        }

        if (pattern is NamedDayPattern or MonthPattern && outer is Ahead or Shifted { Base: null } && outer.Grain == Grain.Month)
        {
            return new Inside(pattern, new Round(Grain.Year, outer));    // Thanksgiving three months ago
        }

        var fits = pattern.Cycle switch
        {
            Grain.Day => outer.Grain == Grain.Day && outer is not ClockPattern,
            Grain.Week => outer.Grain is Grain.Week,
            Grain.Month => outer.Grain == Grain.Month,
            Grain.Year => outer.Grain == Grain.Year,
            _ => false,
        };
        return fits ? new Inside(pattern, outer) : null;
    }
}
