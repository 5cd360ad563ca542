using OnRecord.Learning;
using OnRecord.Reading;
using OnRecord.Reading.Mentions;

namespace OnRecord.Train.Mentions;

/// <summary>The table <c>resources/mentions/names.tsv</c> as hashes, for the model.</summary>
internal sealed class KnownNames
{
    private readonly ulong[] keys = new ulong[1 << 18];
    private readonly ushort[] classes = new ushort[1 << 18];
    private readonly HashSet<string> groups = new(StringComparer.Ordinal);

    private readonly List<string[]> given = [];
    private readonly List<string[]> family = [];
    private readonly List<string[]> places = [];
    private readonly List<string[]> bodies = [];

    public KnownNames()
    {
        foreach (var row in Tsv.Embedded(typeof(KnownNames).Assembly, "mentions/names.tsv", "name", "classes"))
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

            Add(kinds, NameClasses.Given, given, words);
            Add(kinds, NameClasses.Family, family, words);
            Add(kinds, NameClasses.Place | NameClasses.State, places, words);
            Add(kinds, NameClasses.Body, bodies, words);
            if ((kinds & NameClasses.Group) != 0)
            {
                groups.Add(string.Join(' ', words));
            }
        }

        Gazetteer = new Gazetteer(new ModelArray<ulong>(Bytes(keys)), new ModelArray<ushort>(Bytes(classes)));
    }

    public Gazetteer Gazetteer { get; }

    /// <summary>Whether it names a nationality, or a religious or political group.</summary>
    public bool IsGroup(string words) => groups.Contains(words);

    /// <summary>A known name that may stand where another of the kind stood.</summary>
    /// <param name="label">PER, ORG or LOC.</param>
    public IReadOnlyList<string> Any(string label, Random random)
    {
        return label switch
        {
            "PER" => [.. Of(given), .. Of(family)],
            "ORG" => Of(bodies),
            _ => Of(places),
        };

        string[] Of(List<string[]> names) => names[random.Next(names.Count)];
    }

    public ModelWriter Write(ModelWriter model) =>
        model.Number("known", keys.Length).Array<ulong>("knownKeys", keys).Array<ushort>("knownClasses", classes);

    private static void Add(NameClasses kinds, NameClasses any, List<string[]> names, string[] words)
    {
        if ((kinds & any) != 0)
        {
            names.Add(words);
        }
    }

    private static byte[] Bytes<T>(T[] values)
        where T : unmanaged => System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
