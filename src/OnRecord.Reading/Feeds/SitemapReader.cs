using OnRecord.Reading.Intake;

namespace OnRecord.Reading.Feeds;

/// <summary>Walks through a sitemap, or an index of sitemaps, address by address, and holds one at a time.</summary>
/// <remarks>sitemaps.org/protocol, with Google's extension for news (namespace sitemap-news/0.9).</remarks>
public sealed class SitemapReader(Stream stream, IntakeOptions options, string? charset = null) : IDisposable
{
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    private readonly BoundedXml xml = new(stream, options, charset);

    /// <returns>The next address; null at the end. One that is no web address is passed over.</returns>
    /// <exception cref="XmlProblem">It is no sitemap, or cannot be read further.</exception>
    public SitemapEntry? Next()
    {
        xml.BeginEntry();
        while (xml.NextElement())
        {
            switch (xml.Depth, xml.Name)
            {
                case (0, "urlset" or "sitemapindex"):
                    break;
                case (0, _):
                    throw new XmlProblem(RefusalKind.NoArticle, "it is no sitemap");
                case (1, "url" or "sitemap") when !xml.IsEmpty && Entry(xml.Name == "sitemap") is { } entry:
                    return entry;
            }

            xml.BeginEntry();
        }

        return null;
    }

    public void Dispose() => xml.Dispose();

    private SitemapEntry? Entry(bool isSitemap)
    {
        var entry = new SitemapEntry("", isSitemap, null);
        while (xml.NextElement(within: 1))
        {
            entry = (xml.Namespace, xml.Depth, xml.Name) switch
            {
                (News, _, "title") => entry with { Title = FeedReader.Plain(xml.Text()) },
                (News, _, "name") => entry with { Outlet = FeedReader.Plain(xml.Text()) },
                (News, _, "language") => entry with { Language = FeedReader.Language(xml.Text()) },
                (News, _, "publication_date") => entry with { Published = FeedDate.Parse(xml.Text().Trim()) },
                (not News, 2, "loc") => entry with { Url = xml.Text().Trim() },
                (not News, 2, "lastmod") => entry with { Modified = xml.Text().Trim() },
                _ => entry,
            };
        }

        return Uri.TryCreate(entry.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? entry with { Url = url.AbsoluteUri } : null;
    }
}
