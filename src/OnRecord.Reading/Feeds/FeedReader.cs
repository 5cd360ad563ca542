using System.Net;
using System.Text.RegularExpressions;
using OnRecord.Reading.Intake;

namespace OnRecord.Reading.Feeds;

/// <summary>Walks through a feed, RSS 2.0, RSS 1.0 or Atom, entry by entry, and holds one at a time.</summary>
/// <remarks>
/// RSS 2.0 (rssboard.org/rss-specification), RSS 1.0 with the modules of content and Dublin Core (web.resource.org/rss/1.0),
/// Atom (RFC 4287). Elements of other namespaces are passed over.
/// </remarks>
public sealed partial class FeedReader : IDisposable
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Rss = "http://purl.org/rss/1.0/";
    private const string Encoded = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    // A description is a summary by the specification, but many feeds put the article there. No summary measured was as long.
    private const int WholeDescription = 1500;

    private readonly BoundedXml xml;
    private readonly Uri? address;
    private int number;

    /// <param name="url">Where the feed was found, for relative links; null where that is not known.</param>
    /// <param name="charset">As the transport states it; null where it does not.</param>
    public FeedReader(Stream stream, IntakeOptions options, string? url = null, string? charset = null)
    {
        xml = new BoundedXml(stream, options, charset);
        address = Uri.TryCreate(url, UriKind.Absolute, out var given) ? given : null;
    }

    /// <summary>What the feed has said of itself so far; it does so before the entries.</summary>
    public FeedHead Head { get; private set; } = new(null, null, null);

    /// <returns>The next entry; null at the end.</returns>
    /// <exception cref="XmlProblem">It is no feed, or cannot be read further.</exception>
    public FeedEntry? Next()
    {
        xml.BeginEntry();
        while (xml.NextElement())
        {
            switch (xml.Depth, xml.Name)
            {
                case (0, var root):
                    Begin(root);
                    break;
                case (> 0 and <= 2, "item" or "entry"):
                    return Entry();
                case (1 or 2, "title") when xml.Namespace is "" or Rss or Atom:
                    Head = Head with { Title = Head.Title ?? Plain(xml.Text()) };
                    break;
                case (2, "language"):
                    Head = Head with { Language = Head.Language ?? Language(xml.Text()) };
                    break;
                case (2, "ttl"):
                    Head = Head with { Minutes = int.TryParse(xml.Text(), out var minutes) && minutes > 0 ? minutes : null };
                    break;
            }
        }

        return null;
    }

    public void Dispose() => xml.Dispose();

    /// <summary>Text without markup, in one line; null where there is none.</summary>
    internal static string? Plain(string text)
    {
        var plain = Tag.Replace(text, " ");
        plain = WebUtility.HtmlDecode(plain);
        plain = string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.Length > 0 ? plain : null;
    }

    private void Begin(string root)
    {
        if (root is not ("rss" or "RDF" or "feed"))
        {
            throw new XmlProblem(RefusalKind.NoArticle, root is "urlset" or "sitemapindex"
                ? "it is a sitemap, a list of addresses without texts; add it by its own address to fetch them"
                : $"it is no feed: its first element is {(root.Length > 40 ? root[..40] : root)}");
        }

        Head = Head with { Language = Language(xml.Attribute("lang", Xml)) };
    }

    private FeedEntry Entry()
    {
        var entry = new FeedEntry { Number = ++number, Language = Language(xml.Attribute("lang", Xml)) };
        if (xml.IsEmpty)
        {
            return entry;
        }

        var depth = xml.Depth;
        string? summary = null, updated = null;
        while (xml.NextElement(within: depth))
        {
            if (xml.Depth != depth + 1)
            {
                continue;
            }

            switch (xml.Namespace, xml.Name)
            {
                case (Encoded, "encoded"):
                    entry = Whole(entry, xml.Text());
                    break;
                case (Atom, "content"):
                    entry = Whole(entry, AtomText());
                    break;
                case (Atom, "summary"):
                    summary ??= AtomText();
                    break;
                case (DublinCore, "date") or (Atom, "published"):
                    entry = entry with { Date = entry.Date ?? Trimmed(xml.Text()) };
                    break;
                case (Atom, "updated"):
                    updated ??= Trimmed(xml.Text());
                    break;
                case (Atom, "link"):
                    entry = xml.Attribute("rel") is null or "alternate" ? entry with { Link = entry.Link ?? Link(xml.Attribute("href")) } : entry;
                    break;
                case (Atom, "id"):
                    entry = entry with { Id = entry.Id ?? Trimmed(xml.Text()) };
                    break;
                case (Atom, "title"):
                    entry = entry with { Title = entry.Title ?? Plain(AtomText()) };
                    break;
                case (Atom, "source"):
                    entry = entry with { Outlet = SourceTitle() };
                    break;
                case (not ("" or Rss), _):
                    break;
                case (_, "title"):
                    entry = entry with { Title = entry.Title ?? Plain(xml.Text()) };
                    break;
                case (_, "description"):
                    summary ??= xml.Text();
                    break;
                case (_, "link"):
                    entry = entry with { Link = entry.Link ?? Link(xml.Text()) };
                    break;
                case (_, "guid"):
                    var permanent = xml.Attribute("isPermaLink") != "false";
                    var id = Trimmed(xml.Text());
                    entry = entry with { Id = id, Link = entry.Link ?? (permanent && Uri.IsWellFormedUriString(id, UriKind.Absolute) ? id : null) };
                    break;
                case (_, "pubDate"):
                    entry = entry with { Date = entry.Date ?? Trimmed(xml.Text()) };
                    break;
                case (_, "source"):
                    entry = entry with { Outlet = Plain(xml.Text()) };
                    break;
            }
        }

        summary = Trimmed(summary);
        return entry with
        {
            Date = entry.Date ?? updated,
            Content = entry.Content ?? summary,
            IsWhole = entry.Content is not null || summary?.Length >= WholeDescription,
        };
    }

    private static FeedEntry Whole(FeedEntry entry, string text) => entry with { Content = entry.Content ?? Trimmed(text) };

    // RFC 4287, section 3.1: text, html, or xhtml, whose elements stand in the feed itself.
    private string AtomText() => xml.Attribute("type") switch
    {
        "xhtml" => xml.Markup(),
        null or "text" => WebUtility.HtmlEncode(xml.Text()),
        _ => xml.Text(),
    };

    private string? SourceTitle()
    {
        string? title = null;
        var depth = xml.Depth;
        while (!xml.IsEmpty && xml.NextElement(within: depth))
        {
            title ??= (xml.Namespace, xml.Name) is (Atom, "title") ? Plain(AtomText()) : null;
        }

        return title;
    }

    private string? Link(string? written) =>
        Trimmed(written) is not { } link ? null
        : address is not null && Uri.TryCreate(address, link, out var absolute) ? absolute.AbsoluteUri
        : link;

    private static string? Trimmed(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    // en-us and en_GB are en.
    internal static string? Language(string? written) =>
        written?.Trim() is { Length: >= 2 } tag && (tag.Length == 2 || tag[2] is '-' or '_') && char.IsAsciiLetter(tag[0]) && char.IsAsciiLetter(tag[1])
            ? tag[..2].ToLowerInvariant()
            : null;

    [GeneratedRegex("</?[A-Za-z][^<>]{0,1000}>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Tag { get; }
}
