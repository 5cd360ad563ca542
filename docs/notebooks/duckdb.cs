#:package DuckDB.NET.Data.Full@1.5.6.1
#:property ManagePackageVersionsCentrally=false

// dotnet run docs/notebooks/duckdb.cs -- archive-export
// “onrecord export --all --format parquet --to archive-export” wrote the tables. The counts are those of the screens.
using DuckDB.NET.Data;

var folder = args.Length > 0 ? args[0] : "archive-export";
string Table(string name) => $"read_parquet('{folder}/{name}/**/*.parquet', hive_partitioning = true)";

using var connection = new DuckDBConnection("Data Source=:memory:");
connection.Open();
long Count(string what)
{
    using var command = connection.CreateCommand();
    command.CommandText = $"SELECT count(*) FROM {what}";
    return (long)command.ExecuteScalar()!;
}

foreach (var name in new[] { "articles", "statements", "messages", "events" })
{
    Console.WriteLine($"{Count(Table(name)),10} {name}");
}

Console.WriteLine($"{Count($"{Table("statements")} WHERE speaker_id = 'ilen-varro'"),10} statements by Ilen Varro");
