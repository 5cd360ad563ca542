using System.Globalization;
using OnRecord.Reading.Intake;

namespace OnRecord.Reading.Warc;

/// <summary>Reads the records of a web archive, one after another, and holds those alone that may have something to read.</summary>
/// <remarks>WARC 1.1 (ISO 28500:2017), sections 4 and 5; 1.0 differs in nothing that matters here.</remarks>
internal sealed class RecordReader(IntakeOptions options)
{
    /// <summary>How a record begins, whatever the version.</summary>
    public static ReadOnlySpan<byte> Mark => "WARC/1."u8;

    /// <summary>Reads a record that begins where the source stands.</summary>
    /// <returns>Null where it has nothing to read: a request, a revisit, a picture.</returns>
    /// <exception cref="WarcProblem">It is damaged or too long; the source stands somewhere after its beginning.</exception>
    public WarcRecord? Read(ByteSource source)
    {
        var head = Head(source);
        if (!long.TryParse(head["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            throw WarcProblem.Damage("its head has no Content-Length");
        }

        if (!IsWanted(head))
        {
            Pass(source, length);
            return null;
        }

        if (length > options.MaximumBytes)
        {
            Pass(source, length);
            throw new WarcProblem(RefusalKind.TooLong, $"it is longer than {options.MaximumBytes / (1024 * 1024)} MB") { IsPassed = true };
        }

        var block = source.Read((int)length);
        if (block.Length < length)
        {
            throw WarcProblem.Damage("it breaks off before its end");
        }

        PassEnd(source);
        return BlockDigest.Fits(block, head["WARC-Block-Digest"])
            ? new WarcRecord(head, block)
            : throw new WarcProblem(RefusalKind.BrokenRecord, "its bytes do not fit its WARC-Block-Digest") { IsPassed = true };
    }

    private static FieldLines Head(ByteSource source)
    {
        var bytes = source.Ahead(1);
        var measured = FieldLines.Measure(bytes);
        if (measured == 0)
        {
            bytes = source.Ahead(FieldLines.MostBytes);
            measured = FieldLines.Measure(bytes);
        }

        if (!bytes.StartsWith(Mark))
        {
            throw WarcProblem.Damage("no record begins there");
        }

        if (measured == 0)
        {
            throw WarcProblem.Damage(bytes.Length < FieldLines.MostBytes ? "it breaks off in its head" : "its head has no end");
        }

        var head = FieldLines.Parse(bytes[..measured]) ?? throw WarcProblem.Damage("its head has too many lines");
        source.Pass(measured);
        return head;
    }

    // Responses and resources hold what a server sent; conversions what was made of it, as in archives of plain texts.
    private static bool IsWanted(FieldLines head) => head["WARC-Type"] is "response" or "resource" or "conversion"
        && head["WARC-Target-URI"]?.TrimStart('<').StartsWith("http", StringComparison.OrdinalIgnoreCase) is not false
        && !(head["WARC-Identified-Payload-Type"] is { } type && IsMedia(type))
        && !(head["Content-Type"] is { } content && IsMedia(content));

    private static bool IsMedia(string type) =>
        type.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("video/", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase);

    private static void Pass(ByteSource source, long length)
    {
        if (source.Skip(length) < length)
        {
            throw WarcProblem.Damage("it breaks off before its end");
        }

        PassEnd(source);
    }

    // Two line ends follow a record. Some writers leave them out after the last, and some after all.
    private static void PassEnd(ByteSource source)
    {
        if (source.Ahead(4).StartsWith("\r\n\r\n"u8))
        {
            source.Pass(4);
            return;
        }

        while (source.Ahead(1) is [(byte)'\r' or (byte)'\n', ..])
        {
            source.Pass(1);
        }

        if (source.Ahead(Mark.Length) is { IsEmpty: false } next && !next.StartsWith(Mark))
        {
            throw WarcProblem.Damage("its Content-Length is wrong: no record follows it");
        }
    }
}
