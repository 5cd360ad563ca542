using System.IO.Compression;
using OnRecord.Reading.Intake;

namespace OnRecord.Reading.Payloads;

/// <summary>Undoes what was done to a body to carry it: chunks, gzip, deflate and Brotli, one over another.</summary>
/// <remarks>RFC 9110, section 8.4, and RFC 9112, section 7.1.</remarks>
public static class ContentCodings
{
    /// <summary>What a client may say it takes: <c>Accept-Encoding</c>.</summary>
    public const string Accepted = "gzip, deflate, br";

    // A server that packs more often than that wants to hide something.
    private const int MostCodings = 3;

    private const int BufferBytes = 16 * 1024;

    /// <summary>The body as it was before it was packed; null where it unpacks to too much, or not at all.</summary>
    /// <param name="codings">The Content-Encoding, in the order in which they were laid on; null where there is none.</param>
    /// <remarks>
    /// Crawlers often keep the headers of a body that they have unpacked, so a body that does not look packed is taken as it is.
    /// </remarks>
    public static ReadOnlyMemory<byte>? Decode(
        ReadOnlyMemory<byte> body, string? codings, IntakeOptions options, out RefusalKind kind, out string says)
    {
        (kind, says) = (default, "");
        var names = (codings ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length > MostCodings)
        {
            (kind, says) = (RefusalKind.BrokenPacking, $"it is packed {names.Length} times over");
            return null;
        }

        foreach (var name in names.Reverse())
        {
            var coding = name.ToLowerInvariant();
            if (coding == "identity" || !LooksPacked(body.Span, coding))
            {
                continue;
            }

            if (Unpack(body, coding, options, out kind, out says) is not { } unpacked)
            {
                return null;
            }

            body = unpacked;
        }

        return body;
    }

    /// <summary>The body of a file that is gzipped itself, as sitemaps often are; any other comes back as it is.</summary>
    public static ReadOnlyMemory<byte>? DecodeFile(ReadOnlyMemory<byte> bytes, IntakeOptions options, out RefusalKind kind, out string says) =>
        Decode(bytes, "gzip", options, out kind, out says);

    private static bool LooksPacked(ReadOnlySpan<byte> body, string coding) => coding switch
    {
        "gzip" or "x-gzip" => body is [0x1F, 0x8B, ..],
        "br" or "deflate" => !body.IsEmpty && body.TrimStart(" \t\r\n"u8) is not [(byte)'<' or (byte)'{', ..],
        _ => true,
    };

    private static ReadOnlyMemory<byte>? Unpack(
        ReadOnlyMemory<byte> body, string coding, IntakeOptions options, out RefusalKind kind, out string says)
    {
        (kind, says) = (RefusalKind.BrokenPacking, "");
        using var packed = body.AsStream();
        using var stream = Stream(packed, body.Span, coding);
        if (stream is null)
        {
            says = $"it is packed in a way that is not known here: {coding}";
            return null;
        }

        try
        {
            using var unpacked = new MemoryStream();
            var buffer = new byte[BufferBytes];
            int read;
            while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
            {
                unpacked.Write(buffer, 0, read);
                if (unpacked.Length > options.MaximumBytes)
                {
                    (kind, says) = (RefusalKind.TooLong, $"it unpacks to more than {options.MaximumBytes / (1024 * 1024)} MB");
                    return null;
                }

                if (!options.MayUnpack(body.Length, unpacked.Length))
                {
                    says = $"it unpacks to more than {options.MaximumRatio} times its size";
                    return null;
                }
            }

            return unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or InvalidOperationException)
        {
            says = $"it is not packed with {coding} as its headers say, or damaged";
            return null;
        }
    }

    // "deflate" means zlib's form, but some servers send bare deflate (RFC 9110, section 8.4.1.2, note).
    private static Stream? Stream(Stream packed, ReadOnlySpan<byte> body, string coding) => coding switch
    {
        "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
        "br" => new BrotliStream(packed, CompressionMode.Decompress),
        "deflate" when IsZlib(body) => new ZLibStream(packed, CompressionMode.Decompress),
        "deflate" => new DeflateStream(packed, CompressionMode.Decompress),
        _ => null,
    };

    private static bool IsZlib(ReadOnlySpan<byte> bytes) => bytes is [var first, var second, ..] && (first & 0x0F) == 8 && ((first << 8) | second) % 31 == 0;
}
