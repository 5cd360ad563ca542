using OnRecord.Server.Terminal;
using OnRecord.Storage;
using Spectre.Console;

namespace OnRecord.Server.Statements;

/// <summary>Found statements for people: in a terminal set with colours, elsewhere as plain lines.</summary>
internal static class StatementText
{
    private const int ExcerptLength = 600;

    /// <param name="ids">Whether each also shows by what it can be corrected.</param>
    public static void Write(Screen screen, Found<StatementHit> found, ArchiveSummary summary, bool ids = false)
    {
        foreach (var hit in found.Items)
        {
            if (screen.Terminal is { } terminal)
            {
                Write(terminal, hit, ids);
            }
            else
            {
                Write(screen, hit, ids);
            }
        }

        var shown = found.Items.Count < found.Total ? $", {InWords.Number(found.Items.Count)} shown; --limit shows more" : "";
        var count = found.Total == 0 ? "No statement found" : InWords.Count(found.Total, "statement") + " found" + shown;
        var searched = $"Searched {InWords.Searched(summary)}.";
        if (screen.Terminal is { } end)
        {
            end.MarkupLine($"[bold]{SafeText.Markup(count)}.[/] [dim]{SafeText.Markup(searched)}[/]");
        }
        else
        {
            screen.WriteLine($"{count}. {SafeText.Clean(searched)}");
        }
    }

    private static void Write(IAnsiConsole terminal, StatementHit hit, bool ids)
    {
        var to = hit.Addressees.Count == 0 ? "" : $" [dim]→[/] {SafeText.Markup(Names(hit.Addressees))}";
        terminal.MarkupLine($"[bold green]{SafeText.Markup(Speaker(hit))}[/]{to}  [dim]{SafeText.Markup(How(hit))}[/]");
        var words = string.Concat(Excerpt.Of(hit.Words, hit.Marks, ExcerptLength).Select(run =>
            run.Marked ? $"[underline]{SafeText.Markup(run.Text)}[/]" : SafeText.Markup(run.Text)));
        Indented(terminal, Quoted(hit, words));
        if (hit.Via.Count > 0)
        {
            Indented(terminal, $"[purple]{SafeText.Markup("via " + string.Join(" → ", hit.Via.Select(party => party.Name)))}[/]");
        }

        Indented(terminal, $"[dim]{SafeText.Markup(Printed(hit, ids))}[/]");
        terminal.WriteLine();
    }

    private static void Write(Screen screen, StatementHit hit, bool ids)
    {
        var to = hit.Addressees.Count == 0 ? "" : $" -> {Names(hit.Addressees)}";
        screen.WriteLine(SafeText.Clean($"{Speaker(hit)}{to}  ({How(hit)})"));
        screen.WriteLine(SafeText.Clean($"  {Quoted(hit, hit.Words)}"));
        if (hit.Via.Count > 0)
        {
            screen.WriteLine(SafeText.Clean($"  via {string.Join(" -> ", hit.Via.Select(party => party.Name))}"));
        }

        screen.WriteLine(SafeText.Clean($"  {Printed(hit, ids)}"));
        screen.WriteLine();
    }

    private static void Indented(IAnsiConsole terminal, string markup) =>
        terminal.Write(new Padder(new Markup(markup), new Padding(2, 0, 0, 0)));

    // The words of an indirect statement are the reporter's, and a mixed one has its own marks inside.
    private static string Quoted(StatementHit hit, string words) =>
        hit.Form == Findings.StatementForm.Direct ? $"“{words}”" : words;

    private static string Speaker(StatementHit hit) => hit.Speaker?.Name ?? "Speaker not known";

    private static string Names(IReadOnlyList<Party> parties) => string.Join(", ", parties.Select(party => party.Name));

    private static string How(StatementHit hit)
    {
        var act = hit.Act == Findings.StatementAct.Speech ? "" : $", {hit.Act.ToString().ToLowerInvariant()}";
        var said = hit.Said is null ? "" : $", said {ReadableDate.Of(hit.Said)}";
        return $"{hit.Form.ToString().ToLowerInvariant()}{act}{said}, {InWords.Percent(hit.Confidence)}{(hit.Corrected is null ? "" : ", corrected")}";
    }

    private static string Printed(StatementHit hit, bool ids)
    {
        var date = hit.Article.Published is { } published ? ReadableDate.Of(published.Date) : "undated";
        return $"{hit.Article.Outlet ?? "outlet not known"}, {date}: {hit.Article.Title ?? hit.Article.File ?? hit.Article.Id}"
            + (ids ? $"  [{hit.Article.Key}/{hit.Id}]" : "");
    }
}
