using System.Globalization;

namespace OnRecord.Storage;

/// <summary>The days that an ISO 8601 date can mean: one, or all of a month or year.</summary>
internal readonly record struct DateInterval(DateOnly Earliest, DateOnly Latest)
{
    /// <returns>Null for anything but <c>2025</c>, <c>2025-12</c> and <c>2025-12-01</c>.</returns>
    public static DateInterval? Of(string? date)
    {
        if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new DateInterval(day, day);
        }

        if (DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return new DateInterval(month, month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1));
        }

        if (DateOnly.TryParseExact(date, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
        {
            return new DateInterval(year, new DateOnly(year.Year, 12, 31));
        }

        return null;
    }
}
