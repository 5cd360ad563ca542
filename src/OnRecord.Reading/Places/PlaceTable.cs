using System.Globalization;
using System.Reflection;
using System.Text;

namespace OnRecord.Reading.Places;

/// <summary>Known places, looked up by name: ours, with or without the user's.</summary>
/// <remarks>
/// A row stays the text that it was until it is asked for: 5,000 rows are ready in a few milliseconds, since all that is made beforehand is
/// a hash table from the names, and from the words that names begin with, to the rows.
/// </remarks>
public sealed class PlaceTable
{
    internal const int NoLink = -1;

    private const string File = "places/places.tsv";
    private const int Rows = 1 << 28;    // above it, a mark: the row is found by a name without its kind

    private static readonly string[] Columns = ["id", "name", "names", "kind", "state", "parent", "lat", "lon", "size", "code", "acts"];

    // Rows of the table, one a line, with the columns above in their order, and others behind them.
    private readonly string text;
    private readonly List<int> starts = [];
    private readonly KnownPlace?[] made;

    // Open addressing: the hash of a name or of its first words, and the first of its links.
    private ulong[] keys;
    private int[] links;
    private int keyCount;

    // Rows of one name, as linked lists.
    private readonly List<int> linked = [];
    private readonly List<int> nextLink = [];

    private PlaceTable(string text, int expected)
    {
        this.text = text;
        keys = new ulong[expected];
        links = new int[expected];
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            length = length < 0 ? text.Length - start : length;
            AddNames(text.AsSpan(start, length), starts.Count);
            starts.Add(start);
            start += length + 1;
        }

