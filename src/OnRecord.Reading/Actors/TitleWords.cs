
namespace OnRecord.Reading.Actors;

/// <summary>Words of titles and offices: <c>resources/actors/titles.tsv</c>.</summary>
internal static class TitleWords
{
    /// <summary>Honorifics that only stand before a name: Mr., Comrade, Her Majesty.</summary>
    public static readonly WordSet Honorifics =
    [
        "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", "Prof", "Prof.", "Sir", "Dame", "Lord", "Lady", "Comrade", "Madam",
        "Gen.", "Col.", "Lt.", "Maj.", "Capt.", "Sgt.", "Adm.", "Gov.", "Sen.", "Rep.", "Rev.", "Hon.", "Pres.", "Amb.",
    ];

    /// <summary>Words before an office by which another than its holder is meant: the former president, the vice president.</summary>
    public static readonly WordSet Otherwise = ["former", "previous", "late", "ex", "then", "onetime", "ousted", "deposed", "next", "future", "vice", "deputy", "acting"];

    // Heads of titles that are no words of other names: the last word of "Deputy Foreign Minister" is one.
    private static readonly string[] Roles =
    [
        "leader", "spokesman", "spokeswoman", "spokesperson", "official", "officials", "aide", "adviser", "advisor", "envoy", "negotiator",
        "diplomat", "lawmaker", "candidate", "nominee", "chief", "head", "boss", "founder", "author", "analyst", "expert", "economist",
        "columnist", "activist", "critic", "strategist", "pollster", "attorney", "lawyer", "judge", "coach", "captain", "striker",
        "professor",
        "historian", "scholar", "researcher", "doctor", "witness", "resident", "journalist", "reporter", "editor", "correspondent", "host",
        "billionaire", "businessman", "tycoon", "rival", "ally", "counterpart", "successor", "predecessor", "veteran", "representative",
        "senator", "congressman", "congresswoman", "governor", "mayor", "source", "member", "manager", "owner", "player", "actor",
        "actress", "singer",
    ];

    private static readonly string[] Heads = [.. Tsv.Embedded("actors/titles.tsv", "title").Select(static row => row[0].Split(' ')[^1]).Where(static word => word.Length > 2 && !word.EndsWith('.')), .. Roles];

    /// <summary>The last words of titles and roles, in the singular as a rule.</summary>
    public static readonly WordSet All = new(Heads);

    /// <summary>The same of several who share a title: Presidents Varro and Dolk.</summary>
    public static readonly WordSet Plurals = new(Heads.Select(static word => word.EndsWith("man", StringComparison.Ordinal) ? $"{word[..^2]}en" : word.EndsWith('y') ? $"{word[..^1]}ies" : $"{word}s"));
}
