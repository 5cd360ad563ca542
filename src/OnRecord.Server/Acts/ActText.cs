using OnRecord.Server.Articles;
using OnRecord.Server.Events;
using OnRecord.Server.Parties;
using OnRecord.Server.Terminal;
using OnRecord.Storage;
using OnRecord.Storage.Acts;

namespace OnRecord.Server.Acts;

/// <summary>Acts for people: a paragraph for each, with values that articles give differently side by side.</summary>
internal static class ActText
{
    private const int ExcerptLength = 160;

    public static void Write(Sheet sheet, ActList acts)
    {
        var digits = acts.Rows.Count.ToString().Length;
        for (var i = 0; i < acts.Rows.Count; i++)
        {
            Add(sheet, acts.Rows[i], i + 1, digits);
        }

        var printings = acts.Rows.Sum(static act => act.Printings.Count);
        var count = acts.Rows.Count == 0 ? "No act" : $"{InWords.Count(acts.Rows.Count, "act")} in {InWords.Count(printings, "printing")}";
        var whose = acts.Second is { } second ? $"between {NamedParty.Full(acts.First)} and {NamedParty.Full(second)}" : $"by or towards {NamedParty.Full(acts.First)}";
        var rest = acts.HasEarlier ? " There are more: only the latest printings were put together; --until shows earlier ones." : "";
        sheet.Add(new Run($"{count} {whose}.{rest}", Ink.Strong), new Run($" Searched {InWords.Searched(acts.Searched)}.", Ink.Quiet));
        sheet.Write();
    }

    private static void Add(Sheet sheet, Act act, int number, int digits)
    {
        var indent = digits + 2;
        sheet.Hang(
            new Run(number.ToString().PadLeft(digits) + "  ", Ink.Quiet),
            [
                new Run($"{Day(act),-18}", Ink.Source),
                new Run(Side(act.ActorCodes, act.Actors), Ink.Strong),
                new Run(sheet.Arrow, Ink.Quiet),
                new Run(Side(act.RecipientCodes, act.Recipients)),
            ]);
        var what = new List<Run> { new(act.Plover) };
        Tell(what, act, ", ", act.Modes, static mode => mode.Replace('_', ' '));
        Tell(what, act, act.Codes.Count > 1 ? ": " : ", ", act.Codes, code => Code(act, code));
        if (act.Statuses is [{ Value: not "actual" and var status }])
        {
            what.Add(new Run(", " + status));
        }

        Tell(what, act, ", in ", act.Places);
        sheet.Add(indent, [.. what]);
        if (act.Statuses.Count > 1)
        {
            sheet.Add(indent, [.. Statuses(act)]);
        }

        if (Dates(act) is { Length: > 1 } dates)
        {
            var when = new List<Run>();
            Tell(when, act, "done ", dates, static date => ReadableDate.Of(date));
            sheet.Add(indent, [.. when]);
        }

        sheet.Add(indent, new Run(CellWidth.Cut(Fullest(act), ExcerptLength)));
        sheet.Add(indent, new Run(Printed(act), Ink.Quiet));
        sheet.Blank();
    }

    private static string Day(Act act) =>
        act.Day is { } day ? ReadableDate.Of(day)
        : act.FirstPublished is { } published ? (act.Statuses.All(static told => told.Value is "planned" or "threatened") ? "after " : "by ") + ReadableDate.Of(published)
        : "undated";

    private static string Side(IReadOnlyList<Told> codes, IReadOnlyList<ToldParty> parties) =>
        EventFace.Side([.. codes.Select(static told => told.Value)], [.. parties.Select(static told => told.Party)]);

    private static string Code(Act act, string cameo)
    {
        var score = act.Printings.First(hit => string.Equals(hit.Cameo, cameo, StringComparison.OrdinalIgnoreCase)).Goldstein;
        var code = EventWords.Code(cameo, score)!;
        code = code.StartsWith(act.Plover + ", ", StringComparison.OrdinalIgnoreCase) ? code[(act.Plover.Length + 2)..] : code;
        return act.Codes.Count == 1 ? code : code.Replace(" (", ", ", StringComparison.Ordinal).TrimEnd(')');
    }

    // What had not happened when it was first told of came about, as far as later articles tell.
    private static IEnumerable<Run> Statuses(Act act)
    {
        for (var i = 0; i < act.Statuses.Count; i++)
        {
            var (told, before) = (act.Statuses[i], i > 0 ? act.Statuses[i - 1].Value : null);
            var hasCome = before is "planned" or "threatened" && told.Value is "actual" or "past";
            yield return new Run(before is null ? "" : hasCome ? ", then " : " or ");
            yield return new Run($"{told.Value} ({By(act, told.By)})", hasCome || i == 0 ? Ink.Chain : Ink.Finding);
        }
    }

    // Without months and years that a day of them stands beside.
    private static Told[] Dates(Act act) => [.. act.Dates.Where(one => !act.Dates.Any(other => other.Value.Length > one.Value.Length && other.Value.StartsWith(one.Value, StringComparison.Ordinal)))];

    private static string Fullest(Act act) => act.Printings.MaxBy(static hit => hit.Confidence)!.Words;

    // One value stands alone; where there are several, each has those who give it.
    private static void Tell(List<Run> runs, Act act, string before, IReadOnlyList<Told> values, Func<string, string>? readable = null)
    {
        for (var i = 0; i < values.Count; i++)
        {
            var value = readable?.Invoke(values[i].Value) ?? values[i].Value;
            runs.Add(new Run(i == 0 ? before : " or "));
            runs.Add(values.Count == 1 ? new Run(value) : new Run($"{value} ({By(act, values[i].By)})", Ink.Finding));
        }
    }

    private static string Printed(Act act)
    {
        var outlets = string.Join(", ", ArticleWords.Carriers(act.Printings.Select(static hit => hit.Article)));
        var first = act.FirstPublished is { } published ? $", first published {ReadableDate.Of(published)}" : "";
        return act.Printings.Count == 1
            ? outlets + (act.FirstPublished is { } day ? $", published {ReadableDate.Of(day)}" : ", undated")
            : $"{outlets}: {InWords.Count(act.Printings.Count, "printing")} of {InWords.Count(act.Origins, "origin")}{first}";
    }

    private static string By(Act act, IReadOnlyList<int> places) =>
        string.Join(", ", ArticleWords.Carriers(places.Select(place => act.Printings[place].Article)));
}
