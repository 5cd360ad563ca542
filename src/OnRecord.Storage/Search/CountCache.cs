using System.Collections.Concurrent;

namespace OnRecord.Storage.Search;

/// <summary>How many entries fit a selection, remembered as long as nothing is written. Counting costs more than finding, and is asked for again and again.</summary>
internal sealed class CountCache
{
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, (string Version, int Total, bool IsLeast)> counts = new(StringComparer.Ordinal);

    /// <param name="selection">Terms and days, written.</param>
    /// <param name="version">What is seen, see <see cref="Database.IDatabase.Version"/>.</param>
    /// <returns>Null where it is not known.</returns>
    public (int Total, bool IsLeast)? Find(string selection, string version) =>
        counts.TryGetValue(selection, out var known) && known.Version == version ? (known.Total, known.IsLeast) : null;

    public void Remember(string selection, string version, int total, bool isLeast)
    {
        if (counts.Count >= MostRemembered)
        {
            counts.Clear();
        }

        counts[selection] = (version, total, isLeast);
    }
}
