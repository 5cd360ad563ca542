using System.Text.Json;
using OnRecord.Server.Answers;
using OnRecord.Server.Messages;
using OnRecord.Storage.Phrases;
using OnRecord.Text;

namespace OnRecord.Server.Ledgers;

/// <summary>The formulas of messages as JSON; messages are numbered from 1, as in the text.</summary>
internal static class FormulaJson
{
    public static string Of(FormulaBook book) => JsonText.Write(json => json.WriteObject(() =>
    {
        json.WriteParty("sender", book.Sender);
        json.WriteParty("addressee", book.Addressee);
        json.WriteSearched(book.Searched);
        json.WriteAll("messages", book.Reports, report => Write(json, book, report));
    }));

    /// <summary>Each message on one line.</summary>
    public static IEnumerable<string> Rows(FormulaBook book) => book.Reports.Select(report => JsonText.Write(json => Write(json, book, report)));

    private static void Write(Utf8JsonWriter json, FormulaBook book, FormulaReport report) => json.WriteObject(() =>
    {
        var points = new CodePoints(report.Words);
        json.WriteNumber("number", report.Row + 1);
        json.WriteString("words", report.Words);
        json.WriteAll("recurring", report.Recurring, one => Write(json, points, one));
        json.WriteAll("new", report.New, span => json.WriteObject(() =>
        {
            json.WriteString("text", report.Words[span.Start..span.End]);
            json.WriteSpan(points, span);
        }));
        json.WriteAll("missing", report.Missing, one => Write(json, points, one));
        json.WriteAll("printings", book.Rows[report.Row].Printings, hit => MessageFace.Write(json, hit));
    });

    private static void Write(Utf8JsonWriter json, CodePoints points, FormulaInMessage formula) => json.WriteObject(() =>
    {
        json.WriteString("text", formula.Text);
        if (formula.Span is { } span)
        {
            json.WriteSpan(points, span);
        }

        json.WriteNumbers("earlier", formula.Earlier.Select(static row => row + 1));
    });
}
