using System.Globalization;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Search;

/// <summary>Finds entries by their words, newest first.</summary>
internal static class EntrySearch
{
    /// <summary>How many are counted at most. Beyond it the count is given as a bound and said to be one.</summary>
    public const int MostCounted = 5_000;

    // So many are fetched at once rather than counted first and then looked for from the newest, which reads through the lists twice.
    private const int Few = 300;

    /// <summary>The keys of a page of those that fit, the newest first, and how many fit.</summary>
    public static Found<long> Find(Session session, Selection selection, Page page)
    {
        if (selection.IsVoid)
        {
            return new Found<long>([], 0);
        }

        var rest = selection.Below(page.After);
        var isQuick = session.Database.IsQuickAlongSlots;
        if (!page.Counted)
        {
            return isQuick || Counted(session, rest) is not (var few, false)
                ? page.Of(Along(session, rest, page), total: null, isLeast: true)
                : page.Of(few, total: null, isLeast: true);
        }

        if (selection.IsWhole && Tally.Of(session, selection.Kind) is > MostCounted and var all)
        {
            return page.Of(Along(session, rest, page), all, isLeast: false);
        }

        var written = selection.Written(session);
        var known = session.Counts.Find(written, session.Version);
        if (isQuick && known is null && Fitting(session, selection, Few + 1) is { Count: <= Few } fitting)
        {
            return Remembered(InOrder(session, selection, fitting));
        }

        if (isQuick || known is { IsLeast: true })
        {
            var along = Along(session, rest, page);
            if (page.After is null && along.Count < page.Needed)
            {
                return page.Of(along, along.Count, isLeast: false);
            }

            var (total, more) = known ?? Count(session, selection, written);
            return page.Of(along, total, more);
        }

        var (keys, isLeast) = Counted(session, selection);
        if (!isLeast)
        {
            return Remembered(keys);
        }

        session.Counts.Remember(written, session.Version, MostCounted, isLeast: true);
        return page.Of(Along(session, rest, page), MostCounted, isLeast: true);

        Found<long> Remembered(List<long> every)
        {
            session.Counts.Remember(written, session.Version, every.Count, isLeast: false);
            return page.Of(page.After is { } after ? every.SkipWhile(key => key >= after) : every, every.Count, isLeast: false);
        }
    }

    // Without fetching them.
    private static (int Total, bool IsLeast) Count(Session session, Selection selection, string written)
    {
        var (where, values) = Where(session, selection);
        var fitting = session.First($"SELECT count(*) FROM (SELECT 1 {where} LIMIT @limit) AS counted", static row => (int)row.Long(0), values(MostCounted + 1));
        var isLeast = fitting > MostCounted;
        var total = isLeast ? MostCounted : fitting + (selection.From is null ? 0 : Vague(session, selection).Count);
        session.Counts.Remember(written, session.Version, total, isLeast);
        return (total, isLeast);
    }

    /// <summary>The keys of those that fit, the newest first; of very many as many as are counted, whichever they are.</summary>
    public static (List<long> Keys, bool IsLeast) Counted(Session session, Selection selection)
    {
        var fitting = Fitting(session, selection, MostCounted + 1);
        var isLeast = fitting.Count > MostCounted;
        if (!isLeast)
        {
            return (InOrder(session, selection, fitting), false);
        }

        fitting.Sort(static (one, other) => other.CompareTo(one));
        fitting.RemoveAt(MostCounted);
        return (fitting, true);
    }

    // All that fit, the newest first.
    private static List<long> InOrder(Session session, Selection selection, List<long> fitting)
    {
        fitting.Sort(static (one, other) => other.CompareTo(one));
        if (selection is { IsVoid: false, From: not null })
        {
            fitting.AddRange(Vague(session, selection));    // what began before the first day comes after all the others
        }

        return fitting;
    }

