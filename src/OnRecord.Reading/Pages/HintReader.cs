using System.Buffers;
using AngleSharp.Dom;

namespace OnRecord.Reading.Pages;

/// <summary>Reads <see cref="Hints"/> off an element: its tag, role, itemprop, and the words of its class and id.</summary>
/// <remarks>
/// Classes lie: <c>&lt;body class="has-sidebar comments-open"&gt;</c>. So whoever uses a hint asks first whether the element holds most of the
/// page's prose.
/// </remarks>
internal static class HintReader
{
    // Found anywhere in a class or id.
    private static readonly SearchValues<string> OtherParts = SearchValues.Create(
        [
            "comment", "related", "recommend", "newsletter", "subscri", "signup", "sign-up", "sign_up", "sharing", "share-", "-share", "share_", "_share", "sharebar", "sharedaddy",
            "social", "sidebar", "promo", "breadcrumb", "footer", "masthead", "navigation", "navbar", "popular", "trending", "most-read",
            "mostread", "most_read", "sponsor", "advert", "banner", "cookie", "consent", "gdpr", "modal", "popup", "pop-up", "outbrain",
            "taboola", "disqus", "toolbar", "teaser", "read-more", "readmore", "read_more", "more-from", "more_from", "also-read",
            "see-also", "pagination", "pager", "login", "register", "donat", "follow-us", "rating", "skip-", "feedback", "survey", "carousel", "slideshow",
            "player", "yarpp", "jp-post", "nextprev", "post-nav", "copyright", "tag-list", "taglist", "post-tags", "tags-links", "upnext", "up-next",
            "read-next", "readnext", "cross-link", "interstitial", "infobox", "factbox", "pullquote", "pull-quote",
            "rightrail", "right-rail", "jumbotron", "callout", "breaking-", "ticker", "next-prev", "prev-next", "excerpt", "site-header", "page-header", "topbar", "offcanvas",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly WordSet OtherWords =
        new(["ad", "ads", "nav", "tag", "tags", "menu", "share", "rail", "bio", "toc", "print", "widgets", "tools", "links", "poll", "cta", "support", "collapse", "recent"]);

    private static readonly SearchValues<string> BodyParts = SearchValues.Create(
        [
            "articlebody", "article-body", "article_body", "article__body", "storybody", "story-body", "story_body", "story__body", "entry-content", "entry_content",
            "post-content", "post-body", "postcontent", "article-content", "article__content", "article_content", "articletext", "article-text", "story-text",
            "content-body", "body-copy", "story-content", "articlecontent", "news-body", "newsbody",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> CaptionParts = SearchValues.Create(
        ["caption", "credit", "photographer", "image-meta", "img-desc", "figure"], StringComparison.OrdinalIgnoreCase);

    private static readonly WordSet CaptionWords = new(["photo", "photos", "image", "images", "img", "pic", "picture", "gallery"]);

    private static readonly SearchValues<string> BylineParts = SearchValues.Create(
        ["byline", "author", "timestamp", "time-stamp", "dateline-", "pubdate", "pub-date", "publish", "post-meta", "entry-meta", "article-meta", "post-date", "entry-date", "article-date", "contributor"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> ScreenReaderParts = SearchValues.Create(
        ["screen-reader", "visually-hidden", "visuallyhidden", "sr-only", "screenreader", "printonly", "print-only"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an inline element is named as something that is not the article.</summary>
    public static bool IsAside(IElement element) => Names(element.GetAttribute("class")) is var hints && (hints & Hints.Body) == 0 && hints != Hints.None;

    /// <summary>Whether its class shows that the element is not drawn.</summary>
    public static bool IsForScreenReaders(IElement element) => element.GetAttribute("class") is { Length: > 0 and < 400 } names && names.AsSpan().ContainsAny(ScreenReaderParts);

    /// <param name="parent">The element around it.</param>
    public static Hints Of(IElement element, string tag, PageElement parent)
    {
        var hints = tag switch
        {
            "aside" or "footer" or "nav" => Hints.Other,
            "header" when !IsInArticle(parent) => Hints.Other,
            "figure" or "figcaption" or "caption" => Hints.Caption,
            _ => Hints.None,
        };
        hints |= Names(element.GetAttribute("class")) | Names(element.GetAttribute("id"));
        if (element.GetAttribute("role") is "navigation" or "complementary" or "banner" or "contentinfo" or "search" or "dialog" or "alertdialog")
        {
            hints |= Hints.Other;
        }

        if (element.GetAttribute("itemprop") is { } property)
        {
            hints |= property.Trim() switch
            {
                "articleBody" => Hints.Body,
                "author" or "datePublished" or "dateModified" => Hints.Byline,
                "caption" => Hints.Caption,
                "comment" => Hints.Other,
                _ => Hints.None,
            };
        }

        return hints;
    }

    private static bool IsInArticle(PageElement? element)
    {
        while (element is not null && element.Tag is not ("article" or "main"))
        {
            element = element.Parent;
        }

        return element is not null;
    }

    private static Hints Names(ReadOnlySpan<char> names)
    {
        if (names.IsEmpty)
        {
            return Hints.None;
        }

        names = names.Length > 400 ? names[..400] : names;
        var hints = Hints.None;
        hints |= names.ContainsAny(BodyParts) ? Hints.Body : Hints.None;
        hints |= names.ContainsAny(OtherParts) || HasWord(names, OtherWords) ? Hints.Other : Hints.None;
        hints |= HasComments(names) ? Hints.Comments : Hints.None;
        hints |= names.ContainsAny(CaptionParts) || HasWord(names, CaptionWords) ? Hints.Caption : Hints.None;
        hints |= names.ContainsAny(BylineParts) ? Hints.Byline : Hints.None;
        return hints;
    }

    // comments, comment-list, disqus_thread; not has-comments, comments-open
    private static bool HasComments(ReadOnlySpan<char> names)
    {
        foreach (var range in names.Split(' '))
        {
            var name = names[range];
            if (name.Equals("disqus_thread", StringComparison.OrdinalIgnoreCase) || name.Equals("commentlist", StringComparison.OrdinalIgnoreCase)
                || (name.StartsWith("comment", StringComparison.OrdinalIgnoreCase) && (name.Length == 7 || name[7] is 's' or 'S' || !char.IsAsciiLetter(name[7]))
                    && !name.EndsWith("open", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("closed", StringComparison.OrdinalIgnoreCase)
                    && !name.EndsWith("abled", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasWord(ReadOnlySpan<char> names, WordSet words)
    {
        var start = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            if (i < names.Length && char.IsAsciiLetter(names[i]) && !(i > start && char.IsUpper(names[i]) && char.IsLower(names[i - 1])))
            {
                continue;
            }

            if (i > start && words.Contains(names[start..i]))
            {
                return true;
            }

            start = i < names.Length && char.IsAsciiLetter(names[i]) ? i : i + 1;
        }

        return false;
    }
}
