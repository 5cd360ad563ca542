namespace OnRecord.Reading.Pages;

/// <summary>The blocks of a page that are its article, and what stands above them.</summary>
/// <param name="Blocks">In order; empty where the page has no article.</param>
/// <param name="Above">Short texts before the first block and bylines, nearest first: where the page shows its date.</param>
internal sealed record PageBody(IReadOnlyList<PageBlock> Blocks, IReadOnlyList<string> Above)
{
    private const int MostAbove = 12;
    private const int LongestLabel = 25;    // words

    /// <param name="titles">Wordings of the title of the page; a block that repeats one is left out.</param>
    /// <param name="stated">The text of the article as the page's JSON-LD has it; null where it has none.</param>
    public static PageBody Of(IReadOnlyList<PageBlock> blocks, IEnumerable<string> titles, string? stated)
    {
        var filter = new BlockFilter(titles);
        if (BodyFinder.Find(blocks, filter.IsTitle) is not { } body)
        {
            return new PageBody(StatedBody.Longer([], stated), []);
        }

        var shown = blocks.Where(block => filter.Keeps(block, body)).ToList();
        var kept = StatedBody.Longer(Edges.Trimmed(shown), stated);
        return new PageBody(kept, Labels(blocks, kept));
    }

    private static List<string> Labels(IReadOnlyList<PageBlock> blocks, List<PageBlock> kept)
    {
        var first = 0;
        while (first < blocks.Count && (kept.Count == 0 || blocks[first] != kept[0]))
        {
            first++;
        }

        var near = blocks.Take(first).Reverse().Take(MostAbove);
        var bylines = blocks.Skip(first).Where(static block => (block.Element.Hints & Hints.Byline) != 0 || block.Asides > 0).Take(MostAbove);
        return [.. near.Concat(bylines).Where(static block => block.Words <= LongestLabel).Select(static block => block.Text)];
    }
}
