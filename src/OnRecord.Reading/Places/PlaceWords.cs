using System.Globalization;

namespace OnRecord.Reading.Places;

/// <summary>Words that stand beside names of places.</summary>
internal static class PlaceWords
{
    /// <summary>Which part of a place: <c>western Kursk region</c>.</summary>
    public static readonly WordSet Directions =
    [
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeast", "northwest", "southeast",
        "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "north-eastern", "north-western", "south-eastern", "south-western",
    ];

    /// <summary>Parts of a state: what <c>the Kursk region</c> is.</summary>
    public static readonly WordSet Regions =
    [
        "region", "oblast", "province", "governorate", "state", "prefecture", "county", "territory", "krai", "voivodeship", "department",
        "district", "canton", "division", "republic", "raion", "municipality", "emirate", "provinces", "area",
    ];

    public static readonly WordSet Cities =
        ["city", "town", "village", "port", "settlement", "suburb", "hamlet", "neighborhood", "neighbourhood", "kibbutz"];

    public static readonly WordSet Islands = ["island", "islands", "islet", "islets", "atoll", "archipelago"];

    /// <summary>Other kinds of ground that a name may go on with or be joined to with <c>of</c>.</summary>
    public static readonly WordSet Grounds =
    [
        "peninsula", "river", "sea", "strait", "straits", "valley", "mountains", "desert", "plateau", "corridor", "enclave", "exclave", "coast",
        "gulf", "lake", "basin", "delta", "gap", "crossing",
    ];

    /// <summary>What a city may be besides, in front of <see cref="Cities"/>: <c>border town of</c>.</summary>
    public static readonly WordSet Adjuncts =
        ["port", "border", "coastal", "capital", "resort", "industrial", "strategic", "historic", "ancient", "mining", "frontline", "front-line", "occupied", "besieged", "holy"];

    // At the end of names of regions. No "state": it is part of the name where it stands there.
    private static readonly string[] Kinds =
    [
        " Region", " Oblast", " Province", " Governorate", " State", " Prefecture", " County", " Territory", " Krai", " Voivodeship", " Department", " District",
        " Canton", " Division", " Republic",
    ];

    // Small letters inside a name that is written with capitals.
    private static readonly WordSet Particles =
        ["of", "the", "and", "de", "la", "las", "los", "le", "del", "al", "el", "da", "do", "dos", "du", "des", "sur", "upon", "on", "am", "an", "en", "es", "ez", "in", "der", "bin"];

    private static readonly WordSet Insides = ["airport", "crossing", "camp", "bridge", "base", "plant", "sea", "air", "power", "nuclear", "prison", "headquarters", "mountain", "parallel", "line", "site", "zone"];

    /// <summary>The name of a region without the word for its kind; empty where it has none.</summary>
    public static ReadOnlySpan<char> WithoutKind(ReadOnlySpan<char> name)
    {
        foreach (var kind in Kinds)
        {
            if (name.EndsWith(kind, StringComparison.Ordinal))
            {
                return name[..^kind.Length];
            }
        }

        return [];
    }

    /// <summary>Whether a word that begins with a small letter may be part of a name.</summary>
    public static bool MayBeInside(ReadOnlySpan<char> word) =>
        Particles.Contains(word) || Regions.Contains(word) || Cities.Contains(word) || Islands.Contains(word) || Grounds.Contains(word) || Insides.Contains(word);

    public static bool IsUpper(ReadOnlySpan<char> word) =>
        !word.IsEmpty && (char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]) || char.GetUnicodeCategory(word[0]) == UnicodeCategory.ModifierLetter);

    /// <summary>What sort of place a word says that a name is; null where it says nothing.</summary>
    public static PlaceKind? KindOf(ReadOnlySpan<char> word) =>
        Regions.Contains(word) ? PlaceKind.Region
        : Cities.Contains(word) ? PlaceKind.City
        : Islands.Contains(word) ? PlaceKind.Island
        : Grounds.Contains(word) ? PlaceKind.Other
        : null;
}
