using System.Buffers.Text;

namespace OnRecord.Reading.Payloads;

/// <summary>A body sent in chunks, each behind its length in hexadecimal digits.</summary>
/// <remarks>RFC 9112, section 7.1.</remarks>
internal static class ChunkedBody
{
    private const int LongestSizeLine = 256;

    /// <summary>The chunks joined; the body as it is where it is not chunked after all; null where it breaks off.</summary>
    public static ReadOnlyMemory<byte>? Join(ReadOnlyMemory<byte> body)
    {
        if (!TrySize(body.Span, out _, out _))
        {
            return body;
        }

        using var joined = new MemoryStream(body.Length);
        var left = body.Span;
        while (TrySize(left, out var size, out var line))
        {
            left = left[line..];
            if (size == 0)
            {
                return joined.ToArray();
            }

            if (size > left.Length)
            {
                return null;
            }

            joined.Write(left[..(int)size]);
            left = left[(int)size..];
            left = left.StartsWith("\r\n"u8) ? left[2..] : left.StartsWith("\n"u8) ? left[1..] : left;
        }

        return null;
    }

    private static bool TrySize(ReadOnlySpan<byte> bytes, out uint size, out int line)
    {
        (size, line) = (0, bytes[..Math.Min(bytes.Length, LongestSizeLine)].IndexOf((byte)'\n') + 1);
        if (line == 0)
        {
            return false;
        }

        var written = bytes[..line].TrimEnd("\r\n"u8);
        var extension = written.IndexOf((byte)';');
        written = (extension < 0 ? written : written[..extension]).Trim(" \t"u8);
        return Utf8Parser.TryParse(written, out size, out var digits, 'x') && digits == written.Length;
    }
}
