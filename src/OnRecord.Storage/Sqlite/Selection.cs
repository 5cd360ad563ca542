using System.Globalization;
using Dapper;

namespace OnRecord.Storage.Sqlite;

/// <summary>A <see cref="StatementQuery"/> as SQL. Only constants are put together; everything typed is bound.</summary>
internal sealed class Selection
{
    private Selection(string from, string order, string? words, DynamicParameters parameters)
    {
        Count = $"SELECT count(*) {from}";
        Page = $"SELECT s.key {from} ORDER BY {order} LIMIT @limit OFFSET @offset";
        Words = words;
        Parameters = parameters;
    }

    /// <summary>Asks how many fit.</summary>
    public string Count { get; }

    /// <summary>Asks for the keys of the part wanted, in order.</summary>
    public string Page { get; }

    /// <summary>The FTS5 expression for the words; null where none are asked for.</summary>
    public string? Words { get; }

    public DynamicParameters Parameters { get; }

    /// <returns>Null where nothing can fit, because a filter was typed that has no letter or digit.</returns>
    public static Selection? Of(StatementQuery query)
    {
        var conditions = new List<string>();
        var parameters = new DynamicParameters();
        parameters.Add("limit", query.Limit);
        parameters.Add("offset", query.Offset);
        var possible = true;

        void Match(string name, string? typed, string condition)
        {
            if (FullText.Expression(typed) is { } expression)
            {
                possible &= expression.Length > 0;
                conditions.Add(condition);
                parameters.Add(name, expression);
            }
        }

        void Equal(string name, string? value, string condition)
        {
            if (value is not null)
            {
                conditions.Add(condition);
                parameters.Add(name, value);
            }
        }

        var words = FullText.Expression(query.Words);
        Match("words", query.Words, "statement_words MATCH @words");
        Match("speaker", query.Speaker, "s.speaker IN (SELECT rowid FROM actor_names WHERE actor_names MATCH @speaker)");
        Match(
            "to",
            query.Addressee,
            "s.key IN (SELECT p.statement FROM statement_party p JOIN actor_names n ON n.rowid = p.actor "
            + "WHERE p.role = 'to' AND actor_names MATCH @to)");
        Match(
            "via",
            query.Via,
            "s.key IN (SELECT p.statement FROM statement_party p JOIN actor_names n ON n.rowid = p.actor "
            + "WHERE p.role = 'via' AND actor_names MATCH @via)");
        Match(
            "outlet",
            query.Outlet,
            "s.article IN (SELECT rowid FROM article_words WHERE article_words MATCH 'outlet : (' || @outlet || ')')");
        Equal("form", query.Form?.ToString(), "s.form = @form");
        Equal("from", Day(query.From), "s.latest >= @from");
        Equal("until", Day(query.Until), "s.earliest <= @until");

        if (!possible)
        {
            return null;
        }

        var tables = words is null
            ? "FROM statement s"
            : "FROM statement_words JOIN statement s ON s.key = statement_words.rowid";
        var from = conditions.Count == 0 ? tables : $"{tables} WHERE {string.Join(" AND ", conditions)}";
        var order = (words is null ? "" : "statement_words.rank, ") + "s.earliest DESC NULLS LAST, s.key DESC";
        return new Selection(from, order, words, parameters);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
