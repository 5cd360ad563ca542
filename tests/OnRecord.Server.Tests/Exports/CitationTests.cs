using System.Text.Json;
using System.Text.RegularExpressions;

namespace OnRecord.Server.Tests.Exports;

public sealed partial class CitationTests : IDisposable
{
    private readonly Exporting export = new();

    public void Dispose() => export.Dispose();

    [Fact]
    public async Task AStatementIsCitedAsItsSpeakersInWhatPrintedIt()
    {
        var (_, output, _) = await export.Run("statements", "--id", "s-1", "--format", "csl-json", "--accessed", "2026-02-03");

        var item = Assert.Single(JsonDocument.Parse(output).RootElement.EnumerateArray());
        Assert.Equal("Ilen Varro", item.GetProperty("author")[0].GetProperty("literal").GetString());
        Assert.Equal("We agree, … Always.", item.GetProperty("title").GetString());
        Assert.Equal("Meridian", item.GetProperty("container-title").GetString());
        Assert.Equal("[[2025,11,30]]", item.GetProperty("event-date").GetProperty("date-parts").GetRawText());
        Assert.Equal("[[2025,12,1]]", item.GetProperty("issued").GetProperty("date-parts").GetRawText());
        Assert.Equal("[[2026,2,3]]", item.GetProperty("accessed").GetProperty("date-parts").GetRawText());
        Assert.Equal("To Tomo Besk. Passed on by KTB, then ANA; printed by Meridian. Quoted word for word.", item.GetProperty("note").GetString());
        Assert.Equal("https://meridian.example/a?b=1&c={x}", item.GetProperty("URL").GetString());
    }

    [Fact]
    public async Task ManyAreOneArrayWithKeysOfTheirOwn()
    {
        var items = JsonDocument.Parse((await export.Run("statements", "--format", "csl-json")).Output).RootElement.EnumerateArray().ToArray();

        Assert.Equal(4, items.Select(static item => item.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(0, JsonDocument.Parse((await export.Run("statements", "nowhere", "--format", "csl-json")).Output).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task AnEntryOfBibTexHasEveryDate()
    {
        var (_, output, _) = await export.Run("statements", "--id", "s-1", "--format", "bibtex", "--accessed", "2026-02-03");

        Assert.Matches(EntryKey, output);
        Assert.Equal(
            """
              author = {{Ilen Varro}},
              title = {{We agree, … Always.}},
              journal = {Meridian},
              date = {2025-12-01},
              year = {2025},
              month = dec,
              eventdate = {2025-11-30},
              url = {https://meridian.example/a?b=1&c=%7Bx%7D},
              urldate = {2026-02-03},
              note = {To Tomo Besk. Passed on by KTB, then ANA; printed by Meridian. Quoted word for word.},
            }


            """,
            output[(output.IndexOf('\n', StringComparison.Ordinal) + 1)..],
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task NothingInAnArticleIsALatexCommandOrEndsAnEntry()
    {
        var (_, output, _) = await export.Run("statements", "--format", "bibtex");

        Assert.Contains(@"50\% of \$100 \& \#1\_a \textbraceleft{}x\textbraceright{} \textbackslash{}input\textbraceleft{}", output, StringComparison.Ordinal);
        Assert.Equal(4, output.Split("@article{").Length - 1);
        Assert.DoesNotContain(output, static letter => letter is '\u202E' || (char.IsControl(letter) && letter != '\n'));
        var depth = 0;
        Assert.All(output, letter => Assert.True((depth += letter == '{' ? 1 : letter == '}' ? -1 : 0) >= 0));
        Assert.Equal(0, depth);
    }

    [GeneratedRegex(@"\A@article\{ilenvarro2025-[0-9a-f]{16},\n")]
    private static partial Regex EntryKey { get; }
}
