using System.Globalization;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Parties;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Facets;

/// <summary>Counts the values of what was found.</summary>
internal static class FacetCounting
{
    // Of more than are counted anyway, whose shares so many tell as well, in half the time.
    private const int MostOfVeryMany = 2_000;

    /// <param name="most">How many values of each kind to give.</param>
    /// <param name="read">Takes the values out of an entry's detail.</param>
    public static FoundFacets Of(Session session, Selection selection, int most, Func<string, FacetValues> read)
    {
        var found = EntrySearch.Find(session, selection, Page.First(EntrySearch.MostCounted));
        long[] keys = [.. found.Items.Take(found.HasMore ? MostOfVeryMany : EntrySearch.MostCounted)];
        FacetTally outlets = new(), actors = new(), recipients = new(), via = new(), types = new(), statuses = new(), months = new();
        foreach (var (key, detail, outlet) in Rows(session, keys))
        {
            var values = read(detail);
            outlets.Add(outlet);
            actors.Add(values.Actors);
            recipients.Add(values.Recipients);
            via.Add(values.Via);
            types.Add(values.Type);
            statuses.Add(values.Status);
            months.Add(Slot.Day(key)?.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        }

        return new FoundFacets(
            keys.Length,
            found.HasMore,
            outlets.Most(most),
            Named(session, actors.Most(most)),
            Named(session, recipients.Most(most)),
            Named(session, via.Most(most)),
            types.Most(most),
            statuses.Most(most),
            months.InOrder());
    }

    private static List<(long Key, string Detail, string? Outlet)> Rows(Session session, long[] keys) =>
        keys.Length == 0
            ? []
            : session.Query(
                $"SELECT e.key, e.detail, a.outlet FROM entry e JOIN article a ON a.key = e.article WHERE e.key IN {Session.List(keys)} ORDER BY e.key DESC",
                static row => (Key: row.Long(0), Detail: row.Text(1), Outlet: row.TextOrNull(2)));

    // A code has the name of its state.
    private static Facet Named(Session session, Facet facet) => facet with
    {
        Values = [.. facet.Values.Select(value => value.Id == value.Name && PartySearch.Coded(session, value.Name) is { } party ? value with { Name = party.Name } : value)],
    };
}
