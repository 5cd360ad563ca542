using OnRecord.Findings;
using OnRecord.Storage.Database;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Rereading;

/// <summary>Lists articles to read again, in the order of adding.</summary>
internal static class RereadList
{
    /// <param name="unless">Passes over those that this made; null for none.</param>
    /// <param name="after">The article after which to begin.</param>
    public static List<ArticleToReread> Next(Session session, Made? unless, long after, int most) => session.Query(
        $"""
        SELECT r.article, r.machine, o.media_type, o.bytes FROM record r LEFT JOIN original o ON o.article = r.article
        WHERE r.article > @after{Unless(unless)} ORDER BY r.article LIMIT @most
        """,
        static row => new ArticleToReread(
            row.Long(0),
            RecordJson.Read(Packed.Open(row.Bytes(1))).Article,
            row.TextOrNull(2) is { } mediaType ? new OriginalBytes(Packed.Open(row.Bytes(3)), mediaType) : null),
        Parameters.Of(new { after, made = Text(unless), unread = Text(Unread(unless)), most = (long)most }));

    public static int Count(Session session, Made? unless, long after) => (int)session.Long(
        $"SELECT count(*) FROM record r WHERE r.article > @after{Unless(unless)}",
        Parameters.Of(new { after, made = Text(unless), unread = Text(Unread(unless)) }));

    private static string Unless(Made? made) => made is null ? "" : " AND r.made <> @made AND r.made <> @unread";

    private static string Text(Made? made) => made is null ? "" : MadeJson.Write(made);

    // What is in a language that is not read went past all models.
    private static Made? Unread(Made? made) => made is null ? null : made with { Models = new Dictionary<string, string>() };
}
