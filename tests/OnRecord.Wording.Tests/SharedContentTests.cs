using System.Globalization;

namespace OnRecord.Wording.Tests;

public sealed class SharedContentTests
{
    [Theory]
    [InlineData("bridge", "bridge", "1", "1")]
    [InlineData("agreed", "agree", "0.95", "0.95")]
    [InlineData("unshakeable", "unassailable", "0.8", "0.8")]
    [InlineData("symbol", "symbolises", "0.8", "0.8")]
    [InlineData("bridge", "ferry", "0", "0")]
    [InlineData("the", "the", "0", "0")]    // says nothing
    [InlineData("peace war peace", "peace", "1 0 0", "1")]
    [InlineData("agree agreed", "agreed", "0 1", "1")]    // the same form is taken before the stem
    [InlineData("bridge agreed", "agree ferry bridge", "1 0.95", "0.95 0 1")]
    public void AContentWordIsFoundInItsFormItsStemOrItsSense(string first, string second, string left, string right) => Assert.Equal((left, right), Shares(first, second));

    [Theory]
    [InlineData("drosk", "droskin", "0.8")]     // five letters of seven
    [InlineData("drosk", "droskint", "0")]      // of eight
    [InlineData("dros", "drosk", "0")]          // four are too few
    [InlineData("123456", "1234567", "0")]      // numbers are the same or are not
    public void ALongBeginningInCommonCountsAsASense(string first, string second, string share)
    {
        Assert.Equal((share, share), Shares(first, second));
        Assert.Equal((share, share), Shares(second, first));
    }

    [Fact]
    public void ABeginningIsTakenOnce() => Assert.Equal(("0.8 0", "0 0.8"), Shares("drosk droski", "ferry droskin"));

    [Theory]
    [InlineData("ceasefire", "cease fire", "1", "1 1")]
    [InlineData("a long ceasefire", "they may cease fire in may", "0 0 1", "0 0 1 1 0 0")]
    [InlineData("ceasefire cease", "cease fire", "0 1", "1 0")]    // the half is used up
    [InlineData("ceasefire", "cease the fire", "0", "0 0 0")]
    [InlineData("ceasefire", "cease fires", "0", "0 0")]
    [InlineData("ceasefire ceasefire", "cease fire", "1 0", "1 1")]
    public void OneWordAnswersTwo(string whole, string parted, string left, string right)
    {
        Assert.Equal((left, right), Shares(whole, parted));
        Assert.Equal((right, left), Shares(parted, whole));
    }

    private static (string First, string Second) Shares(string first, string second)
    {
        var (one, other) = (WordList.Of(first), WordList.Of(second));
        var shared = SharedContent.Of(one, other);
        return (Joined(one.Count, shared.First), Joined(other.Count, shared.Second));

        static string Joined(int count, Func<int, double> share) =>
            string.Join(' ', Enumerable.Range(0, count).Select(i => share(i).ToString(CultureInfo.InvariantCulture)));
    }
}
