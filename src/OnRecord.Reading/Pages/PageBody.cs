namespace OnRecord.Reading.Pages;

/// <summary>Keeps the blocks of a page that are its article.</summary>
internal sealed class PageBody
{
    private readonly PageElement body;
    private readonly double prose;
    private readonly string? title;

    private PageBody(PageElement body, string? title)
    {
        (this.body, this.title) = (body, title);
        prose = body.Prose;
    }

    /// <summary>The blocks of the article in order; empty where the page has none.</summary>
    /// <param name="title">The title of the page; a block that repeats it is left out.</param>
    public static List<PageBlock> Of(IReadOnlyList<PageBlock> blocks, string? title)
    {
        if (BodyFinder.Find(blocks) is not { } body)
        {
            return [];
        }

        var filter = new PageBody(body, title);
        return Trimmed([.. blocks.Where(filter.Keeps)]);
    }

    private bool Keeps(PageBlock block)
    {
        if (!body.Contains(block.Element) || IsOther(block.Element))
        {
            return false;
        }

        if (block.LinkShare > 0.6 && !(block.Words >= 20 && block.EndsAsSentence))
        {
            return false;
        }

        return !(title is not null && block.Words < 40 && Same(block.Text, title)) && !Promotion.Is(block);
    }

    private bool IsOther(PageElement element)
    {
        for (var at = element; at != body; at = at.Parent!)
        {
            if (BodyFinder.IsOther(at, prose))
            {
                return true;
            }
        }

        return false;
    }

    // What stands before the first sentence is a byline or a label; a heading with nothing after it heads what was left out.
    private static List<PageBlock> Trimmed(List<PageBlock> kept)
    {
        while (kept is [.., { Kind: PageBlockKind.Heading }])
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return kept;
    }

    private static bool Same(string one, string other)
    {
        static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return Letters(one) == Letters(other);
    }
}
