using OnRecord.Reading.Events.Dictionaries;

namespace OnRecord.Reading.Events.Petrarch;

/// <summary>Codes of CAMEO as PETRARCH2 writes them.</summary>
/// <remarks>
/// PETRARCH2 adds up numbers for what a verb does and what the verb that it governs does, and looks the sum up. Some codes share a number,
/// so they come out as one; an act that stands by itself (talks, a protest, a threat) is not changed by a milder one above it.
/// </remarks>
public static class PetrarchCode
{
    /// <summary>A code by itself. Releases of people and of property have no numbers of their own, so they are what both are.</summary>
    public static string Of(string code) => code is "0841" or "0842" ? "084" : code;

    /// <summary>What an act about an act is.</summary>
    /// <param name="outer">The code of promises, appeals, demands, refusals, threats or accusations, as the fold of both has it.</param>
    /// <param name="inner">The code of what is promised, asked for, refused.</param>
    internal static string Join(string outer, string inner) => outer switch
    {
        ['1', '1', '2', ..] => "112",
        ['1', '2', ..] => CodeChains.Negate(inner) is { Length: > 0 } refusal ? refusal : Of(outer),
        ['0', '2', ..] when IsViolent(inner) => "021",
        ['0', '3', ..] or ['1', '3', ..] when IsViolent(inner) => "138",
        ['0', '2' or '3', ..] or ['1', '0', ..] => StandsAlone(inner) ? inner : What(inner) is { Length: > 0 } what ? outer[..2] + what : Of(outer),
        ['1', '3', ..] => StandsAlone(inner) ? inner : Of(outer),
        _ => Of(outer),
    };

    /// <summary>Whether an act is an attack, of which others are accused.</summary>
    internal static bool IsViolent(string code) => code is ['1', '8' or '9', ..] or ['2', '0', ..];

    // Consultation, inquiry, demand, reproof, threat, protest, show of force and coercion: "Intend + Consult" is just "Consult".
    private static bool StandsAlone(string code) => code is ['0', '4' or '9', ..] or ['1', '0' or '1' or '3' or '4' or '5' or '7', ..];

    // The digits after 02, 03 and 10 for what is asked for or promised. Releases share a number with the easing of repression.
    private static string What(string code) => code switch
    {
        ['0', '6', var kind and >= '1' and <= '4', ..] => $"1{kind}",
        ['0', '6', ..] => "1",
        ['0', '5', ..] => "2",
        ['0', '7', var kind and >= '1' and <= '4', ..] => $"3{kind}",
        ['0', '7', ..] => "3",
        ['0', '8', '3', var kind and >= '1' and <= '4', ..] => $"4{kind}",
        ['0', '8', '3', ..] => "4",
        ['0', '8', '1', ..] => "51",
        ['0', '8', '2' or '4', ..] => "52",
        ['0', '8', '5', ..] => "54",
        ['0', '8', '6', ..] => "55",
        ['0', '8', '7', ..] => "56",
        ['0', '8', ..] => "5",
        _ => "",
    };
}
