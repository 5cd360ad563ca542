using CsCheck;

namespace OnRecord.Wording.Tests;

public sealed class AnchorsTests
{
    [Theory]
    [InlineData("alpha beta gamma delta", "alpha new beta gamma delta", "alpha beta gamma delta")]
    [InlineData("alpha beta gamma delta", "delta alpha beta gamma", "alpha beta gamma")]
    [InlineData("alpha beta gamma delta", "gamma delta alpha new", "gamma delta")]
    [InlineData("peace alpha peace beta", "alpha beta peace", "alpha beta")]
    [InlineData("alpha beta", "beta peace alpha peace beta", "alpha")]
    [InlineData("alpha beta", "gamma delta", "")]
    [InlineData("", "alpha", "")]
    public void WordsThatStandOnceOnBothSidesAreAnchorsWhereTheyKeepTheirOrder(string first, string second, string anchors) =>
        Assert.Equal(anchors, string.Join(' ', Of(first, second).Select(pair => WordList.Of(first)[pair.First].Folded)));

    [Fact]
    public void OnlyTheStretchesAreLookedAt()
    {
        var (first, second) = (WordList.Of("alpha beta gamma beta"), WordList.Of("gamma alpha beta gamma"));

        Assert.Equal([(1, 2), (2, 3)], Anchors.Of(first, new WordRange(1, 3), second, new WordRange(1, 4)));
    }

    // The longest increasing run by trying all, in time n².
    [Fact]
    public void NoLongerOrderIsKeptByBoth() => Gen.Shuffle(Enumerable.Range(0, 12).ToArray()).Sample(static order =>
    {
        var (first, second) = (string.Join(' ', Enumerable.Range(0, 12).Select(static i => $"word{i}")), string.Join(' ', order.Select(static i => $"word{i}")));
        var anchors = Of(first, second);
        var longest = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            longest[i] = 1 + Enumerable.Range(0, i).Where(before => order[before] < order[i]).Select(before => longest[before]).DefaultIfEmpty().Max();
        }

        Assert.Equal(longest.Max(), anchors.Count);
        Assert.All(anchors, pair => Assert.Equal(pair.First, order[pair.Second]));
        Assert.All(anchors.Zip(anchors.Skip(1)), static pair => Assert.True(pair.First.First < pair.Second.First && pair.First.Second < pair.Second.Second));
    }, iter: 300);

    private static List<(int First, int Second)> Of(string first, string second)
    {
        var (one, other) = (WordList.Of(first), WordList.Of(second));
        return Anchors.Of(one, new WordRange(0, one.Count), other, new WordRange(0, other.Count));
    }
}
