using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace OnRecord.Reading.Times;

/// <summary>A holiday, national day or anniversary of the tables, with the rule that finds it in a year.</summary>
/// <param name="state">ISO 3166-1 alpha-3; <c>*</c> where it is kept in many states.</param>
/// <param name="since">The year from which its anniversaries count; null where they do not.</param>
internal sealed class NamedDay(string state, string name, int? since, string rule, IEnumerable<LocalDate> dates)
{
    private static readonly string[] Numbers = ["last", "first", "second", "third", "fourth", "fifth"];

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly ChineseLunisolarCalendar Lunar = new();

    private readonly ILookup<int, LocalDate> known = dates.ToLookup(static day => day.Year);

    public string State { get; } = state;

    public string Name { get; } = name;

    public int? Since { get; } = since;

    public string Template => rule is [_, _, '-', _, _] ? "XXXX-" + rule : "XXXX-XX-XX";

    /// <returns>Null where no rule tells.</returns>
    public LocalDate? In(int year)
    {
        if (!Stretch.IsYear(year))
        {
            return null;
        }

        if (known.Contains(year))
        {
            return known[year].First();
        }

        if (rule is [_, _, '-', _, _])
        {
            var (month, day) = (int.Parse(rule.AsSpan(0, 2)), int.Parse(rule.AsSpan(3)));
            return day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
        }

        return Easter(year) ?? Islamic(year) ?? Hebrew(year) ?? LunarDay(year) ?? Counted(year);
    }

    // easter, easter-2, orthodox-easter+49. Meeus, Astronomical Algorithms, chapter 8.
    private LocalDate? Easter(int year)
    {
        var orthodox = rule.StartsWith("orthodox-easter", StringComparison.Ordinal);
        if (!orthodox && !rule.StartsWith("easter", StringComparison.Ordinal))
        {
            return null;
        }

        var shift = rule[(rule.IndexOf("easter", StringComparison.Ordinal) + 6)..];
        var days = shift.Length == 0 ? 0 : int.Parse(shift, NumberStyles.AllowLeadingSign);
        if (orthodox)
        {
            var moon = ((19 * (year % 19)) + 15) % 30;
            var sunday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
            var sum = moon + sunday + 114;
            return new LocalDate(year, sum / 31, (sum % 31) + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso).PlusDays(days);
        }

        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var count = epact + weekday - (7 * late) + 114;
        return new LocalDate(year, count / 31, (count % 31) + 1).PlusDays(days);
    }

    // islamic-10-01: the first such day in the year by the calendar of Umm al-Qura; where it does not reach, by the tabular one.
    private LocalDate? Islamic(int year) => Within(year, "islamic-", year is > 1883 and < 2076 ? CalendarSystem.UmAlQura : CalendarSystem.GetIslamicCalendar(IslamicLeapYearPattern.Base16, IslamicEpoch.Civil));

    // hebrew-07-10: months counted from Nisan.
    private LocalDate? Hebrew(int year) => Within(year, "hebrew-", CalendarSystem.HebrewScriptural);

    private LocalDate? Within(int year, string prefix, CalendarSystem calendar)
    {
        if (!rule.StartsWith(prefix, StringComparison.Ordinal) || year is < 700 or > 9000)
        {
            return null;
        }

        var (month, day) = (int.Parse(rule.AsSpan(prefix.Length, 2)), int.Parse(rule.AsSpan(prefix.Length + 3, 2)));
        var shift = rule.Length > prefix.Length + 5 ? int.Parse(rule.AsSpan(prefix.Length + 5), NumberStyles.AllowLeadingSign) : 0;
        var first = new LocalDate(year, 1, 1).WithCalendar(calendar).Year;
        for (var other = first; other <= first + 1; other++)
        {
            if (month <= calendar.GetMonthsInYear(other) && day <= calendar.GetDaysInMonth(other, month)
                && new LocalDate(other, month, day, calendar).WithCalendar(CalendarSystem.Iso).PlusDays(shift) is { } found && found.Year == year)
            {
                return found;
            }
        }

        return null;
    }

    // lunar-8-15 of the Chinese calendar.
    private LocalDate? LunarDay(int year)
    {
        var written = rule.StartsWith("lunar-new-year", StringComparison.Ordinal) ? ["lunar", "1", "1"] : rule.Split('-');
        if (written is not ["lunar", var months, var days, ..] || !int.TryParse(months, out var month) || !int.TryParse(days, out var day) || year is < 1902 or > 2099)
        {
            return null;
        }

        var leap = Lunar.GetLeapMonth(year);    // as the number of the month that repeats the one before; 0 in most years
        var date = Lunar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0);
        return LocalDate.FromDateTime(date);
    }

    // third-monday-january, last-sunday-july, first-sunday-after-11-25, each with days to add: fourth-thursday-november+1.
    private LocalDate? Counted(int year)
    {
        var plus = rule.IndexOf('+');
        var days = plus > 0 ? int.Parse(rule.AsSpan(plus + 1)) : 0;
        var words = (plus > 0 ? rule[..plus] : rule).Split('-');
        if (words.Length < 3 || Array.IndexOf(Numbers, words[0]) is not (>= 0 and var number) || !Enum.TryParse<IsoDayOfWeek>(words[1], ignoreCase: true, out var weekday))
        {
            return null;
        }

        if (words is [_, _, "after", var after, var on])
        {
            var from = new LocalDate(year, int.Parse(after), int.Parse(on));
            return from.With(DateAdjusters.NextOrSame(weekday)).PlusDays((7 * (number - 1)) + days);
        }

        if (Array.IndexOf(Months, words[2]) is not (>= 0 and var month))
        {
            return null;
        }

        var first = new LocalDate(year, month + 1, 1);
        return number == 0
            ? first.With(DateAdjusters.EndOfMonth).With(DateAdjusters.PreviousOrSame(weekday)).PlusDays(days)
            : first.With(DateAdjusters.NextOrSame(weekday)).PlusDays((7 * (number - 1)) + days);
    }
}
