using OnRecord.Learning;
using OnRecord.Reading.Words;

namespace OnRecord.Reading.Tests.Words;

/// <summary>Words are written by their shapes; <c>+</c> before one means that no white space parts it from the last. The numbers of the features are the cutter's.</summary>
public sealed class SentenceCutterTests
{
    private const uint Hash = 100;    // of the first word; the next has one more

    [Theory]
    [InlineData("Small Small", false)]
    [InlineData("Small Pause", false)]
    [InlineData("Pause Small", false)]
    [InlineData("Pause Pause", false)]
    [InlineData("Small Capital", true)]
    [InlineData("Pause Capital", true)]
    [InlineData("Stop Small", true)]
    [InlineData("Capital Small", true)]
    [InlineData("Stop Pause", true)]
    [InlineData("Stop +Small", true)]
    [InlineData("Close +Small", true)]
    [InlineData("CloseQuote +Small", true)]
    [InlineData("StraightQuote +Small", true)]
    [InlineData("Symbol +Small", true)]
    [InlineData("Small +Capital", false)]
    [InlineData("Open +Capital", false)]
    [InlineData("OpenQuote +Capital", false)]
    [InlineData("Dash +Capital", false)]
    [InlineData("Apostrophe +Capital", false)]
    [InlineData("Number +Capital", false)]
    [InlineData("Dotted +Capital", false)]
    [InlineData("Pause +Capital", false)]
    public void AnEndIsAskedAboutWhereASentenceMayBegin(string shapes, bool asked) => Assert.Equal(asked, Asked(shapes).Count == 1);

    [Theory]
    [InlineData("Small Capital", 0)]
    [InlineData("StraightQuote Capital", 1)]
    [InlineData("StraightQuote Small StraightQuote Capital", 0)]
    [InlineData("OpenQuote Capital", 2)]
    [InlineData("OpenQuote Small CloseQuote Capital", 0)]
    [InlineData("OpenQuote OpenQuote CloseQuote Capital", 0)]
    [InlineData("Open Capital", 4)]
    [InlineData("Open Small Close Capital", 0)]
    [InlineData("Open Open Close Capital", 4)]
    [InlineData("Close Open Capital", 4)]
    [InlineData("StraightQuote OpenQuote Open Capital", 7)]
    public void QuotationsAndBracketsThatAreOpenAreKnown(string shapes, int inside)
    {
        var all = Shapes(shapes);

        Assert.Contains(FeatureHash.Of(123, (uint)inside, One(all[^2]), One(all[^1]), (uint)(all.Length - 1)), Asked(shapes)[^1].Features);
    }

    [Theory]
    [InlineData("Small Capital", 0)]
    [InlineData("Capital Small Capital", 1)]
    [InlineData("Capital Capitals Small Capital", 2)]
    [InlineData("Capital Capital Capitals Capital", 3)]
    [InlineData("Letter Mixed Small Capital", 0)]
    public void CapitalsOfTheSentenceAreCountedUpToThree(string shapes, int capitals)
    {
        var all = Shapes(shapes);

        Assert.Contains(FeatureHash.Of(130, (uint)capitals, (uint)(all.Length - 1), One(all[^2]), One(all[^1])), Asked(shapes)[^1].Features);
    }

