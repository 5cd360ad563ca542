namespace OnRecord.Reading.Actors.Coding;

/// <summary>Sectors of titles and offices.</summary>
internal static class Titles
{
    /// <summary>The sector of a title of <c>resources/actors/titles.tsv</c>; null where it tells none.</summary>
    public static string? Sector(string kind, string domain) => (kind, domain) switch
    {
        ("courtesy", _) => null,
        ("spokesperson", _) => "GOV",
        (_, "executive" or "diplomacy" or "royal") => "GOV",
        (_, "legislature") => "LEG",
        (_, "party") => "PTY",
        (_, "forces") => "MIL",
        (_, "press") => "JRN",
        (_, "faith") => "REL",
        (_, "business") => "BUS",
        _ => null,
    };

    /// <summary>The sectors of who holds an office of this kind; null where only the title tells.</summary>
    public static string[]? SectorsOf(string office) => office switch
    {
        "head-of-state" or "head-of-government" or "de-facto-leader" or "foreign-minister" or "security-adviser" or "spokesperson" or "ambassador-to-UN" => ["GOV"],
        "defence-minister" => ["GOV", "MIL"],
        "speaker" => ["LEG"],
        "party-leader" => ["PTY"],
        "crown-prince" => ["ELI"],
        _ => null,
    };
}
