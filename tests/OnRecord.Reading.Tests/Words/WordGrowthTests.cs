using System.Diagnostics;
using OnRecord.Reading.Layout;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Words;

/// <summary>A text eight times as long takes about eight times the work to cut, whatever it is made of; see <see cref="GrowthTests"/>.</summary>
[Collection(typeof(AloneCollection))]
public sealed class WordGrowthTests
{
    [Theory]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData("a-")]
    [InlineData("'")]
    [InlineData("👩\u200D🚀")]
    [InlineData("@a/")]
    [InlineData("cannot")]
    [InlineData("n't")]
    [InlineData("1,")]
    [InlineData("\u0301")]
    [InlineData("a ")]
    [InlineData("\" ")]
    [InlineData(". ")]
    [InlineData("Varro (")]
    public void WorkGrowsWithTheLengthOfTheText(string piece)
    {
        const int Short = 64 * 1024;
        var (one, other) = (Document(piece, Short), Document(piece, Short * 8));
        Time(one);
        var least = double.MaxValue;
        for (var i = 0; i < 3 && least > 24; i++)
        {
            least = Math.Min(least, Time(other) / Time(one));
        }

        Assert.InRange(least, 0, 24);
    }

    private static Document Document(string piece, int length)
    {
        var document = OnRecord.Text.Document.Of(new Article { Text = string.Concat(Enumerable.Repeat(piece, length / piece.Length)) });
        return document.With(new BlockStage().Read(document));
    }

    private static double Time(Document document)
    {
        var watch = Stopwatch.StartNew();
        Assert.True(WordStageTests.Random.Read(document).Count > 0);
        return watch.Elapsed.TotalMilliseconds;
    }
}
