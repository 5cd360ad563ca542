using OnRecord.Findings;

namespace OnRecord.Specs.Tests;

/// <summary>A line that claims an event: <c>=> CONSULT XAR -> XKV | planned | 042</c>.</summary>
internal static class EventClaim
{
    private static readonly string[] Statuses = ["actual", "planned", "threatened", "denied", "past"];

    /// <summary>The text of a case with the events of its record, each told in the form of the claim in its place.</summary>
    public static string Told(SpecCase spec, OnRecord.Findings.Record record)
    {
        var claims = spec.Text.Split('\n').Where(static line => line.StartsWith("=>", StringComparison.Ordinal)).ToList();
        var days = claims.Where(static line => line.StartsWith("=> on ", StringComparison.Ordinal)).ToList();
        var asked = claims.Except(days).ToList();
        var events = record.Events.OrderBy(static one => one.Trigger?.Start).ToList();

        // Two events of one word, and the mentions of one act, come in either order.
        var told = events.Select(one => asked.FirstOrDefault(claim => Tell(one, claim, record) == claim)).ToList();
        var left = new Queue<string>(asked.Where(claim => !told.Contains(claim)));
        var lines = events.Select((one, i) => told[i] ?? Tell(one, left.TryDequeue(out var claim) ? claim : "=> ", record)).ToList();
        return spec.Told + string.Concat(lines.OrderBy(line => asked.IndexOf(line) is >= 0 and var at ? at : int.MaxValue).Concat(days).Select(static line => "\n" + line));
    }

    // In the form of a claim: only what it asks for, but for the status, which is left out where the act happened.
    private static string Tell(DiplomaticEvent one, string claim, OnRecord.Findings.Record record)
    {
        var parts = claim.Split(" | ");
        var sectors = parts[0].Split(' ', ',').Any(static word => word.Length > 3 && word is not "COS" && word[0] == 'X' && word.All(char.IsUpper));
        var (actors, recipients) = sectors ? (one.ActorCodes, one.RecipientCodes) : (one.Actor, one.Recipient);
        var (from, to) = (string.Join(", ", actors.Order(StringComparer.Ordinal)), string.Join(", ", recipients.Order(StringComparer.Ordinal)));
        var written = from == to ? $"=> {one.Plover} {string.Join(" <-> ", actors.Order(StringComparer.Ordinal))}" : $"=> {one.Plover} {from} -> {to}";
        if (one.Status != "actual")
        {
            written += $" | {one.Status}";
        }

        foreach (var part in parts.Skip(1).Where(part => !Statuses.Contains(part)))
        {
            written += " | " + (part.Split(' ')[0] switch
            {
                "on" => "on " + (one.Date ?? "no day"),
                "in" => "in " + (one.Place ?? "no place"),
                "via" => one.Via.Count == 0 ? "via nobody" : "via " + string.Join(", ", one.Via.Select(id => record.Find(id)!.Name)),
                "mode" => "mode " + (one.Mode ?? "none"),
                ['“', ..] => $"“{one.Trigger?.Text}”",
                _ => one.Cameo ?? "no code",
            });
        }

        return written;
    }
}