    /// <summary>The key of the newest of very many that fit; null where none does.</summary>
    public static long? Latest(Session session, Selection selection) => Newest(session, selection, limit: 1) is [var key] ? key : null;

    // All keys that fit, in any order, or so many of them.
    private static List<long> Fitting(Session session, Selection selection, int limit)
    {
        if (selection.IsVoid)
        {
            return [];
        }

        var (where, values) = Where(session, selection);
        return session.Longs($"SELECT w.{session.Database.WordsKey} {where} LIMIT @limit", values(limit));
    }

    // Of very many that fit, along the slots, as many as a page needs.
    private static List<long> Along(Session session, Selection selection, Page page)
    {
        var keys = Newest(session, selection, page.Needed);
        if (keys.Count < page.Needed && selection.From is not null)
        {
            keys.AddRange(Vague(session, selection));
        }

        return keys;
    }

    private static List<long> Newest(Session session, Selection selection, int limit)
    {
        var (where, values) = Where(session, selection);
        var key = session.Database.WordsKey;
        return session.LongsByWords(many: true, $"SELECT w.{key} {where} ORDER BY w.{key} DESC LIMIT @limit", values(limit));
    }

    private static List<long> Vague(Session session, Selection selection, string only = "")
    {
        var key = session.Database.WordsKey;
        var (where, values) = WhereVague(session, selection);
        return session.LongsByWords(many: false, $"SELECT w.{key} {where}{only} ORDER BY w.{key} DESC LIMIT @limit", values(MostCounted));
    }

    /// <summary>Those of some keys that fit.</summary>
    public static HashSet<long> Fitting(Session session, Selection selection, IReadOnlyCollection<long> keys)
    {
        if (selection.IsVoid || keys.Count == 0)
        {
            return [];
        }

        var (where, values) = Where(session, selection);
        var only = $" AND w.{session.Database.WordsKey} IN {Session.List(keys)}";
        var fitting = session.Longs($"SELECT w.{session.Database.WordsKey} {where}{only}", values(keys.Count)).ToHashSet();
        if (selection.From is not null)
        {
            fitting.UnionWith(Vague(session, selection, only));
        }

        return fitting;
    }

    /// <summary>How many entries of a kind a term fits, counted up to a bound.</summary>
    public static int Count(Session session, string kind, Term term, int most)
    {
        var table = EntryKind.Words(kind);
        return session.First(
            $"SELECT count(*) FROM (SELECT 1 FROM {table} w WHERE {session.Database.Fits(table)} LIMIT @most) AS counted",
            static row => (int)row.Long(0),
            Parameters.Of(new { terms = session.Database.Write(table, term), most = (long)most }));
    }

    /// <summary>The keys of entries of a kind between two slots, the earliest first.</summary>
    public static List<long> Between(Session session, string kind, Term term, long least, long most, int limit)
    {
        var (database, table) = (session.Database, EntryKind.Words(kind));
        var key = database.WordsKey;
        return session.LongsByWords(
            many: false,
            $"SELECT w.{key} FROM {table} w WHERE {database.Fits(table)} AND w.{key} >= @least AND w.{key} <= @most ORDER BY w.{key} LIMIT @limit",
            Parameters.Of(new { terms = database.Write(table, term), least, most, limit = (long)limit }));
    }

    /// <summary>The key of the earliest dated entry of very many that fit; null where none is dated.</summary>
    public static long? Earliest(Session session, Selection selection)
    {
        var (where, values) = Where(session, selection, dated: true);
        var column = session.Database.WordsKey;
        return session.LongsByWords(many: true, $"SELECT w.{column} {where} ORDER BY w.{column} LIMIT 1", values(1)) is [var key, ..] ? key : null;
    }

    /// <summary>The keys of those that fit before a slot, the latest first.</summary>
    public static List<long> Before(Session session, Selection selection, long slot, int limit)
    {
        var (where, values) = Where(session, selection.Below(slot));
        var key = session.Database.WordsKey;
        return session.LongsByWords(many: false, $"SELECT w.{key} {where} ORDER BY w.{key} DESC LIMIT @limit", values(limit));
    }

