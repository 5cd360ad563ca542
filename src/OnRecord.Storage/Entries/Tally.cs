using System.Globalization;
using OnRecord.Storage.Database;

namespace OnRecord.Storage.Entries;

/// <summary>Counts that are kept, so that nothing large needs counting.</summary>
internal static class Tally
{
    public const string Article = "article";
    public const string Undated = "undated";

    private const int MostRowsOfAStatement = 400;

    public static int Of(Session session, string kind) =>
        (int)(session.LongOrNull("SELECT rows FROM tally WHERE kind = @kind", Parameters.Of(new { kind })) ?? 0);

    /// <summary>Adds to the counts. Called last in a transaction, since it makes other writers wait.</summary>
    public static void Add(Session session, IReadOnlyDictionary<string, int> more)
    {
        foreach (var (kind, rows) in more.Where(static pair => pair.Value != 0).OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            session.Execute(
                "INSERT INTO tally (kind, rows) VALUES (@kind, @rows) ON CONFLICT (kind) DO UPDATE SET rows = tally.rows + excluded.rows",
                Parameters.Of(new { kind, rows = (long)rows }));
        }
    }

    /// <summary>Adds to the counts of days. Called last in a transaction, since it makes other writers wait.</summary>
    /// <param name="more">ISO 8601 days, in order so that writers do not lock each other out.</param>
    public static void AddDays(Session session, SortedDictionary<DateOnly, int> more)
    {
        foreach (var chunk in more.Where(static pair => pair.Value != 0).Chunk(MostRowsOfAStatement))
        {
            // Days and counts are written out: digits and hyphens, of our own making.
            var values = string.Join(", ", chunk.Select(static pair => string.Create(CultureInfo.InvariantCulture, $"('{pair.Key:yyyy-MM-dd}', {pair.Value})")));
            session.Execute(
                $"INSERT INTO day (day, articles) VALUES {values} ON CONFLICT (day) DO UPDATE SET articles = day.articles + excluded.articles");
        }

        if (more.Values.Any(static articles => articles < 0))
        {
            session.Execute("DELETE FROM day WHERE articles = 0");
        }
    }
}
