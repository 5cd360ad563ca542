using OnRecord.Storage.Database;
using OnRecord.Storage.Ledgers;
using OnRecord.Storage.Parties;
using OnRecord.Text;
using OnRecord.Wording;

namespace OnRecord.Storage.Phrases;

/// <summary>A formula in a message.</summary>
/// <param name="Text">As the message has it; as an earlier one had it, where it is missing.</param>
/// <param name="Span">Where it stands in the message's words; null where it is missing.</param>
/// <param name="Earlier">The rows of the earlier messages that have it.</param>
public sealed record FormulaInMessage(string Text, TextSpan? Span, IReadOnlyList<int> Earlier);

/// <summary>What one message has from those before it, what is new in it, and what it leaves out.</summary>
/// <param name="Row">Its place among the rows.</param>
/// <param name="Words">Of its fullest printing.</param>
/// <param name="Recurring">In the order of the text.</param>
/// <param name="New">The stretches that no earlier message has.</param>
/// <param name="Missing">What at least two of the messages just before it have; those of the most messages first.</param>
public sealed record FormulaReport(
    int Row,
    string Words,
    IReadOnlyList<FormulaInMessage> Recurring,
    IReadOnlyList<TextSpan> New,
    IReadOnlyList<FormulaInMessage> Missing);

/// <summary>The formulas of the messages that one party sent to another.</summary>
/// <param name="Rows">The messages with words of their own, in the order of their days.</param>
public sealed record FormulaBook(
    KnownParty Sender, KnownParty Addressee, IReadOnlyList<LedgerRow> Rows, IReadOnlyList<FormulaReport> Reports, CorpusBounds Searched);

/// <summary>Finds the formulas of a pair.</summary>
internal static class MessageFormulas
{
    private const int LookedBack = 10;    // messages
    private const int LeastOfThose = 2;
    private const int MostReports = 200;

    public static FormulaBook Of(Session session, LedgerQuery query, KnownParty sender, KnownParty addressee)
    {
        var ledger = LedgerKeeping.Of(session, query, sender, addressee);
        var rows = ledger.Rows
            .Where(row => row.Length > 0 && (row.Sender.Id == sender.Id || IsOf(sender, row, session)))
            .TakeLast(MostReports)
            .ToArray();
        var texts = rows.Select(static row => row.Printings.MaxBy(static hit => hit.Length)!.Words).ToArray();
        var words = texts.Select(static text => WordList.Of(text)).ToArray();
        var history = FormulaHistory.Of(words);
        return new FormulaBook(sender, addressee, rows, [.. rows.Select((_, i) => Report(history, words, texts, i))], ledger.Searched);
    }

    // A state's messages are those of whoever speaks for it, which the pair in the other direction tells.
    private static bool IsOf(KnownParty sender, LedgerRow row, Session session) =>
        PartySearch.Find(session, row.Sender.Id) is [{ Country: { } state }] && state == sender.Id;

    private static FormulaReport Report(FormulaHistory history, WordList[] words, string[] texts, int message)
    {
        var (list, text) = (words[message], texts[message]);
        return new FormulaReport(
            message,
            text,
            [.. history.Recurring(message).Select(one => Stand(list.Span(one.Range), text, one.Earlier))],
            [.. history.NewIn(message).Select(range => list.Span(range))],
            [.. history.MissingFrom(message, LookedBack, LeastOfThose).Select(one => Missing(one.Formula, words, texts, message))]);
    }

    private static FormulaInMessage Stand(TextSpan span, string text, IEnumerable<int> earlier) => new(text[span.Start..span.End], span, [.. earlier]);

    private static FormulaInMessage Missing(Formula formula, WordList[] words, string[] texts, int message)
    {
        var last = formula.Uses.Last(use => use.Message < message);
        var span = words[last.Message].Span(last.Range);
        return new FormulaInMessage(
            texts[last.Message][span.Start..span.End],
            Span: null,
            [.. formula.Uses.Select(static use => use.Message).Where(earlier => earlier < message).Distinct()]);
    }
}
