using OnRecord.Learning;

namespace OnRecord.Reading.Mentions;

/// <summary>
/// Which words stand in like places, as counted in much raw text: clusters within clusters, kept by hash in the models that read them.
/// </summary>
/// <remarks>So a word that no tree or name was marked on is still like others (Miller, Guinness and Zamanian 2004, N04-1043).</remarks>
/// <param name="keys">Hashes, 0 for an empty place. A power of two of them.</param>
/// <param name="clusters">The finest cluster of each key.</param>
internal readonly struct WordClusters(ModelArray<uint> keys, ModelArray<ushort> clusters)
{
    /// <summary>Clusters of a word, from the widest to the finest.</summary>
    public const int Slots = 3;

    /// <summary>Parts of each cluster on the way down: 64 wide ones have 8 each, and these again.</summary>
    public static ReadOnlySpan<int> Parts => [64, 8, 8];

    /// <exception cref="ModelException">The arrays are missing or of a size that cannot be.</exception>
    public static WordClusters Of(ModelFile model)
    {
        var places = model.Number("clustered", 2, 1 << 24);
        return int.IsPow2(places)
            ? new WordClusters(model.Array<uint>("clusterKeys", places), model.Array<ushort>("clusters", places))
            : throw new ModelException(model.Name, $"it has room for the clusters of {places} words, which is no power of two.");
    }

    /// <summary>Marks the clusters of a word.</summary>
    /// <param name="hash">Of the word, by <see cref="Gazetteer.Hash"/>.</param>
    /// <param name="height">Rows of the table, a power of two.</param>
    /// <param name="rows">Receives a row for each cluster, or -1 for a word that has none. Shape [<see cref="Slots"/>].</param>
    public void Mark(ulong hash, int height, Span<int> rows)
    {
        var place = Place(keys.Span, hash);
        var cluster = place >= 0 && keys.Span[place] != 0 ? clusters.Span[place] : -1;
        for (var depth = Slots - 1; depth >= 0; depth--)
        {
            rows[depth] = cluster < 0 ? -1 : (int)(Gazetteer.Join(8 + (ulong)depth, (ulong)cluster) >> 40) & (height - 1);
            cluster = cluster < 0 ? -1 : cluster / Parts[depth];
        }
    }

    /// <summary>Where the word is, or would be; -1 if it is not there and all places are taken.</summary>
    public static int Place(ReadOnlySpan<uint> keys, ulong hash)
    {
        var key = Key(hash);
        var mask = keys.Length - 1;
        var at = (int)hash & mask;
        for (var tried = 0; tried < keys.Length; tried++, at = (at + 1) & mask)
        {
            if (keys[at] == 0 || keys[at] == key)
            {
                return at;
            }
        }

        return -1;
    }

    public static uint Key(ulong hash) => Math.Max(1, (uint)(hash >> 32));
}
