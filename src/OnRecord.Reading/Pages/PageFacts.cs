using AngleSharp.Dom;

namespace OnRecord.Reading.Pages;

/// <summary>What a page says of itself in its markup, unjudged: meta elements, links, times, JSON-LD, headings.</summary>
internal sealed class PageFacts
{
    private const int MostHeadings = 20;
    private const int LongestText = 500;    // characters of a heading or a date

    private readonly Dictionary<string, string> metas = new(StringComparer.OrdinalIgnoreCase);

    private PageFacts()
    {
    }

    public LinkedData Data { get; } = new();

    /// <summary>Of the html element.</summary>
    public string? Language { get; private set; }

    /// <summary>The title element.</summary>
    public string? Title { get; private set; }

    /// <summary>The canonical address as it is written.</summary>
    public string? Canonical { get; private set; }

    /// <summary>Texts of its h1, in order.</summary>
    public List<string> Headings { get; } = [];

    /// <summary>What is marked as the day of publication, in order: attributes and texts of <c>itemprop="datePublished"</c>.</summary>
    public List<string> Published { get; } = [];

    /// <summary>The time elements: when, and whether name or class says that it is when the page was published.</summary>
    public List<(string When, bool SaysPublished)> Times { get; } = [];

    public static PageFacts Read(IElement root)
    {
        var facts = new PageFacts { Language = Filled(root.GetAttribute("lang") ?? root.GetAttribute("xml:lang")) };
        foreach (var element in ElementWalk.Of(root))
        {
            facts.Take(element);
        }

        return facts;
    }

    /// <summary>What the first of these meta elements says that the page has; null where it has none.</summary>
    /// <param name="names">Values of name, property or itemprop, in any case.</param>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (metas.TryGetValue(name, out var content))
            {
                return content;
            }
        }

        return null;
    }

    private void Take(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta" when Filled(element.GetAttribute("content")) is { } content:
                var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
                if (name is not null)
                {
                    metas.TryAdd(name.Trim(), content);
                }

                break;
            case "link" when element.GetAttribute("rel") is { } rel && rel.Equals("canonical", StringComparison.OrdinalIgnoreCase):
                Canonical ??= Filled(element.GetAttribute("href"));
                break;
            case "script" when element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                Data.Add(element.TextContent);
                break;
            case "title" when Title is null && element.ParentElement?.LocalName is "head" or "html" or "body":
                Title = Filled(Short(element.TextContent));
                break;
            case "h1" when Headings.Count < MostHeadings && Filled(Short(element.TextContent)) is { } heading:
                Headings.Add(heading);
                break;
            case "time" when Filled(element.GetAttribute("datetime") ?? element.TextContent) is { Length: < LongestText } when:
                Times.Add((when, SaysPublished(element)));
                break;
        }

        if (element.GetAttribute("itemprop") is { } property && property.Contains("datePublished", StringComparison.Ordinal)
            && Filled(element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? Short(element.TextContent)) is { } published)
        {
            Published.Add(published);
        }
    }

    private static bool SaysPublished(IElement element) =>
        element.HasAttribute("pubdate")
        || $"{element.ClassName} {element.GetAttribute("itemprop")}".Contains("publi", StringComparison.OrdinalIgnoreCase);

    private static string Short(string text)
    {
        var folded = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return folded.Length > LongestText ? folded[..LongestText] : folded;
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
