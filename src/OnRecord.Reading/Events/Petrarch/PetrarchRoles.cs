namespace OnRecord.Reading.Events.Petrarch;

/// <summary>What kind of actor words tell of, in the codes of CAMEO that PETRARCH2 has. From <c>resources/events/petrarch-agents.tsv</c>.</summary>
public static class PetrarchRoles
{
    private static readonly Lazy<Dictionary<string, string>> byWords = new(static () =>
        Tsv.Embedded("events/petrarch-agents.tsv", "words", "roles").ToDictionary(static row => row[0], static row => row[1], StringComparer.Ordinal));

    /// <returns>Null for words that have the sectors of PLOVER.</returns>
    internal static string? Find(string words) => byWords.Value.GetValueOrDefault(words);

    /// <summary>The sectors of PLOVER, three letters each, as roles of CAMEO. Of somebody who is more than a civilian only the rest is told.</summary>
    public static string Of(string sectors)
    {
        ArgumentNullException.ThrowIfNull(sectors);
        var roles = sectors.Chunk(3).Select(static letters => Role(new string(letters))).Where(static role => role.Length > 0).Distinct().ToList();
        return string.Concat(roles.Where(role => role != "CVL" || roles.Count == 1));
    }

    // PLOVER writes the press JRN and medicine MED; in CAMEO the press is MED.
    private static string Role(string sector) => sector switch
    {
        "UNK" => "",
        "PRM" => "UAF",
        "JRN" => "MED",
        "MED" => "HLH",
        _ => sector,
    };
}
