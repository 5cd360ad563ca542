using System.Globalization;
using System.Text.Json;
using OnRecord.Server.Answers;
using OnRecord.Server.Articles;
using OnRecord.Server.Terminal;
using OnRecord.Storage;

namespace OnRecord.Server.Events;

/// <summary>How found events are shown.</summary>
internal static class EventFace
{
    private const int ExcerptLength = 300;

    public static readonly Face<EventHit> Of = new(
        "event",
        Add,
        Write,
        [
            "date", "published", "actor", "actors", "recipient", "recipients", "plover", "mode", "cameo", "goldstein", "status", "place", "via",
            "confidence", "words", "outlet", "title", "url", "article_id", "event_id",
        ],
        Cells);

    /// <summary>Who did it to whom: <c>XKV (Tomo Besk) → XAR</c>.</summary>
    public static Run[] Who(Sheet sheet, EventHit hit) =>
    [
        new(Side(hit.Actor, hit.Actors), Ink.Strong), new(sheet.Arrow, Ink.Quiet), new(Side(hit.Recipient, hit.Recipients)),
    ];

    /// <summary><c>SUPPORT, praises or endorses (CAMEO 051, Goldstein 3.4), planned</c>.</summary>
    public static string What(EventHit hit)
    {
        // "CONSULT, general" rather than "CONSULT, consult, general".
        var code = Code(hit);
        code = code?.StartsWith(hit.Plover + ", ", StringComparison.OrdinalIgnoreCase) == true ? code[(hit.Plover.Length + 2)..] : code;
        string?[] parts = [hit.Plover, hit.Mode?.Replace('_', ' '), code, hit.Status == "actual" ? null : hit.Status];
        return string.Join(", ", parts.OfType<string>());
    }

    public static void Write(Utf8JsonWriter json, EventHit hit) => json.WriteObject(() =>
    {
        json.WriteString("id", hit.Id);
        json.WriteString("plover", hit.Plover);
        json.WriteString("mode", hit.Mode);
        json.WriteString("cameo", hit.Cameo);
        json.WriteNumberOrNull("goldstein", hit.Goldstein);
        json.WriteStrings("actor", hit.Actor);
        json.WriteParties("actors", hit.Actors);
        json.WriteStrings("recipient", hit.Recipient);
        json.WriteParties("recipients", hit.Recipients);
        json.WriteString("date", hit.Date);
        json.WriteString("place", hit.Place);
        json.WriteString("status", hit.Status);
        json.WriteParties("via", hit.Via);
        json.WriteString("words", hit.Words);
        json.WriteNumber("confidence", hit.Confidence);
        json.WriteArticle(hit.Article);
    });

    private static void Add(Sheet sheet, EventHit hit)
    {
        var day = hit.Date is { } date ? $", {ReadableDate.Of(date)}" : "";
        var place = hit.Place is { } name ? $", in {name}" : "";
        sheet.Add([.. Who(sheet, hit), new Run($"  ({What(hit)}{day}{place}, {InWords.Percent(hit.Confidence)})", Ink.Quiet)]);
        sheet.Add(indent: 2, new Run(sheet.IsTerminal ? CellWidth.Cut(hit.Words, ExcerptLength) : hit.Words));
        if (hit.Via.Count > 0)
        {
            sheet.Add(indent: 2, new Run("via " + string.Join(sheet.Arrow, hit.Via.Select(static party => party.Name)), Ink.Chain));
        }

        sheet.Add(indent: 2, new Run($"{ArticleWords.Printed(hit.Article)} · {hit.Article.Key}/{hit.Id}", Ink.Quiet));
        sheet.Blank();
    }

    /// <summary><c>XKV (Tomo Besk)</c>.</summary>
    public static string Side(IReadOnlyList<string> codes, IReadOnlyList<Storage.Party> parties) =>
        parties.Count == 0 ? EventWords.Parties(codes) : $"{EventWords.Parties(codes)} ({InWords.Names(parties)})";

    private static string? Code(EventHit hit) => EventWords.Code(hit.Cameo, hit.Goldstein);

    private static IEnumerable<string?> Cells(EventHit hit) =>
    [
        hit.Date,
        hit.Article.Published?.Date,
        string.Join("; ", hit.Actor),
        Csv.Names(hit.Actors),
        string.Join("; ", hit.Recipient),
        Csv.Names(hit.Recipients),
        hit.Plover,
        hit.Mode,
        hit.Cameo,
        hit.Goldstein?.ToString("0.###", CultureInfo.InvariantCulture),
        hit.Status,
        hit.Place,
        Csv.Names(hit.Via),
        hit.Confidence.ToString("0.###", CultureInfo.InvariantCulture),
        hit.Words,
        hit.Article.Outlet,
        hit.Article.Title,
        hit.Article.Url,
        hit.Article.Id,
        hit.Id,
    ];
}
