using System.IO.Compression;
using System.Text;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Payloads;

namespace OnRecord.Reading.Tests.Payloads;

public sealed class ContentCodingsTests
{
    private const string Words = "Varro spoke, and Besk listened.";

    [Theory]
    [InlineData("gzip")]
    [InlineData("X-GZIP")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("bare deflate")]
    [InlineData("gzip, br")]
    [InlineData("br, identity, gzip")]
    public void WhatWasLaidOnIsTakenOff(string codings)
    {
        var names = codings.Split(", ");
        var body = names.Aggregate(Encoding.UTF8.GetBytes(Words), static (bytes, coding) => Packed(bytes, coding.ToLowerInvariant()));

        Assert.Equal(Words, Text(body, codings.Replace("bare ", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" , ")]
    [InlineData("identity")]
    public void WhatIsNotPackedStaysAsItIs(string? codings) => Assert.Equal(Words, Text(Encoding.UTF8.GetBytes(Words), codings));

    /// <summary>Crawlers keep the headers of bodies that they have unpacked.</summary>
    [Theory]
    [InlineData("gzip", Words)]
    [InlineData("x-gzip", Words)]
    [InlineData("br", " \r\n\t<html>Varro</html>")]
    [InlineData("deflate", "{\"words\": \"Varro\"}")]
    [InlineData("br", "")]
    public void WhatDoesNotLookPackedStaysAsItIs(string codings, string body) => Assert.Equal(body, Text(Encoding.UTF8.GetBytes(body), codings));

    [Fact]
    public void AFileThatIsPackedIsUnpackedAndAnyOtherIsNot()
    {
        Assert.Equal(Words, Encoding.UTF8.GetString(ContentCodings.DecodeFile(Packed(Encoding.UTF8.GetBytes(Words), "gzip"), new IntakeOptions(), out _, out _)!.Value.Span));
        Assert.Equal(Words, Encoding.UTF8.GetString(ContentCodings.DecodeFile(Encoding.UTF8.GetBytes(Words), new IntakeOptions(), out _, out _)!.Value.Span));
    }

    [Theory]
    [InlineData("gzip, gzip, gzip, gzip", RefusalKind.BrokenPacking, "it is packed 4 times over")]
    [InlineData("zstd", RefusalKind.BrokenPacking, "it is packed in a way that is not known here: zstd")]
    [InlineData("br", RefusalKind.BrokenPacking, "it is not packed with br as its headers say, or damaged")]
    [InlineData("deflate", RefusalKind.BrokenPacking, "it is not packed with deflate as its headers say, or damaged")]
    public void WhatCannotBeUnpackedSaysWhy(string codings, RefusalKind kind, string says) => Assert.Equal((kind, says), Refused([0xFF, 0xFE, 0xFD, 0xFC], codings, new IntakeOptions()));

    [Fact]
    public void DamagedGzipIsRefused() => Assert.Equal(
        (RefusalKind.BrokenPacking, "it is not packed with gzip as its headers say, or damaged"), Refused([0x1F, 0x8B, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 1, 2, 3], "gzip", new IntakeOptions()));

    [Fact]
    public void WhatUnpacksToTooMuchIsRefused()
    {
        var large = Packed(new byte[3 * 1024 * 1024], "gzip");

        Assert.Equal((RefusalKind.TooLong, "it unpacks to more than 2 MB"), Refused(large, "gzip", new IntakeOptions { MaximumRatio = 2_000, MaximumBytes = 2 * 1024 * 1024 }));
        Assert.Equal((RefusalKind.BrokenPacking, "it unpacks to more than 100 times its size"), Refused(large, "gzip", new IntakeOptions { MaximumRatio = 100 }));
        Assert.Equal(3 * 1024 * 1024, ContentCodings.Decode(large, "gzip", new IntakeOptions { MaximumRatio = 2_000, MaximumBytes = 3 * 1024 * 1024 }, out _, out _)!.Value.Length);
    }

    private static string Text(byte[] body, string? codings)
    {
        var decoded = ContentCodings.Decode(body, codings, new IntakeOptions(), out _, out var says);

        Assert.Equal("", says);
        return Encoding.UTF8.GetString(decoded!.Value.Span);
    }

    private static (RefusalKind Kind, string Says) Refused(byte[] body, string codings, IntakeOptions options)
    {
        Assert.Null(ContentCodings.Decode(body, codings, options, out var kind, out var says));
        return (kind, says);
    }

    private static byte[] Packed(byte[] bytes, string coding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = coding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Compress, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionMode.Compress, leaveOpen: true),
            "bare deflate" => new DeflateStream(packed, CompressionMode.Compress, leaveOpen: true),
            "identity" => new BufferedStream(packed),
            _ => new GZipStream(packed, CompressionMode.Compress, leaveOpen: true),
        })
        {
            stream.Write(bytes);
            stream.Flush();
        }

        return packed.ToArray();
    }
}
