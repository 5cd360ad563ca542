using OnRecord.Server.Messages;
using OnRecord.Server.Parties;
using OnRecord.Server.Terminal;
using OnRecord.Storage.Phrases;

namespace OnRecord.Server.Ledgers;

/// <summary>The formulas of messages for people.</summary>
internal static class FormulaText
{
    private const int MostListed = 12;    // of a kind and message

    public static void Write(Sheet sheet, FormulaBook book)
    {
        foreach (var report in book.Reports)
        {
            Add(sheet, book, report);
        }

        var count = book.Reports.Count == 0 ? "No message with words of its own" : InWords.Count(book.Reports.Count, "message with words of its own", "messages with words of their own");
        sheet.Add(
            new Run($"{count}, from {NamedParty.Full(book.Sender)} to {NamedParty.Full(book.Addressee)}.", Ink.Strong),
            new Run($" New means new among these. Searched {InWords.Searched(book.Searched)}.", Ink.Quiet));
        sheet.Write();
    }

    private static void Add(Sheet sheet, FormulaBook book, FormulaReport report)
    {
        var row = book.Rows[report.Row];
        sheet.Hang(
            new Run($"{report.Row + 1}  ", Ink.Quiet),
            [
                new Run($"{LedgerText.Day(row),-16}", Ink.Source),
                .. MessageFace.Who(sheet, row.Sender.Name, row.Addressees),
                new Run($"  ({string.Join(" or ", row.Kinds.Select(static kind => kind.Value))}, {MessageFace.Length(row.Length, row.IsQuoted)})", Ink.Quiet),
            ]);
        if (report.Row == 0)
        {
            sheet.Add(indent: 3, new Run("The first, so that all of it is new.", Ink.Quiet));
        }
        else
        {
            List(sheet, "recurs", Ink.Plain, [.. report.Recurring.DistinctBy(static one => one.Text.ToUpperInvariant()).Select(one => (one.Text, In(one.Earlier)))]);
            List(sheet, "new", Ink.Added, [.. report.New.Select(span => (report.Words[span.Start..span.End], ""))]);
            List(sheet, "missing", Ink.Dropped, [.. report.Missing.Select(one => (one.Text, In(one.Earlier)))]);
        }

        sheet.Blank();
    }

    private static string In(IReadOnlyList<int> earlier) => $" in {string.Join(", ", earlier.Select(static row => row + 1))}";

    private static void List(Sheet sheet, string label, Ink ink, IReadOnlyList<(string Text, string Where)> formulas)
    {
        if (formulas.Count == 0)
        {
            return;
        }

        var runs = new List<Run>();
        foreach (var (text, where) in formulas.Take(MostListed))
        {
            runs.Add(new Run(runs.Count == 0 ? "" : " · ", Ink.Quiet));
            runs.Add(new Run(sheet.IsTerminal ? text : $"“{text}”", ink));
            runs.Add(new Run(where, Ink.Quiet));
        }

        if (formulas.Count > MostListed)
        {
            runs.Add(new Run($" and {InWords.Number(formulas.Count - MostListed)} more", Ink.Quiet));
        }

        sheet.Hang(new Run($"   {label,-9}", Ink.Quiet), [.. runs]);
    }
}
