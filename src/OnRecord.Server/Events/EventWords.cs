using System.Globalization;
using OnRecord.Findings;
using OnRecord.Reading.Events;

namespace OnRecord.Server.Events;

/// <summary>An event in words.</summary>
internal static class EventWords
{
    /// <summary><c>KRV, ARV</c>; a question mark for nobody known.</summary>
    public static string Parties(IReadOnlyList<string> codes) =>
        codes.Where(static code => code.Length > 0).ToArray() is { Length: > 0 } known ? string.Join(", ", known) : "?";

    /// <summary>What the code of CAMEO means, with its score: <c>praises or endorses (CAMEO 051, Goldstein 3.4)</c>.</summary>
    /// <returns>Null where there is no code.</returns>
    public static string? Code(string? cameo, double? goldstein)
    {
        if (cameo is not { } code)
        {
            return null;
        }

        var score = goldstein is { } known ? string.Create(CultureInfo.InvariantCulture, $", Goldstein {known:0.#}") : "";
        return CameoCode.Find(code) is { } found ? $"{found.Label} (CAMEO {code}{score})" : $"CAMEO {code}{score}";
    }

    /// <summary>Null for what happened.</summary>
    public static string? Status(DiplomaticEvent one) => one.Status switch
    {
        "actual" => null,
        "past" => "past, as background",
        var other => other,
    };
}
