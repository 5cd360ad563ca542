using OnRecord.Learning;
using OnRecord.Reading;
using OnRecord.Reading.Mentions;

namespace OnRecord.Train.Mentions;

/// <summary>The table <c>resources/mentions/names.tsv</c> as hashes, for the model.</summary>
internal sealed class KnownNames
{
    private readonly ulong[] keys = new ulong[1 << 17];
    private readonly ushort[] classes = new ushort[1 << 17];
    private readonly HashSet<string> groups = new(StringComparer.Ordinal);

    public KnownNames()
    {
        foreach (var row in Tsv.Embedded("mentions/names.tsv", "name", "classes"))
        {
            var words = row[0].Replace("-", " - ").Replace("'s", " 's").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > Gazetteer.LongestName)
            {
                continue;
            }

            var kinds = Tsv.List(row[1]).Aggregate(NameClasses.None, static (all, name) => all | Enum.Parse<NameClasses>(name, ignoreCase: true));
            var hash = 0UL;
            for (var i = 0; i < words.Length; i++)
            {
                hash = Gazetteer.Join(hash, Gazetteer.Hash(words[i]));
                var at = Gazetteer.Place(keys, hash);
                keys[at] = hash;
                classes[at] |= (ushort)(i == words.Length - 1 ? kinds : NameClasses.Prefix);
            }

            if ((kinds & NameClasses.Group) != 0)
            {
                groups.Add(string.Join(' ', words));
            }
        }
    }

    public Gazetteer Gazetteer => new(new ModelArray<ulong>(Bytes(keys)), new ModelArray<ushort>(Bytes(classes)));

    /// <summary>Whether it names a nationality, or a religious or political group.</summary>
    public bool IsGroup(string words) => groups.Contains(words);

    public ModelWriter Write(ModelWriter model) =>
        model.Number("known", keys.Length).Array<ulong>("knownKeys", keys).Array<ushort>("knownClasses", classes);

    private static byte[] Bytes<T>(T[] values)
        where T : unmanaged => System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
