using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Streaming;

/// <summary>All articles that fit, in the order of their slots.</summary>
internal sealed class ArticleStream(Session session, ArticleQuery query, DateOnly? from, DateOnly? until) : IPages<ArticleSummary>
{
    private const int PageSize = 500;

    // What is known to the month or year has the slot of its first day, so a range must begin earlier to hold it.
    private const int DaysOfAYear = 366;

    private readonly Term? term = ArticleSearch.TermOf(query);
    private readonly long most = until is { } day ? Slot.Last(day) : long.MaxValue;
    private long last = First(from, until) - 1;

    public IReadOnlyList<ArticleSummary> Next()
    {
        while (!ArticleSearch.IsVoid(query) && Slots() is { Count: > 0 } slots)
        {
            last = slots[^1];
            var rows = ArticleSearch.InOrder(session, slots).Where(IsLateEnough).ToArray();
            if (rows.Length > 0)
            {
                return rows;
            }
        }

        return [];
    }

    private static long First(DateOnly? from, DateOnly? until) =>
        from is { } day ? Slot.First(day.DayNumber > DaysOfAYear ? day.AddDays(-DaysOfAYear) : DateOnly.FromDayNumber(1))
        : until is not null ? Slot.First(DateOnly.FromDayNumber(1))
        : 0;

    private bool IsLateEnough(ArticleSummary article) => from is not { } day || DateInterval.Of(article.Published?.Date)?.Latest >= day;

    private List<long> Slots()
    {
        var (database, limit) = (session.Database, (long)PageSize);
        if (term is null)
        {
            return session.Longs("SELECT slot FROM article WHERE slot > @last AND slot <= @most ORDER BY slot LIMIT @limit", Parameters.Of(new { last, most, limit }));
        }

        var key = database.WordsKey;
        return session.LongsByWords(
            many: true,
            $"SELECT w.{key} FROM {ArticleSearch.Table} w WHERE {database.Fits(ArticleSearch.Table)} AND w.{key} > @last AND w.{key} <= @most ORDER BY w.{key} LIMIT @limit",
            Parameters.Of(new { terms = database.Write(ArticleSearch.Table, term), last, most, limit }));
    }
}
