using System.Text;
using OnRecord.Reading.Pages;

namespace OnRecord.Reading.Feeds;

/// <summary>The HTML of a feed's entry to text. Nothing stands around the article there, so unlike of a page all of it is kept.</summary>
internal static class EntryText
{
    // As for a page; an entry has a few dozen.
    private const int MostElements = 200_000;

    /// <summary>Paragraphs parted by an empty line; null where there are too many elements.</summary>
    public static string? Of(string html)
    {
        using var page = PageParser.Parse(html, MostElements);
        if (page is null)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var block in BlockReader.Read(page.DocumentElement))
        {
            text.Append(text.Length > 0 ? "\n\n" : "").Append(block.Text);
        }

        return text.ToString();
    }
}
