namespace OnRecord.Storage.Facets;

/// <summary>Counts the values of one kind.</summary>
internal sealed class FacetTally
{
    private readonly Dictionary<string, (string? Id, string Name, int Count)> counts = new(StringComparer.Ordinal);
    private int without;

    /// <summary>How often any value was counted.</summary>
    public int Total => counts.Values.Sum(static one => one.Count);

    public void Add(string? value)
    {
        if (value is null)
        {
            without++;
        }
        else
        {
            Add(value, id: null, value);
        }
    }

    public void Add(IReadOnlyList<Party> parties)
    {
        without += parties.Count == 0 ? 1 : 0;
        foreach (var party in parties)
        {
            Add(party.Identity, party.IsLocal ? null : party.Id, party.Name);
        }
    }

    /// <summary>The most frequent values.</summary>
    public Facet Most(int most) => Of(counts.Values.OrderByDescending(static one => one.Count).ThenBy(static one => one.Name, StringComparer.Ordinal).Take(most));

    /// <summary>Every value, in their own order.</summary>
    public Facet InOrder() => Of(counts.Values.OrderBy(static one => one.Name, StringComparer.Ordinal));

    private Facet Of(IEnumerable<(string? Id, string Name, int Count)> values) =>
        new([.. values.Select(static one => new FacetCount(one.Id, one.Name, one.Count))], counts.Count, without);

    private void Add(string key, string? id, string name)
    {
        var (_, first, count) = counts.GetValueOrDefault(key, (id, name, 0));
        counts[key] = (id, first, count + 1);
    }
}
