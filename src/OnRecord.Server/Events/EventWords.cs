using System.Globalization;
using OnRecord.Findings;
using OnRecord.Reading.Events;
using OnRecord.Server.Messages;

namespace OnRecord.Server.Events;

/// <summary>An event in words.</summary>
internal static class EventWords
{
    /// <summary><c>KRV, ARV</c>; a question mark for nobody known.</summary>
    public static string Parties(IReadOnlyList<string> codes) =>
        codes.Where(static code => code.Length > 0).ToArray() is { Length: > 0 } known ? string.Join(", ", known) : "?";

    /// <summary><c>KRV (Tomo Besk)</c>: states, and who of them the article names.</summary>
    public static string Parties(Record record, IReadOnlyList<string> codes, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? Parties(codes) : $"{Parties(codes)} ({MessageWords.Names(record, ids)})";

    /// <summary>The type of PLOVER as a verb; one that PLOVER does not have stays as it is.</summary>
    public static string Type(string plover) => plover switch
    {
        "AGREE" => "agrees",
        "CONSULT" => "consults with",
        "SUPPORT" => "supports",
        "CONCEDE" => "concedes to",
        "COOPERATE" => "cooperates with",
        "AID" => "gives aid to",
        "RETREAT" => "retreats from",
        "REQUEST" => "makes a request of",
        "ACCUSE" => "accuses",
        "REJECT" => "rejects",
        "THREATEN" => "threatens",
        "PROTEST" => "protests against",
        "SANCTION" => "puts sanctions on",
        "MOBILIZE" => "mobilizes against",
        "COERCE" => "coerces",
        "ASSAULT" => "attacks",
        _ => plover,
    };

    /// <summary>What the code of CAMEO means, with its score: <c>praises or endorses (CAMEO 051, Goldstein 3.4)</c>.</summary>
    /// <returns>Null where there is no code.</returns>
    public static string? Code(DiplomaticEvent one) => Code(one.Cameo, one.Goldstein);

    /// <inheritdoc cref="Code(DiplomaticEvent)"/>
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

    /// <summary>Mode and contexts, joined by commas; null for none.</summary>
    public static string? Finer(DiplomaticEvent one)
    {
        string[] all = [.. one.Mode is { } mode ? [mode] : (string[])[], .. one.Context];
        return all.Length == 0 ? null : string.Join(", ", all).Replace('_', ' ');
    }

    /// <summary>What decided, and how sure it is.</summary>
    public static string Reason(DiplomaticEvent one) =>
        one.Why is { } why ? $"Read from: {why}. Right with {InWords.Percent(one.Confidence)}." : $"Right with {InWords.Percent(one.Confidence)}.";
}
