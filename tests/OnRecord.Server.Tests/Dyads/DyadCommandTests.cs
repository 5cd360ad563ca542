using System.Text.Json;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Dyads;

public sealed class DyadCommandTests : IDisposable
{
    private readonly ArchiveFile file = new();

    public DyadCommandTests() => file.With(
        Sample.Record("Varro spoke.", "ANA", "2025-12-01", Sample.Says("Our bridge stands", to: "tomo-besk")) with
        {
            Events = [Sample.Does("SUPPORT", "ARV", "KRV", "2025-12-01", 3.4)],
        },
        Sample.Record("Varro has spoken.", "Meridian", "2025-12-02", Sample.Says("Our bridge stands", to: "tomo-besk")),
        Sample.Record("Besk acted.", "KTB", "2026-01-10") with { Events = [Sample.Does("ACCUSE", "KRV", "ARV", "2026-01-09", -2)] }).Dispose();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task PeopleReadARowForEachPeriodWithBothDirections()
    {
        var (code, output, _) = await Run();

        Assert.Equal(ExitCode.Success, code);
        Assert.Matches(@"Dec 2025 +· +· +· +│ +1/2 +· +1 +\+3\.4", output);
        Assert.Matches(@"Jan 2026 +· +· +1 +−2\.0 +│ +· +· +·", output);
        Assert.Contains("Searched 3 articles of 3 outlets", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("day", "1 Dec 2025")]
    [InlineData("week", "from 1 Dec 2025")]
    [InlineData("quarter", "2025 Q4")]
    [InlineData("year", "2025")]
    public async Task PeriodsAreCalledByTheirLength(string per, string label) =>
        Assert.Contains(label, (await Run("--per", per)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task TheRecordsBehindTheNumbersAreListed()
    {
        var (_, output, _) = await Run("--list");

        Assert.Equal(2, output.Split("Our bridge stands").Length - 1);
        Assert.Contains("ACCUSE", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonHasPrintingsAndDistinctOnes()
    {
        var (_, output, _) = await Run("--format", "json", "--list");

        var json = JsonDocument.Parse(output).RootElement;
        var there = json.GetProperty("periods")[0].GetProperty("there");
        Assert.Equal((2, 1), (there.GetProperty("statements").GetInt32(), there.GetProperty("distinctStatements").GetInt32()));
        Assert.Equal(2, json.GetProperty("records").GetProperty("there").GetProperty("statements").GetArrayLength());
    }

    [Theory]
    [InlineData(2, "jsonl")]
    [InlineData(3, "csv")]
    [InlineData(4, "jsonl", "--list")]
    [InlineData(5, "csv", "--list")]
    public async Task RowsAreForPrograms(int lines, string format, params string[] more) =>
        Assert.Equal(lines, (await Run([.. more, "--format", format])).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

    [Fact]
    public async Task APairThatHasNothingIsSaidToHaveNothing() =>
        Assert.StartsWith("Nothing between", (await Running.Run("dyad", "ktb", "Hallen", "--archive", file.Path)).Output, StringComparison.Ordinal);

    private Task<(int Code, string Output, string Error)> Run(params string[] args) => Running.Run(["dyad", "ARV", "KRV", .. args, "--archive", file.Path]);
}
