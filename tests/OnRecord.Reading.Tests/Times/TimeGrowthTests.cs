using System.Diagnostics;

namespace OnRecord.Reading.Tests.Times;

/// <summary>A text eight times as long takes about eight times as long to read; see <see cref="GrowthTests"/>.</summary>
[Collection(typeof(AloneCollection))]
public sealed class TimeGrowthTests
{
    [Theory]
    [InlineData("On the last first of May 3 2031 ")]
    [InlineData("the the the the ")]
    [InlineData("Monday, ")]
    [InlineData("Independence Day ")]
    [InlineData("1 2 3 4 ")]
    [InlineData("the end of the beginning of the end of ")]
    public void TimeGrowsWithTheText(string words)
    {
        var (small, large) = (Seconds(words, 4000), Seconds(words, 32000));

        Assert.InRange(large, 0, Math.Max(small * 40, 1));    // 8 times the text; a square would be 64 times
    }

    private static double Seconds(string words, int length)
    {
        var text = string.Concat(Enumerable.Repeat(words, length / words.Length * 4));
        Told.Layer(text);
        var start = Stopwatch.GetTimestamp();
        Told.Layer(text);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
