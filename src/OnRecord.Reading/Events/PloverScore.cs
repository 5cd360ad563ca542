using System.Globalization;

namespace OnRecord.Reading.Events;

/// <summary>Where a type of PLOVER, or a mode of it, stands between conflict and cooperation. From <c>resources/events/plover.tsv</c>.</summary>
/// <param name="Quad">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Score">−10 to 10; null where the manual gives none.</param>
public sealed record PloverScore(int Quad, double? Score)
{
    private static readonly Lazy<Dictionary<(string Type, string Mode), PloverScore>> all = new(static () =>
        Tsv.Embedded("events/plover.tsv", "type", "mode", "quad", "score").ToDictionary(
            static row => (row[0], row[1]),
            static row => new PloverScore(
                int.Parse(row[2], CultureInfo.InvariantCulture), row[3].Length == 0 ? null : double.Parse(row[3], CultureInfo.InvariantCulture))));

    /// <summary>That of the mode, or of the whole type where the mode has none.</summary>
    /// <param name="type">As records write it: <c>CONSULT</c>.</param>
    /// <returns>Null where there is no such type.</returns>
    public static PloverScore? Find(string type, string? mode)
    {
        var whole = all.Value.GetValueOrDefault((type, ""));
        return all.Value.GetValueOrDefault((type, mode ?? "")) is { Score: not null } own ? own : whole;
    }
}
