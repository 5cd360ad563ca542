namespace OnRecord.Wording;

/// <summary>Words that stand once in each of two stretches, in the longest order that both keep.</summary>
/// <remarks>The "patience" step of comparing files, after B. Cohen: a longest increasing subsequence over words that are unique on both sides. Time n log n.</remarks>
internal static class Anchors
{
    public static List<(int First, int Second)> Of(WordList first, WordRange rows, WordList second, WordRange columns)
    {
        var places = Unique(second, columns);
        var ordered = Unique(first, rows).Where(place => place.Value >= 0 && places.GetValueOrDefault(place.Key, -1) >= 0)
            .Select(place => (First: place.Value, Second: places[place.Key])).Order().ToList();
        return Longest(ordered);
    }

    // Minus one for what comes again.
    private static Dictionary<ulong, int> Unique(WordList words, WordRange range)
    {
        var places = new Dictionary<ulong, int>(range.Length);
        for (var i = range.Start; i < range.End; i++)
        {
            var hash = words[i].Hash;
            places[hash] = places.ContainsKey(hash) ? -1 : i;
        }

        return places;
    }

    private static List<(int First, int Second)> Longest(List<(int First, int Second)> ordered)
    {
        var tails = new List<int>();    // index into ordered of the lowest end of an increasing run of each length
        var before = new int[ordered.Count];
        for (var i = 0; i < ordered.Count; i++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = ordered[tails[middle]].Second < ordered[i].Second ? (middle + 1, high) : (low, middle);
            }

            before[i] = low == 0 ? -1 : tails[low - 1];
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }

        var run = new List<(int First, int Second)>();
        for (var i = tails.Count == 0 ? -1 : tails[^1]; i >= 0; i = before[i])
        {
            run.Add(ordered[i]);
        }

        run.Reverse();
        return run;
    }
}
