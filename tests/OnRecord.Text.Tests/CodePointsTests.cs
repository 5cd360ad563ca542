using CsCheck;

namespace OnRecord.Text.Tests;

public sealed class CodePointsTests
{
    // Pieces that count differently in UTF-16 and in code points, lone surrogates among them.
    private static readonly Gen<string> Texts = Gen
        .OneOf("a", " ", "\n", "강", "e\u0301", "😀", "👩\u200D🚀", "𝔅", "\uD83D", "\uDE00", "\uFE0F")
        .Array[0, 40]
        .Select(string.Concat);

    [Theory]
    [InlineData("Varro", 5, 5)]
    [InlineData("강원 said", 2, 2)]
    [InlineData("😀 said", 2, 1)]
    [InlineData("👩\u200D🚀 said", 5, 3)]
    [InlineData("e\u0301t", 2, 2)]
    [InlineData("", 0, 0)]
    public void AnOffsetCountsCodePoints(string text, int utf16, int codePoints)
    {
        var points = new CodePoints(text);

        Assert.Equal(codePoints, points.FromUtf16(utf16));
        Assert.Equal(utf16, points.ToUtf16(codePoints));
    }

    [Fact]
    public void AnOffsetInsideAPairCountsAsAfterIt() => Assert.Equal(1, new CodePoints("😀a").FromUtf16(1));

    // Attributes hold no lone surrogates, so these are no rows of a theory.
    [Fact]
    public void ALoneSurrogateCountsAsOne()
    {
        Assert.Equal(1, new CodePoints("\uD83D said").FromUtf16(1));
        Assert.Equal(2, new CodePoints("\uDE00\uD83D said").FromUtf16(2));
        Assert.Equal(2, new CodePoints("\uD83D\uD83D\uDE00 said").FromUtf16(3));
        Assert.Equal(3, new CodePoints("\uD83D\uD83D\uDE00 said").ToUtf16(2));
    }

    [Fact]
    public void AnOffsetAmongManyPairsIsFound()
    {
        var points = new CodePoints(string.Concat(Enumerable.Repeat("😀", 1000)) + "a");

        Assert.Equal(1000, points.FromUtf16(2000));
        Assert.Equal(2000, points.ToUtf16(1000));
        Assert.Equal(1998, points.ToUtf16(999));
    }

    [Fact]
    public void EveryCodePointOffsetComesBack() => Texts.Sample(static text =>
    {
        var points = new CodePoints(text);
        var total = points.FromUtf16(text.Length);
        for (var i = 0; i <= total; i++)
        {
            if (points.FromUtf16(points.ToUtf16(i)) != i)
            {
                return false;
            }
        }

        return points.ToUtf16(total) == text.Length;
    });

    [Fact]
    public void OffsetsAgreeWithCountingRuneByRune() => Texts.Sample(static text =>
    {
        var points = new CodePoints(text);
        var (utf16, count) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (points.FromUtf16(utf16) != count || points.ToUtf16(count) != utf16)
            {
                return false;
            }

            utf16 += rune.Utf16SequenceLength;    // a lone surrogate is given as U+FFFD, of length 1 as well
            count++;
        }

        return points.FromUtf16(utf16) == count;
    });
}
