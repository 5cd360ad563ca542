using System.Text;
using System.Text.Json;
using OnRecord.Reading.Languages;
using OnRecord.Reading.Payloads;
using OnRecord.Text;

namespace OnRecord.Reading.Intake;

/// <summary>JSON Lines: an article a line, <c>{"id", "title", "outlet", "url", "date", "language", "text"}</c>, or <c>"html"</c> for a text.</summary>
public static class JsonLinesIntake
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>The articles in the order of their lines, and a refusal in the place of each line that is none.</summary>
    /// <remarks>Reads on demand and holds one line at a time; a line over the bound is passed over without being kept.</remarks>
    public static IEnumerable<Taken> Read(Stream stream, string name, IntakeOptions options)
    {
        var number = 0;
        foreach (var line in Lines(stream, options.MaximumBytes))
        {
            number++;
            if (line is null)
            {
                yield return new Taken.Refused($"{name}, line {number}", RefusalKind.TooLong,
                    $"the line is longer than {options.MaximumBytes / (1024 * 1024)} MB");
            }
            else if (!IsBlank(line))
            {
                yield return ReadLine(line, name, number);
            }
        }
    }

    private static Taken ReadLine(ReadOnlyMemory<byte> line, string name, int number)
    {
        var place = $"{name}, line {number}";
        try
        {
            var bytes = number == 1 && line.Span.StartsWith(Encoding.UTF8.Preamble) ? line[3..] : line;
            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new Taken.Refused(place, RefusalKind.BrokenLine, $"it is no JSON object but {Kind(json.RootElement.ValueKind)}");
            }

            var taken = (Field(json, "text"), Field(json, "html")) switch
            {
                ({ } text, _) => Text(text, place),
                (null, { } html) => new Payload(Encoding.UTF8.GetBytes(html), new MediaType("text/html", "utf-8"), Field(json, "url")).Page(place),
                _ => new Taken.Refused(place, RefusalKind.BrokenLine, "it has neither \"text\" nor \"html\""),
            };
            return taken is Taken.Accepted { Article: var article }
                ? new Taken.Accepted(place, Stated(article, json, place), new Original(bytes, "application/json"))
                : taken;
        }
        catch (JsonException error)
        {
            return new Taken.Refused(place, RefusalKind.BrokenLine, $"it is no JSON: {Short(error.Message)}");
        }
        catch (InvalidOperationException error)    // an escape such as \ud800 that is no character
        {
            return new Taken.Refused(place, RefusalKind.BrokenLine, $"a string in it is no text: {Short(error.Message)}");
        }
    }

    private static Taken Text(string text, string place) => ByteDecoder.Refuse(text, out var kind, out var says)
        ? new Taken.Refused(place, kind, says)
        : new Taken.Accepted(place, new Article { Text = text, Language = StatedLanguage.Of(text) });

    // What the line says counts before what a page says of itself.
    private static Article Stated(Article article, JsonDocument json, string place) => article with
    {
        File = Field(json, "id") ?? place,
        Title = Field(json, "title") ?? article.Title,
        Outlet = Field(json, "outlet") ?? article.Outlet,
        Url = Field(json, "url") ?? article.Url,
        Language = Field(json, "language") ?? article.Language,
        Published = Field(json, "date") is { } written && WrittenDate.Parse(written) is { } date
            ? new PublicationDate(date, DateBasis.Metadata)
            : article.Published ?? UrlDate.Find(Field(json, "url")),
    };

    private static string? Field(JsonDocument json, string name) =>
        json.RootElement.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            }
            : null;

    private static string Kind(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    // The parser's own count of lines is within this one line, so it is cut off.
    private static string Short(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end > 0 ? message[..end] : message).TrimEnd('.');
    }

    private static bool IsBlank(byte[] line) => line.AsSpan().Trim(" \t\r"u8).IsEmpty;

    // Null stands for a line over the bound.
    private static IEnumerable<byte[]?> Lines(Stream stream, int maximum)
    {
        var buffer = new byte[ChunkBytes];
        using var line = new MemoryStream();
        var (any, over) = (false, false);
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            var from = 0;
            while (from < read)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', from, read - from);
                var length = (end < 0 ? read : end) - from;
                over |= line.Length + length > maximum;
                if (over)
                {
                    line.SetLength(0);
                }
                else
                {
                    line.Write(buffer, from, length);
                }

                any = true;
                from += length;
                if (end >= 0)
                {
                    yield return over ? null : line.ToArray();
                    line.SetLength(0);
                    (any, over) = (false, false);
                    from++;
                }
            }
        }

        if (any)
        {
            yield return over ? null : line.ToArray();
        }
    }
}
