using System.IO.Compression;
using System.Text;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Warc;

namespace OnRecord.Reading.Tests.Warc;

public sealed class WarcIntakeTests
{
    private static readonly byte[] First = WarcFile.Response("https://ana.example/1", WarcFile.Page("One", "Varro spoke first."));
    private static readonly byte[] Second = WarcFile.Response("https://ana.example/2", WarcFile.Page("Two", "Besk spoke second."));
    private static readonly byte[] Third = WarcFile.Response("https://ana.example/3", WarcFile.Page("Three", "Tarl spoke third."));

    public static TheoryData<bool> Packed => [false, true];

    [Theory]
    [MemberData(nameof(Packed))]
    public void ResponsesAreArticlesWithTheirAddressAndTheirBytes(bool packed)
    {
        var taken = Read(File(packed, Info, First, Second));

        Assert.Equal(["https://ana.example/1", "https://ana.example/2"], taken.Select(static piece => Article(piece).Url));
        Assert.Contains("Varro spoke first.", Article(taken[0]).Text, StringComparison.Ordinal);
        var original = Assert.IsType<Taken.Accepted>(taken[0]).Original!;
        Assert.Equal((WarcFile.Page("One", "Varro spoke first."), "text/html; charset=utf-8"), (Encoding.UTF8.GetString(original.Bytes.Span), original.MediaType));
    }

    [Theory]
    [MemberData(nameof(Packed))]
    public void WhatHoldsNothingToReadIsPassedOver(bool packed)
    {
        var request = WarcFile.Record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\nHost: ana.example\r\n\r\n"u8.ToArray(), "https://ana.example/1");
        var revisit = WarcFile.Record("revisit", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), "https://ana.example/1");
        var picture = WarcFile.Response("https://ana.example/a.png", [0x89, 0x50, 0x4E, 0x47], "Content-Type: image/png");
        var gone = WarcFile.Response("https://ana.example/4", "<html>Not here</html>"u8.ToArray(), "Content-Type: text/html", "404 Not Found");
        var robots = WarcFile.Response("https://ana.example/robots.txt", "User-agent: *\nDisallow:"u8.ToArray(), "Content-Type: text/plain");
        var dns = WarcFile.Record("response", "text/dns", "20311219080000\nana.example. 1 IN A 192.0.2.1"u8.ToArray(), "dns:ana.example");

