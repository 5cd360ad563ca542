using System.Text;
using OnRecord.Train.Pages;

namespace OnRecord.Train.Tests.Pages;

public sealed class PagesRunTests
{
    private const string Body = "Korvia will reopen the Strait of Ombrin to fishing boats next week, Chairman Tomo Besk said on Monday. The decision was welcomed by Prime Minister Ruta Hallen.";

    [Theory]
    [InlineData("a b c d e", "a b c d e", 1, 1)]
    [InlineData("a b c d e", "a b c d", 1, 0.5)]
    [InlineData("a b c d", "x a b c d", 0.5, 1)]
    [InlineData("a b c d", "e f g h", 0, 0)]
    [InlineData("a b c d", "", 0, 0)]
    [InlineData("a a a a a", "a a a a", 1, 0.5)]
    [InlineData("a, b. C d!", "a b C d", 1, 1)]
    public void RunsOfFourWordsAreCompared(string gold, string found, double precision, double recall) =>
        Assert.Equal(new ShingleScore(precision, recall), ShingleScore.Of(gold, found));

    [Fact]
    public void F1IsThatOfTheAveragesOverPages()
    {
        var score = ShingleScore.Average([new ShingleScore(1, 0.5), new ShingleScore(0.5, 0.5)]);

        Assert.Equal(2 * 0.75 * 0.5 / 1.25, score.F1, 9);
    }

    [Fact]
    public void PagesAreReadAndMarksCompared()
    {
        var html = $"<title>Korvia reopens strait</title><body><nav><a href=/>Home</a></nav><p>{Body}</p>";
        var run = PagesRun.Of(
            [new GoldPage("one", "https://meridian.example/2031/06/05/strait", Body, Encoding.UTF8.GetBytes(html)), new GoldPage("two", null, Body, "<p>Nothing.</p>"u8.ToArray())],
            texts: null,
            new() { ["one"] = new PageMark("Korvia reopens strait", "2031-06-05"), ["two"] = new PageMark("Another", null) });

        Assert.Equal((1, 2, 1, 2), (run.Refused, run.Marked, run.Titles, run.Dates));
        Assert.Equal(new ShingleScore(1, 1), run.Scores["one"]);
        Assert.Contains("\"pages\":2", run.Json());
        Assert.Contains(run.Table(1), static line => line.StartsWith("all", StringComparison.Ordinal));
    }

    [Fact]
    public void AFolderWithoutASetHasNoPages() => Assert.Null(PageGold.Read(new DirectoryInfo("there/is/no/such/folder")));
}
