using OnRecord.Storage.Database;

namespace OnRecord.Storage.Entries;

/// <summary>Counts that are kept, so that nothing large needs counting.</summary>
internal static class Tally
{
    public const string Article = "article";
    public const string Undated = "undated";

    public static int Of(Session session, string kind) =>
        (int)(session.First<long?>("SELECT rows FROM tally WHERE kind = @kind", new { kind }) ?? 0);

    /// <summary>Adds to the counts. Called last in a transaction, since it makes other writers wait.</summary>
    public static void Add(Session session, IReadOnlyDictionary<string, int> more)
    {
        foreach (var (kind, rows) in more.Where(static pair => pair.Value != 0).OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            session.Execute(
                "INSERT INTO tally (kind, rows) VALUES (@kind, @rows) ON CONFLICT (kind) DO UPDATE SET rows = tally.rows + excluded.rows",
                new { kind, rows = (long)rows });
        }
    }
}
