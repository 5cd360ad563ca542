using System.Text.Json;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Phrases;

public sealed class PhraseCommandTests : IDisposable
{
    private readonly ArchiveFile file = new();

    public PhraseCommandTests() => file.With(
        Sample.Record("Varro spoke.", "ANA", "2023-05-01", Sample.Says("🤝 an unbreakable alliance of two peoples", to: "tomo-besk")),
        Sample.Record("Besk spoke.", "KTB", "2025-06-01", Sample.Says("our unbreakable alliance stands", "tomo-besk")),
        Sample.Record("Hallen spoke.", "Meridian", "2025-07-01", Sample.Says("no alliances are unbreakable", "ruta-hallen"))).Dispose();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task PeopleReadFirstAndLastUseWithinWhatWasSearched()
    {
        var (code, output, _) = await Run("unbreakable alliance");

        Assert.Equal(ExitCode.Success, code);
        Assert.StartsWith("“unbreakable alliance”  2 uses in what was searched", output, StringComparison.Ordinal);
        Assert.Contains("First use in what was searched: 1 May 2023, Ilen Varro -> Tomo Besk", output, StringComparison.Ordinal);
        Assert.Contains("an **unbreakable alliance** of two peoples", output, StringComparison.Ordinal);
        Assert.Contains("Last use in what was searched: 1 Jun 2025, Tomo Besk", output, StringComparison.Ordinal);
        Assert.Contains("2023  1\n  …\n  2025  1", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Matches(@"Searched 3 articles of 3 outlets, published 1 May 2023 to 1 Jul 2025; \d+ days between without an article", output);
        Assert.DoesNotContain("ever", output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task NearFormsAreShownWithHowTheyDiffer() =>
        Assert.Contains("“alliances are unbreakable”  another form of a word, another order, words between  Ruta Hallen", (await Run("unbreakable alliance")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task OneThatIsNotUsedIsSaidNotToBeWithTheBounds()
    {
        var (code, output, _) = await Run("frozen river");

        Assert.Equal(ExitCode.Success, code);
        Assert.StartsWith("“frozen river”  not used in what was searched", output, StringComparison.Ordinal);
        Assert.Contains("Searched 3 articles", output, StringComparison.Ordinal);
        Assert.DoesNotContain("1 statement that share ", (await Run("two peoples")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--speaker", "besk", "by “besk”")]
    [InlineData("--outlet", "ANA", "in “ANA”")]
    [InlineData("--from", "2025-01-01", "from 1 Jan 2025")]
    public async Task AFilterNarrowsAndIsSaid(string option, string value, string says)
    {
        var (_, output, _) = await Run("unbreakable alliance", option, value);

        Assert.Contains($"1 use in what was searched, {says}", output, StringComparison.Ordinal);
        Assert.Contains("Only use in what was searched", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonCountsCodePoints()
    {
        var (_, output, _) = await Run("unbreakable alliance", "--format", "json");

        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(5, json.GetProperty("first").GetProperty("start").GetInt32());
        Assert.Equal((2, false), (json.GetProperty("total").GetInt32(), json.GetProperty("totalIsLeast").GetBoolean()));
        Assert.Equal(3, json.GetProperty("searched").GetProperty("outlets").GetInt32());
    }

    [Fact]
    public async Task APhraseNeedsAWord() => Assert.Equal(ExitCode.Usage, (await Run("…")).Code);

    private Task<(int Code, string Output, string Error)> Run(params string[] args) => Running.Run(["phrase", .. args, "--archive", file.Path]);
}
