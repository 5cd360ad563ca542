using OnRecord.Reading.Events;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Events;

/// <summary>A text eight times as long takes about eight times the work to find events in; see <see cref="GrowthTests"/>.</summary>
/// <remarks>The time of the processor, since the stage alone takes few milliseconds, in which a busy machine may do something else.</remarks>
[Collection(typeof(AloneCollection))]
public sealed class EventGrowthTests
{
    private const int Times = 8;
    private const double Most = 3.0 * Times;

    private static readonly EventStage Stage = new(Sample.Actors, Models.All.Events, Models.All.Language.Mentions);

    [Theory]
    [InlineData("Korvia praised Arvania. ")]
    [InlineData("Korvia praised Arvania and ")]
    [InlineData("Korvia said that Arvania accused ")]
    [InlineData("praised ")]
    [InlineData("agreed to ")]
    [InlineData("Korvia, which bombed Arvania, which accused ")]
    [InlineData("the attack by the attack on ")]
    [InlineData("Korvia and Arvania and ")]
    [InlineData("He met them. They praised it. ")]
    [InlineData("Korvia met Arvania on Monday in Geneva. ")]
    [InlineData("“We praise Korvia,” Varro said. ")]
    public void WorkGrowsWithTheText(string piece)
    {
        var (one, other) = (Document(piece, 4 * 1024), Document(piece, Times * 4 * 1024));
        Time(one);
        var least = double.MaxValue;
        for (var i = 0; i < 3 && least > Most; i++)
        {
            least = Math.Min(least, Time(other) / Time(one));
        }

        Assert.InRange(least, 0, Most);
    }

    private static double Time(Document document)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        Stage.Read(document);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    // All layers but the events.
    private static Document Document(string piece, int length) => Sample.Read(string.Concat(Enumerable.Repeat(piece, 1 + (length / piece.Length))));
}
