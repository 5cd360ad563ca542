using System.Buffers;
using System.Text;
using OnRecord.Reading.Feeds;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Pages;

namespace OnRecord.Reading.Payloads;

/// <summary>What bytes from the web are.</summary>
public enum PayloadKind
{
    /// <summary>A picture, a film, a program: nothing to read.</summary>
    Other,
    Page,
    Feed,
    Sitemap,
    Text,
}

/// <summary>What a server sent, unpacked.</summary>
/// <param name="Url">Where it was found, as far as that is known.</param>
public sealed record Payload(ReadOnlyMemory<byte> Bytes, MediaType MediaType, string? Url)
{
    private const int SniffedBytes = 4096;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    /// <summary>What it is, by its first element where it has one: servers often send feeds as pages, and pages as text.</summary>
    public PayloadKind Kind => RootName(Bytes.Span) switch
    {
        "rss" or "rdf" or "feed" => PayloadKind.Feed,
        "urlset" or "sitemapindex" => PayloadKind.Sitemap,
        "html" => PayloadKind.Page,
        _ when MediaType.Type is "text/html" or "application/xhtml+xml" => PayloadKind.Page,
        not null when MediaType.Type is "" => PayloadKind.Page,
        _ when MediaType.Type is "text/plain" or "text/markdown" => PayloadKind.Text,
        _ => PayloadKind.Other,
    };

    /// <summary>Its bytes as a stream.</summary>
    public Stream Open() => Bytes.AsStream();

    /// <summary>The articles in it: one of a page or a text, many of a feed, none of anything else.</summary>
    public IEnumerable<Taken> Articles(string name, IntakeOptions options)
    {
        switch (Kind)
        {
            case PayloadKind.Page:
                yield return Page(name);
                break;
            case PayloadKind.Text:
                yield return Text(name);
                break;
            case PayloadKind.Feed:
                using (var stream = Open())
                {
                    foreach (var entry in FeedIntake.Read(stream, name, options, Url, MediaType.Charset))
                    {
                        yield return entry;
                    }
                }

                break;
        }
    }

    /// <summary>The article of a page.</summary>
    public Taken Page(string name) =>
        PageIntake.Read(Bytes.Span, name, new PageOptions { Url = Url, ContentType = MediaType.ToString() }) switch
        {
            Taken.Accepted taken => taken with { Original = new Original(Bytes, (MediaType with { Type = "text/html" }).ToString()) },
            var refused => refused,
        };

    private Taken Text(string name) => TextIntake.Read(Bytes, name) switch
    {
        Taken.Accepted { Article: var article } taken => taken with
        {
            Article = article with { Url = article.Url ?? Url, Published = article.Published ?? UrlDate.Find(Url) },
        },
        var refused => refused,
    };

    // Enough of a parser to pass what may stand before the first element. Zero bytes are those of UTF-16.
    private static string? RootName(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, SniffedBytes)]).Replace("\0", "").AsSpan();
        text = text[Math.Max(0, text.IndexOf('<'))..];
        while (text is ['<', ..])
        {
            var end = text.StartsWith("<!--") ? text.IndexOf("-->") + 2 : text is ['<', '?' or '!', ..] ? text.IndexOf('>') : 0;
            if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
            {
                return "html";
            }

            if (end <= 1)
            {
                return end == 0 ? Local(text[1..]) : null;
            }

            text = text[(end + 1)..].TrimStart();
        }

        return null;
    }

    private static string? Local(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(NameEnds);
        var name = end < 0 ? text : text[..end];
        name = name[(name.IndexOf(':') + 1)..];
        return name.IsEmpty || !char.IsAsciiLetter(name[0]) ? null : name.ToString().ToLowerInvariant();
    }
}
