using System.Globalization;

namespace OnRecord.Storage.Writing;

/// <summary>Moments as the archive writes them: ISO 8601, UTC, to the millisecond.</summary>
internal static class Stamp
{
    public static string Of(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string stamp) => DateTimeOffset.Parse(stamp, CultureInfo.InvariantCulture);
}
