using NodaTime;

namespace OnRecord.Reading.Times;

/// <summary>March.</summary>
internal sealed record MonthPattern(int Month) : Pattern
{
    public override Grain Grain => Grain.Month;

    public override Grain Cycle => Grain.Year;

    public override string Template => $"XXXX-{Month:00}";

    public override Stretch? In(LocalDate cycle) => Stretch.OfMonth(cycle.Year, Month);
}

/// <summary>December 18.</summary>
/// <param name="Weekday">The weekday said with it; 0 where none is.</param>
internal sealed record MonthDayPattern(int Month, int Day, int Weekday = 0) : Pattern
{
    public override Grain Grain => Grain.Day;

    public override Grain Cycle => Grain.Year;

    public override string Template => $"XXXX-{Month:00}-{Day:00}";

    public override Stretch? In(LocalDate cycle) => Stretch.OfDay(cycle.Year, Month, Day);
}

/// <summary>The 18th; Monday the 18th, where the weekday is given.</summary>
internal sealed record MonthsDayPattern(int Day, int Weekday = 0) : Pattern
{
    public override Grain Grain => Grain.Day;

    public override Grain Cycle => Grain.Month;

    public override string Template => Weekday > 0 ? $"XXXX-WXX-{Weekday}" : $"XXXX-XX-{Day:00}";

    public override Stretch? In(LocalDate cycle) =>
        Stretch.OfDay(cycle.Year, cycle.Month, Day) is { } day && (Weekday == 0 || (int)day.From.DayOfWeek == Weekday) ? day : null;
}

/// <summary>Monday.</summary>
internal sealed record WeekdayPattern(int Weekday) : Pattern
{
    public override Grain Grain => Grain.Day;

    public override Grain Cycle => Grain.Week;

    public override string Template => $"XXXX-WXX-{Weekday}";

    public override Stretch? In(LocalDate cycle) => Stretch.OfDay(cycle.PlusDays(Weekday - 1));
}

/// <summary>The weekend.</summary>
internal sealed record WeekendPattern : Pattern
{
    public override Grain Grain => Grain.Weekend;

    public override Grain Cycle => Grain.Week;

    public override string Template => "XXXX-WXX-WE";

    public override Stretch? In(LocalDate cycle) => Stretch.OfWeekend(cycle);
}

/// <summary>Q3, the third quarter.</summary>
internal sealed record QuarterPattern(int Quarter) : Pattern
{
    public override Grain Grain => Grain.Quarter;

    public override Grain Cycle => Grain.Year;

    public override string Template => $"XXXX-Q{Quarter}";

    public override Stretch? In(LocalDate cycle) => Stretch.OfQuarter(cycle.Year, Quarter);
}

/// <summary>The second half of the year.</summary>
internal sealed record HalfPattern(int Half) : Pattern
{
    public override Grain Grain => Grain.Half;

    public override Grain Cycle => Grain.Year;

    public override string Template => $"XXXX-H{Half}";

    public override Stretch? In(LocalDate cycle) => Stretch.OfHalf(cycle.Year, Half);
}

/// <summary>Winter.</summary>
internal sealed record SeasonPattern(string Season) : Pattern
{
    public override Grain Grain => Grain.Season;

    public override Grain Cycle => Grain.Year;

    public override string Template => $"XXXX-{Season}";

    public override Stretch? In(LocalDate cycle) => Stretch.OfSeason(cycle.Year, Season);
}

/// <summary>Week 31.</summary>
internal sealed record WeekNumberPattern(int Week) : Pattern
{
    public override Grain Grain => Grain.Week;

    public override Grain Cycle => Grain.Year;

    public override string Template => $"XXXX-W{Week:00}";

    public override bool IsRunning => true;

    // The fourth of January is always in the first week.
    public override Stretch? In(LocalDate cycle) => Stretch.OfWeek(new LocalDate(cycle.Year, 1, 4).PlusDays((Week - 1) * 7));
}

/// <summary>A named day.</summary>
internal sealed record NamedDayPattern(NamedDay Day) : Pattern
{
    public override Grain Grain => Grain.Day;

    public override Grain Cycle => Grain.Year;

    public override string Template => Day.Template;

    public override Stretch? In(LocalDate cycle) => Day.In(cycle.Year) is { } day ? Stretch.OfDay(day) : null;
}

/// <summary>A part of a day: the morning.</summary>
/// <param name="Part">TIMEX3: MO, AF, EV, NI …</param>
internal sealed record PartPattern(string Part) : Pattern
{
    public TimeModifier Modifier { get; init; }

    public override Grain Grain => Grain.Part;

    public override Grain Cycle => Grain.Day;

    public override string Template => $"XXXX-XX-XXT{Part}";

    public override Stretch? In(LocalDate cycle) => Stretch.OfPart(cycle, Part) with { Modifier = Modifier };
}

/// <summary>A time of the clock.</summary>
/// <param name="Hour">0 to 24.</param>
/// <param name="Minute">Null where only the hour is said.</param>
/// <param name="Zone">As the value ends in it; null where none is said.</param>
internal sealed record ClockPattern(int Hour, int? Minute, int? Second, string? Zone) : Pattern
{
    /// <summary>Whether the words leave open if it is before noon or after.</summary>
    public bool IsOpen { get; init; }

    public override Grain Grain => Second is not null ? Grain.Second : Minute is not null ? Grain.Minute : Grain.Hour;

    public override Grain Cycle => Grain.Day;

    public override string Template => "XXXX-XX-XX" + Written;

    /// <summary>The next such time, before noon or after it where that is open.</summary>
    public Stretch? Next(LocalDateTime now)
    {
        if (Zone is not null)
        {
            return null;
        }

        var late = Hour == 12 && (Minute > 0 || Second > 0);    // twelve hours on it is the next day
        foreach (var hours in (ReadOnlySpan<int>)[0, IsOpen && Hour <= 12 ? 12 : 0, 24])
        {
            var day = hours == 24 || (hours == 12 && late) ? now.Date.PlusDays(1) : now.Date;
            var clock = hours == 12 ? this with { Hour = late ? 0 : Hour + 12, IsOpen = false } : this;
            if (clock.In(day) is { Point: { } at } found && at >= now)
            {
                return found;
            }
        }

        return null;
    }

    private string Written => $"T{Hour:00}:{Minute ?? 0:00}" + (Second is { } second ? $":{second:00}" : "") + Zone;

    public override Stretch? In(LocalDate cycle)
    {
        var day = Hour == 24 && Stretch.IsYear(cycle.Year) ? cycle.PlusDays(1) : cycle;
        var hour = Hour % 24;
        return new Stretch(cycle, cycle, Grain, Stretch.Day(cycle) + Written) { Point = day + new LocalTime(hour, Minute ?? 0, Second ?? 0) };
    }
}
