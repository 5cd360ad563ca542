using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace OnRecord.Reading.Times;

/// <summary>A stretch of the calendar with its TIMEX3 value. Both days belong to it.</summary>
internal sealed record Stretch(LocalDate From, LocalDate Until, Grain Grain, string Value)
{
    /// <summary>The instant, where the stretch is that around it.</summary>
    public LocalDateTime? Point { get; init; }

    public TimeModifier Modifier { get; init; }

    public static Stretch OfDay(LocalDate day) => new(day, day, Grain.Day, Day(day));

    /// <returns>Null where the calendar has no such day, or the year lies outside what is reckoned with.</returns>
    public static Stretch? OfDay(int year, int month, int day) =>
        IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? OfDay(new LocalDate(year, month, day))
            : null;

    public static Stretch OfYear(int year) => new(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), Grain.Year, $"{year:0000}");

    public static Stretch OfMonth(int year, int month)
    {
        var first = new LocalDate(year, month, 1);
        return new Stretch(first, first.With(DateAdjusters.EndOfMonth), Grain.Month, $"{year:0000}-{month:00}");
    }

    /// <summary>The ISO week with this day.</summary>
    public static Stretch OfWeek(LocalDate day)
    {
        var monday = day.PlusDays(1 - (int)day.DayOfWeek);
        return new Stretch(monday, monday.PlusDays(6), Grain.Week, Week(monday));
    }

    /// <summary>The weekend of the ISO week with this day.</summary>
    public static Stretch OfWeekend(LocalDate day)
    {
        var monday = day.PlusDays(1 - (int)day.DayOfWeek);
        return new Stretch(monday.PlusDays(5), monday.PlusDays(6), Grain.Weekend, Week(monday) + "-WE");
    }

    public static Stretch OfQuarter(int year, int quarter) => Months(year, (quarter * 3) - 2, 3, Grain.Quarter, $"{year:0000}-Q{quarter}");

    public static Stretch OfHalf(int year, int half) => Months(year, (half * 6) - 5, 6, Grain.Half, $"{year:0000}-H{half}");

    /// <summary>By the months of meteorology; winter begins in December of the year before.</summary>
    public static Stretch OfSeason(int year, string season) => season switch
    {
        "SP" => Months(year, 3, 3, Grain.Season, $"{year:0000}-SP"),
        "SU" => Months(year, 6, 3, Grain.Season, $"{year:0000}-SU"),
        "FA" => Months(year, 9, 3, Grain.Season, $"{year:0000}-FA"),
        _ => new Stretch(new LocalDate(year, 12, 1), new LocalDate(year + 1, 3, 1).PlusDays(-1), Grain.Season, $"{year:0000}-WI"),
    };

    /// <param name="first">Its first year.</param>
    public static Stretch OfDecade(int first) => new(new LocalDate(first, 1, 1), new LocalDate(first + 9, 12, 31), Grain.Decade, $"{first / 10:000}");

    /// <param name="number">21 for the years from 2000.</param>
    public static Stretch OfCentury(int number) =>
        new(new LocalDate(Math.Max((number - 1) * 100, 1), 1, 1), new LocalDate((number * 100) - 1, 12, 31), Grain.Century, $"{number - 1:00}");

    public static Stretch OfPart(LocalDate day, string part) => new(day, day, Grain.Part, $"{Day(day)}T{part}");

    /// <summary>The stretch of this grain with this day.</summary>
    public static Stretch Around(LocalDate day, Grain grain) => grain switch
    {
        Grain.Weekend => OfWeekend(day),
        Grain.Week or Grain.Fortnight => OfWeek(day),
        Grain.Month => OfMonth(day.Year, day.Month),
        Grain.Season => OfSeason(day.Month < 3 ? day.Year - 1 : day.Year, day.Month switch { < 3 or 12 => "WI", < 6 => "SP", < 9 => "SU", _ => "FA" }),
        Grain.Quarter => OfQuarter(day.Year, ((day.Month - 1) / 3) + 1),
        Grain.Half => OfHalf(day.Year, day.Month > 6 ? 2 : 1),
        Grain.Year => OfYear(day.Year),
        Grain.Decade => OfDecade(day.Year / 10 * 10),
        Grain.Century => OfCentury((day.Year / 100) + 1),
        Grain.Millennium => new Stretch(new LocalDate(Math.Max(day.Year / 1000 * 1000, 1), 1, 1), new LocalDate((day.Year / 1000 * 1000) + 999, 12, 31), Grain.Millennium, $"{day.Year / 1000}"),
        _ => OfDay(day),
    };

    /// <summary>The day so many units on.</summary>
    /// <returns>Null where it lies outside what is reckoned with.</returns>
    public static LocalDate? Plus(LocalDate day, Grain unit, int count)
    {
        var months = Months(unit);
        var years = months > 0 ? (long)count * months / 12 : (long)count * Days(unit) / 365;
        if (!IsYear(day.Year + years - 1) || !IsYear(day.Year + years + 1))
        {
            return null;
        }

        return months > 0 ? day.PlusMonths(count * months) : day.PlusDays(count * Days(unit));
    }

    /// <summary>Years that calendar sums stay within.</summary>
    public static bool IsYear(long year) => year is >= 2 and <= 9990;

    public static string Day(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string Week(LocalDate monday) =>
        $"{WeekYearRules.Iso.GetWeekYear(monday):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(monday):00}";

    private static Stretch Months(int year, int month, int count, Grain grain, string value)
    {
        var first = new LocalDate(year, month, 1);
        return new Stretch(first, first.PlusMonths(count).PlusDays(-1), grain, value);
    }

    private static int Months(Grain unit) => unit switch
    {
        Grain.Month => 1,
        Grain.Quarter or Grain.Season => 3,
        Grain.Half => 6,
        Grain.Year => 12,
        Grain.Decade => 120,
        Grain.Century => 1200,
        Grain.Millennium => 12000,
        _ => 0,
    };

    private static int Days(Grain unit) => unit switch
    {
        Grain.Week or Grain.Weekend => 7,
        Grain.Fortnight => 14,
        Grain.Day => 1,
        _ => 0,
    };
}
