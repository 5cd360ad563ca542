using System.Text.RegularExpressions;
using OnRecord.Text;

namespace OnRecord.Reading.Intake;

/// <summary>The date in an address: <c>/2031/12/19/</c>, <c>/2031-12-19-</c>, <c>/20311219/</c>.</summary>
internal static partial class UrlDate
{
    /// <summary>Null where the address has no full date.</summary>
    public static PublicationDate? Find(string? url)
    {
        if (url is null || url.Length > 2000)
        {
            return null;
        }

        foreach (var match in Pattern().EnumerateMatches(url))
        {
            var digits = string.Concat(url.AsSpan(match.Index, match.Length).ToArray().Where(char.IsAsciiDigit));
            if (WrittenDate.Parse(digits) is { } date)
            {
                return new PublicationDate(date, DateBasis.Url);
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<=[/_=-])(?:19|20)\d\d(?:[/_-](?:0[1-9]|1[0-2])[/_-](?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Pattern();
}
