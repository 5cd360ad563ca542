using System.Net;
using System.Text.RegularExpressions;

namespace OnRecord.Reading.Pages;

/// <summary>The text of the article as JSON-LD in the page gives it, for pages whose text a script would fetch.</summary>
/// <remarks>
/// Publishers give the whole text, a teaser, or the text without its paragraphs; so what the page shows is taken where there is enough of it.
/// As a judge of which shown paragraphs are the article it lost more than it won (docs/pages.md).
/// </remarks>
internal static partial class StatedBody
{
    private const int MuchMore = 3;    // times the words the page shows

    /// <summary>The blocks shown, or those of the stated text where that is far longer.</summary>
    public static List<PageBlock> Longer(List<PageBlock> shown, string? stated)
    {
        if (stated is null)
        {
            return shown;
        }

        var plain = WebUtility.HtmlDecode(Tag.Replace(Break.Replace(stated, "\n"), ""));
        var element = new PageElement(null, "", Hints.Body);
        List<PageBlock> blocks = [.. plain.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => PageBlock.Plain(element, line)).Where(static block => block.Words > 0)];
        return blocks.Sum(static block => block.Words) > MuchMore * shown.Sum(static block => block.Words) ? blocks : shown;
    }

    [GeneratedRegex("<(?:br|/p|/div|/li|/h[1-6])[^<>]{0,200}>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Break { get; }

    [GeneratedRegex("</?[a-z][^<>]{0,2000}>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Tag { get; }
}
