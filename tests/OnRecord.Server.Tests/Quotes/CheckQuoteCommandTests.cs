using System.Text.Json;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Quotes;

public sealed class CheckQuoteCommandTests : IDisposable
{
    private const string Said = "The people of Korvia keep count of deeds, not of speeches";

    private readonly ArchiveFile file = new();

    public CheckQuoteCommandTests() =>
        file.With(Sample.Record("Besk spoke.", "KTB", "2025-06-01", Sample.Says(Said, "tomo-besk"))).Dispose();

    public void Dispose() => file.Dispose();

    [Theory]
    [InlineData(Said, "Found word for word, as a whole statement.", ExitCode.Success)]
    [InlineData("keep count of deeds … not of speeches", "Found word for word, as part of what was said.", ExitCode.Success)]
    [InlineData("The people of Korvia keep a list of deeds, not of speeches", "Found in other words.", ExitCode.QuoteAltered)]
    [InlineData("We shall cross the frozen river", "Not found in what was searched.", ExitCode.QuoteNotFound)]
    public async Task TheVerdictIsSaidAndIsTheExitCode(string quote, string says, int expected)
    {
        var (code, output, error) = await Run(quote);

        Assert.Equal((expected, ""), (code, error));
        Assert.StartsWith(says, output, StringComparison.Ordinal);
        Assert.Contains("Searched 1 article of 1 outlet", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatDiffersIsShown() =>
        Assert.Contains("keep [-a list-] [+count+] of deeds, not of speeches", (await Run("The people of Korvia keep a list of deeds, not of speeches")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task WhatAnotherSaidIsNotFound()
    {
        var (code, output, _) = await Run(Said, "--speaker", "Varro");

        Assert.Equal(ExitCode.QuoteNotFound, code);
        Assert.StartsWith("Found word for word, as a whole statement, but not from “Varro”.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonHasTheVerdictAndTheDifferences()
    {
        var (_, output, _) = await Run("The people of Korvia keep a list of deeds, not of speeches", "--format", "json");

        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal("altered", json.GetProperty("match").GetString());
        var difference = json.GetProperty("found")[0].GetProperty("differences")[0];
        Assert.Equal("a list", difference.GetProperty("first").GetProperty("text").GetString());
        Assert.Equal("count", difference.GetProperty("second").GetProperty("text").GetString());
    }

    [Fact]
    public async Task AQuotationNeedsAWord() => Assert.Equal(ExitCode.Usage, (await Run("[…]")).Code);

    private Task<(int Code, string Output, string Error)> Run(params string[] args) => Running.Run(["check-quote", .. args, "--archive", file.Path]);
}
