using OnRecord.Server.Exports;

namespace OnRecord.Server.Tests.Exports;

public sealed class ExportCommandTests : IDisposable
{
    private readonly Exporting export = new();

    public void Dispose() => export.Dispose();

    [Theory]
    [InlineData()]
    [InlineData("letters")]
    [InlineData("--all")]
    [InlineData("statements", "--all", "--to", "x")]
    [InlineData("statements", "--format", "xml")]
    [InlineData("statements", "--format", "csv,jsonl")]
    [InlineData("statements", "--format", "parquet")]
    [InlineData("statements", "--format", "plover")]
    [InlineData("records", "--format", "csv")]
    [InlineData("records", "--format", "parquet", "--to", "x")]
    [InlineData("articles", "--format", "bibtex")]
    [InlineData("articles", "--speaker", "Varro")]
    [InlineData("parties", "peace")]
    [InlineData("messages", "--form", "direct")]
    [InlineData("statements", "agree", "--id", "s-1")]
    [InlineData("--all", "--to", "x", "--format", "plover")]
    [InlineData("--all", "--to", "x", "--speaker", "Varro")]
    [InlineData("statements", "--from", "yesterday")]
    [InlineData("statements", "--speakr", "Varro")]
    public async Task WhatMakesNoSenseIsOneLineAndCodeTwo(params string[] args)
    {
        var (code, output, error) = await export.Run(args);

        Assert.Equal((ExitCode.Usage, ""), (code, output));
        Assert.StartsWith("onrecord: ", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(Directory.EnumerateFileSystemEntries(export.Folder));
    }

    [Theory]
    [InlineData("events", "plover", 1)]
    [InlineData("events", "polecat", 2)]
    [InlineData("events", "gdelt", 1)]
    [InlineData("events", "gdelt-mentions", 1)]
    [InlineData("events", "petrarch", 1)]
    [InlineData("records", "plover", 1)]
    [InlineData("records", "polecat", 2)]
    [InlineData("records", "gdelt", 5)]
    [InlineData("records", "gdelt-mentions", 6)]
    [InlineData("statements", "gdelt", 4)]
    [InlineData("statements", "gdelt-mentions", 5)]
    public async Task ArchivedRecordsGoOutInEveryFormForEvents(string table, string format, int lines) =>
        Assert.Equal(lines, (await export.Lines(table, "--format", format)).Length);

    [Fact]
    public async Task EventsAreTheSameAsThoseOfTheirRecords() =>
        Assert.Equal(await export.Lines("records", "--format", "plover"), await export.Lines("events", "--format", "plover"));

    [Fact]
    public void EveryColumnHasANameAndAMeaningOfItsOwn() => Assert.All(Tables.All, static table =>
    {
        Assert.Equal(table.Columns.Count, table.Columns.Select(static column => column.Name).Distinct().Count());
        Assert.All(table.Columns, static column => Assert.Matches("^[a-z_]+$", column.Name));
        Assert.All(table.Columns, static column => Assert.True(column.Means.Length > 3 && !column.Means.EndsWith('.')));
    });

    [Fact]
    public async Task TheDocsHaveTheTablesThatTheProgramWrites() => Assert.Contains(
        DataDictionary.Of(Tables.All).ReplaceLineEndings("\n"),
        (await File.ReadAllTextAsync(Path.Combine(Running.Folder, "exports.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"),
        StringComparison.Ordinal);

    [Fact]
    public void ProgressIsToldNowAndThen()
    {
        using var error = new StringWriter();
        var time = new Ticking();
        var progress = new ExportProgress(error, time);
        progress.Begin("statements");

        progress.Tick();
        time.Seconds = 20;
        progress.Tick();
        progress.Tick();

        Assert.Equal("statements: 2 rows, 0/s", error.ToString().TrimEnd());
    }

    private sealed class Ticking : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
