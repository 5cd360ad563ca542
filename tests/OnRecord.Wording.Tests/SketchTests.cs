using CsCheck;

namespace OnRecord.Wording.Tests;

public sealed class SketchTests
{
    [Fact]
    public void TheSameWordsHaveTheSameSketch()
    {
        var (one, other) = (Sketch.Of(WordList.Of("Peace, then bread, then work.")), Sketch.Of(WordList.Of("peace then bread THEN work")));
        Assert.Equal(one.Values.ToArray(), other.Values.ToArray());
        Assert.Equal(one.Bands(), other.Bands());
        Assert.Equal((Sketch.Length, Sketch.BandCount, 1.0), (one.Values.Length, one.Bands().Length, one.Resemblance(other)));
    }

    [Fact]
    public void ATextWithoutWordsHasNone()
    {
        var none = Sketch.Of(WordList.Empty);
        Assert.Equal((0, 0, 0.0), (none.Values.Length, none.Bands().Length, none.Resemblance(none)));
    }

    // Within four standard deviations of the estimate.
    [Fact]
    public void ResemblanceIsEstimated() => Gen.Int[0, 100_000].Sample(static seed =>
    {
        var random = new Random(seed);
        var shared = random.Next(400);
        var (first, second) = (Text(random, shared), Text(random, shared));
        var common = new Random(seed * 7);
        var middle = string.Join(' ', Enumerable.Range(0, shared).Select(_ => $"c{common.Next(1_000_000)}"));
        var (one, other) = (WordList.Of($"{first} {middle}"), WordList.Of($"{second} {middle}"));
        var (left, right) = (Shingles.Of(one).ToHashSet(), Shingles.Of(other).ToHashSet());
        var truth = (double)left.Intersect(right).Count() / left.Union(right).Count();

        Assert.InRange(Sketch.Of(one).Resemblance(Sketch.Of(other)), truth - 0.18, truth + 0.18);
    }, iter: 100);

    [Fact]
    public void AKeptSketchIsTheSame()
    {
        var sketch = Sketch.Of(WordList.Of("We will light the buoys on the first of March."));
        Assert.Equal(sketch.Bands(), Sketch.From(sketch.Values).Bands());
        Assert.Throws<ArgumentException>(static () => Sketch.From([1, 2, 3]));
    }

    // Archives keep bands; see WordList.Version.
    [Fact]
    public void BandsStayAsTheyAre() => Assert.Equal(15131856811921958128UL, Sketch.Of(WordList.Of("We will light the buoys.")).Bands()[0]);

    private static string Text(Random random, int shared) => string.Join(' ', Enumerable.Range(0, 450 - shared).Select(_ => $"w{random.Next(1_000_000)}"));
}
