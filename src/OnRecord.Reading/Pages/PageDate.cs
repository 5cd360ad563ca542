using System.Globalization;
using System.Text.RegularExpressions;
using OnRecord.Reading.Intake;
using OnRecord.Text;

namespace OnRecord.Reading.Pages;

/// <summary>When a page was published: what its markup says, its address, what readers see above the text, in that order.</summary>
internal static partial class PageDate
{
    private static readonly string[] Names =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "article.published",
        "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "date.published", "published", "published_at", "article:published", "dc.date.issued", "dc.date.published",
        "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "dc:date", "cXenseParse:recs:publishtime", "bt:pubDate", "rnews:datePublished", "article_date_original",
        "original-publish-date", "OriginalPublicationDate", "search_date", "created", "date",
    ];

    /// <param name="above">What stands between headline and text, or in a byline: the visible date is looked for in it.</param>
    public static PublicationDate? Of(PageFacts facts, string? url, IEnumerable<string> above)
    {
        var address = UrlDate.Find(url);
        var seen = above.Select(Visible).OfType<string>().Select(static day => new PublicationDate(day, DateBasis.Header)).ToList();
        if (Stated(facts) is not { } written || Parse(written) is not { } date)
        {
            return address ?? seen.FirstOrDefault();
        }

        // 01:30 in UTC is the evening before in New York: what readers see, and the address, have the outlet's own day.
        List<PublicationDate> own = [.. seen.Append(address).OfType<PublicationDate>()];
        return own.Exists(day => day.Date == date) ? new PublicationDate(date, DateBasis.Metadata)
            : own.Find(day => MayBe(day.Date, date, written)) ?? new PublicationDate(date, DateBasis.Metadata);
    }

    /// <summary>The first date that a line of text names; null where it names none, or names it so that day and month may be mistaken.</summary>
    internal static string? Visible(string line)
    {
        if (Ymd.Match(line) is { Success: true } digits)
        {
            return Day(digits.Groups["y"].Value, digits.Groups["m"].Value, digits.Groups["d"].Value);
        }

        foreach (var pattern in (ReadOnlySpan<Regex>)[MonthFirst, DayFirst])
        {
            if (pattern.Match(line) is { Success: true } match)
            {
                return WrittenDate.Parse($"{match.Groups["d"].Value} {Capital(match.Groups["m"].Value)} {match.Groups["y"].Value}");
            }
        }

        // 11/19/2019: only where one of the two can be no month
        if (Slashes.Match(line) is { Success: true } slashes)
        {
            var (one, two) = (slashes.Groups["a"].Value, slashes.Groups["b"].Value);
            var (first, second) = (int.Parse(one, CultureInfo.InvariantCulture), int.Parse(two, CultureInfo.InvariantCulture));
            return first == second || second > 12 ? Day(slashes.Groups["y"].Value, one, two) : first > 12 ? Day(slashes.Groups["y"].Value, two, one) : null;
        }

        return null;
    }

    private static string? Stated(PageFacts facts) =>
        new[] { facts.Data.Published }.Concat(Names.Select(name => facts.Meta(name))).Concat(facts.Published)
            .Concat(facts.Times.Where(static time => time.SaysPublished).Select(static time => time.When))
            .Concat(facts.Times.Take(1).Select(static time => time.When))
            .FirstOrDefault(static written => written is not null && Parse(written) is not null);

    private static string? Parse(string written)
    {
        var text = written.Trim();
        if (IsoTime.Match(text) is { Success: true } match)
        {
            return Day(match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value);
        }

        if (WrittenDate.Parse(text) is { Length: 10 } date)
        {
            return Plausible(date) ? date : null;
        }

        return Visible(text);
    }

    private static string? Day(string year, string month, string day) =>
        WrittenDate.Parse($"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}") is { Length: 10 } date && Plausible(date) ? date : null;

    // 0001-01-01 and 1970-01-01 are what programs write that know no date.
    private static bool Plausible(string date) => string.CompareOrdinal(date, "1970-01-02") > 0 && string.CompareOrdinal(date, "2100") < 0;

    // Whether a moment, written in UTC or in no zone, may fall on another day where the outlet is: zones reach from −12 to +14 hours.
    private static bool MayBe(string day, string date, string written) =>
        Clock.Match(written.Trim()) is { Success: true } match && int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture) is var hour
        && Distance(date, day) switch
        {
            -1 => hour < 12,
            1 => hour >= 10,
            _ => false,
        };

    private static int? Distance(string from, string to) =>
        DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && DateOnly.TryParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var second)
            ? second.DayNumber - first.DayNumber : null;

    private static string Capital(string month) => char.ToUpperInvariant(month[0]) + month[1..3].ToLowerInvariant();

    private const string Months = "(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[T ](?<hour>\d\d):\d\d(?::\d\d(?:\.\d{1,9})?)?\s?(?:Z|UTC|GMT|[+-]00:?00)?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Clock { get; }

    [GeneratedRegex(@"^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)(?:[T ]\d|$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex IsoTime { get; }

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d\d)(?:[-./]|\s?[年년]\s?)(?<m>0?[1-9]|1[0-2])(?:[-./]|\s?[月월]\s?)(?<d>0?[1-9]|[12]\d|3[01])(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Ymd { get; }

    [GeneratedRegex(@"(?<![\p{L}\d])" + Months + @"\.?\s(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s(?<y>(?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex MonthFirst { get; }

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th)?[\s-]" + Months + @"\.?,?[\s-](?<y>(?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex DayFirst { get; }

    [GeneratedRegex(@"(?<!\d)(?<a>\d{1,2})[/.](?<b>\d{1,2})[/.](?<y>(?:19|20)\d\d)(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Slashes { get; }
}
