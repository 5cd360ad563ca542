using System.Data.Common;
using System.Globalization;
using Dapper;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Database;

/// <summary>One transaction on one connection, for the time of one call.</summary>
internal sealed class Session(IDatabase database, DbTransaction transaction, Known known)
{
    private string? version;

    /// <summary>What was found out before.</summary>
    public Known Known { get; } = known;

    public CountCache Counts => Known.Counts;

    public OutletNames Outlets => Known.Outlets.Of(Version, () => OutletNames.Of(this));

    /// <inheritdoc cref="IDatabase.Version"/>
    public string Version => version ??= Database.Version(Transaction);

    public IDatabase Database { get; } = database;

    public DbTransaction Transaction { get; } = transaction;

    /// <summary>When it says so, no further query is begun.</summary>
    public CancellationToken Cancel { private get; init; }

    private DbConnection Connection
    {
        get
        {
            Cancel.ThrowIfCancellationRequested();
            return Transaction.Connection!;
        }
    }

    /// <param name="sql">Constants put together; every value comes as a parameter.</param>
    public List<TRow> Query<TRow>(string sql, object? values = null) => Connection.Query<TRow>(sql, values, Transaction).AsList();

    public TRow? First<TRow>(string sql, object? values = null) => Connection.QueryFirstOrDefault<TRow>(sql, values, Transaction);

    /// <summary>A query for words, or one along the slots.</summary>
    /// <param name="many">Whether very many rows fit, see <see cref="IDatabase.Expect"/>.</param>
    public List<TRow> ByWords<TRow>(bool many, string sql, object values)
    {
        Database.Expect(Transaction, many);
        var rows = Query<TRow>(sql, values);
        Database.Expect(Transaction, many: null);
        return rows;
    }

    /// <summary>Row by row, as they are taken.</summary>
    public IEnumerable<TRow> Stream<TRow>(string sql, object? values = null) =>
        Connection.Query<TRow>(sql, values, Transaction, buffered: false);

    public int Execute(string sql, object? values = null) => Connection.Execute(sql, values, Transaction);

    /// <summary>Keys as a list that stands in SQL: digits, commas and nothing else.</summary>
    public static string List(IEnumerable<long> keys) =>
        $"({string.Join(", ", keys.Select(static key => key.ToString(CultureInfo.InvariantCulture)).DefaultIfEmpty("NULL"))})";
}