    [Fact]
    public void FourCapitalsCountAsThree() =>
        Assert.Contains(FeatureHash.Of(130, 3, 4, One(WordShape.Capital), One(WordShape.Capital)), Asked("Capital Capital Capital Capital Capital")[^1].Features);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 4)]
    [InlineData(5, 5)]
    [InlineData(7, 5)]
    [InlineData(8, 6)]
    [InlineData(11, 6)]
    [InlineData(12, 7)]
    [InlineData(19, 7)]
    [InlineData(20, 8)]
    [InlineData(39, 8)]
    [InlineData(40, 9)]
    [InlineData(70, 9)]
    public void LengthsAreCountedInSteps(int words, int step)
    {
        var before = Asked(string.Join(' ', Enumerable.Repeat("Small", words)) + " Capital")[^1].Features;
        var after = Asked("Small Capital" + string.Concat(Enumerable.Repeat(" Small", words - 1)))[0].Features;

        Assert.Contains(FeatureHash.Of(112, One(WordShape.Small), One(WordShape.Capital), (uint)step), before);
        Assert.Contains(FeatureHash.Of(124, One(WordShape.Small), One(WordShape.Capital), (uint)step, 1), after);
    }

    [Theory]
    [InlineData("Small Stop Capital", 1, 0, 0)]
    [InlineData("Small Stop CloseQuote Capital", 1, 0, 1)]
    [InlineData("Small Stop StraightQuote Close Capital", 1, 0, 2)]
    [InlineData("Small Stop Apostrophe Capital", 1, 0, 1)]
    [InlineData("Small Number Capital", 1, 1, 0)]
    [InlineData("Stop Capital", 0, 0, 0)]          // no word stands before it
    [InlineData("Close Close Capital", 0, 0, 1)]
    [InlineData("Small Stop Close Close Close Close Close Close Capital", 2, 2, 5)]    // five marks at most are looked over
    public void TheStopIsSoughtBeforeMarksThatClose(string shapes, int last, int body, int closers)
    {
        var all = Shapes(shapes);
        var (t, so) = (Hash + (uint)last, One(all[^1]));
        var features = Asked(shapes)[^1].Features;

        Assert.Contains(FeatureHash.Of(110, Hash + (uint)body, t, so), features);
        Assert.Contains(FeatureHash.Of(108, t, so, (uint)closers + (closers > 0 ? One(all[^2]) * 8 : 0), 0), features);
    }

    [Theory]
    [InlineData("Stop Capital Small", 1)]
    [InlineData("Stop OpenQuote Capital", 2)]
    [InlineData("Stop Open StraightQuote Capital", 3)]
    [InlineData("Stop Apostrophe Dash Capital", 3)]
    [InlineData("Stop Close Capital", 1)]
    [InlineData("Stop Open Open Open Open Open Open Open Capital", 7)]    // six at most
    [InlineData("Stop Open", 1)]
    public void TheFirstWordIsSoughtBehindMarksThatOpen(string shapes, int next)
    {
        var all = Shapes(shapes);

        Assert.Contains(
            FeatureHash.Of(108, Hash, One(all[next]), 0, (uint)(next - 1) + (next > 1 ? One(all[1]) * 8 : 0)),
            Asked(shapes)[0].Features);
    }

    [Theory]
    [InlineData(false, 1, 2, 1)]
    [InlineData(true, 0, 1, 0)]
    public void AnEndBeginsANewSentence(bool ends, int first, int length, int capitals)
    {
        var features = Asked("Capital Capital Capital", ends)[1].Features;

        Assert.Contains(FeatureHash.Of(133, (uint)first, (uint)length, One(WordShape.Capital), One(WordShape.Capital)), features);
        Assert.Contains(FeatureHash.Of(130, (uint)(capitals + 1), (uint)length, One(WordShape.Capital), One(WordShape.Capital)), features);
    }

    [Fact]
    public void SentencesBeginAtTheBlockAndWhereTheJudgeSaysSo()
    {
        using var columns = Columns(Shapes("Small Small Capital Small Capital"), static _ => true);
        var judge = new Recording([], ends: true);
        SentenceCutter.Cut(1, columns, ref judge);
        SentenceCutter.Cut(columns.Count, columns, ref judge);

        Assert.Equal([(1, 2), (2, 3), (3, 4), (4, 5)], Enumerable.Range(0, columns.SentenceCount).Select(columns.ToLayer().Sentence));
    }

    [Theory]
    [InlineData("Stop Capital", 1)]
    [InlineData("Stop +Capital", 0)]
    public void WhiteSpaceBetweenIsKnown(string shapes, int space)
    {
        var features = Asked(shapes)[0].Features;

        Assert.Contains(FeatureHash.Of(101, (uint)space), features);
        Assert.Contains(FeatureHash.Of(104, Hash, One(WordShape.Capital), (uint)space), features);
    }

    private static uint One(WordShape shape) => (uint)shape + 1;

    private static WordShape[] Shapes(string shapes) => [.. shapes.Split(' ').Select(static shape => Enum.Parse<WordShape>(shape.TrimStart('+')))];

    private static WordColumns Columns(WordShape[] shapes, Func<int, bool> gap)
    {
        var (columns, at) = (new WordColumns(1), 0);
        for (var i = 0; i < shapes.Length; i++)
        {
            at += i > 0 && gap(i) ? 1 : 0;
            columns.Add(at, at + 2, false, Hash + (uint)i, shapes[i]);
            at += 2;
        }

        return columns;
    }

    private static List<(int Place, HashSet<uint> Features)> Asked(string shapes, bool ends = false)
    {
        var written = shapes.Split(' ');
        using var columns = Columns(Shapes(shapes), i => written[i][0] != '+');
        var judge = new Recording([], ends);
        SentenceCutter.Cut(0, columns, ref judge);
        return judge.Asked;
    }

    private readonly struct Recording(List<(int Place, HashSet<uint> Features)> asked, bool ends) : IJudge<bool>
    {
        public List<(int Place, HashSet<uint> Features)> Asked => asked;

        public bool Judge(int place, scoped ReadOnlySpan<uint> features)
        {
            asked.Add((place, [.. features]));
            return ends;
        }
    }
}
