using System.Runtime.InteropServices;
using OnRecord.Learning;
using OnRecord.Reading;
using OnRecord.Reading.Mentions;

namespace OnRecord.Train.Clusters;

/// <summary>The table <c>resources/mentions/clusters.tsv</c> as hashes, for the models.</summary>
internal sealed class KnownClusters
{
    private readonly uint[] keys = new uint[1 << 18];
    private readonly ushort[] clusters = new ushort[1 << 18];

    private KnownClusters()
    {
        foreach (var row in Tsv.Embedded(typeof(KnownClusters).Assembly, "mentions/clusters.tsv", "cluster", "words"))
        {
            foreach (var word in row[1].Split(' '))
            {
                var hash = Gazetteer.Hash(word);
                var place = WordClusters.Place(keys, hash);
                (keys[place], clusters[place]) = (WordClusters.Key(hash), ushort.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        Clusters = new WordClusters(new ModelArray<uint>(Bytes(keys)), new ModelArray<ushort>(Bytes(clusters)));
    }

    public static KnownClusters BuiltIn { get; } = new();

    public WordClusters Clusters { get; }

    public ModelWriter Write(ModelWriter model) =>
        model.Number("clustered", keys.Length).Array<uint>("clusterKeys", keys).Array<ushort>("clusters", clusters);

    private static byte[] Bytes<T>(T[] values)
        where T : unmanaged => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
