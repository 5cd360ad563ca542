using OnRecord.Storage.Database;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Corrections;

/// <summary>The log of corrections. Rows are added; afterwards only what is true of them now changes: lost, and taken back.</summary>
internal static class CorrectionRows
{
    private const string Columns =
        "key, at, author, reason, article, change, lost, undone_by, articles, statements, messages, events, findings, ties";

    public static long Add(Session session, By by, long? article, Change change) => session.Long(
        """
        INSERT INTO correction (at, author, reason, kind, article, change) VALUES (@at, @author, @reason, @Kind, @article, @json) RETURNING key
        """,
        Parameters.Of(new
        {
            at = Stamp.Of(by.At), author = Clean.Name(by.Author), reason = by.Reason is null ? null : Clean.Text(by.Reason), change.Kind, article,
            json = ChangeJson.Write(change),
        }));

    /// <summary>Those of one article, those taken back too, in the order of the log.</summary>
    public static List<Correction> OfArticle(Session session, long article) => Rows(session, "WHERE article = @article ORDER BY key", Parameters.Of(new { article }));

    /// <summary>Every merge, those taken back too, in the order of the log.</summary>
    public static List<Correction> Merges(Session session) => Rows(session, "WHERE kind = 'merge' ORDER BY key", values: null);

    public static List<Correction> WithKeys(Session session, IEnumerable<long> keys) => Rows(session, $"WHERE key IN {Session.List(keys)} ORDER BY key", values: null);

    /// <summary>The last first.</summary>
    public static Found<Correction> Find(Session session, CorrectionQuery query)
    {
        var where =
            $"""
            WHERE 1 = 1{(query.Article is null ? "" : " AND article = @article")}{(query.Author is null ? "" : " AND author = @author")}
            {(query.Lost ? "AND lost IS NOT NULL AND undone_by IS NULL" : "")}{(query.InForce ? " AND undone_by IS NULL" : "")}
            """;
        var values = Parameters.Of(new { article = query.Article ?? 0, author = Clean.Name(query.Author) ?? "", limit = (long)query.Limit, offset = (long)query.Offset });
        return new Found<Correction>(
            Rows(session, $"{where} ORDER BY key DESC LIMIT @limit OFFSET @offset", values),
            (int)session.Long($"SELECT count(*) FROM correction {where}", values));
    }

    public static void SetLost(Session session, long key, string? lost) =>
        session.Execute("UPDATE correction SET lost = @lost WHERE key = @key", Parameters.Of(new { key, lost = lost is null ? null : Clean.Text(lost) }));

    /// <summary>Adds to what a correction is known to have changed. Several may be adding at once.</summary>
    public static void AddEffect(Session session, long key, CorrectionEffect effect) => session.Execute(
        """
        UPDATE correction SET
            articles = coalesce(articles, 0) + @Articles, statements = coalesce(statements, 0) + @Statements, messages = coalesce(messages, 0) + @Messages,
            events = coalesce(events, 0) + @Events, findings = coalesce(findings, 0) + @Findings, ties = coalesce(ties, 0) + @Ties
        WHERE key = @key
        """,
        Parameters.Of(new { key, effect.Articles, effect.Statements, effect.Messages, effect.Events, effect.Findings, effect.Ties }));

    /// <summary>Works out from the log which corrections are taken back. An undo that was itself taken back takes nothing back.</summary>
    /// <returns>Those of which it changed.</returns>
    public static List<Correction> Settle(Session session)
    {
        // Later ones decide over earlier ones, so the last is looked at first.
        var undos = Rows(session, "WHERE kind = 'undo' ORDER BY key DESC", values: null);
        var undoneBy = new Dictionary<long, long>();
        foreach (var undo in undos.Where(undo => !undoneBy.ContainsKey(undo.Key)))
        {
            foreach (var key in ((Change.Undo)undo.Change).Corrections)
            {
                undoneBy.TryAdd(key, undo.Key);
            }
        }

        var changed = WithKeys(session, undos.SelectMany(static undo => ((Change.Undo)undo.Change).Corrections).Distinct())
            .FindAll(one => one.UndoneBy != (undoneBy.TryGetValue(one.Key, out var by) ? by : null));
        foreach (var one in changed)
        {
            session.Execute(
                "UPDATE correction SET undone_by = @by WHERE key = @Key",
                Parameters.Of(new { one.Key, by = undoneBy.TryGetValue(one.Key, out var by) ? by : (long?)null }));
        }

        return changed;
    }

    private static List<Correction> Rows(Session session, string rest, Parameters? values) =>
        session.Query($"SELECT {Columns} FROM correction {rest}", Read, values);

    private static Correction Read(ResultRow row) => new(row.Long(0), new By(row.Text(2), Stamp.Read(row.Text(1)), row.TextOrNull(3)), row.LongOrNull(4), ChangeJson.Read(row.Text(5)))
    {
        Lost = row.TextOrNull(6),
        UndoneBy = row.LongOrNull(7),
        Effect = row.LongOrNull(8) is { } articles
            ? new CorrectionEffect((int)articles, (int)row.Long(9), (int)row.Long(10), (int)row.Long(11), (int)row.Long(12), (int)row.Long(13))
            : null,
    };
}
