using System.Globalization;
using OnRecord.Findings;

namespace OnRecord.Server.Events;

/// <summary>What a form has no field for, as <c>name=value</c> parted by semicolons, for its field of remarks.</summary>
internal static class Extras
{
    public static string Of(DiplomaticEvent one, ActDays? days) => Join(
        ("plover", one.Plover),
        ("mode", one.Mode),
        ("context", string.Join(", ", one.Context)),
        ("status", one.Status),
        ("cameo", one.Cameo),
        ("goldstein", one.Goldstein?.ToString("0.###", CultureInfo.InvariantCulture)),
        ("date", one.Date ?? Published(days)),
        ("place", one.Place),
        ("via", string.Join(", ", one.Via)),
        ("trigger", one.Trigger?.Text),
        ("evidence", string.Join(", ", one.Evidence.Select(static passage => $"{passage.Start}-{passage.End}"))),
        ("confidence", one.Confidence.ToString("0.##", CultureInfo.InvariantCulture)),
        ("why", one.Why));

    public static string Of(Statement one, ActDays? days) => Join(
        ("statement", one.Form.ToString().ToLowerInvariant()),
        ("act", one.Act.ToString().ToLowerInvariant()),
        ("date", one.Said ?? Published(days)),
        ("cue", one.Cue?.Lemma),
        ("source", one.Source?.Text),
        ("via", string.Join(", ", one.Via)),
        ("message", one.Message),
        ("evidence", string.Join(", ", one.Content.Select(static passage => $"{passage.Start}-{passage.End}"))),
        ("confidence", one.Confidence.ToString("0.##", CultureInfo.InvariantCulture)),
        ("why", one.Why));

    private static string? Published(ActDays? days) => days is null ? null : "that of publication";

    private static string Join(params ReadOnlySpan<(string Name, string? Value)> fields)
    {
        var parts = new List<string>();
        foreach (var (name, value) in fields)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parts.Add($"{name}={value.Replace(";", ",", StringComparison.Ordinal)}");
            }
        }

        return string.Join("; ", parts);
    }
}
