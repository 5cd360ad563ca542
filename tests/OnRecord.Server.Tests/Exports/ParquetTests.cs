using DuckDB.NET.Data;
using OnRecord.Server.Exports;

namespace OnRecord.Server.Tests.Exports;

public sealed class ParquetTests : IDisposable
{
    private readonly Exporting export = new();
    private readonly DuckDBConnection duck = new("DataSource=:memory:");

    public ParquetTests() => duck.Open();

    public void Dispose()
    {
        duck.Dispose();
        export.Dispose();
    }

    [Fact]
    public async Task DuckDbReadsAllTablesAndCountsWhatTheArchiveHolds()
    {
        Assert.Equal(ExitCode.Success, (await export.Run("--all", "--to", export["out"])).Code);

        Assert.All(
            new[] { ("articles", 4L), ("statements", 4), ("messages", 1), ("events", 1), ("findings", 1), ("parties", 7) },
            one =>
            {
                Assert.Equal(one.Item2, Ask($"SELECT count(*) FROM read_parquet('{export["out"]}/{one.Item1}/**/*.parquet')"));
                Assert.Equal(one.Item2, Ask($"SELECT count(*) FROM read_csv('{export["out"]}/{one.Item1}.csv', all_varchar = true, header = true)"));
            });
    }

    [Fact]
    public async Task RowsAreFiledByMonthInTheMannerOfHive()
    {
        await export.Run("statements", "--format", "parquet", "--to", export["statements"]);

        Assert.Equal(
            ["month=2025-11/part-0.parquet", "month=2026-01/part-0.parquet", "month=__HIVE_DEFAULT_PARTITION__/part-0.parquet"],
            Directory.EnumerateFiles(export["statements"], "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(export["statements"], file).Replace('\\', '/')).Order(StringComparer.Ordinal));
        Assert.Equal("2026-01", Ask($"SELECT month FROM read_parquet('{export["statements"]}/**/*.parquet', hive_partitioning = true) WHERE form = 'mixed'"));
        Assert.Equal(1L, Ask($"SELECT count(*) FROM read_parquet('{export["statements"]}/**/*.parquet', hive_partitioning = true) WHERE month IS NULL"));
    }

    [Fact]
    public async Task EveryCharacterAndEveryTypeIsKept()
    {
        await export.Run("--all", "--format", "parquet", "--to", export["out"]);

        Assert.Equal(Exporting.Odd, Ask($"SELECT words FROM '{export["out"]}/statements/**/*.parquet' WHERE form = 'mixed'"));
        Assert.Equal(Exporting.Formula, Ask($"SELECT words FROM '{export["out"]}/statements/**/*.parquet' WHERE speaker IS NULL"));
        Assert.Equal("010", Ask($"SELECT cameo FROM '{export["out"]}/events/**/*.parquet'"));
        Assert.Equal(-3.4, Ask($"SELECT goldstein FROM '{export["out"]}/events/**/*.parquet'"));
        Assert.Equal(true, Ask($"SELECT quoted FROM '{export["out"]}/messages/**/*.parquet'"));
        Assert.Equal(DBNull.Value, Ask($"SELECT latitude FROM '{export["out"]}/events/**/*.parquet'"));
        Assert.Equal(2L, Ask($"SELECT len(string_split(via_ids, '; ')) FROM '{export["out"]}/statements/**/*.parquet' WHERE via_ids <> ''"));
    }

    [Fact]
    public void NoColumnNeedsQuotes() => Assert.All(
        Tables.All.SelectMany(static table => table.Columns),
        column => Assert.Equal(1L, Ask($"SELECT count(t.{column.Name}) FROM (SELECT 1 AS {column.Name}) AS t WHERE {column.Name} = 1")));

    [Fact]
    public async Task AnEmptyTableCanBeRead()
    {
        using var empty = new Exporting(filled: false);

        Assert.Equal(ExitCode.Success, (await empty.Run("--all", "--to", empty["out"])).Code);

        Assert.All(Tables.All, table => Assert.Equal(0L, Ask($"SELECT count({table.Columns[0].Name}) FROM '{empty["out"]}/{table.Name}/**/*.parquet'")));
    }

    [Fact]
    public void MoreRowsThanAGroupHoldsAreAllWritten()
    {
        Column[] columns = [new("number", CellKind.Count, ""), new("text", CellKind.Plain, "")];
        using (var stream = File.Create(export["many.parquet"]))
        {
            var file = new ParquetFile(stream, columns);
            for (var i = 0L; i < 45_001; i++)
            {
                file.Add([i, i % 3 == 0 ? null : $"text {i}"]);
            }

            file.Finish();
        }

        Assert.Equal(45_001L, Ask($"SELECT count(DISTINCT number) FROM '{export["many.parquet"]}'"));
        Assert.Equal(30_000L, Ask($"SELECT count(text) FROM '{export["many.parquet"]}' WHERE text = 'text ' || number"));
        Assert.Equal(3L, Ask($"SELECT count(DISTINCT row_group_id) FROM parquet_metadata('{export["many.parquet"]}')"));
    }

    private object? Ask(string sql)
    {
        using var command = duck.CreateCommand();
#pragma warning disable CA2100 // Tests write their own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
