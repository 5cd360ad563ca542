using System.Text;
using OnRecord.Reading.Intake;
using OnRecord.Wording;

namespace OnRecord.Benchmarks.Tests;

public sealed class GeneratedWireTests
{
    private static readonly Taken[] Read =
        [.. JsonLinesIntake.Read(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', GeneratedWire.Lines(5, 1200)))), "wire.jsonl", new IntakeOptions())];

    [Fact]
    public void TheSameSeedWritesTheSameLines() => Assert.Equal(GeneratedWire.Lines(5, 50), GeneratedWire.Lines(5, 50));

    [Fact]
    public void SomeComeTwiceAndSomeAreNoArticles()
    {
        var articles = Read.OfType<Taken.Accepted>().Select(static taken => (taken.Article.Id, taken.Article.Outlet, taken.Article.Url)).ToArray();

        Assert.Equal(1200, Read.Length);
        Assert.InRange(Read.OfType<Taken.Refused>().Count(), 3, 40);
        Assert.InRange(articles.Length - articles.Distinct().Count(), 10, 80);
    }

    [Fact]
    public void TextsThatAreNoCopiesShareFewBands()
    {
        var bands = Read.OfType<Taken.Accepted>().Select(static taken => taken.Article.Text).Distinct()
            .Select(static text => Sketch.Of(WordList.Of(text)).Bands()).ToArray();
        var shared = bands.SelectMany(static own => own).CountBy(static band => band).Count(static pair => pair.Value > 1);

        Assert.InRange(shared, 1, bands.Length * 42 / 10);
    }
}
