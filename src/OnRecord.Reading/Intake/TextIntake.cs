using System.Text.RegularExpressions;
using OnRecord.Reading.Languages;
using OnRecord.Text;

namespace OnRecord.Reading.Intake;

/// <summary>Plain text and Markdown files, with or without a block of <c>key: value</c> lines before the body.</summary>
public static partial class TextIntake
{
    /// <summary>Takes one file. The article's text is the body, to the letter; a leading <c>date 2025-12-01</c> stays in it.</summary>
    public static Taken Read(ReadOnlyMemory<byte> bytes, string name)
    {
        if (ByteDecoder.Decode(bytes.Span, out var kind, out var says) is not var (text, encoding))
        {
            return new Taken.Refused(name, kind, says);
        }

        var (head, body) = SplitHeader(text);
        if (body.AsSpan().IsWhiteSpace())
        {
            return new Taken.Refused(name, RefusalKind.Empty, "it has a header and no text");
        }

        return new Taken.Accepted(name, new Article
        {
            Text = body,
            File = name,
            Title = head.GetValueOrDefault("title"),
            Outlet = head.GetValueOrDefault("outlet") ?? head.GetValueOrDefault("source"),
            Url = head.GetValueOrDefault("url"),
            Language = head.GetValueOrDefault("language") ?? StatedLanguage.Of(body),
            Published = Date(head.GetValueOrDefault("date")) ?? LeadingDate(body) ?? UrlDate.Find(head.GetValueOrDefault("url")),
            Encoding = encoding,
        }, new Original(bytes, encoding.Guessed ? "text/plain" : $"text/plain; charset={encoding.Name}"));
    }

    private static PublicationDate? Date(string? written) =>
        written is not null && WrittenDate.Parse(written) is { } date ? new PublicationDate(date, DateBasis.Header) : null;

    private static PublicationDate? LeadingDate(string body) =>
        LeadingDatePattern.Match(body) is { Success: true } match && WrittenDate.Parse(match.Groups["date"].Value) is { } date
            ? new PublicationDate(date, DateBasis.Header)
            : null;

    /// <summary>Where a leading <c>date 2025-12-01</c> stands in a text; empty where there is none.</summary>
    internal static TextSpan LeadingDateSpan(string text) =>
        LeadingDatePattern.Match(text) is { Success: true } match ? new TextSpan(0, match.Length) : default;

    // A header is lines of "key: value" up to an empty line, the first key one of those below.
    private static (Dictionary<string, string> Head, string Body) SplitHeader(string text)
    {
        var head = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = 0;
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            var line = text.AsSpan(at, (end < 0 ? text.Length : end) - at).TrimEnd();
            if (line.IsEmpty && head.Count > 0)
            {
                return (head, text[(end + 1)..].TrimStart('\r', '\n'));
            }

            if (HeaderLine.Match(line.ToString()) is not { Success: true } match || (head.Count == 0 && !Known(match.Groups["key"].Value)))
            {
                return ([], text);
            }

            head[match.Groups["key"].Value] = match.Groups["value"].Value.Trim();
            at = end < 0 ? text.Length : end + 1;
        }

        return (head.Count > 0 ? head : [], head.Count > 0 ? "" : text);
    }

    private static bool Known(string key) => key.ToLowerInvariant() is "title" or "source" or "outlet" or "url" or "date" or "language";

    [GeneratedRegex(@"^(?<key>[A-Za-z][A-Za-z_-]{0,23}):\s?(?<value>.*)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex HeaderLine { get; }

    [GeneratedRegex(@"^\s{0,9}date\s{1,3}(?<date>\d{4}-\d{2}-\d{2})(?!\S)\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex LeadingDatePattern { get; }
}
