using System.Globalization;
using OnRecord.Server.Answers;
using OnRecord.Storage;
using OnRecord.Storage.Dyads;
using OnRecord.Storage.Parties;

namespace OnRecord.Server.Dyads;

/// <summary>A pair over time as cells of CSV: one row for each period and direction, or for each record.</summary>
internal static class DyadCsv
{
    public static readonly string[] Header =
    [
        "from", "until", "giver", "receiver", "statements", "distinct_statements", "messages", "distinct_messages", "events", "distinct_events", "goldstein",
    ];

    public static readonly string[] RecordHeader =
    [
        "giver", "receiver", "kind", "day", "published", "type", "goldstein", "words", "outlet", "title", "url", "article_id", "id",
    ];

    /// <summary>What has no day at all comes last, with no days.</summary>
    public static IEnumerable<IEnumerable<string?>> Rows(Dyad dyad) =>
    [
        .. dyad.Periods.SelectMany(period => Rows(dyad, period, JsonText.Day(period.From), JsonText.Day(period.Until))),
        .. Rows(dyad, dyad.Undated, null, null),
    ];

    public static IEnumerable<IEnumerable<string?>> Rows(DyadRecords records) =>
        Rows(records.First, records.Second, records.There).Concat(Rows(records.Second, records.First, records.Back));

    private static IEnumerable<IEnumerable<string?>> Rows(Dyad dyad, DyadPeriod period, string? from, string? until)
    {
        foreach (var (giver, receiver, count) in new[] { (dyad.First, dyad.Second, period.There), (dyad.Second, dyad.First, period.Back) })
        {
            if (count.Statements + count.Messages + count.Events > 0)
            {
                yield return
                [
                    from, until, giver.Id, receiver.Id,
                    Number(count.Statements), Number(count.DistinctStatements), Number(count.Messages), Number(count.DistinctMessages),
                    Number(count.Events), Number(count.DistinctEvents), count.Goldstein?.ToString("0.###", CultureInfo.InvariantCulture),
                ];
            }
        }
    }

    private static IEnumerable<IEnumerable<string?>> Rows(KnownParty giver, KnownParty receiver, DyadEntries entries)
    {
        IEnumerable<string?> Row(string kind, string? day, string type, double? score, string words, ArticleSummary article, string id) =>
        [
            giver.Id, receiver.Id, kind, day, article.Published?.Date, type, score?.ToString("0.###", CultureInfo.InvariantCulture), words,
            article.Outlet, article.Title, article.Url, article.Id, id,
        ];

        return
        [
            .. entries.Statements.Select(hit => Row("statement", hit.Said, hit.Form.ToString().ToLowerInvariant(), null, hit.Words, hit.Article, hit.Id)),
            .. entries.Messages.Select(hit => Row("message", hit.Sent ?? hit.Received, hit.Kind, null, hit.Words, hit.Article, hit.Id)),
            .. entries.Events.Select(hit => Row("event", hit.Date, $"{hit.Plover} {hit.Status}", hit.Goldstein, hit.Words, hit.Article, hit.Id)),
        ];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
