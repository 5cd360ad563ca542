using System.Globalization;
using Microsoft.Data.Sqlite;
using OnRecord.Findings;

namespace OnRecord.Storage.Sqlite;

/// <summary>Writes the rows of many records, with each statement of SQL prepared once.</summary>
internal sealed class Insert(SqliteTransaction transaction) : IDisposable
{
    private const string Ellipsis = " … ";

    private readonly Prepared article = new(
        transaction,
        """
        INSERT INTO article (id, file, title, outlet, url, published, basis, earliest, latest, added_at, record)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        ON CONFLICT DO NOTHING
        RETURNING key
        """,
        count: 11);

    private readonly Prepared articleWords = new(
        transaction, "INSERT INTO article_words (rowid, title, outlet, body) VALUES (?1, ?2, ?3, ?4)", count: 4);

    private readonly Prepared actor = new(
        transaction,
        "INSERT INTO actor (article, id, name, kind, country, names) VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING key",
        count: 6);

    private readonly Prepared statement = new(
        transaction,
        """
        INSERT INTO statement (article, ordinal, id, form, act, speaker, words, said, earliest, latest, confidence)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
        RETURNING key
        """,
        count: 11);

    private readonly Prepared party = new(
        transaction, "INSERT INTO statement_party (statement, role, ordinal, actor) VALUES (?1, ?2, ?3, ?4)", count: 4);

    /// <returns>False where the article was there already; then nothing is written.</returns>
    public bool Record(Record record, DateTimeOffset at)
    {
        var head = record.Article;
        var days = DateInterval.Of(head.Published?.Date);
        var key = article.Run(
            head.Id,
            head.File,
            head.Title,
            head.Outlet,
            head.Url,
            head.Published?.Date,
            head.Published?.Basis.ToString(),
            Iso(days?.Earliest),
            Iso(days?.Latest),
            SqliteArchive.Stamp(at),
            RecordJson.WriteUtf8(record));
        if (key is not { } added)
        {
            return false;
        }

        articleWords.Run(added, head.Title, head.Outlet, head.Text);
        Statements(added, record);
        return true;
    }

    public void Dispose()
    {
        article.Dispose();
        articleWords.Dispose();
        actor.Dispose();
        statement.Dispose();
        party.Dispose();
    }

    private void Statements(long articleKey, Record record)
    {
        var actors = new Dictionary<string, long>();
        foreach (var listed in record.Actors)
        {
            Actor(listed.Id, listed);
        }

        for (var ordinal = 0; ordinal < record.Statements.Count; ordinal++)
        {
            var made = record.Statements[ordinal];
            var days = DateInterval.Of(made.Said) ?? DateInterval.Of(record.Article.Published?.Date);
            var key = statement.Run(
                articleKey,
                ordinal,
                made.Id,
                made.Form.ToString(),
                made.Act.ToString(),
                made.Speaker is null ? null : Actor(made.Speaker),
                Words(made),
                made.Said,
                Iso(days?.Earliest),
                Iso(days?.Latest),
                made.Confidence);
            Parties(key!.Value, "to", made.Addressees);
            Parties(key.Value, "via", made.Via);
        }

        void Parties(long statementKey, string role, IReadOnlyList<string> ids)
        {
            for (var ordinal = 0; ordinal < ids.Count; ordinal++)
            {
                party.Run(statementKey, role, ordinal, Actor(ids[ordinal]));
            }
        }

        // A statement may name an actor that the record does not list; it keeps its speaker, with the id for a name.
        long Actor(string id, Actor? listed = null)
        {
            if (!actors.TryGetValue(id, out var key))
            {
                var name = listed?.Name ?? id;
                string[] names = [name, .. listed?.Aliases ?? [], .. Party.IsLocalId(id) ? [] : new[] { id }];
                key = actor.Run(articleKey, id, name, listed?.Kind.ToString(), listed?.Country, string.Join('\n', names))!.Value;
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

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A statement of SQL with the parameters ?1 to ?count.</summary>
    private sealed class Prepared : IDisposable
    {
        private readonly SqliteCommand command;

        public Prepared(SqliteTransaction transaction, string sql, int count)
        {
            command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
#pragma warning disable CA2100 // Only the constants above come here.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var number = 1; number <= count; number++)
            {
                command.Parameters.AddWithValue("?" + number.ToString(CultureInfo.InvariantCulture), DBNull.Value);
            }
        }

        /// <returns>What RETURNING gives; null where it gives nothing.</returns>
        public long? Run(params ReadOnlySpan<object?> values)
        {
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters[i].Value = values[i] ?? DBNull.Value;
            }

            return (long?)command.ExecuteScalar();
        }

        public void Dispose() => command.Dispose();
    }
}
