using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace OnRecord.Storage.Sqlite;

/// <summary>An insert that is prepared once and run for many rows.</summary>
internal sealed class SqliteInsert : IDisposable
{
    private readonly SqliteCommand command;
    private readonly bool returns;

    /// <param name="table">Name of the table. Only constants come here, as for <paramref name="columns"/> and <paramref name="ending"/>.</param>
    /// <param name="columns">Names of the columns that values are given for.</param>
    /// <param name="ending">What follows the values.</param>
    public SqliteInsert(DbTransaction transaction, string table, IReadOnlyList<string> columns, string ending = "")
    {
        command = (SqliteCommand)transaction.Connection!.CreateCommand();
        command.Transaction = (SqliteTransaction)transaction;
        var numbers = Enumerable.Range(1, columns.Count).Select(static number => "?" + number.ToString(CultureInfo.InvariantCulture)).ToArray();
#pragma warning disable CA2100 // Only constants are put together.
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", numbers)}) {ending}";
#pragma warning restore CA2100
        foreach (var number in numbers)
        {
            command.Parameters.AddWithValue(number, DBNull.Value);
        }

        returns = ending.Contains("RETURNING", StringComparison.Ordinal);
    }

    /// <returns>What RETURNING gives; null where it gives nothing.</returns>
    public long? Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        if (returns)
        {
            return (long?)command.ExecuteScalar();
        }

        command.ExecuteNonQuery();
        return null;
    }

    public void Dispose() => command.Dispose();
}