        made = new KnownPlace?[starts.Count];
    }

    /// <summary>The table of <c>resources/places</c>, made when first asked for.</summary>
    public static PlaceTable BuiltIn => Ours.Table;

    public int Count => starts.Count;

    /// <param name="row">0 to <see cref="Count"/>, without it.</param>
    public KnownPlace this[int row] => made[row] ??= Make(row);

    /// <summary>All places that have a name, whatever its case and accents.</summary>
    public IEnumerable<KnownPlace> Find(string name)
    {
        for (var link = Find(PlaceNames.Hash(name), out _); link != NoLink; link = nextLink[link])
        {
            if (linked[link] < Rows)
            {
                yield return this[linked[link]];
            }
        }
    }

    /// <summary>This table with the user's places: those with the id of one of ours take its place, the others stand beside ours.</summary>
    /// <param name="reader">
    /// A dump of GeoNames, or a table with the columns of <c>resources/places/places.tsv</c> in any order, tab-separated.
    /// </param>
    /// <param name="name">For the message of an error.</param>
    /// <exception cref="FormatException">A column is missing, a row is too long or too short, or a value cannot be.</exception>
    public PlaceTable With(TextReader reader, string name)
    {
        using var peeking = new PeekingReader(reader);
        var (theirs, ids) = (new StringBuilder(), new HashSet<string>());
        foreach (var row in GeoNamesDump.Is(peeking.FirstLine) ? new GeoNamesDump(this).Read(peeking, name) : Read(peeking, name))
        {
            ids.Add(row[0]);
            theirs.AppendJoin('\t', row).Append('\n');
        }

        // Theirs behind ours: of two places that are as likely, the last one is meant.
        var rows = new StringBuilder(text.Length + theirs.Length);
        var lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var start in starts)
        {
            var line = Line(start);
            if (!lookup.Contains(line[..line.IndexOf('\t')]))
            {
                rows.Append(line).Append('\n');
            }
        }

        rows.Append(theirs);
        return new PlaceTable(rows.ToString(), keys.Length);
    }

    /// <summary>The first link of what is named so; <see cref="NoLink"/> where nothing is.</summary>
    /// <param name="hash">By <see cref="PlaceNames"/>.</param>
    /// <param name="begins">Whether the words are a name or begin one.</param>
    internal int Find(ulong hash, out bool begins)
    {
        var at = At(hash);
        begins = keys[at] == hash;
        return begins ? links[at] - 1 : NoLink;
    }

    /// <summary>The place of a link, whether by a name without its kind (<c>Kursk</c> of <c>Kursk Region</c>), and the next link.</summary>
    internal (KnownPlace Place, bool WithoutKind, int Next) Of(int link) => (this[linked[link] & (Rows - 1)], linked[link] >= Rows, nextLink[link]);

    /// <summary>Whether one of the names of a place is written so, letter by letter.</summary>
    internal bool IsWritten(int link, ReadOnlySpan<char> name)
    {
        var line = Line(starts[linked[link] & (Rows - 1)]);
        return name.SequenceEqual(Cell(line, 1)) || IsListed(Cell(line, 2), name);
    }

    /// <summary>The region that is abbreviated so behind the name of a city: <c>Tex.</c>; null where none is.</summary>
    internal KnownPlace? Abbreviated(ReadOnlySpan<char> code)
    {
        var hash = CodeHash(code);
        var link = Find(hash, out _);
        return link != NoLink && IsListed(Cell(Line(starts[linked[link]]), 9), code) ? this[linked[link]] : null;
    }

    /// <summary>States by their ISO 3166-1 alpha-2 codes.</summary>
    internal Dictionary<string, string> StatesByCode()
    {
        var states = new Dictionary<string, string>();
        foreach (var start in starts)
        {
            var line = Line(start);
            if (Cell(line, 3) is "state")
            {
                states.TryAdd(Cell(line, 9).ToString(), Cell(line, 4).ToString());
            }
        }

        return states;
    }

    internal static string KindName(PlaceKind kind) => kind == PlaceKind.NuclearSite ? "nuclear-site" : kind.ToString().ToLowerInvariant();

    private static bool IsListed(ReadOnlySpan<char> list, ReadOnlySpan<char> sought)
    {
        foreach (var range in list.Split('|'))
        {
            if (list[range].SequenceEqual(sought))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Cell(ReadOnlySpan<char> line, int column)
    {
        for (; column > 0; column--)
        {
            line = line[(line.IndexOf('\t') + 1)..];
        }

        var end = line.IndexOf('\t');
        return end < 0 ? line : line[..end];
    }

    private static ulong CodeHash(ReadOnlySpan<char> code) => PlaceNames.Add(PlaceNames.Part(PlaceNames.Part(PlaceNames.Empty)), code);

    private static IEnumerable<string[]> Read(TextReader reader, string name)
    {
        foreach (var row in Tsv.Read(reader, name, Columns))
        {
            yield return Checked(row.Cells, name, row.Line);
        }
    }

    private static string[] Checked(string[] cells, string name, int line)
    {
        FormatException Wrong(string says) => new($"{name}, line {line}: {says}");

        if (cells[0].Length == 0 || cells[1].Length == 0)
        {
            throw Wrong($"the place has no {(cells[0].Length == 0 ? "id" : "name")}");
        }

        if (Kind(cells[3]) is null or PlaceKind.Unknown)
        {
            throw Wrong($"there is no kind of place '{cells[3]}'");
        }

        if (cells[4].Length > 0 && !cells[4].Split('|').All(static code => code.Length == 3 && code.All(char.IsAsciiLetterUpper)))
        {
            throw Wrong($"the state is a code such as FRA, or several parted by bars, not '{cells[4]}'");
        }

        if (Degrees(cells[6], 90) is null || Degrees(cells[7], 180) is null)
        {
            throw Wrong($"'{cells[6]}' and '{cells[7]}' are no latitude and longitude in degrees");
        }

        return cells[8] is "" or [>= '0' and <= '5'] ? cells : throw Wrong($"the size is a digit from 0 to 5, not '{cells[8]}'");
    }

    internal static double? Degrees(ReadOnlySpan<char> cell, double most) =>
        double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees)
        && Math.Abs(degrees) <= most ? degrees : null;

    private static PlaceKind? Kind(ReadOnlySpan<char> name) => name switch
    {
        "city" => PlaceKind.City,
        "region" => PlaceKind.Region,
        "state" => PlaceKind.State,
        "sea" => PlaceKind.Sea,
        "river" => PlaceKind.River,
        "strait" => PlaceKind.Strait,
        "island" => PlaceKind.Island,
        "mountain" => PlaceKind.Mountain,
        "border" => PlaceKind.Border,
        "base" => PlaceKind.Base,
        "nuclear-site" => PlaceKind.NuclearSite,
        "camp" => PlaceKind.Camp,
        "other" => PlaceKind.Other,
        _ => null,
    };

    private ReadOnlySpan<char> Line(int start)
    {
        var length = text.AsSpan(start).IndexOf('\n');
        return length < 0 ? text.AsSpan(start) : text.AsSpan(start, length);
    }

    private KnownPlace Make(int row)
    {
        var line = Line(starts[row]);
        var size = Cell(line, 8);
        return new KnownPlace
        {
            Id = Cell(line, 0).ToString(),
            Name = Cell(line, 1).ToString(),
            Kind = Kind(Cell(line, 3)) ?? PlaceKind.Other,
            States = Cell(line, 4).ToString(),
            Parent = Cell(line, 5).ToString(),
            Latitude = double.Parse(Cell(line, 6), CultureInfo.InvariantCulture),
            Longitude = double.Parse(Cell(line, 7), CultureInfo.InvariantCulture),
            Size = size.IsEmpty ? 0 : size[0] - '0',
            Acts = Cell(line, 10) is "yes",
        };
    }

    private void AddNames(ReadOnlySpan<char> line, int row)
    {
        var name = Cell(line, 1);
        Add(name, row);
        var names = Cell(line, 2);
        if (!names.IsEmpty)
        {
            foreach (var range in names.Split('|'))
            {
                Add(names[range], row);
            }
        }

        if (Cell(line, 3) is "region")
        {
            if (PlaceWords.WithoutKind(name) is { IsEmpty: false } bare)
            {
                Add(bare, row + Rows);
            }

            var codes = Cell(line, 9);
            if (!codes.IsEmpty)
            {
                foreach (var range in codes.Split('|'))
                {
                    Link(CodeHash(codes[range]), row);
                }
            }
        }
    }

    private void Add(ReadOnlySpan<char> name, int row)
    {
        var hash = PlaceNames.Empty;
        foreach (var range in name.SplitAny(PlaceNames.Parting))
        {
            if (name[range].IsEmpty)
            {
                continue;
            }

            if (hash != PlaceNames.Empty)
            {
                Key(hash);    // more words follow
                hash = PlaceNames.Part(hash);
            }

            hash = PlaceNames.Add(hash, name[range]);
        }

        Link(hash, row);
    }

    private void Link(ulong hash, int row)
    {
        var at = Key(hash);
        if (links[at] > 0 && linked[links[at] - 1] == row)
        {
            return;    // two spellings that are one here
        }

        linked.Add(row);
        nextLink.Add(links[at] - 1);
        links[at] = linked.Count;
    }

    private int Key(ulong hash)
    {
        var at = At(hash);
        if (keys[at] != hash)
        {
            if (++keyCount * 2 > keys.Length)
            {
                Grow();
                at = At(hash);
            }

            keys[at] = hash;
        }

        return at;
    }

    private void Grow()
    {
        var (oldKeys, oldLinks) = (keys, links);
        (keys, links) = (new ulong[oldKeys.Length * 2], new int[oldKeys.Length * 2]);
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldKeys[i] != 0)
            {
                var at = At(oldKeys[i]);
                (keys[at], links[at]) = (oldKeys[i], oldLinks[i]);
            }
        }
    }

    // Where the key is, or would be.
    private int At(ulong hash)
    {
        var mask = keys.Length - 1;
        var at = (int)(hash ^ (hash >> 32)) & mask;
        while (keys[at] != 0 && keys[at] != hash)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    // A type of its own, so that the table is made when it is first asked for and not with the first mention of the type.
    private static class Ours
    {
        public static readonly PlaceTable Table = new(Load(), 1 << 15);

        private static string Load()
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(File)
                ?? throw new InvalidOperationException($"No table {File} is built in.");
            using var reader = new StreamReader(stream);
            var all = reader.ReadToEnd();
            var start = 0;
            while (all[start] == '#')
            {
                start = all.IndexOf('\n', start) + 1;
            }

            var header = all.IndexOf('\n', start) + 1;
            return all.AsSpan(start).StartsWith(string.Join('\t', Columns)) ? all[header..] : throw new InvalidOperationException($"{File} has other columns.");
        }
    }

    // A reader whose first line can be looked at beforehand.
    private sealed class PeekingReader : TextReader
    {
        private readonly TextReader rest;
        private bool taken;

        public PeekingReader(TextReader reader) => (rest, FirstLine) = (reader, reader.ReadLine());

        public string? FirstLine { get; }

        public override string? ReadLine()
        {
            if (!taken)
            {
                taken = true;
                return FirstLine;
            }

            return rest.ReadLine();
        }
    }
}
