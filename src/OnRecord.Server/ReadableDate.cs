using System.Globalization;

namespace OnRecord.Server;

/// <summary>Dates as readers write them.</summary>
internal static class ReadableDate
{
    public static string Of(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>1 Dec 2025</c> for <c>2025-12-01</c>, <c>Dec 2025</c> for <c>2025-12</c>; anything else stays as it is.</summary>
    public static string Of(string date)
    {
        var culture = CultureInfo.InvariantCulture;
        return DateOnly.TryParseExact(date, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day) ? day.ToString("d MMM yyyy", culture)
            : DateOnly.TryParseExact(date, "yyyy-MM", culture, DateTimeStyles.None, out var month) ? month.ToString("MMM yyyy", culture)
            : date;
    }
}
