using OnRecord.Findings;
using OnRecord.Reading.Events;

namespace OnRecord.Server.Events;

/// <summary>An event as PLOVER has it, which has no field for whether an act happened.</summary>
/// <param name="Type">What is yet to be done for another is AGREE, by the manual's rule.</param>
/// <param name="Mode">Empty for none.</param>
/// <param name="Contexts">With those that the manual has for acts that are past, yet to come or did not happen.</param>
/// <param name="Cameo">The code that goes with it; empty for none.</param>
internal sealed record PloverAct(string Type, string Mode, IReadOnlyList<string> Contexts, string Cameo)
{
    public PloverScore? Score => PloverScore.Find(Type, Mode);

    public static PloverAct Of(DiplomaticEvent one)
    {
        if (one.Status == "planned" && Intent(one.Plover, one.Cameo) is { } intent)
        {
            return new PloverAct("AGREE", "", one.Context, intent);
        }

        var special = one.Status switch
        {
            "planned" when one.Plover is not ("AGREE" or "THREATEN") => "future",
            "denied" => "negation",
            "past" => "historical",
            _ => null,
        };
        var cameo = one.Cameo ?? (Enum.TryParse<EventType>(one.Plover, true, out var type) ? CameoCode.RootOf(type) : "");
        return new PloverAct(one.Plover, one.Mode ?? "", special is null ? one.Context : [.. one.Context, special], cameo);
    }

    // CAMEO's intents: to cooperate in material things, in policy, to give aid, to meet. 0312 is to 031 what 062 is to 060.
    private static string? Intent(string type, string? cameo) => type switch
    {
        "COOPERATE" => "031" + Narrower(cameo, "06"),
        "SUPPORT" => "032",
        "AID" => "033" + Narrower(cameo, "07"),
        "CONSULT" => "036",
        _ => null,
    };

    private static string Narrower(string? cameo, string root) =>
        cameo is [_, _, >= '1' and <= '4', ..] && cameo.StartsWith(root, StringComparison.Ordinal) ? cameo[2..3] : "";
}
