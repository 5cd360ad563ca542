using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Streaming;

/// <summary>All entries that fit, in the order of their slots.</summary>
/// <remarks>
/// Each page goes on along the slots from where the last one ended, so all pages together go through the entries once. Of few that fit, the
/// slots are found at once, as going along all slots would cost more.
/// </remarks>
internal sealed class EntryStream(Session session, Selection selection) : IPages<EntryAndArticle>
{
    private const int PageSize = 500;

    private readonly IEnumerator<long[]> pages = Slots(session, selection).SelectMany(static slots => slots.Chunk(PageSize)).GetEnumerator();

    public IReadOnlyList<EntryAndArticle> Next()
    {
        if (!pages.MoveNext())
        {
            return [];
        }

        var rows = EntrySearch.Rows(session, pages.Current);
        rows.Reverse();
        return rows;
    }

    private static IEnumerable<List<long>> Slots(Session session, Selection selection)
    {
        if (selection.IsVoid)
        {
            return [];
        }

        if (selection.IsWhole)
        {
            return Each(last => Whole(session, selection, last));
        }

        // What is known to the month alone may reach the first day from before it, and so comes before all others.
        var vague = selection.From is null ? [] : Each(last => EntrySearch.VagueAfter(session, selection, last, EntrySearch.MostCounted));
        return vague.Concat(Fitting(session, selection));
    }

    private static IEnumerable<List<long>> Fitting(Session session, Selection selection)
    {
        if (EntrySearch.IfFew(session, selection) is { } few)
        {
            yield return few;
            yield break;
        }

        foreach (var slots in Each(last => EntrySearch.After(session, selection, last, PageSize)))
        {
            yield return slots;
        }
    }

    private static IEnumerable<List<long>> Each(Func<long, List<long>> after)
    {
        for (var slots = after(-1); slots.Count > 0; slots = after(slots[^1]))
        {
            yield return slots;
        }
    }

    private static List<long> Whole(Session session, Selection selection, long last) => session.LongsByWords(
        many: true,
        "SELECT key FROM entry WHERE key > @last AND kind = @kind ORDER BY key LIMIT @limit",
        Parameters.Of(new { last, kind = selection.Kind, limit = (long)PageSize }));
}