    /// <summary>The statements with this id, the earliest first.</summary>
    public static StatementHit[] Statements(Session session, string id) =>
    [
        .. session
            .Query(
                $"""
                SELECT {EntryAndArticle.Columns} FROM entry e JOIN article a ON a.key = e.article
                WHERE e.id = @id AND e.kind = @kind ORDER BY e.key
                """,
                EntryAndArticle.Of,
                Parameters.Of(new { id = Clean.Id(id), kind = EntryKind.Statement }))
            .Select(static row => row.Statement([])),
    ];

    /// <summary>The keys of all that fit, the earliest first; null where more fit than are counted.</summary>
    public static List<long>? IfFew(Session session, Selection selection)
    {
        var keys = Fitting(session, selection, MostCounted + 1);
        keys.Sort();
        return keys.Count > MostCounted ? null : keys;
    }

    /// <summary>The keys after a slot of those that began before the first day asked for and may reach it, the earliest first.</summary>
    public static List<long> VagueAfter(Session session, Selection selection, long slot, int limit)
    {
        var key = session.Database.WordsKey;
        var (where, values) = WhereVague(session, selection);
        return session.LongsByWords(
            many: false,
            $"SELECT w.{key} {where} AND w.{key} > {slot.ToString(CultureInfo.InvariantCulture)} ORDER BY w.{key} LIMIT @limit",
            values(limit));
    }

    /// <summary>The keys of those of very many that fit after a slot, the earliest first.</summary>
    public static List<long> After(Session session, Selection selection, long slot, int limit)
    {
        var (where, values) = Where(session, selection);
        var key = session.Database.WordsKey;
        return session.LongsByWords(
            many: true,
            $"SELECT w.{key} {where} AND w.{key} > {slot.ToString(CultureInfo.InvariantCulture)} ORDER BY w.{key} LIMIT @limit", values(limit));
    }

    /// <summary>The entries with these keys, the newest first.</summary>
    public static List<EntryAndArticle> Rows(Session session, IReadOnlyList<long> keys) =>
        keys.Count == 0
            ? []
            : session.Query(
                $"SELECT {EntryAndArticle.Columns} FROM entry e JOIN article a ON a.key = e.article WHERE e.key IN {Session.List(keys)} ORDER BY e.key DESC",
                EntryAndArticle.Of);

    /// <summary>The details of the entries with these keys, in any order.</summary>
    public static List<string> Details(Session session, IReadOnlyList<long> keys) =>
        keys.Count == 0 ? [] : session.Texts($"SELECT detail FROM entry WHERE key IN {Session.List(keys)}");

    private static (string Where, Func<long, Parameters> Values) Where(Session session, Selection selection, bool dated = false)
    {
        var only = dated ? $" AND w.{session.Database.WordsKey} >= @dated" : "";
        var (fits, values) = Fits(session, selection, vague: false);
        return ($"FROM {selection.Table} w WHERE {fits}{selection.Days(session.Database.WordsKey)}{only}", values);
    }

    private static (string Where, Func<long, Parameters> Values) WhereVague(Session session, Selection selection)
    {
        var key = session.Database.WordsKey;
        var (fits, values) = Fits(session, selection, vague: true);
        return ($"FROM {selection.Table} w JOIN entry e ON e.key = w.{key} WHERE {fits}{selection.VagueDays(key)}", values);
    }

    private static (string Fits, Func<long, Parameters> Values) Fits(Session session, Selection selection, bool vague)
    {
        var database = session.Database;
        var terms = selection.Term(session, vague) is { } term ? database.Write(selection.Table, term) : null;
        return (terms is null ? "1 = 1" : database.Fits(selection.Table), limit => selection.Values(terms ?? "", limit));
    }
}
