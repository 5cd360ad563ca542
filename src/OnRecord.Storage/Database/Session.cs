using System.Data.Common;
using System.Globalization;
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

    /// <inheritdoc cref="Sql.Query{TRow}"/>
    public List<TRow> Query<TRow>(string sql, Func<ResultRow, TRow> read, Parameters? parameters = null) => Connection.Query(sql, read, parameters, Transaction);

    /// <summary>The first column of every row.</summary>
    public List<long> Longs(string sql, Parameters? parameters = null) => Query(sql, static row => row.Long(0), parameters);

    /// <inheritdoc cref="Longs"/>
    public List<string> Texts(string sql, Parameters? parameters = null) => Query(sql, static row => row.Text(0), parameters);

    /// <inheritdoc cref="Sql.First{TRow}"/>
    public TRow? First<TRow>(string sql, Func<ResultRow, TRow> read, Parameters? parameters = null) => Connection.First(sql, read, parameters, Transaction);

    /// <inheritdoc cref="Sql.Long"/>
    public long Long(string sql, Parameters? parameters = null) => Connection.Long(sql, parameters, Transaction);

    /// <summary>The first column of the first row; null where there is none.</summary>
    public long? LongOrNull(string sql, Parameters? parameters = null) => First(sql, static row => row.LongOrNull(0), parameters);

    /// <inheritdoc cref="LongOrNull"/>
    public string? Text(string sql, Parameters? parameters = null) => First(sql, static row => row.TextOrNull(0), parameters);

    /// <inheritdoc cref="LongOrNull"/>
    public byte[]? Bytes(string sql, Parameters? parameters = null) => First(sql, static row => row.BytesOrNull(0), parameters);

    /// <summary>A query for words, or one along the slots.</summary>
    /// <param name="many">Whether very many rows fit, see <see cref="IDatabase.Expect"/>.</param>
    public List<TRow> ByWords<TRow>(bool many, string sql, Func<ResultRow, TRow> read, Parameters parameters)
    {
        Database.Expect(Transaction, many);
        var rows = Query(sql, read, parameters);
        Database.Expect(Transaction, many: null);
        return rows;
    }

    /// <inheritdoc cref="ByWords"/>
    public List<long> LongsByWords(bool many, string sql, Parameters parameters) => ByWords(many, sql, static row => row.Long(0), parameters);

    /// <inheritdoc cref="Sql.Stream{TRow}"/>
    public IEnumerable<TRow> Stream<TRow>(string sql, Func<ResultRow, TRow> read) => Connection.Stream(sql, read, parameters: null, Transaction);

    /// <inheritdoc cref="Sql.Execute"/>
    public int Execute(string sql, Parameters? parameters = null) => Connection.Execute(sql, parameters, Transaction);

    /// <summary>Keys as a list that stands in SQL: digits, commas and nothing else.</summary>
    public static string List(IEnumerable<long> keys) =>
        $"({string.Join(", ", keys.Select(static key => key.ToString(CultureInfo.InvariantCulture)).DefaultIfEmpty("NULL"))})";
}
