using System.Globalization;

namespace OnRecord.Reading.Intake;

/// <summary>Dates as headers and datelines write them.</summary>
internal static class WrittenDate
{
    private static readonly string[] Days =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "MMMM d, yyyy", "MMM d, yyyy", "MMM. d, yyyy", "d MMMM yyyy", "d MMM yyyy",
        "dddd, MMMM d, yyyy", "dddd, d MMMM yyyy", "ddd, dd MMM yyyy", "yyyyMMdd",
    ];

    /// <summary>ISO 8601, as precise as written (<c>2025-12-18</c>, <c>2025-12</c>, <c>2025</c>); null where it is no date.</summary>
    public static string? Parse(string written)
    {
        var text = written.Trim();
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && text.Length > 10 && text.Contains(':'))
        {
            return time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);    // the day where it was written, not in UTC
        }

        if (DateOnly.TryParseExact(text, ["yyyy-MM", "MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        }

        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? text : null;
    }
}
