using System.Collections.Immutable;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;

namespace OnRecord.Storage.Search;

/// <summary>Finds articles by their words, newest first.</summary>
internal static class ArticleSearch
{
    /// <summary>The table that has the words of articles.</summary>
    public const string Table = "article_words";

    public static Found<ArticleSummary> Find(Session session, ArticleQuery query)
    {
        if (IsVoid(query))
        {
            return new Found<ArticleSummary>([], 0);
        }

        return TermOf(query) is { } term
            ? Find(session, term, query)
            : Found(
                query,
                Rows(session, $"WHERE 1 = 1{Below(query, "a.slot")} ORDER BY a.slot DESC LIMIT @limit OFFSET @offset", Values(query, terms: "")),
                Tally.Of(session, Tally.Article),
                isLeast: false);
    }

    /// <summary>Whether nothing can fit, because something was typed that has no word in it.</summary>
    public static bool IsVoid(ArticleQuery query) => TypedWords.Of(query.Words) is { IsVoid: true } || TypedWords.Of(query.Outlet) is { IsVoid: true };

    /// <returns>Null where every article fits.</returns>
    public static Term? TermOf(ArticleQuery query)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        if (TypedWords.Of(query.Words) is { IsVoid: false } words)
        {
            terms.Add(words.In(Field.Words, Field.Title));
        }

        if (TypedWords.Of(query.Outlet) is { IsVoid: false } outlet)
        {
            terms.Add(outlet.In(Field.Outlet));
        }

        if (query.Unread is { } unread)
        {
            terms.Add(Term.Tag(unread ? Tag.Unread : Tag.Read));
        }

        return terms.Count == 0 ? null : new Term.All(terms.ToImmutable());
    }

    /// <summary>The newest articles that a term fits.</summary>
    public static ArticleSummary[] Having(Session session, Term term, int most) => [.. Find(session, term, new ArticleQuery { Limit = most }).Items];

    /// <summary>The articles with these slots, the earliest first.</summary>
    public static ArticleSummary[] InOrder(Session session, IEnumerable<long> slots) => Rows(session, $"WHERE a.slot IN {Session.List(slots)} ORDER BY a.slot");

    /// <summary>A page of the articles that a term fits.</summary>
    public static Found<ArticleSummary> Find(Session session, Term term, ArticleQuery query)
    {
        var database = session.Database;
        var key = database.WordsKey;
        var where = $"FROM {Table} w WHERE {database.Fits(Table)}";
        var values = Values(query, database.Write(Table, term));
        int? total = query.Uncounted && database.IsQuickAlongSlots
            ? null
            : session.ByWords(many: false, $"SELECT count(*) FROM (SELECT 1 {where} LIMIT @counted) AS counted", static row => (int)row.Long(0), values)[0];
        var many = total is null or > EntrySearch.MostCounted;
        var slots = session.LongsByWords(many, $"SELECT w.{key} {where}{Below(query, $"w.{key}")} ORDER BY w.{key} DESC LIMIT @limit OFFSET @offset", values);
        return Found(
            query, Rows(session, $"WHERE a.slot IN {Session.List(slots)} ORDER BY a.slot DESC"), Math.Min(total ?? 0, EntrySearch.MostCounted), total > EntrySearch.MostCounted);
    }

    private static string Below(ArticleQuery query, string slot) => query.After is null ? "" : $" AND {slot} < @below";

    // One more than asked for tells whether there are more.
    private static Parameters Values(ArticleQuery query, string terms) => Parameters.Of(new
    {
        terms,
        below = query.After ?? 0,
        counted = (long)EntrySearch.MostCounted + 1,
        limit = query.Limit + 1L,
        offset = (long)query.Offset,
    });

    private static Found<ArticleSummary> Found(ArticleQuery query, ArticleSummary[] rows, int total, bool isLeast)
    {
        ArticleSummary[] items = [.. rows.Take(query.Limit)];
        return new Found<ArticleSummary>(items, query.Uncounted ? items.Length : total, query.Uncounted || isLeast) { HasMore = rows.Length > items.Length };
    }

    private static ArticleSummary[] Rows(Session session, string rest, Parameters? values = null) =>
        [.. session.Query($"SELECT {EntryAndArticle.ArticleColumns} FROM article a {rest}", EntryAndArticle.OfArticle, values)];
}
