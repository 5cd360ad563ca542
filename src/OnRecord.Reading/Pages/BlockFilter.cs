namespace OnRecord.Reading.Pages;

/// <summary>Whether a block within the body of a page is part of the article.</summary>
internal sealed class BlockFilter
{
    private const double MostLinks = 0.6;        // share of the letters
    private const int LinkedSentence = 20;       // words of a sentence that may be one link
    private const int LongestTitle = 40;         // words

    private readonly PageElement body;
    private readonly HashSet<string> titles;

    public BlockFilter(PageElement body, IEnumerable<string> titles) =>
        (this.body, this.titles) = (body, titles.Select(Letters).ToHashSet(StringComparer.OrdinalIgnoreCase));

    public bool Keeps(PageBlock block) =>
        body.Contains(block.Element) && !IsOther(block.Element)
        && (block.LinkShare <= MostLinks || (block.Words >= LinkedSentence && block.EndsAsSentence))
        && block.Asides * 5 <= block.Letters * 4
        && !BodyFinder.IsTeaser(block)
        && !(block.Words <= LongestTitle && titles.Contains(Letters(block.Text)))
        && !Promotion.Is(block);

    private bool IsOther(PageElement element)
    {
        for (var at = element; at != body; at = at.Parent!)
        {
            if (BodyFinder.IsOther(at, body.Prose))
            {
                return true;
            }
        }

        return false;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
