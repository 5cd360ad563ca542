using System.Text;
using System.Text.RegularExpressions;

namespace OnRecord.Reading.Feeds;

/// <summary>Bytes of an XML document to characters, in the encoding that it states.</summary>
/// <remarks>
/// XML 1.0, appendix F, but that the charset of the transport counts before the document's own (RFC 7303, section 3). The encodings
/// of Windows and of East Asia are known here, which an XmlReader by itself does not know.
/// </remarks>
internal static partial class XmlText
{
    private const int DeclarationBytes = 256;

    /// <param name="charset">As the transport states it; null where it does not.</param>
    /// <returns>Text that throws <see cref="DecoderFallbackException"/> where a byte means nothing.</returns>
    public static StreamReader Open(Stream stream, string? charset)
    {
        var start = new byte[DeclarationBytes];
        var length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var bytes = start.AsMemory(0, length);
        return new StreamReader(new JoinedStream(bytes, stream), Strict(Encoding(bytes.Span, charset)), detectEncodingFromByteOrderMarks: true);
    }

    private static Encoding Encoding(ReadOnlySpan<byte> bytes, string? charset) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => System.Text.Encoding.UTF8,
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => System.Text.Encoding.BigEndianUnicode,
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => System.Text.Encoding.Unicode,
        _ => Named(charset) ?? Named(Declared(bytes)) ?? System.Text.Encoding.UTF8,
    };

    private static string? Declared(ReadOnlySpan<byte> bytes) =>
        Declaration.Match(System.Text.Encoding.Latin1.GetString(bytes)) is { Success: true } match ? match.Groups["name"].Value : null;

    // Latin-1 is read as what everyone means by it: WHATWG Encoding, section 4.2. A document that could be read so far is not UTF-16.
    private static Encoding? Named(string? name) => name?.ToLowerInvariant() switch
    {
        null => null,
        "utf-8" or "utf8" or "utf-16" or "utf-16le" or "utf-16be" => System.Text.Encoding.UTF8,
        "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => CodePagesEncodingProvider.Instance.GetEncoding("windows-1252"),
        "gb2312" or "gbk" => CodePagesEncodingProvider.Instance.GetEncoding("gb18030"),
        var other => CodePagesEncodingProvider.Instance.GetEncoding(other),
    };

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    [GeneratedRegex("""^\s{0,9}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["'](?<name>[A-Za-z][A-Za-z0-9._-]{1,40})["']""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Declaration { get; }

    // What was read already, then the rest.
    private sealed class JoinedStream(ReadOnlyMemory<byte> start, Stream rest) : Stream
    {
        private ReadOnlyMemory<byte> start = start;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (start.IsEmpty)
            {
                return rest.Read(buffer, offset, count);
            }

            var length = Math.Min(count, start.Length);
            start[..length].CopyTo(buffer.AsMemory(offset));
            start = start[length..];
            return length;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
