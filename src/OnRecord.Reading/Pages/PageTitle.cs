using System.Net;
using System.Text.RegularExpressions;

namespace OnRecord.Reading.Pages;

/// <summary>The headline of a page, and its outlet where only the title names it.</summary>
internal sealed partial class PageTitle
{
    private const int LongestOutlet = 40;    // characters

    private readonly string[] stated;
    private readonly string[] whole;
    private readonly List<string> headings;

    /// <param name="host">Of the address; a title that ends with it, or begins with it and a colon, names its outlet so.</param>
    public PageTitle(PageFacts facts, string? host)
    {
        headings = facts.Headings;
        whole = [.. new[] { facts.Data.Headline, facts.Meta("og:title"), facts.Meta("twitter:title"), facts.Title }.OfType<string>().Select(Decoded)];
        Outlet = facts.Meta("og:site_name") ?? facts.Data.Publisher ?? facts.Meta("application-name") ?? Affix(facts.Title, host);
        Outlet = Outlet is null ? null : Decoded(Outlet);
        stated = [.. whole.Select(title => WithoutOutlet(title, host)).Where(static title => title.Length > 0)];
        Headline = Shown() ?? (stated is [var first, ..] ? first : headings is [var heading, ..] ? heading : null);
    }

    /// <summary>As readers see it: the h1 that the page's other titles agree with, else the first of those titles, the outlet cut off.</summary>
    public string? Headline { get; }

    /// <summary>What the page says is its publisher or the name of its site; null where it says nothing.</summary>
    public string? Outlet { get; }

    /// <summary>Every wording of the title that the page has, so that a block that repeats one can be left out.</summary>
    public IEnumerable<string> All => [.. whole, .. stated, .. Headline is null ? [] : new[] { Headline }];

    // The title element is often worded for search engines; a lone heading counts even where it shares but a word with it.
    private string? Shown()
    {
        var likely = headings.Where(heading => Outlet is null || Shared(heading, Outlet) < 0.5)
            .Select(heading => (Heading: heading, Shared: stated.Length == 0 ? 0 : stated.Max(title => Shared(heading, title)))).ToList();
        var best = likely.OrderByDescending(static one => one.Shared).FirstOrDefault();
        return likely.Count > 0 && (best.Shared >= 0.5 || (headings.Count == 1 && best.Shared >= 0.2)) ? best.Heading : null;
    }

    // The outlet where the title has it after a bar or dash, or before a colon, and the headline or the address shows which of the two it is.
    private string? Affix(string? title, string? host)
    {
        if (title is null || Parts.Match(Decoded(title)) is not { Success: true } match)
        {
            return null;
        }

        var (head, tail) = (match.Groups["head"].Value.Trim(), match.Groups["tail"].Value.Trim());
        return IsHost(head, host) ? head
            : tail.Length is > 1 and <= LongestOutlet
                && (IsHost(tail, host) || headings.Any(heading => Shared(heading, head) >= 0.8 && Shared(tail, heading) == 0)) ? tail
            : null;
    }

    private string WithoutOutlet(string title, string? host)
    {
        while (Parts.Match(title) is { Success: true } match)
        {
            var (head, tail) = (match.Groups["head"].Value.Trim(), match.Groups["tail"].Value.Trim());
            if (IsOutlet(tail, host) || (match.Groups["bar"].Success && tail.Length <= LongestOutlet))
            {
                title = head;
            }
            else if (IsOutlet(head, host))
            {
                title = tail;
            }
            else
            {
                break;
            }
        }

        return title;
    }

    private bool IsOutlet(string part, string? host) =>
        IsHost(part, host) || (Outlet is not null && (Shared(part, Outlet) >= 0.5 || Shared(Outlet, part) >= 0.5) && part.Length <= LongestOutlet);

    // "The Meridian Post" and www.meridianpost.example
    private static bool IsHost(string part, string? host)
    {
        var letters = string.Concat(part.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return host is not null && letters.Length is > 2 and <= LongestOutlet
            && (host.Split('.').Contains(letters) || string.Concat(host.Where(char.IsLetterOrDigit)).Equals(letters, StringComparison.OrdinalIgnoreCase));
    }

    private static string Decoded(string title) =>
        string.Join(' ', WebUtility.HtmlDecode(title).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Share of the words of one text that stand in another, 0 to 1.</summary>
    private static double Shared(string one, string other)
    {
        var words = Words(one);
        var others = Words(other).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return words.Count == 0 || others.Count == 0 ? 0 : (double)words.Count(others.Contains) / Math.Max(words.Count, 1);
    }

    private static List<string> Words(string text) => [.. Word.Matches(text).Select(static match => match.Value)];

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"^(?<head>.+)(?:\s[-–—:]\s|:\s|\s?(?<bar>[|»])\s?|\s(?<bar>[·•])\s)(?<tail>[^|»]+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Parts { get; }
}
