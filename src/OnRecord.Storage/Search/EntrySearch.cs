using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;

namespace OnRecord.Storage.Search;

/// <summary>Finds entries by their words, newest first.</summary>
internal static class EntrySearch
{
    /// <summary>How many are counted at most. Beyond it the count is given as a bound and said to be one.</summary>
    public const int MostCounted = 10_000;

    /// <summary>The keys of those that fit, the newest first, and how many fit.</summary>
    public static (List<long> Keys, int Total, bool IsLeast) Find(Session session, Selection selection, int offset, int limit)
    {
        if (selection.IsVoid)
        {
            return ([], 0, false);
        }

        var database = session.Database;
        var key = database.WordsKey;
        var terms = database.Write(selection.Term);
        var join = selection.From is null ? "" : $" JOIN entry e ON e.key = w.{key}";
        var where = $"FROM entry_words w{join} WHERE {database.Fits("entry_words")}{selection.Days(key)}";
        int total;
        if (selection.IsWhole)
        {
            total = Tally.Of(session, ((Term.Phrase)selection.Term).Words[0][1..]);
        }
        else
        {
            database.Expect(session.Transaction, many: false);
            total = session.First<int>(
                $"SELECT count(*) FROM (SELECT 1 {where} LIMIT @limit) AS counted", selection.Values(terms, limit: MostCounted + 1));
        }

        if (total == 0 || limit == 0 || offset >= total && total <= MostCounted)
        {
            return ([], Math.Min(total, selection.IsWhole ? int.MaxValue : MostCounted), !selection.IsWhole && total > MostCounted);
        }

        database.Expect(session.Transaction, many: total > MostCounted || selection.IsWhole);
        var keys = session.Query<long>(
            $"SELECT w.{key} {where} ORDER BY w.{key} DESC LIMIT @limit OFFSET @offset", selection.Values(terms, limit, offset));
        return selection.IsWhole || total <= MostCounted ? (keys, total, false) : (keys, MostCounted, true);
    }

    /// <summary>The keys of entries between two slots, the earliest first.</summary>
    public static List<long> Between(Session session, Term term, long least, long most, int limit)
    {
        var database = session.Database;
        var key = database.WordsKey;
        database.Expect(session.Transaction, many: false);
        return session.Query<long>(
            $"SELECT w.{key} FROM entry_words w WHERE {database.Fits("entry_words")} AND w.{key} >= @least AND w.{key} <= @most ORDER BY w.{key} LIMIT @limit",
            new { terms = database.Write(term), least, most, limit = (long)limit });
    }

    /// <summary>The entries with these keys, the newest first.</summary>
    public static List<EntryAndArticle> Rows(Session session, IReadOnlyList<long> keys) =>
        keys.Count == 0
            ? []
            : session.Query<EntryAndArticle>(
                $"SELECT {EntryAndArticle.Columns} FROM entry e JOIN article a ON a.key = e.article WHERE e.key IN {Session.List(keys)} ORDER BY e.key DESC");
}
