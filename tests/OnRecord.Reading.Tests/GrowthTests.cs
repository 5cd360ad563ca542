using System.Diagnostics;
using System.Text;

namespace OnRecord.Reading.Tests;

[CollectionDefinition(DisableParallelization = true)]
public sealed class AloneCollection;

/// <summary>A text eight times as long takes about eight times the work, whatever it is made of.</summary>
/// <remarks>
/// Time is compared within one run only, and the least of a few ratios counts: work that grows with the square of the
/// length is 64 times as much, far above the bound, and a busy machine rarely slows the same side three times.
/// </remarks>
[Collection(typeof(AloneCollection))]
public sealed class GrowthTests
{
    private const int Short = 128 * 1024;    // characters

    private const int Times = 8;

    private const double Most = 3.0 * Times;

    [Theory]
    [InlineData("“a ")]
    [InlineData("a” ")]
    [InlineData("\"")]
    [InlineData("a\" ")]
    [InlineData("'a ")]
    [InlineData("«a » ")]
    [InlineData("the head of the ")]
    [InlineData("Varro, ")]
    [InlineData("(a ")]
    [InlineData("Ilen Varro ")]
    [InlineData("“We agree,” Varro said. ")]
    [InlineData("Varro said that Besk agreed and ")]
    [InlineData("according to Varro, ")]
    [InlineData("ANA quoted him as saying ")]
    [InlineData("“We agree to it.\n\n")]
    [InlineData("a\n")]
    [InlineData("👩\u200D🚀")]
    [InlineData("A.")]
    [InlineData("... ")]
    [InlineData("Ilen Varro said that he agreed. She said no. ")]
    [InlineData("Varro said, Besk said, ")]
    [InlineData("“we agree”, said Varro, ")]
    [InlineData("Varro: “we agree”, ")]
    [InlineData("“We agree” — Varro, ")]
    [InlineData("Varro said: “We agree.” “We agree.” ")]
    [InlineData("Varro said:\n\nWe agree.\n\n")]
    [InlineData("according to Varro (")]
    [InlineData("President Ilen Va# said that he agreed.\n\n")]
    [InlineData("MR. VA#: We agree to it.\n\n")]
    [InlineData("The minister Va#, head of the Body #, said that he agreed. ")]
    public void WorkGrowsWithTheLengthOfTheText(string piece)
    {
        var (one, other) = (Text(piece, Short), Text(piece, Short * Times));
        Time(Text(piece, Short / 8));    // compiled by now
        var least = double.MaxValue;
        for (var i = 0; i < 3 && least > Most; i++)
        {
            least = Math.Min(least, Time(other) / Time(one));
        }

        Assert.InRange(least, 0, Most);
    }

    private static double Time(string text)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        Assert.Same(text, Sample.Record(text).Article.Text);
        return watch.Elapsed.TotalMilliseconds;
    }

    // The piece over and over, a new word in the place of each #.
    private static string Text(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(piece.Contains('#', StringComparison.Ordinal) ? piece.Replace("#", Word(i), StringComparison.Ordinal) : piece);
        }

        return text.ToString();
    }

    private static string Word(int number) => number < 26 ? $"{(char)('a' + number)}" : Word(number / 26) + (char)('a' + (number % 26));
}
