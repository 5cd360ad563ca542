using OnRecord.Findings;
using OnRecord.Reading.Actors;

namespace OnRecord.Server.Events;

/// <summary>How other programs number and name states and bodies.</summary>
internal sealed class Bodies(ActorTable actors)
{
    // Of the codes that stand in the place of a state, those that name a kind of actor.
    private static readonly string[] Kinds = ["IGO", "NGO", "IMG", "MNC", "ISM", "NGM", "INT", "UIS"];

    private readonly Dictionary<string, KnownActor> states = actors.Actors
        .Where(static actor => actor is { Kind: ActorKind.State, Country: not null })
        .DistinctBy(static actor => actor.Country).ToDictionary(static actor => actor.Country!);

    /// <summary>Number of a state in the Correlates of War; null where it has none.</summary>
    public string? Cow(string? code) => code is not null && states.TryGetValue(code, out var state) ? state.Cow : null;

    /// <summary>A party in CAMEO: state, kind and group, and roles.</summary>
    public CameoParty Cameo(Party party)
    {
        var roles = party.EachSector.Select(Role);
        if (party.Code.Length == 0 || states.ContainsKey(party.Code))
        {
            return new CameoParty(party.Code, "", [.. roles]);
        }

        if (Kinds.Contains(party.Code))
        {
            return new CameoParty("", "", [party.Code, .. roles]);
        }

        if (actors.Find(party.Code) is { Kind: ActorKind.Body } body)
        {
            return new CameoParty("", body.Cameo ?? party.Code, [body.Code is { } kind && Kinds.Contains(kind) ? kind : "IGO", .. roles]);
        }

        return new CameoParty(party.Code, "", [.. roles]);    // a state of the user's own table
    }

    // PLOVER writes the press JRN and medicine MED; in CAMEO the press is MED.
    private static string Role(string sector) => sector switch
    {
        "JRN" => "MED",
        "MED" => "HLH",
        _ => sector,
    };
}

/// <summary>A party in CAMEO.</summary>
/// <param name="Country">Three letters; empty for a body of no state.</param>
/// <param name="Group">The body: <c>NAT</c>; empty for a state.</param>
/// <param name="Types">Kind and roles: <c>IGO</c>, <c>GOV</c>, <c>MIL</c>.</param>
internal sealed record CameoParty(string Country, string Group, IReadOnlyList<string> Types)
{
    /// <summary>All in one, as CAMEO writes it: <c>USAGOV</c>, <c>IGONAT</c>.</summary>
    public string Code => Country + (Group.Length == 0 ? string.Concat(Types) : Types[0] + Group + string.Concat(Types.Skip(1)));

    /// <summary>Kind or role by its place, of three at most.</summary>
    public string? Type(int index) => index < Types.Count ? Types[index] : null;
}
