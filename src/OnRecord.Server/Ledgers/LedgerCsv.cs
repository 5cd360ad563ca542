using System.Globalization;
using OnRecord.Server.Articles;
using OnRecord.Storage;
using OnRecord.Storage.Ledgers;

namespace OnRecord.Server.Ledgers;

/// <summary>A ledger as cells of CSV, one message a row; values that differ stand in one cell.</summary>
internal static class LedgerCsv
{
    public static readonly string[] Header =
    [
        "number", "sender_id", "sender", "addressees", "kinds", "occasions", "sent", "received", "first_published", "length", "quoted",
        "answers", "answers_after_days", "answer_said", "printings", "origins", "outlets",
    ];

    public static IEnumerable<string?> Cells(int place, LedgerRow row) =>
    [
        Number(place + 1),
        row.Sender.Id,
        row.Sender.Name,
        Csv.Names(row.Addressees),
        Values(row.Kinds),
        Values(row.Occasions),
        Values(row.Sent),
        Values(row.Received),
        row.FirstPublished,
        Number(row.Length),
        row.IsQuoted ? "true" : "false",
        row.Answers is { } reply ? Number(reply.Row + 1) : null,
        row.Answers?.Days is { } days ? Number(days) : null,
        row.Answers is null ? null : row.Answers.By.Count > 0 ? "true" : "false",
        Number(row.Printings.Count),
        Number(row.Origins),
        string.Join("; ", ArticleWords.Carriers(row.Printings.Select(static hit => hit.Article))),
    ];

    private static string Values(IReadOnlyList<Told> values) => string.Join("; ", values.Select(static told => told.Value));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
