using OnRecord.Reading.Intake;
using OnRecord.Reading.Payloads;

namespace OnRecord.Reading.Warc;

/// <summary>An answer of a server as a crawler kept it.</summary>
/// <remarks>RFC 9112, section 2.</remarks>
internal sealed class HttpMessage
{
    private readonly FieldLines head;
    private readonly ReadOnlyMemory<byte> sent;

    private HttpMessage(FieldLines head, ReadOnlyMemory<byte> sent)
    {
        (this.head, this.sent) = (head, sent);
        MediaType = MediaType.Parse(head["Content-Type"]);
    }

    public MediaType MediaType { get; }

    /// <summary>Whether it answers with what was asked for: 200 to 299, but for the parts of a body (206).</summary>
    public bool IsSuccess => head.First.Split(' ') is [_, ['2', _, _] and not "206", ..];

    /// <summary>Whether its body may be text, as far as its type tells.</summary>
    public bool IsText => MediaType.Type is "" or "text/html" or "text/plain" or "text/markdown" or "text/xml" or "application/octet-stream"
        || MediaType.Type.EndsWith("xml", StringComparison.Ordinal);

    /// <returns>Null where it is none.</returns>
    public static HttpMessage? Parse(ReadOnlyMemory<byte> block)
    {
        var length = FieldLines.Measure(block.Span);
        return length > 0 && block.Span.StartsWith("HTTP/"u8) && FieldLines.Parse(block.Span[..length]) is { } head
            ? new HttpMessage(head, block[length..])
            : null;
    }

    /// <summary>The body, joined and unpacked; null where that cannot be done.</summary>
    public ReadOnlyMemory<byte>? Body(IntakeOptions options, out RefusalKind kind, out string says)
    {
        var body = sent;
        if (head["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) is true)
        {
            if (ChunkedBody.Join(body) is not { } joined)
            {
                (kind, says) = (RefusalKind.BrokenRecord, "its last chunk is missing");
                return null;
            }

            body = joined;
        }

        return ContentCodings.Decode(body, head["Content-Encoding"], options, out kind, out says);
    }
}
