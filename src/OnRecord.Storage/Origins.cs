using OnRecord.Storage.Search;

namespace OnRecord.Storage;

/// <summary>How many independent sources printings go back to.</summary>
public static class Origins
{
    /// <summary>
    /// Copies of one text count once, and so do those that name the same one who passed the words on first, with what that one printed itself.
    /// </summary>
    /// <param name="printings">Each with its chain, nearest to the speaker first.</param>
    public static int Count(IEnumerable<(ArticleSummary Article, IReadOnlyList<Party> Via)> printings) => Of(printings).Distinct().Count();

    /// <summary>Which source each printing goes back to, numbered from 0 in the order in which they come.</summary>
    public static int[] Of(IEnumerable<(ArticleSummary Article, IReadOnlyList<Party> Via)> printings)
    {
        var all = printings.ToArray();
        Party[] named = [.. all.Where(static printing => printing.Via.Count > 0).Select(static printing => printing.Via[0]).DistinctBy(static party => party.Identity)];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int Number(string source) => numbers.TryGetValue(source, out var known) ? known : numbers[source] = numbers.Count;
        return
        [
            .. all.Select(printing => Number((printing.Via is [var first, ..] ? first : Own(printing.Article.Outlet, named)) is { } source
                ? "via " + source.Identity
                : "text " + printing.Article.Origin)),
        ];
    }

    // "ANA (Arvanian News Agency)" is whom others call the Arvanian News Agency, or know as "ana".
    private static Party? Own(string? outlet, Party[] named)
    {
        var words = IndexWords.Of(outlet);
        return words.IsEmpty
            ? null
            : named.FirstOrDefault(party => IndexWords.Of(party.Name).All(words.Contains) || (!party.IsLocal && IndexWords.Of(party.Id).All(words.Contains)));
    }
}
