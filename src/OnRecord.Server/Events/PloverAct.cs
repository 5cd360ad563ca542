using OnRecord.Findings;
using OnRecord.Reading.Events;

namespace OnRecord.Server.Events;

/// <summary>An event as PLOVER has it, which has no field for whether an act happened.</summary>
/// <param name="Type">What is yet to come is what <see cref="PlannedAct"/> says.</param>
/// <param name="Mode">Empty for none.</param>
/// <param name="Contexts">With those that the manual has for acts that are past, yet to come or did not happen.</param>
/// <param name="Cameo">The code that goes with it; empty for none.</param>
internal sealed record PloverAct(string Type, string Mode, IReadOnlyList<string> Contexts, string Cameo)
{
    public PloverScore? Score => PloverScore.Find(Type, Mode);

    public static PloverAct Of(DiplomaticEvent one)
    {
        var known = Enum.TryParse<EventType>(one.Plover, ignoreCase: true, out var type);
        if (one.Status == "planned" && known && PlannedAct.Of(type, one.Cameo) is { } planned)
        {
            return new PloverAct(planned.Type.ToString().ToUpperInvariant(), planned.Mode, one.Context, planned.Cameo);
        }

        var special = one.Status switch
        {
            "planned" when one.Plover is not ("AGREE" or "THREATEN") => "future",
            "denied" => "negation",
            "past" => "historical",
            _ => null,
        };
        var cameo = one.Cameo ?? (known ? CameoCode.RootOf(type) : "");
        return new PloverAct(one.Plover, one.Mode ?? "", special is null ? one.Context : [.. one.Context, special], cameo);
    }
}
