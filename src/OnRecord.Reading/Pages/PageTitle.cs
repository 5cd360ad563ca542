using System.Net;
using System.Text.RegularExpressions;

namespace OnRecord.Reading.Pages;

/// <summary>The headline of a page, and its outlet where only the title names it.</summary>
internal static partial class PageTitle
{
    /// <summary>The headline as readers see it: the h1 that the page's other titles agree with, else the best of those titles.</summary>
    /// <param name="outlet">Cut off where a title ends with it.</param>
    public static string? Of(PageFacts facts, string? outlet)
    {
        string[] stated = [.. new[] { facts.Data.Headline, facts.Meta("og:title"), facts.Meta("twitter:title"), facts.Title }
            .OfType<string>().Select(Decoded).Select(title => WithoutOutlet(title, outlet)).Where(static title => title.Length > 0)];
        var shown = facts.Headings.Select(heading => (Heading: heading, Shared: stated.Length == 0 ? 0 : stated.Max(title => Shared(heading, title)))).ToList();
        if (shown.Count > 0 && shown.MaxBy(static one => one.Shared) is { Shared: >= 0.5 } best)
        {
            return best.Heading;
        }

        return stated.FirstOrDefault() ?? facts.Headings.FirstOrDefault();
    }

    /// <summary>Every wording of the title that the page has, so that a block that repeats one can be left out.</summary>
    public static IEnumerable<string> All(PageFacts facts, string? outlet) =>
        new[] { facts.Data.Headline, facts.Meta("og:title"), facts.Meta("twitter:title"), facts.Title }
            .OfType<string>().Select(Decoded).SelectMany(title => (string[])[title, WithoutOutlet(title, outlet)]);

    /// <summary>What stands after the last bar or dash of the title element: the outlet, where the headline stands before it.</summary>
    public static string? Suffix(PageFacts facts)
    {
        if (facts.Title is not { } title || Parts.Match(title) is not { Success: true } match)
        {
            return null;
        }

        var (head, tail) = (match.Groups["head"].Value, match.Groups["tail"].Value.Trim());
        return tail.Length is > 1 and <= 40 && facts.Headings.Any(heading => Shared(heading, head) >= 0.8 && Shared(tail, heading) == 0) ? tail : null;
    }

    private static string Decoded(string title) =>
        string.Join(' ', WebUtility.HtmlDecode(title).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string WithoutOutlet(string title, string? outlet)
    {
        while (Parts.Match(title) is { Success: true } match)
        {
            var tail = match.Groups["tail"].Value.Trim();
            var bar = match.Groups["mark"].Value.AsSpan().Trim() is "|" or "»" or "·" or "•";
            if (!(outlet is not null && (Shared(tail, outlet) >= 0.5 || Shared(outlet, tail) >= 0.5)) && !(bar && tail.Length <= 40))
            {
                break;
            }

            title = match.Groups["head"].Value.Trim();
        }

        return title;
    }

    /// <summary>Share of the words of one text that stand in another, 0 to 1.</summary>
    private static double Shared(string one, string other)
    {
        var words = Words(one);
        var others = Words(other).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return words.Count == 0 || others.Count == 0 ? 0 : (double)words.Count(others.Contains) / Math.Max(words.Count, 1);
    }

    private static List<string> Words(string text) => [.. Word.Matches(text).Select(static match => match.Value)];

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"^(?<head>.+)(?<mark>\s[-–—|»·•:]\s|\s?[|»]\s?)(?<tail>[^|»]+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Parts { get; }
}
