namespace OnRecord.Wording;

/// <summary>How often each sense, stem or form stands in a text, to be used up word by word.</summary>
internal sealed class WordCounts
{
    private readonly Dictionary<ulong, int> counts;

    public WordCounts(IEnumerable<ulong> hashes)
    {
        counts = [];
        foreach (var hash in hashes)
        {
            counts[hash] = counts.GetValueOrDefault(hash) + 1;
        }
    }

    /// <summary>Takes one away; false if none is left.</summary>
    public bool Take(ulong hash)
    {
        if (counts.TryGetValue(hash, out var left) && left > 0)
        {
            counts[hash] = left - 1;
            return true;
        }

        return false;
    }
}
