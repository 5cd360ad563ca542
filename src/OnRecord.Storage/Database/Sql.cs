using System.Data.Common;

namespace OnRecord.Storage.Database;

/// <summary>Runs statements with named parameters and reads what they give, without code made at run time: the program may be compiled ahead.</summary>
/// <remarks>The SQL is made of constants alone; every value comes as a parameter.</remarks>
internal static class Sql
{
    /// <returns>How many rows were changed.</returns>
    /// <param name="timeout">Seconds; 0 for none, null for what the connection has.</param>
    public static int Execute(this DbConnection connection, string sql, Parameters? parameters = null, DbTransaction? transaction = null, int? timeout = null)
    {
        using var command = Command(connection, sql, parameters, transaction);
        command.CommandTimeout = timeout ?? command.CommandTimeout;
        return command.ExecuteNonQuery();
    }

    public static List<TRow> Query<TRow>(
        this DbConnection connection, string sql, Func<ResultRow, TRow> read, Parameters? parameters = null, DbTransaction? transaction = null) =>
        [.. connection.Stream(sql, read, parameters, transaction)];

    /// <summary>Row by row, as they are taken.</summary>
    public static IEnumerable<TRow> Stream<TRow>(
        this DbConnection connection, string sql, Func<ResultRow, TRow> read, Parameters? parameters = null, DbTransaction? transaction = null)
    {
        using var command = Command(connection, sql, parameters, transaction);
        using var reader = command.ExecuteReader();
        var row = new ResultRow(reader);
        while (reader.Read())
        {
            yield return read(row);
        }
    }

    /// <returns>What the first row gives; the default where there is none.</returns>
    public static TRow? First<TRow>(
        this DbConnection connection, string sql, Func<ResultRow, TRow> read, Parameters? parameters = null, DbTransaction? transaction = null) =>
        connection.Stream(sql, read, parameters, transaction).FirstOrDefault();

    /// <returns>The first column of the first row; 0 where there is none.</returns>
    public static long Long(this DbConnection connection, string sql, Parameters? parameters = null, DbTransaction? transaction = null) =>
        connection.First(sql, static row => row.Long(0), parameters, transaction);

    private static DbCommand Command(DbConnection connection, string sql, Parameters? parameters, DbTransaction? transaction)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Made of constants, see above.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = transaction;
        parameters?.AddTo(command);
        return command;
    }
}
