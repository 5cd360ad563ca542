using System.Globalization;

namespace OnRecord.Reading.Places;

/// <summary>Reads a dump of GeoNames (<c>cities15000.txt</c>, <c>UA.txt</c>, <c>allCountries.txt</c>) into rows of our own form.</summary>
/// <remarks>https://download.geonames.org/export/dump/readme.txt: 19 columns, tab-separated, no header.</remarks>
/// <param name="ours">Has the states by their codes, and the regions by their abbreviations.</param>
internal sealed class GeoNamesDump(PlaceTable ours)
{
    private const int Width = 19;
    private const int ShortestName = 3;    // letters of an alternate name; shorter ones are codes of airports and languages

    private readonly Dictionary<string, string> states = ours.StatesByCode();

    /// <summary>Whether a line is one of such a dump.</summary>
    public static bool Is(string? line) => line?.Split('\t') is { Length: > 12 } cells && int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>The rows of what is named in news: populated places, regions, islands, waters, mountains, bases; not states, which are known.</summary>
    /// <exception cref="FormatException">A line is no line of a dump.</exception>
    public IEnumerable<string[]> Read(TextReader reader, string name)
    {
        var number = 0;
        var regions = new Dictionary<string, string>();    // code of state and region to the region's name
        var held = new List<(string[] Row, string Region)>();
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length != Width)
            {
                throw new FormatException($"{name}, line {number}: {cells.Length} cells, but a dump of GeoNames has {Width}");
            }

            if (PlaceTable.Degrees(cells[4], 90) is null || PlaceTable.Degrees(cells[5], 180) is null)
            {
                throw new FormatException($"{name}, line {number}: '{cells[4]}' and '{cells[5]}' are no latitude and longitude in degrees");
            }

            if (!long.TryParse(cells[14].Length == 0 ? "0" : cells[14], NumberStyles.None, CultureInfo.InvariantCulture, out var people))
            {
                throw new FormatException($"{name}, line {number}: '{cells[14]}' is no number of people");
            }

            if (cells[1].Length == 0)
            {
                throw new FormatException($"{name}, line {number}: the place has no name");
            }

            var region = $"{cells[8]}.{cells[10]}";
            if (cells[7] == "ADM1")
            {
                regions[region] = cells[1];
            }

            if (Kind(cells[6], cells[7]) is { } kind)
            {
                held.Add((Row(cells, kind, people), region));
            }
        }

        foreach (var (row, region) in held)
        {
            row[5] = regions.TryGetValue(region, out var parent) && parent != row[1] ? parent
                : ours.Abbreviated(region.AsSpan(region.IndexOf('.') + 1)) is { } known && known.States == row[4] ? known.Name
                : "";
            yield return row;
        }
    }

    private string[] Row(string[] cells, PlaceKind kind, long people) =>
    [
        $"geonames-{cells[0]}",
        cells[1],
        string.Join('|', cells[3].Split(',').Prepend(cells[2]).Where(name => name != cells[1] && IsLatinName(name))),
        PlaceTable.KindName(kind),
        states.GetValueOrDefault(cells[8], ""),
        "",
        cells[4],
        cells[5],
        kind == PlaceKind.City ? Size(people).ToString(CultureInfo.InvariantCulture) : "",
        "",
        cells[7] == "PPLC" ? "yes" : "",
    ];

    private static int Size(long people) => people switch { >= 5_000_000 => 5, >= 1_000_000 => 4, >= 300_000 => 3, >= 100_000 => 2, >= 20_000 => 1, _ => 0 };

    // Letters of the Latin script, small ones among them.
    private static bool IsLatinName(string name) =>
        name.Length >= ShortestName && char.IsUpper(name[0]) && name.Any(char.IsLower) && !name.Contains('|') && name.All(static letter => letter is < '\u0250' or (>= '\u1E00' and <= '\u1EFF') or '’' or '‘');

    private static PlaceKind? Kind(string featureClass, string code) => (featureClass, code) switch
    {
        ("P", "PPLH" or "PPLQ" or "PPLW" or "PPLCH") => null,    // no longer there
        ("P", _) => PlaceKind.City,
        ("A", ['A', 'D', 'M', _]) => PlaceKind.Region,
        ("H", "STM" or "STMS") => PlaceKind.River,
        ("H", "STRT" or "CHN" or "CHNM") => PlaceKind.Strait,
        ("H", "SEA" or "OCN" or "GULF" or "BAY" or "LK" or "RSV") => PlaceKind.Sea,
        ("T", "ISL" or "ISLS" or "ATOL" or "ISLET") => PlaceKind.Island,
        ("T", "MT" or "MTS" or "PK" or "VLC") => PlaceKind.Mountain,
        ("S", "AIRB" or "NVB" or "MILB") or ("L", "MILB") => PlaceKind.Base,
        ("L", "RGN") => PlaceKind.Region,
        _ => null,
    };
}
