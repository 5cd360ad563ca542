using System.Text.RegularExpressions;

namespace OnRecord.Reading.Pages;

/// <summary>Takes labels off the two ends of an article: dates and names of writers before it, headings of what was left out after it.</summary>
internal static partial class Edges
{
    private const int LongestByline = 15;    // words
    private const int LongestLabel = 3;

    public static List<PageBlock> Trimmed(List<PageBlock> blocks)
    {
        var (first, end) = (0, blocks.Count);
        while (first < end && IsByline(blocks[first]))
        {
            first++;
        }

        while (end > first && IsLabel(blocks[end - 1]))
        {
            end--;
        }

        return blocks[first..end];
    }

    private static bool IsByline(PageBlock block) =>
        block.Words <= LongestByline && (PageDate.Visible(block.Text) is not null || Byline.IsMatch(block.Text)) && !(block.Words > 8 && block.EndsAsSentence);

    private static bool IsLabel(PageBlock block) =>
        block.Kind == PageBlockKind.Heading
        || (block.Words <= LongestLabel && !block.EndsAsSentence && block.Kind == PageBlockKind.Text && !block.Text.Any(char.IsDigit));

    [GeneratedRegex(@"^(?:by\s+\p{Lu}|posted |published |updated |written by|last (?:modified|updated)|\d{1,3}\s(?:min|comments?|shares?|views)\b|\d{1,2}[:.]\d\d|(?:reading time|time to read)\b)|\b(?:min read|minutes? read|read time)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Byline { get; }
}
