using System.Collections.Frozen;

namespace OnRecord.Wording;

/// <summary>Inflected forms of English that no rule takes back to their word. A list of our own, of what news has often.</summary>
internal static class IrregularForms
{
    private static readonly FrozenDictionary<string, string> Bases = FrozenDictionary.ToFrozenDictionary(
        Pairs(
            "said say|sent send|told tell|spoke speak|spoken speak|wrote write|written write|gave give|given give|took take|taken take|made make|met meet|held hold",
            "kept keep|left leave|led lead|built build|brought bring|thought think|sought seek|fought fight|bought buy|caught catch|taught teach|stood stand",
            "understood understand|withstood withstand|went go|gone go|goes go|came come|became become|overcame overcome|saw see|seen see|knew know|known know|grew grow",
            "grown grow|drew draw|drawn draw|withdrew withdraw|withdrawn withdraw|threw throw|thrown throw|overthrew overthrow|flew fly|flown fly|showed show|shown show",
            "began begin|begun begin|ran run|won win|lost lose|found find|paid pay|laid lay|sold sell|felt feel|dealt deal|meant mean|spent spend|lent lend",
            "heard hear|read read|fell fall|fallen fall|rose rise|risen rise|arose arise|arisen arise|chose choose|chosen choose|broke break|broken break|swore swear|sworn swear",
            "bore bear|borne bear|wore wear|worn wear|tore tear|torn tear|struck strike|stuck stick|sank sink|sunk sink|shot shoot|shook shake|shaken shake|forgot forget",
            "forgotten forget|got get|gotten get|hid hide|hidden hide|drove drive|driven drive|rode ride|ridden ride|strove strive|forbade forbid|forbidden forbid|bound bind",
            "bent bend|fled flee|sat sit|slept sleep|woke wake|undertook undertake|undertaken undertake|upheld uphold|withheld withhold|foresaw foresee|foreseen foresee",
            "men man|women woman|children child|feet foot|wives wife|leaves leave|crises crisis|analyses analysis|countrymen countryman",
            "further far|farther far"),
        static pair => pair.Key,
        static pair => pair.Value);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Bases.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word that a form belongs to; null for any that a rule takes back, or that is no form.</summary>
    public static string? Base(ReadOnlySpan<char> folded) => Lookup.TryGetValue(folded, out var found) ? found : null;

    private static IEnumerable<KeyValuePair<string, string>> Pairs(params string[] lines) =>
        lines.SelectMany(static line => line.Split('|')).Distinct().Select(static pair => pair.Split(' ')).Select(static pair => KeyValuePair.Create(pair[0], pair[1]));
}
