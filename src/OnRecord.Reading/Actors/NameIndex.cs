namespace OnRecord.Reading.Actors;

/// <summary>Which actors have a name: a hash table that needs no work when it is loaded.</summary>
/// <param name="Buckets">Where the entries of each bucket begin, and where the last end; their number is a power of two and one more.</param>
/// <param name="Names">The name of each entry, by its number among the texts. Within a bucket they stand in the order of the actors.</param>
/// <param name="Actors">The actor of each entry.</param>
internal sealed record NameIndex(int[] Buckets, int[] Names, int[] Actors)
{
    private const int None = -1;

    /// <param name="entries">Names with their actors, in the order in which actors count.</param>
    public static NameIndex Of(IReadOnlyCollection<(string Name, int Actor)> entries, TextNumbers texts)
    {
        var mask = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)entries.Count + 1) - 1;
        var ordered = entries.OrderBy(entry => Bucket(entry.Name, mask)).ToList();    // a stable order
        var buckets = new int[mask + 2];
        foreach (var (name, _) in ordered)
        {
            buckets[Bucket(name, mask) + 1]++;
        }

        for (var i = 1; i < buckets.Length; i++)
        {
            buckets[i] += buckets[i - 1];
        }

        return new NameIndex(buckets, [.. ordered.Select(entry => texts.Of(entry.Name))], [.. ordered.Select(static entry => entry.Actor)]);
    }

    /// <returns>The first actor of this name, whatever its case; -1 where there is none.</returns>
    public int First(Texts texts, ReadOnlySpan<char> name)
    {
        var bucket = Bucket(name, Buckets.Length - 2);
        for (var i = Buckets[bucket]; i < Buckets[bucket + 1]; i++)
        {
            if (texts.Span(Names[i]).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return Actors[i];
            }
        }

        return None;
    }

    /// <returns>All actors of this name, in this very case.</returns>
    public IEnumerable<int> All(Texts texts, string name)
    {
        var bucket = Bucket(name, Buckets.Length - 2);
        for (var i = Buckets[bucket]; i < Buckets[bucket + 1]; i++)
        {
            if (texts.Span(Names[i]).SequenceEqual(name))
            {
                yield return Actors[i];
            }
        }
    }

    // FNV-1a. Beyond ASCII all characters count alike: what is one but for its case then never hangs on the version of Unicode.
    private static int Bucket(ReadOnlySpan<char> name, int mask)
    {
        var hash = 2166136261u;
        foreach (var character in name)
        {
            hash = (hash ^ (char.IsAscii(character) ? character | 0x20u : 0x80u)) * 16777619u;
        }

        return (int)(hash ^ (hash >> 16)) & mask;
    }
}