        Assert.Equal("https://ana.example/1", Article(Assert.Single(Read(File(packed, Info, request, revisit, picture, gone, robots, dns, First)))).Url);
    }

    [Theory]
    [MemberData(nameof(Packed))]
    public void AResourceIsReadAsWhatItIs(bool packed)
    {
        var text = WarcFile.Record("resource", "text/plain", "Varro spoke."u8.ToArray(), "https://ana.example/2031/12/19/a.txt");
        var page = WarcFile.Record("resource", "text/html", Encoding.UTF8.GetBytes(WarcFile.Page("One", "Besk spoke.")), "https://ana.example/1");
        var taken = Read(File(packed, text, page));

        Assert.Equal(("Varro spoke.", "2031-12-19"), (Article(taken[0]).Text, Article(taken[0]).Published!.Date));
        Assert.Contains("Besk spoke.", Article(taken[1]).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public void ChunkedAndPackedBodiesAreUnpacked(string coding)
    {
        using var packed = new MemoryStream();
        using (Stream packing = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            packing.Write(Encoding.UTF8.GetBytes(WarcFile.Page("One", "Varro spoke.")));
        }

        var bytes = packed.ToArray();
        byte[] chunked = [.. "A;x=1\r\n"u8, .. bytes[..10], .. "\r\n"u8, .. Encoding.UTF8.GetBytes($"{bytes.Length - 10:x}\r\n"), .. bytes[10..], .. "\r\n0\r\n\r\n"u8];
        var headers = $"Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: {coding}";

        Assert.Contains("Varro spoke.", Article(Assert.Single(Read(WarcFile.Response("https://ana.example/1", chunked, headers)))).Text, StringComparison.Ordinal);
        var plain = Encoding.UTF8.GetBytes(WarcFile.Page("One", "Besk spoke."));
        Assert.Contains("Besk spoke.", Article(Assert.Single(Read(WarcFile.Response("https://ana.example/1", plain, headers)))).Text, StringComparison.Ordinal);
        var broken = Assert.IsType<Taken.Refused>(Assert.Single(Read(WarcFile.Response("https://ana.example/1", chunked[..^20], headers))));
        Assert.Equal((RefusalKind.BrokenRecord, "its last chunk is missing"), (broken.Kind, broken.Says));
    }

    [Fact]
    public void ABombInsideARecordIsRefused()
    {
        var bomb = WarcFile.Gzip(new byte[30_000_000], CompressionLevel.SmallestSize);
        var refused = Assert.IsType<Taken.Refused>(Assert.Single(Read(WarcFile.Response("https://ana.example/1", bomb, "Content-Type: text/html\r\nContent-Encoding: gzip"))));

        Assert.Equal(RefusalKind.BrokenPacking, refused.Kind);
    }

    [Fact]
    public void ABombAroundARecordIsRefusedAndTheRestIsRead()
    {
        var bomb = WarcFile.Gzip(WarcFile.Record("resource", "text/plain", new byte[30_000_000], "https://ana.example/1"), CompressionLevel.SmallestSize);
        var taken = Read([.. WarcFile.Gzip(First), .. bomb, .. WarcFile.Gzip(Third)]);

        Assert.Equal(["https://ana.example/1", null, "https://ana.example/3"], Urls(taken));
        Assert.Equal((RefusalKind.BrokenPacking, $"a.warc, record at byte {WarcFile.Gzip(First).Length}"), (Refused(taken[1]).Kind, taken[1].Name));
    }

    [Fact]
    public void ADamagedCompressedRecordIsRefusedByItsPlaceAndTheRestIsRead()
    {
        byte[][] members = [WarcFile.Gzip(First), WarcFile.Gzip(Second), WarcFile.Gzip(Third)];
        for (var at = 0; at < members[1].Length; at += 7)
        {
            byte[] bytes = [.. members[0], .. members[1], .. members[2]];
            bytes[members[0].Length + at] ^= 0x55;
            var taken = Read(bytes);
            var urls = Urls(taken);

            Assert.Equal("https://ana.example/1", urls[0]);
            Assert.Equal("https://ana.example/3", urls[^1]);
            Assert.All(taken.OfType<Taken.Refused>(), refused => Assert.Equal($"a.warc, record at byte {members[0].Length}", refused.Name));
            Assert.InRange(taken.Count, 3, 3);
        }
    }

    [Fact]
    public void ADamagedPlainRecordIsRefusedByItsPlaceAndTheRestIsRead()
    {
        for (var at = 0; at < Second.Length - 4; at += 13)
        {
            byte[] bytes = [.. First, .. Second, .. Third];
            bytes[First.Length + at] ^= 0x15;
            var urls = Urls(Read(bytes));

            Assert.Equal("https://ana.example/1", urls[0]);
            Assert.Equal("https://ana.example/3", urls[^1]);
        }
    }

    [Theory]
    [InlineData("Content-Length: 99999999")]
    [InlineData("Content-Length: 10")]
    [InlineData("Content-Length: -5")]
    [InlineData("Content-Size: 10")]
    public void AWrongLengthCostsOneRecord(string length)
    {
        var head = Encoding.UTF8.GetString(Second);
        var wrong = Encoding.UTF8.GetBytes(System.Text.RegularExpressions.Regex.Replace(head, "Content-Length: [0-9]+", length));

        Assert.Equal(["https://ana.example/1", null, "https://ana.example/3"], Urls(Read([.. First, .. wrong, .. Third])));
        Assert.Equal(["https://ana.example/1", null, "https://ana.example/3"], Urls(Read([.. WarcFile.Gzip(First), .. WarcFile.Gzip(wrong), .. WarcFile.Gzip(Third)])));
    }

    [Theory]
    [MemberData(nameof(Packed))]
    public void AFileCutShortGivesWhatIsWhole(bool packed)
    {
        var bytes = File(packed, First, Second);
        var taken = Read(bytes[..^200]);

        Assert.Equal(["https://ana.example/1", null], Urls(taken));
        Assert.Equal((RefusalKind.BrokenRecord, "it breaks off before its end"), (Refused(taken[1]).Kind, Refused(taken[1]).Says));
    }

    [Fact]
    public void AFileCompressedInOnePieceIsRead() =>
        Assert.Equal(["https://ana.example/1", "https://ana.example/2", "https://ana.example/3"], Urls(Read(WarcFile.Gzip([.. First, .. Second, .. Third]))));

    [Fact]
    public void ARecordOverTheBoundIsPassedOverWithoutBeingHeld()
    {
        var large = WarcFile.Record("resource", "text/plain", new byte[2_000_000], "https://ana.example/2");
        var taken = WarcIntake.Read(new MemoryStream([.. First, .. large, .. Third]), "a.warc", new IntakeOptions { MaximumBytes = 100_000 }).ToList();

        Assert.Equal(["https://ana.example/1", null, "https://ana.example/3"], Urls(taken));
        Assert.Equal(RefusalKind.TooLong, Refused(taken[1]).Kind);
    }

    [Fact]
    public void WhatTheCrawlerCutShortIsRefused() =>
        Assert.Equal(
            "the crawler did not keep the whole of it (length)",
            Refused(Assert.Single(Read(WarcFile.Record("resource", "text/html", Encoding.UTF8.GetBytes(WarcFile.Page("One", "Varro")), "https://ana.example/1", "WARC-Truncated: length\r\n")))).Says);

    [Fact]
    public void NoiseIsNoArchive()
    {
        var noise = new byte[200_000];
        new Random(1).NextBytes(noise);

        Assert.All(Read(noise), static piece => Assert.Equal(RefusalKind.BrokenRecord, Refused(piece).Kind));
        Assert.All(Read([0x1F, 0x8B, 8, .. noise]), static piece => Assert.Equal(RefusalKind.BrokenRecord, Refused(piece).Kind));
    }

    [Fact]
    public void AfterTooManyDamagesTheRestIsLeft()
    {
        var broken = "WARC/1.1\r\nWARC-Type: response\r\n\r\n"u8.ToArray();
        byte[] bytes = [.. Enumerable.Repeat(broken, 1000).SelectMany(static record => record)];
        var taken = WarcIntake.Read(new MemoryStream(bytes), "a.warc", new IntakeOptions { MaximumDamages = 50 }).ToList();

        Assert.Equal(51, taken.Count);
        Assert.Equal("more than 50 records are damaged; the rest is not read", Refused(taken[^1]).Says);
    }

    [Fact]
    public void AFeedInAnArchiveGivesItsEntries()
    {
        var feed = "<rss><channel><title>ANA</title><item><title>One</title><description>Varro spoke.</description></item></channel></rss>"u8.ToArray();

        Assert.Equal("Varro spoke.", Article(Assert.Single(Read(WarcFile.Response("https://ana.example/feed", feed, "Content-Type: application/rss+xml")))).Text);
    }

    private static byte[] Info => WarcFile.Record("warcinfo", "application/warc-fields", "software: none\r\n"u8.ToArray());

    private static byte[] File(bool packed, params byte[][] records) => [.. records.SelectMany(record => packed ? WarcFile.Gzip(record) : record)];

    private static List<Taken> Read(byte[] bytes) => [.. WarcIntake.Read(new MemoryStream(bytes), "a.warc", new IntakeOptions())];

    private static OnRecord.Text.Article Article(Taken taken) => Assert.IsType<Taken.Accepted>(taken).Article;

    private static Taken.Refused Refused(Taken taken) => Assert.IsType<Taken.Refused>(taken);

    private static List<string?> Urls(IEnumerable<Taken> taken) => [.. taken.Select(static piece => (piece as Taken.Accepted)?.Article.Url)];
}
