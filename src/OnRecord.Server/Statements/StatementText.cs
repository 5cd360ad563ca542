using OnRecord.Findings;
using OnRecord.Server.Articles;
using OnRecord.Server.Terminal;
using OnRecord.Storage;
using OnRecord.Text;

namespace OnRecord.Server.Statements;

/// <summary>Statements for people.</summary>
internal static class StatementText
{
    private const int ExcerptLength = 600;

    public static void Add(Sheet sheet, StatementHit hit)
    {
        sheet.Add([.. Who(sheet, hit), new Run($"  ({How(hit)})", Ink.Quiet)]);
        sheet.Add(indent: 2, Words(sheet, hit, sheet.IsTerminal ? hit.Marks : [], isShort: sheet.IsTerminal));
        if (hit.Via.Count > 0)
        {
            sheet.Add(indent: 2, new Run("via " + string.Join(sheet.Arrow, hit.Via.Select(static party => party.Name)), Ink.Chain));
        }

        AddPrinted(sheet, hit);
        sheet.Blank();
    }

    /// <summary>Which article of whom has it, and by which id it is asked for.</summary>
    public static void AddPrinted(Sheet sheet, StatementHit hit) =>
        sheet.Add(indent: 2, new Run($"{ArticleWords.Printed(hit.Article)} · {hit.Article.Key}/{hit.Id}", Ink.Quiet));

    /// <summary>Who said it to whom.</summary>
    public static Run[] Who(Sheet sheet, StatementHit hit) => hit.Addressees.Count == 0
        ? [new Run(Speaker(hit), Ink.Strong)]
        : [new Run(Speaker(hit), Ink.Strong), new Run(sheet.Arrow, Ink.Quiet), new Run(InWords.Names(hit.Addressees))];

    /// <summary>Its words with some of them marked; in a list only the part around the first mark.</summary>
    public static Run[] Words(Sheet sheet, StatementHit hit, IReadOnlyList<TextSpan> marks, bool isShort)
    {
        var runs = Excerpt.Of(hit.Words, marks, isShort ? ExcerptLength : int.MaxValue)
            .Select(run => run.Marked ? sheet.Mark(run.Text) : new Run(run.Text));

        // The words of an indirect statement are the reporter's, and a mixed one has its own marks inside.
        return hit.Form == StatementForm.Direct ? [new Run("“"), .. runs, new Run("”")] : [.. runs];
    }

    /// <summary>The day it was said; the day it was printed, where that is not known.</summary>
    public static string Day(StatementHit hit) => hit.Said is { } said ? ReadableDate.Of(said) : ArticleWords.Date(hit.Article);

    private static string Speaker(StatementHit hit) => hit.Speaker?.Name ?? "Speaker not known";

    private static string How(StatementHit hit)
    {
        var said = hit.Said is null ? "" : $", said {ReadableDate.Of(hit.Said)}";
        return $"{StatementWords.Form(hit.Form, hit.Act)}{said}, {InWords.Percent(hit.Confidence)}{(hit.Corrected is null ? "" : ", corrected")}";
    }
}
