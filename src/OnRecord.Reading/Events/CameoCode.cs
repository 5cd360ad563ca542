using System.Globalization;

namespace OnRecord.Reading.Events;

/// <summary>A code of CAMEO. From <c>resources/events/cameo.tsv</c>.</summary>
/// <param name="Code">Two digits of the root, and more for what is narrower.</param>
/// <param name="Label">What it means, in our words.</param>
/// <param name="Quad">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Goldstein">How far it makes for cooperation or conflict, −10 to 10; null where none is given.</param>
/// <param name="Type">The type of PLOVER, the first where it may be several; a statement where it has none.</param>
public sealed record CameoCode(string Code, string Label, int Quad, double? Goldstein, EventType Type)
{
    private static readonly Lazy<Dictionary<string, CameoCode>> all = new(static () =>
        Tsv.Embedded("events/cameo.tsv", "code", "label", "quad", "goldstein", "plover").Select(static row => new CameoCode(
            row[0],
            row[1],
            int.Parse(row[2], CultureInfo.InvariantCulture),
            row[3].Length == 0 ? null : double.Parse(row[3], CultureInfo.InvariantCulture),
            row[4].Length == 0 ? EventType.Statement : Enum.Parse<EventType>(row[4].Split('|')[0], true))).ToDictionary(static code => code.Code, StringComparer.Ordinal));

    /// <summary>All codes, in their order.</summary>
    public static IReadOnlyCollection<CameoCode> All => all.Value.Values;

    /// <returns>Null where there is no such code.</returns>
    public static CameoCode? Find(string? code) => code is not null && all.Value.TryGetValue(code, out var found) ? found : null;

    /// <summary>The code that stands for a whole type; empty for no act.</summary>
    public static string RootOf(EventType type) => type switch
    {
        EventType.Statement => "010",
        EventType.Agree => "030",
        EventType.Consult => "040",
        EventType.Support => "050",
        EventType.Cooperate => "060",
        EventType.Aid => "070",
        EventType.Concede or EventType.Retreat => "080",
        EventType.Accuse => "110",
        EventType.Request => "100",
        EventType.Reject => "120",
        EventType.Threaten => "130",
        EventType.Protest => "140",
        EventType.Mobilize => "150",
        EventType.Sanction => "160",
        EventType.Coerce => "170",
        EventType.Assault => "190",
        _ => "",
    };
}
