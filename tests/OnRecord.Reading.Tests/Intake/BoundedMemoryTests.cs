using System.Text;
using OnRecord.Reading.Feeds;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Warc;

namespace OnRecord.Reading.Tests.Intake;

/// <summary>Alone, since what other tests hold at the same time would be counted too.</summary>
[Collection(typeof(AloneCollection))]
public sealed class BoundedMemoryTests
{
    [Fact]
    public void AFeedOfAHundredThousandEntriesIsReadOneEntryAtATime()
    {
        var made = -1;
        using var stream = new MadeStream(() => ++made switch
        {
            0 => "<rss><channel><title>ANA</title>"u8.ToArray(),
            <= 100_000 => Encoding.UTF8.GetBytes($"<item><title>Entry {made}</title><link>https://ana.example/{made}</link><description>Varro spoke {made} times.</description></item>\n"),
            100_001 => "</channel></rss>"u8.ToArray(),
            _ => null,
        });
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (count, highest) = (0, 0L);
        foreach (var taken in FeedIntake.Read(stream, "a.xml", new IntakeOptions()))
        {
            count++;
            Assert.Equal($"Varro spoke {count} times.", Assert.IsType<Taken.Accepted>(taken).Article.Text);
            highest = count % 20_000 == 0 ? Math.Max(highest, GC.GetTotalMemory(forceFullCollection: true) - before) : highest;
        }

        Assert.Equal(100_000, count);
        Assert.True(highest < 4_000_000, $"{highest} bytes");
    }

    [Fact]
    public void AnArchiveOfAHundredMegabytesIsReadOneRecordAtATime()
    {
        var record = WarcFile.Gzip(WarcFile.Response("https://ana.example/1", WarcFile.Page("One", string.Concat(Enumerable.Range(0, 30_000).Select(static i => $"Varro spoke {i * 7919} times. ")))));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (left, highest) = (120, 0L);
        using var stream = new MadeStream(() => left-- > 0 ? record : null);
        foreach (var taken in WarcIntake.Read(stream, "a.warc.gz", new IntakeOptions()))
        {
            Assert.IsType<Taken.Accepted>(taken);
            highest = left % 20 == 0 ? Math.Max(highest, GC.GetTotalMemory(forceFullCollection: true) - before) : highest;
        }

        Assert.True(stream.Given > 15_000_000);
        Assert.True(highest < 30_000_000, $"{highest} bytes");
    }
}
