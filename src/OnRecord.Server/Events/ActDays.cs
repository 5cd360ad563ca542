using System.Globalization;
using OnRecord.Findings;

namespace OnRecord.Server.Events;

/// <summary>When an act was done: from the first to the last day that it may have been.</summary>
/// <param name="Stated">Whether the article tells it; else it is the day of publication.</param>
internal readonly record struct ActDays(DateOnly First, DateOnly Last, bool Stated)
{
    /// <param name="date">ISO 8601, as precise as the article tells; null where it does not.</param>
    /// <returns>Null where neither the act nor the article has a date.</returns>
    public static ActDays? Of(Record record, string? date) => Read(date, true) ?? Read(record.Article.Published?.Date, false);

    private static ActDays? Read(string? date, bool stated)
    {
        if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new ActDays(day, day, stated);
        }

        if (DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return new ActDays(month, month.AddMonths(1).AddDays(-1), stated);
        }

        return DateOnly.TryParseExact(date, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year)
            ? new ActDays(year, year.AddYears(1).AddDays(-1), stated) : null;
    }

    public string Iso => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Digits => First.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
