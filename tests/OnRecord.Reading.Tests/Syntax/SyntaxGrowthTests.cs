using System.Diagnostics;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Syntax;

/// <summary>A text eight times as long takes about eight times the work to tag and to find names in; see <see cref="GrowthTests"/>.</summary>
[Collection(typeof(AloneCollection))]
public sealed class SyntaxGrowthTests
{
    private const int Times = 8;

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(int.MaxValue)]    // all in one sentence
    public void TheWorkOfTreesGrowsWithTheText(int sentence) =>
        AssertGrowth(512, sentence, static document => TinyModels.RandomSyntax.Read(document).Heads.Length);

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(int.MaxValue)]
    public void TheWorkOfMentionsGrowsWithTheText(int sentence) =>
        AssertGrowth(4096, sentence, static document => TinyModels.RandomMentions.Read(document).Mentions.Length);

    private static void AssertGrowth(int words, int sentence, Func<Document, int> read)
    {
        var (one, other) = (Of(words, sentence), Of(Times * words, sentence));
        Time(one, read);
        var least = double.MaxValue;
        for (var i = 0; i < 3 && least > 3 * Times; i++)
        {
            least = Math.Min(least, Time(other, read) / Time(one, read));
        }

        Assert.InRange(least, 0, 3 * Times);
    }

    private static Document Of(int words, int sentence)
    {
        var length = Math.Min(words, sentence);
        return Written.Of(Enumerable.Repeat(SyntaxStageTests.Sentence(length), words / length)).Tagged();
    }

    private static double Time(Document document, Func<Document, int> read)
    {
        var watch = Stopwatch.StartNew();
        Assert.True(read(document) > 0);
        return watch.Elapsed.TotalMilliseconds;
    }
}
