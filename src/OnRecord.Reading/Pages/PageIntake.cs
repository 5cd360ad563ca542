using System.Net;
using System.Text.RegularExpressions;
using OnRecord.Reading.Intake;
using OnRecord.Text;

namespace OnRecord.Reading.Pages;

/// <summary>A web page to an article: its text without tags.</summary>
public static partial class PageIntake
{
    public static Taken Read(ReadOnlySpan<byte> bytes, string name, PageOptions options)
    {
        if (ByteDecoder.Decode(bytes, out var kind, out var says) is not var (markup, encoding))
        {
            return new Taken.Refused(name, kind, says);
        }

        var title = TitleElement.Match(markup) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups["title"].Value).Trim() : null;
        var text = WebUtility.HtmlDecode(Tag.Replace(TitleElement.Replace(markup, " "), "\n")).Trim();
        text = Gap.Replace(text, "\n\n");
        return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < options.MinimumWords
            ? new Taken.Refused(name, RefusalKind.NoArticle, "no article was found in the page")
            : new Taken.Accepted(name, new Article { Text = text, File = name, Title = title, Url = options.Url, Encoding = encoding });
    }

    [GeneratedRegex("<title>(?<title>[^<]{0,1000})</title>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 2000)]
    private static partial Regex TitleElement { get; }

    [GeneratedRegex("<[^>]{1,5000}>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"\s{0,99}\n\s{0,99}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Gap { get; }
}
