using OnRecord.Text;

namespace OnRecord.Reading.Feeds;

/// <summary>One address of a sitemap.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="IsSitemap">Whether a further sitemap is there, not a page.</param>
/// <param name="Modified">When what is there was last changed, as it is written.</param>
public sealed record SitemapEntry(string Url, bool IsSitemap, string? Modified)
{
    /// <summary>Of a news sitemap: the title of the article.</summary>
    public string? Title { get; init; }

    /// <summary>Of a news sitemap: who prints it.</summary>
    public string? Outlet { get; init; }

    /// <summary>Of a news sitemap: ISO 639-1.</summary>
    public string? Language { get; init; }

    /// <summary>Of a news sitemap: when it was published.</summary>
    public PublicationDate? Published { get; init; }
}
