using OnRecord.Text;

namespace OnRecord.Reading.Tests;

/// <summary>Twice the text takes each stage, and the record, about twice the work, whatever it is made of.</summary>
/// <remarks>
/// <para>
/// Two doublings are measured at once, since a quarter of a square stands out more than a half: what grows with n log n grows by about 2.2
/// for each doubling at these lengths, a square by 4. The bound is 2.6.
/// </para>
/// <para>
/// Bytes allocated are exact. Processor time counts by the least of a few runs, since another program in the caches only adds to it, and not
/// below a millisecond, where the first call of a method weighs more than the text.
/// </para>
/// </remarks>
[Collection(typeof(AloneCollection))]
public sealed class StageGrowthTests
{
    private const int Short = 6 * 1024;    // characters
    private const int Times = 4;
    private const double Most = 2.6;        // for each doubling
    private const int Tries = 8;
    private const double LeastTime = 1;     // ms
    private const double LeastBytes = 128 * 1024;

    /// <summary>What the text is made of, and how long the shorter one is. Of the last two the work grows quicker at first, until buffers have their size.</summary>
    public static TheoryData<string, int> Pieces { get; } = new()
    {
        { "Ilen Va# ", Short },
        { "Ilen Varro sent a letter to Tomo Besk. He replied to him in a letter. ", Short },
        { "on Monday, December 19, 2031, ", Short },
        { "Paris Paris Georgia Georgia ", Short },
        { "Korvia praised Arvania and bombed Tesmar, which accused Korvia. ", Short },
        { "said ", 4 * Short },
        { "“We hold the rope,” Varro said, and ", 4 * Short },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void TwiceTheTextIsAboutTwiceTheWorkOfEachStage(string piece, int length)
    {
        var (one, other) = (GrowthTests.Text(piece, length), GrowthTests.Text(piece, length * Times));
        Measure(GrowthTests.Text(piece, Short / 4));    // compiled by now
        var (least, most) = (Measure(one), Measure(other));
        for (var i = 1; i < Tries && Over(least, most).Any(); i++)
        {
            (least, most) = (Least(least, Measure(one)), Least(most, Measure(other)));
        }

        Assert.Empty(Over(least, most));
    }

    private static IEnumerable<string> Over(Work[] one, Work[] other) => one.Zip(other).SelectMany(static pair => (string[])
    [
        .. Over(pair.First.Stage, "ms", pair.First.Time, pair.Second.Time, LeastTime),
        .. Over(pair.First.Stage, "bytes", pair.First.Bytes, pair.Second.Bytes, LeastBytes),
    ]);

    private static IEnumerable<string> Over(string stage, string unit, double one, double other, double least)
    {
        var ratio = Math.Pow(Math.Max(other, least) / Math.Max(one, least), 1 / Math.Log2(Times));
        if (ratio > Most)
        {
            yield return $"{stage}: {one:N1} {unit}, then {other:N1}: {ratio:0.00} for each doubling";
        }
    }

    private static Work[] Least(Work[] first, Work[] second) =>
        [.. first.Zip(second, static (a, b) => new Work(a.Stage, Math.Min(a.Time, b.Time), Math.Min(a.Bytes, b.Bytes)))];

    private static Work[] Measure(string text)
    {
        var document = Document.Of(new Article { Text = text, Published = new PublicationDate("2031-12-19", DateBasis.Header) });
        var work = new List<Work>();
        foreach (var stage in Sample.Pipeline.Stages)
        {
            work.Add(Measure(stage.GetType().Name, () => document = document.With(stage.Read(document))));
        }

        work.Add(Measure(nameof(Recorder), () => Recorder.Record(document)));
        return [.. work];
    }

    private static Work Measure(string stage, Action read)
    {
        GC.Collect();
        var (bytes, time) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        read();
        return new Work(stage, (Environment.CpuUsage.TotalTime - time).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private readonly record struct Work(string Stage, double Time, double Bytes);
}
