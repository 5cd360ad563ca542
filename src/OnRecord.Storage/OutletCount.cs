using OnRecord.Storage.Database;

namespace OnRecord.Storage;

/// <summary>How much an archive has of one outlet.</summary>
/// <param name="Outlet">Null for the articles whose outlet is not known.</param>
/// <param name="First">The first day that an article of it can have been published, ISO 8601; null where none is dated.</param>
/// <param name="Last">The same for the latest article.</param>
public sealed record OutletCount(string? Outlet, int Articles, string? First, string? Last)
{
    /// <summary>All outlets, those with the most articles first; read from an index alone.</summary>
    internal static OutletCount[] All(Session session) =>
    [
        .. session
            .Query(
                "SELECT outlet, count(*), min(earliest), max(earliest) FROM article GROUP BY outlet",
                static row => new OutletCount(row.TextOrNull(0), (int)row.Long(1), row.TextOrNull(2), row.TextOrNull(3)))
            .OrderByDescending(static one => one.Articles).ThenBy(static one => one.Outlet, StringComparer.Ordinal),
    ];
}
