using System.Reflection;
using System.Runtime.InteropServices;
using OnRecord.Learning;
using OnRecord.Reading;
using OnRecord.Reading.Mentions;

namespace OnRecord.Train.Clusters;

/// <summary>The table <c>resources/mentions/clusters.tsv</c> as hashes, for the models.</summary>
internal sealed class KnownClusters
{
    private const string Table = "mentions/clusters.tsv";

    private readonly uint[] keys = new uint[1 << 18];
    private readonly ushort[] clusters = new ushort[1 << 18];

    private KnownClusters()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Table)
            ?? throw new InvalidOperationException($"No table {Table} is built in.");
        using var reader = new StreamReader(stream);
        foreach (var row in Tsv.Read(reader, Table, "cluster", "words"))
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
