using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Revisions;

/// <summary>Tells what came, changed and went in the order of the numbering, by which articles and revisions are numbered alike.</summary>
internal static class ChangeFeed
{
    public static ChangePage Of(Session session, ChangeQuery query, long horizon)
    {
        var kind = query.Kind.ToString().ToLowerInvariant();
        var since = query.Since is { } moment ? Stamp.Of(moment) : "";
        var after = query.After ?? Before(session, since, horizon);
        var values = Parameters.Of(new { since, kind, horizon, after, limit = (long)query.Limit });
        var added = session.Query(
            "SELECT key, added_at FROM article WHERE key > @after AND key <= @horizon AND added_at >= @since ORDER BY key LIMIT @limit",
            static row => new Numbered(row.Long(0), row.Long(0), row.Text(1), Id: null, Nth: 0, Correction: null, Slot: null),
            values);
        var revised = session.Query(
            """
            SELECT number, article, at, id, nth, correction, slot FROM revision WHERE number > @after AND number <= @horizon AND at >= @since AND kind = @kind ORDER BY number LIMIT @limit
            """,
            static row => new Numbered(row.Long(0), row.Long(1), row.Text(2), row.Text(3), row.Long(4), row.LongOrNull(5), row.LongOrNull(6)),
            values);

        // Beyond the last of a list that is full, others may come before those of the other list.
        var known = new[] { added, revised }.Where(rows => rows.Count == query.Limit).Select(static rows => rows[^1].Number).Append(horizon).Min();
        var items = new List<LoggedChange>();
        var (article, entries) = (0L, new List<EntryAndArticle>());
        var position = Math.Max(after, known);
        foreach (var row in added.Concat(revised).Where(row => row.Number <= known).OrderBy(static row => row.Number))
        {
            if (row.Article != article)
            {
                (article, entries) = (row.Article, Entries(session, row.Article, kind));    // what is changed at once often is of one
            }

            items.AddRange(row.Id is null
                ? entries.Select(entry => Told(query.Kind, ChangeSort.Added, row, entry.EntryId, entry))
                : [Changed(query.Kind, row, [.. entries.Where(entry => entry.EntryId == row.Id)])]);
            if (items.Count >= query.Limit && row.Number < known)
            {
                position = row.Number;
                break;
            }
        }

        return new ChangePage(items, position, HasMore: position < horizon);
    }

    // The number before the first that can be of the moment or later.
    private static long Before(Session session, string since, long horizon)
    {
        if (since.Length == 0)
        {
            return 0;
        }

        var first = session.LongOrNull("SELECT min(key) FROM article WHERE added_at >= @since", Parameters.Of(new { since }));
        var revised = session.LongOrNull("SELECT min(number) FROM revision WHERE at >= @since", Parameters.Of(new { since }));
        return Math.Min(horizon, Math.Min(first ?? long.MaxValue, revised ?? long.MaxValue) - 1);
    }

    private static List<EntryAndArticle> Entries(Session session, long article, string kind) => session.Query(
        $"SELECT {EntryAndArticle.Columns} FROM entry e JOIN article a ON a.key = e.article WHERE e.article = @article AND e.kind = @kind ORDER BY e.ordinal",
        EntryAndArticle.Of,
        Parameters.Of(new { article, kind }));

    private static LoggedChange Changed(ChangedKind kind, Numbered row, EntryAndArticle[] now) => now.Length < row.Nth
        ? Told(kind, ChangeSort.Removed, row, row.Id!, now: null)
        : Told(kind, row.Slot is null ? ChangeSort.Added : ChangeSort.Changed, row, row.Id!, now[row.Nth - 1]);

    private static LoggedChange Told(ChangedKind kind, ChangeSort sort, Numbered row, string id, EntryAndArticle? now)
    {
        var told = new LoggedChange(kind, sort, Stamp.Read(row.At), id, row.Article, row.Correction);
        return kind switch
        {
            ChangedKind.Statement => told with { Statement = now?.Statement([]) },
            ChangedKind.Message => told with { Message = now?.Message() },
            ChangedKind.Event => told with { Event = now?.Event() },
            _ => told with { Finding = now?.Finding() },
        };
    }

    /// <param name="Id">Null where the article was added with all its entries.</param>
    private sealed record Numbered(long Number, long Article, string At, string? Id, long Nth, long? Correction, long? Slot);
}
