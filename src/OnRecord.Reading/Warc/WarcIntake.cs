using OnRecord.Reading.Intake;
using OnRecord.Reading.Payloads;

namespace OnRecord.Reading.Warc;

/// <summary>Web archives: the articles of the pages, feeds and texts that a crawler kept.</summary>
/// <remarks>
/// WARC 1.1 (ISO 28500:2017). Requests, revisits, pictures and answers other than success hold nothing to read and are passed over. The
/// date of a record says when it was crawled, so it is no publication date.
/// </remarks>
public static class WarcIntake
{
    /// <summary>The articles in the order of the records, and a refusal in the place of each that is damaged or cannot be read safely.</summary>
    /// <param name="stream">Plain, or with each record gzipped. Where it can seek, less is lost behind damage.</param>
    /// <remarks>Reads on demand and holds one record at a time.</remarks>
    public static IEnumerable<Taken> Read(Stream stream, string name, IntakeOptions options)
    {
        foreach (var place in new WarcReader(stream, options).Read())
        {
            var where = $"{name}, record at byte {place.Offset}" + (place.Number > 1 ? $", number {place.Number} there" : "");
            if (place.Problem is { } problem)
            {
                yield return new Taken.Refused(where, problem.Kind, problem.Message);
            }
            else if (place.Record is { } record)
            {
                foreach (var taken in Articles(record, where, options))
                {
                    yield return taken;
                }
            }
        }
    }

    private static IEnumerable<Taken> Articles(WarcRecord record, string where, IntakeOptions options)
    {
        var (payload, refused) = Payload(record, where, options);
        if (refused is not null)
        {
            return [refused];
        }

        if (payload is null || payload.Kind == PayloadKind.Other || payload.Bytes.IsEmpty)
        {
            return [];
        }

        return record.Truncated is { } why
            ? [new Taken.Refused(where, RefusalKind.BrokenRecord, $"the crawler did not keep the whole of it ({why})")]
            : payload.Articles(where, options);
    }

    // Null and null where there is nothing to read.
    private static (Payload?, Taken?) Payload(WarcRecord record, string where, IntakeOptions options)
    {
        var type = MediaType.Parse(record.ContentType);
        if (type.Type != "application/http")
        {
            return (new Payload(record.Block, type, record.Url), null);
        }

        if (HttpMessage.Parse(record.Block) is not { } message)
        {
            return (null, new Taken.Refused(where, RefusalKind.BrokenRecord, "it holds no HTTP message"));
        }

        if (!message.IsSuccess || !message.IsText || IsForRobots(record.Url))
        {
            return (null, null);
        }

        return message.Body(options, out var kind, out var says) is { } body
            ? (new Payload(body, message.MediaType, record.Url), null)
            : (null, new Taken.Refused(where, kind, says));
    }

    private static bool IsForRobots(string? url) => url is not null && url.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase);
}
