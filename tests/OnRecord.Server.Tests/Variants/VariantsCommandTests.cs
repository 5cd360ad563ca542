using System.Text.Json;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Variants;

public sealed class VariantsCommandTests : IDisposable
{
    private const string First = "The people of Korvia keep count of deeds, not of speeches, and always will";

    private readonly ArchiveFile file = new();

    public VariantsCommandTests() => file.With(
        Sample.Record("Besk spoke.", "KTB", "2025-06-01", Sample.Says(First, "tomo-besk")),
        Sample.Record("Besk has spoken.", "Meridian", "2025-06-02", Sample.Says("The people of Korvia keep count of deeds, not of words, and always will", "tomo-besk")),
        Sample.Record("Weather.", "Courier", "2025-06-02")).Dispose();

    public void Dispose() => file.Dispose();

    [Theory]
    [InlineData("keep count of deeds, not of speeches")]
    [InlineData(null)]
    public async Task AStatementIsNamedByItsIdOrItsWords(string? words)
    {
        var (code, output, _) = await Run(words ?? Sample.Says(First).Id);

        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("deeds, not of [-speeches-] [+words+], and always will", output, StringComparison.Ordinal);
        Assert.Contains("1 day after the first", output, StringComparison.Ordinal);
        Assert.Contains("Published something in the same days, and none of this: Courier", output, StringComparison.Ordinal);
        Assert.Contains("1 other printing: 2 wordings of 2 origins. Searched 3 articles", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordsThatSeveralHaveMeanTheFirstPrinted() =>
        Assert.Contains($"“{First}”", (await Run("keep count of deeds")).Output.Split('\n')[1], StringComparison.Ordinal);

    [Fact]
    public async Task AnArticleDecides()
    {
        var (_, output, _) = await Run("keep count of deeds", "--format", "json", "--article", "2");

        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(2, json.GetProperty("base").GetProperty("article").GetProperty("key").GetInt64());
        Assert.Equal("reworded", json.GetProperty("variants")[0].GetProperty("differences").EnumerateArray().Single(one => one.GetProperty("kind").GetString() != "same").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task OneThatIsNotThereIsSaidWithItsOwnCode()
    {
        var (code, _, error) = await Run("s-nothing");

        Assert.Equal(ExitCode.NoSuchStatement, code);
        Assert.Contains("no statement has the id or the words “s-nothing”; searched 3 articles", error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> Run(params string[] args) => Running.Run(["variants", .. args, "--archive", file.Path]);
}
