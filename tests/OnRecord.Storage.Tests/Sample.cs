using OnRecord.Findings;
using OnRecord.Text;

namespace OnRecord.Storage.Tests;

/// <summary>Records about invented people, in one or two lines.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Today = new(2026, 1, 5, 8, 30, 0, TimeSpan.Zero);

    private static readonly Actor[] Cast =
    [
        new() { Id = "ilen-varro", Name = "Ilen Varro", Kind = ActorKind.Person, Country = "ARV", Aliases = ["President Varro", "Ilén Várro"] },
        new() { Id = "tomo-besk", Name = "Tomo Besk", Kind = ActorKind.Person, Country = "KRV" },
        new() { Id = "ruta-hallen", Name = "Ruta Hallen", Kind = ActorKind.Person, Country = "TSM", Aliases = ["Rūta Hällen"] },
        new() { Id = "ana", Name = "ANA", Kind = ActorKind.Outlet },
        new() { Id = "ktb", Name = "KTB", Kind = ActorKind.Outlet },
    ];

    public static Record Record(string text, string? outlet = "Meridian", string? date = "2025-12-01", params Statement[] statements)
    {
        var article = new Article { Text = text };
        return new Record
        {
            Article = new ArticleHead
            {
                Id = article.Id,
                Title = "On the " + text.Split(' ')[0],
                Outlet = outlet,
                Published = date is null ? null : new PublicationDate(date, DateBasis.Header),
                Text = text,
            },
            Actors = Cast,
            Statements = [.. statements.Select(statement => Located(statement, article))],
            Made = new Made("0.1.0", new Dictionary<string, string>()),
        };
    }

    public static Statement Says(
        string words,
        string? speaker = "ilen-varro",
        string? to = null,
        string? via = null,
        StatementForm form = StatementForm.Direct,
        string? said = null,
        double confidence = 0.9) => new()
    {
        Id = "s-" + words.GetHashCode(StringComparison.Ordinal),
        Form = form,
        Act = StatementAct.Speech,
        Content = [new Passage(0, words.Length, words)],
        Speaker = speaker,
        Addressees = to is null ? [] : [to],
        Via = via is null ? [] : via.Split(','),
        Said = said,
        Confidence = confidence,
    };

    /// <param name="holds">The statement that is its words; null where it is only told of.</param>
    /// <param name="replyTo">The id of the message of the same article that it answers.</param>
    public static Message Sends(
        string sender,
        string to,
        Statement? holds = null,
        string kind = "letter",
        string? occasion = null,
        string? sent = null,
        string? via = null,
        string? replyTo = null,
        string id = "m1") => new()
    {
        Id = id,
        Kind = kind,
        Channel = "letter",
        Sender = sender,
        Addressees = [to],
        Occasion = occasion,
        Sent = sent is null ? null : new DatedPassage(sent, null, null, null),
        Via = via is null ? [] : [via],
        ReplyTo = replyTo,
        Statements = holds is null ? [] : [holds.Id],
        Evidence = [new Passage(0, 8, "a letter")],
        Confidence = 0.8,
    };

    /// <param name="actor">The state that acts.</param>
    public static DiplomaticEvent Does(
        string plover, string actor, string recipient, string? date = null, double? goldstein = null, string status = "actual") => new()
    {
        Id = "e1",
        Plover = plover,
        Cameo = null,
        Goldstein = goldstein,
        Actor = [actor],
        Recipient = [recipient],
        Date = date,
        Status = status,
        Evidence = [new Passage(0, 8, "an act of " + plover)],
        Confidence = 0.7,
    };

    // Where the words stand in the text, the statement says so.
    private static Statement Located(Statement statement, Article article)
    {
        Passage Locate(Passage piece)
        {
            var start = article.Text.IndexOf(piece.Text, StringComparison.Ordinal);
            return start < 0 ? piece : Passage.Of(article, new CodePoints(article.Text), new TextSpan(start, start + piece.Text.Length));
        }

        return statement with { Content = [.. statement.Content.Select(Locate)] };
    }
}
