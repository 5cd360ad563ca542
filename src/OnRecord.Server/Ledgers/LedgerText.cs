using OnRecord.Server.Articles;
using OnRecord.Server.Messages;
using OnRecord.Server.Parties;
using OnRecord.Server.Terminal;
using OnRecord.Storage;
using OnRecord.Storage.Ledgers;

namespace OnRecord.Server.Ledgers;

/// <summary>A ledger for people: a paragraph for each message, with values that outlets give differently side by side.</summary>
internal static class LedgerText
{
    private const int ExcerptLength = 160;

    public static void Write(Sheet sheet, Ledger ledger)
    {
        var digits = ledger.Rows.Count.ToString().Length;
        for (var i = 0; i < ledger.Rows.Count; i++)
        {
            Add(sheet, ledger.Rows[i], i + 1, digits);
        }

        var printings = ledger.Rows.Sum(static row => row.Printings.Count);
        var count = ledger.Rows.Count == 0 ? "No message" : $"{InWords.Count(ledger.Rows.Count, "message")} in {InWords.Count(printings, "printing")}";
        sheet.Add(
            new Run($"{count} between {NamedParty.Full(ledger.First)} and {NamedParty.Full(ledger.Second)}.", Ink.Strong),
            new Run($" Searched {InWords.Searched(ledger.Searched)}.", Ink.Quiet));
        sheet.Write();
    }

    /// <summary>The day that a message is listed under.</summary>
    public static string Day(LedgerRow row) =>
        row.Sent is [var sent, ..] ? ReadableDate.Of(sent.Value)
        : row.Received is [var received, ..] ? ReadableDate.Of(received.Value)
        : row.FirstPublished is { } published ? "by " + ReadableDate.Of(published)
        : "undated";

    private static void Add(Sheet sheet, LedgerRow row, int number, int digits)
    {
        var indent = digits + 2;
        sheet.Hang(
            new Run(number.ToString().PadLeft(digits) + "  ", Ink.Quiet),
            [new Run($"{Day(row),-16}", Ink.Source), .. MessageFace.Who(sheet, row.Sender.Name, row.Addressees)]);
        var what = new List<Run>();
        Tell(what, row, "", row.Kinds);
        Tell(what, row, row.Occasions is [{ Value: [>= 'a' and <= 'z', ..] }, ..] ? ", occasion: " : ", on ", row.Occasions);
        what.Add(new Run(", " + MessageFace.Length(row.Length, row.IsQuoted)));
        sheet.Add(indent, [.. what]);
        var when = new List<Run>();
        Tell(when, row, "sent ", row.Sent, static date => ReadableDate.Of(date));
        Tell(when, row, when.Count == 0 ? "received " : ", received ", row.Received, static date => ReadableDate.Of(date));
        if (row.IsToldBeforeSent)
        {
            when.Add(new Run(", yet told of before that: one of the dates is wrong", Ink.Finding));
        }

        if (when.Count > 0)
        {
            sheet.Add(indent, [.. when]);
        }

        sheet.Add(indent, new Run(Fullest(row)));
        if (row.Answers is { } reply)
        {
            sheet.Add(indent, new Run(Answer(row, reply), Ink.Chain));
        }

        sheet.Add(indent, new Run(Printed(row), Ink.Quiet));
        sheet.Blank();
    }

    private static string Fullest(LedgerRow row)
    {
        var fullest = row.Printings.MaxBy(static hit => hit.Length)!;
        return CellWidth.Cut(fullest.Words, ExcerptLength);
    }

    // One value stands alone; where there are several, each has those who give it.
    private static void Tell(List<Run> runs, LedgerRow row, string before, IReadOnlyList<Told> values, Func<string, string>? readable = null)
    {
        for (var i = 0; i < values.Count; i++)
        {
            var value = readable?.Invoke(values[i].Value) ?? values[i].Value;
            runs.Add(new Run(i == 0 ? before : " or "));
            runs.Add(values.Count == 1 ? new Run(value) : new Run($"{value} ({By(row, values[i].By)})", Ink.Finding));
        }
    }

    private static string Answer(LedgerRow row, Reply reply)
    {
        var after = reply.Days is { } days and > 0 ? $" after {InWords.Count(days, "day")}" : reply.Days == 0 ? " the same day" : "";
        var by = reply.By.Count > 0 ? $"said to be an answer by {By(row, reply.By)}" : "nobody says so: only the next on the same occasion";
        return $"answers {reply.Row + 1}{after} ({by})";
    }

    private static string Printed(LedgerRow row)
    {
        var outlets = string.Join(", ", ArticleWords.Carriers(row.Printings.Select(static hit => hit.Article)));
        var first = row.FirstPublished is { } published ? $", first published {ReadableDate.Of(published)}" : "";
        return row.Printings.Count == 1
            ? outlets + (row.FirstPublished is { } day ? $", published {ReadableDate.Of(day)}" : ", undated")
            : $"{outlets}: {InWords.Count(row.Printings.Count, "printing")} of {InWords.Count(row.Origins, "origin")}{first}";
    }

    private static string By(LedgerRow row, IReadOnlyList<int> places) =>
        string.Join(", ", ArticleWords.Carriers(places.Select(place => row.Printings[place].Article)));
}
