using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Findings;

namespace OnRecord.Storage.Sqlite;

/// <summary>Writes a record's rows.</summary>
internal static class Insert
{
    private const string Ellipsis = " … ";

    /// <returns>The new article's key; null where it was there already.</returns>
    public static long? Article(SqliteTransaction transaction, Record record, DateTimeOffset at)
    {
        var connection = transaction.Connection!;
        var head = record.Article;
        var days = DateInterval.Of(head.Published?.Date);
        var key = connection.ExecuteScalar<long?>(
            """
            INSERT INTO article (id, file, title, outlet, url, published, basis, earliest, latest, added_at, record)
            VALUES (@Id, @File, @Title, @Outlet, @Url, @published, @basis, @earliest, @latest, @at, @json)
            ON CONFLICT DO NOTHING
            RETURNING key
            """,
            new
            {
                head.Id,
                head.File,
                head.Title,
                head.Outlet,
                head.Url,
                published = head.Published?.Date,
                basis = head.Published?.Basis.ToString(),
                earliest = Iso(days?.Earliest),
                latest = Iso(days?.Latest),
                at = SqliteArchive.Stamp(at),
                json = RecordJson.WriteUtf8(record),
            },
            transaction);
        if (key is not null)
        {
            connection.Execute(
                "INSERT INTO article_words (rowid, title, outlet, body) VALUES (@key, @Title, @Outlet, @Text)",
                new { key, head.Title, head.Outlet, head.Text },
                transaction);
        }

        return key;
    }

    public static void Statements(SqliteTransaction transaction, long article, Record record)
    {
        var connection = transaction.Connection!;
        var actors = new Dictionary<string, long>();
        foreach (var actor in record.Actors)
        {
            Actor(actor.Id, actor);
        }

        for (var ordinal = 0; ordinal < record.Statements.Count; ordinal++)
        {
            var statement = record.Statements[ordinal];
            var days = DateInterval.Of(statement.Said) ?? DateInterval.Of(record.Article.Published?.Date);
            var key = connection.ExecuteScalar<long>(
                """
                INSERT INTO statement (article, ordinal, id, form, act, speaker, words, said, earliest, latest, confidence)
                VALUES (@article, @ordinal, @Id, @form, @act, @speaker, @words, @Said, @earliest, @latest, @Confidence)
                RETURNING key
                """,
                new
                {
                    article,
                    ordinal,
                    statement.Id,
                    form = statement.Form.ToString(),
                    act = statement.Act.ToString(),
                    speaker = statement.Speaker is null ? (long?)null : Actor(statement.Speaker),
                    words = Words(statement),
                    statement.Said,
                    earliest = Iso(days?.Earliest),
                    latest = Iso(days?.Latest),
                    statement.Confidence,
                },
                transaction);
            Parties(key, "to", statement.Addressees);
            Parties(key, "via", statement.Via);
        }

        void Parties(long statement, string role, IReadOnlyList<string> ids)
        {
            for (var ordinal = 0; ordinal < ids.Count; ordinal++)
            {
                connection.Execute(
                    "INSERT INTO statement_party (statement, role, ordinal, actor) VALUES (@statement, @role, @ordinal, @actor)",
                    new { statement, role, ordinal, actor = Actor(ids[ordinal]) },
                    transaction);
            }
        }

        // A statement may name an actor that the record does not list; it keeps its speaker, with the id for a name.
        long Actor(string id, Actor? actor = null)
        {
            if (!actors.TryGetValue(id, out var key))
            {
                var name = actor?.Name ?? id;
                key = connection.ExecuteScalar<long>(
                    """
                    INSERT INTO actor (article, id, name, kind, country, names)
                    VALUES (@article, @id, @name, @kind, @Country, @names)
                    RETURNING key
                    """,
                    new
                    {
                        article,
                        id,
                        name,
                        kind = actor?.Kind.ToString(),
                        actor?.Country,
                        names = string.Join('\n', [name, .. actor?.Aliases ?? [], .. Party.IsLocalId(id) ? [] : new[] { id }]),
                    },
                    transaction);
                actors.Add(id, key);
            }

            return key;
        }
    }

    private static string Words(Statement statement)
    {
        var words = string.Join(Ellipsis, statement.Content.Select(piece => piece.Text));
        return string.Create(words.Length, words, static (kept, from) =>
        {
            for (var i = 0; i < kept.Length; i++)
            {
                kept[i] = char.IsControl(from[i]) ? ' ' : from[i];
            }
        });
    }

    private static string? Iso(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
