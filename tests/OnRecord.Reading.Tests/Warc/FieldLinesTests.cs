using System.Security.Cryptography;
using System.Text;
using OnRecord.Reading.Warc;

namespace OnRecord.Reading.Tests.Warc;

public sealed class FieldLinesTests
{
    [Theory]
    [InlineData("a\n\nrest", 3)]
    [InlineData("a\r\n\r\nrest", 5)]
    [InlineData("a\nb: c\n\nrest\n\n", 8)]
    [InlineData("a\r\nb: c\n\r\nrest", 10)]
    [InlineData("a\n\rb\n\n", 6)]
    [InlineData("a\n", 0)]
    [InlineData("a\nb\n", 0)]
    [InlineData("a", 0)]
    [InlineData("", 0)]
    public void AHeadEndsAtAnEmptyLine(string bytes, int length) => Assert.Equal(length, FieldLines.Measure(Encoding.UTF8.GetBytes(bytes)));

    [Theory]
    [InlineData(64 * 1024, true)]
    [InlineData((64 * 1024) + 1, false)]
    public void AHeadIsNoLongerThanOneLookAhead(int length, bool found) => Assert.Equal(found ? length : 0, FieldLines.Measure(Encoding.UTF8.GetBytes(new string('a', length - 2) + "\n\n")));

    [Theory]
    [InlineData("GET\r\nName: value\r\n\r\n", "value")]
    [InlineData("GET\nname:value\n\n", "value")]
    [InlineData("GET\n NAME : value \n\n", "value")]    // nothing that it could go on from stands before it
    [InlineData("GET\nName: one\n two\n\tthree\n\n", "one two three")]
    [InlineData("GET\nName: one\nName: two\n three\n\n", "one")]
    [InlineData("GET\nName: one: two\n\n", "one: two")]
    [InlineData("GET\n: one\nName two\n\n", null)]
    [InlineData("Name: first\n\n", null)]
    public void AFieldHasAValue(string head, string? value) => Assert.Equal(value, FieldLines.Parse(Encoding.UTF8.GetBytes(head))!["Name"]);

    [Fact]
    public void TheFirstLineIsNoField() => Assert.Equal("HTTP/1.1 200 OK", FieldLines.Parse("HTTP/1.1 200 OK\r\nName: value\r\n\r\n"u8)!.First);

    [Theory]
    [InlineData(512, true)]
    [InlineData(513, false)]
    public void AHeadHasSomeHundredLinesAtMost(int lines, bool read) => Assert.Equal(read, FieldLines.Parse(Encoding.UTF8.GetBytes(new string('\n', lines - 1))) is not null);

    [Theory]
    [InlineData("HTTP/1.1 200 OK", true)]
    [InlineData("HTTP/1.1 200", true)]
    [InlineData("HTTP/1.1 204 None", true)]
    [InlineData("HTTP/1.1 299 So", true)]
    [InlineData("HTTP/1.1 206 Part", false)]
    [InlineData("HTTP/1.1 301 Moved", false)]
    [InlineData("HTTP/1.1 404 Gone", false)]
    [InlineData("HTTP/1.1 20", false)]
    [InlineData("HTTP/1.1 2000", false)]
    [InlineData("HTTP/1.1", false)]
    public void AnAnswerOfTwoHundredIsASuccess(string first, bool success) => Assert.Equal(success, HttpMessage.Parse(Encoding.UTF8.GetBytes(first + "\r\n\r\n"))!.IsSuccess);

    [Theory]
    [InlineData("text/html", true)]
    [InlineData("text/html; charset=utf-8", true)]
    [InlineData("text/plain", true)]
    [InlineData("text/markdown", true)]
    [InlineData("text/xml", true)]
    [InlineData("application/octet-stream", true)]
    [InlineData("application/rss+xml", true)]
    [InlineData("", true)]
    [InlineData("text/css", false)]
    [InlineData("image/png", false)]
    [InlineData("application/json", false)]
    public void ATypeTellsWhetherTheBodyMayBeText(string type, bool isText) =>
        Assert.Equal(isText, HttpMessage.Parse(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\n{(type == "" ? "" : $"Content-Type: {type}\r\n")}\r\n"))!.IsText);

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n", false)]
    [InlineData("ICY 200 OK\r\n\r\n", false)]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n", true)]
    public void AnAnswerNamesItsProtocolAndHasAHead(string block, bool isOne) => Assert.Equal(isOne, HttpMessage.Parse(Encoding.UTF8.GetBytes(block)) is not null);

    [Theory]
    [InlineData("Varro spoke.", true)]
    [InlineData("Varro spoke!", false)]
    public void ADigestFitsItsBytesAlone(string block, bool fits)
    {
        var (bytes, of) = (Encoding.UTF8.GetBytes(block), Encoding.UTF8.GetBytes("Varro spoke."));
#pragma warning disable CA5350 // The check sum of crawlers
        var (sha1, sha256) = (Convert.ToHexString(SHA1.HashData(of)), Convert.ToHexString(SHA256.HashData(of)));
#pragma warning restore CA5350

        Assert.All(
            (string[])[$"sha1:{sha1}", $"SHA1: {sha1.ToLowerInvariant()} ", $"sha256:{sha256}", "sha1:" + Base32(sha1), "sha1:" + Base32(sha1).ToLowerInvariant(), $"sha256:{Base32(sha256)}", $"sha256:{Base32(sha256)}===="],
            digest => Assert.Equal(fits, BlockDigest.Fits(bytes, digest)));
        Assert.All((string?[])["md5:00", sha1, null, ""], digest => Assert.True(BlockDigest.Fits(bytes, digest)));
    }

    // RFC 4648, section 6, bit by bit.
    private static string Base32(string hex)
    {
        var bits = string.Concat(Convert.FromHexString(hex).Select(static one => Convert.ToString(one, 2).PadLeft(8, '0')));
        return string.Concat(bits.Chunk(5).Select(static five => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[Convert.ToInt32(new string(five).PadRight(5, '0'), 2)]));
    }
}
