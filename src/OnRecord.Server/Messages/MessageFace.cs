using System.Globalization;
using System.Text.Json;
using OnRecord.Server.Answers;
using OnRecord.Server.Articles;
using OnRecord.Server.Terminal;
using OnRecord.Storage;

namespace OnRecord.Server.Messages;

/// <summary>How found messages are shown.</summary>
internal static class MessageFace
{
    private const int ExcerptLength = 300;

    public static readonly Face<MessageHit> Of = new(
        "message",
        Add,
        Write,
        [
            "sent", "received", "published", "sender_id", "sender", "addressees", "via", "kind", "channel", "occasion", "reply_to", "length", "quoted",
            "confidence", "words", "outlet", "title", "url", "article_id", "message_id",
        ],
        Cells);

    /// <summary>Who sent it to whom.</summary>
    public static Run[] Who(Sheet sheet, string sender, IReadOnlyList<Party> addressees) => addressees.Count == 0
        ? [new Run(sender, Ink.Strong)]
        : [new Run(sender, Ink.Strong), new Run(sheet.Arrow, Ink.Quiet), new Run(InWords.Names(addressees))];

    /// <summary><c>143 words, quoted</c>, or that none of it is printed.</summary>
    public static string Length(int words, bool isQuoted) =>
        words == 0 ? "told of only" : InWords.Count(words, "word") + (isQuoted ? ", quoted" : ", in the reporter's words");

    public static void Write(Utf8JsonWriter json, MessageHit hit) => json.WriteObject(() =>
    {
        json.WriteString("id", hit.Id);
        json.WriteString("kind", hit.Kind);
        json.WriteString("channel", hit.Channel);
        json.WriteParty("sender", hit.Sender);
        json.WriteParties("addressees", hit.Addressees);
        json.WriteString("occasion", hit.Occasion);
        json.WriteString("sent", hit.Sent);
        json.WriteString("received", hit.Received);
        json.WriteParties("via", hit.Via);
        json.WriteString("replyTo", hit.ReplyTo);
        json.WriteString("words", hit.Words);
        json.WriteNumber("length", hit.Length);
        json.WriteBoolean("quoted", hit.IsQuoted);
        json.WriteNumber("confidence", hit.Confidence);
        json.WriteArticle(hit.Article);
    });

    private static void Add(Sheet sheet, MessageHit hit)
    {
        var occasion = hit.Occasion is { } name ? $" ({name})" : "";
        string?[] days = [hit.Sent is { } sent ? $"sent {ReadableDate.Of(sent)}" : null, hit.Received is { } received ? $"received {ReadableDate.Of(received)}" : null];
        var how = string.Join(", ", [
            hit.Kind + occasion, hit.Channel.Replace('-', ' '), .. days.OfType<string>(), Length(hit.Length, hit.IsQuoted), InWords.Percent(hit.Confidence)]);
        sheet.Add([.. Who(sheet, hit.Sender.Name, hit.Addressees), new Run($"  ({how})", Ink.Quiet)]);
        sheet.Add(indent: 2, new Run(sheet.IsTerminal ? CellWidth.Cut(hit.Words, ExcerptLength) : hit.Words));
        if (hit.Via.Count > 0)
        {
            sheet.Add(indent: 2, new Run("via " + string.Join(sheet.Arrow, hit.Via.Select(static party => party.Name)), Ink.Chain));
        }

        sheet.Add(indent: 2, new Run($"{ArticleWords.Printed(hit.Article)} · {hit.Article.Key}/{hit.Id}", Ink.Quiet));
        sheet.Blank();
    }

    private static IEnumerable<string?> Cells(MessageHit hit) =>
    [
        hit.Sent,
        hit.Received,
        hit.Article.Published?.Date,
        hit.Sender.Id,
        hit.Sender.Name,
        Csv.Names(hit.Addressees),
        Csv.Names(hit.Via),
        hit.Kind,
        hit.Channel,
        hit.Occasion,
        hit.ReplyTo,
        hit.Length.ToString(CultureInfo.InvariantCulture),
        hit.IsQuoted ? "true" : "false",
        hit.Confidence.ToString("0.###", CultureInfo.InvariantCulture),
        hit.Words,
        hit.Article.Outlet,
        hit.Article.Title,
        hit.Article.Url,
        hit.Article.Id,
        hit.Id,
    ];
}
