namespace OnRecord.Reading.Pages;

/// <summary>Finds the element of a page that holds its article.</summary>
/// <remarks>
/// Each block is worth its words if it reads as prose and costs something if it does not (lists of links, labels, whatever is named as
/// something else). The element is the one whose blocks together are worth most, the innermost of equals: a wider one has the
/// same prose and more besides, a narrower one misses prose.
/// </remarks>
internal static class BodyFinder
{
    private const double LabelCost = 1.5;     // words a block costs that is no prose
    private const double OtherCost = 0.3;     // of its words, for prose that is named as something else
    private const double BodyGain = 1.25;     // for an element that says it holds the article
    private const double GoodPart = 0.15;     // of the prose of a page

    /// <summary>Null where nothing on the page reads as prose.</summary>
    /// <param name="isTitle">Whether a block repeats the title of the page.</param>
    public static PageElement? Find(IReadOnlyList<PageBlock> blocks, Func<PageBlock, bool> isTitle)
    {
        foreach (var block in blocks)
        {
            var prose = Prose(block);
            for (var at = block.Element; at is not null && prose > 0; at = at.Parent)
            {
                at.Prose += prose;
            }
        }

        var root = blocks.Count == 0 ? null : Root(blocks[0].Element);
        foreach (var title in blocks.Where(block => block.Level is 1 or 2 && block.LinkShare < 0.5 && isTitle(block)))
        {
            for (var at = title.Element; at is not null; at = at.Parent)
            {
                at.HoldsArticle |= at.Prose >= GoodPart * root!.Prose && at.Prose > 0;
            }
        }

        PageElement? best = null;
        foreach (var block in blocks)
        {
            var worth = Worth(block, root!);
            for (var at = block.Element; at is not null; at = at.Parent)
            {
                at.Worth += worth;
            }
        }

        var seen = new HashSet<PageElement>();
        foreach (var block in blocks)
        {
            for (var at = block.Element; at is not null && seen.Add(at); at = at.Parent)
            {
                best = best is null || Score(at) > Score(best) || (Score(at) == Score(best) && at.Depth > best.Depth) ? at : best;
            }
        }

        return best is { Worth: > 0 } ? best : null;
    }

    private static double Score(PageElement element) => element.Worth * ((element.Hints & Hints.Body) != 0 ? BodyGain : 1);

    private static double Worth(PageBlock block, PageElement root)
    {
        var prose = Prose(block);
        if (prose == 0)
        {
            return block.LinkShare > 0.5 ? -LabelCost - (block.Words * 0.2) : -LabelCost;
        }

        for (var at = block.Element; at is not null; at = at.Parent)
        {
            if (at.IsOther(root.Prose))
            {
                return -OtherCost * prose;
            }
        }

        return prose;
    }

    // Words, as far as they read as prose; 0 for labels and links.
    private static double Prose(PageBlock block)
    {
        var share = block.LinkShare;
        if (share > 0.5 || block.Kind == PageBlockKind.Heading || block.Asides * 5 > block.Letters * 4 || IsTeaser(block))
        {
            return 0;
        }

        var sentence = block.EndsAsSentence || block.Words >= 40;
        return block.Words < 5 || (!sentence && block.Words < 12) ? 0 : block.Words * (1 - share) * (sentence ? 1 : 0.5);
    }

    /// <summary>Whether a block is the beginning of another article, cut off: <c>Ministers meet again VARN: The ministers of …</c></summary>
    public static bool IsTeaser(PageBlock block) =>
        block.Links > 0 && (block.Text.EndsWith("...", StringComparison.Ordinal) || block.Text.EndsWith('…') || block.Text.EndsWith("[…]", StringComparison.Ordinal));

    private static PageElement Root(PageElement element)
    {
        while (element.Parent is { } parent)
        {
            element = parent;
        }

        return element;
    }
}
