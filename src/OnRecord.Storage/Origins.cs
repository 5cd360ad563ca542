namespace OnRecord.Storage;

/// <summary>How many independent sources printings go back to.</summary>
internal static class Origins
{
    /// <summary>Copies of one text count once, and so do those that name the same one who passed the words on first.</summary>
    /// <param name="printings">Each with its chain, nearest to the speaker first.</param>
    public static int Count(IEnumerable<(ArticleSummary Article, IReadOnlyList<Party> Via)> printings) =>
        printings
            .Select(static printing => printing.Via is [var first, ..] ? "via " + first.Id : "text " + printing.Article.Origin)
            .Distinct(StringComparer.Ordinal)
            .Count();
}
