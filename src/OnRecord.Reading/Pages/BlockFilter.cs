namespace OnRecord.Reading.Pages;

/// <summary>Whether a block within the body of a page is part of the article.</summary>
internal sealed class BlockFilter
{
    private const double MostLinks = 0.6;        // share of the letters
    private const int LinkedSentence = 20;       // words of a sentence that may be one link
    private const int LongestTitle = 40;         // words

    private readonly HashSet<string> titles;

    /// <param name="titles">Wordings of the title of the page.</param>
    public BlockFilter(IEnumerable<string> titles) => this.titles = titles.Select(Letters).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public bool IsTitle(PageBlock block) => block.Words <= LongestTitle && titles.Contains(Letters(block.Text));

    /// <param name="body">The element that holds the article.</param>
    public bool Keeps(PageBlock block, PageElement body) =>
        body.Contains(block.Element) && !IsOther(block.Element, body)
        && (block.LinkShare <= MostLinks || (block.Words >= LinkedSentence && block.EndsAsSentence))
        && block.Asides * 5 <= block.Letters * 4
        && !BodyFinder.IsTeaser(block)
        && !IsTitle(block)
        && !Promotion.Is(block);

    private static bool IsOther(PageElement element, PageElement body)
    {
        for (var at = element; at != body; at = at.Parent!)
        {
            if (at.IsOther(body.Prose))
            {
                return true;
            }
        }

        return false;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
