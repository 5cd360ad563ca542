using System.Text;

namespace OnRecord.Reading.Pages;

/// <summary>Blocks to the text of an article: an empty line between paragraphs; short cells of one row of a table on one line.</summary>
internal static class ArticleText
{
    private const int LongestCell = 12;    // words

    public static string Of(IReadOnlyList<PageBlock> blocks)
    {
        var text = new StringBuilder();
        for (var i = 0; i < blocks.Count; i++)
        {
            text.Append(i == 0 ? "" : AreOneRow(blocks[i - 1], blocks[i]) ? " | " : "\n\n").Append(blocks[i].Text);
        }

        return text.ToString();
    }

    private static bool AreOneRow(PageBlock one, PageBlock other) =>
        IsCell(one) && IsCell(other) && Row(one.Element) is { } row && row == Row(other.Element);

    // Pages laid out by tables have whole paragraphs in cells.
    private static bool IsCell(PageBlock block) => block.Kind == PageBlockKind.Cell && block.Words <= LongestCell && !block.EndsAsSentence;

    private static PageElement? Row(PageElement element)
    {
        for (var at = element; at is not null; at = at.Parent)
        {
            if (at.Tag == "tr")
            {
                return at;
            }
        }

        return null;
    }
}
