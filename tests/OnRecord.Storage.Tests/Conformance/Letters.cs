using System.Globalization;
using OnRecord.Findings;
using OnRecord.Text;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>Records of letters and acts between invented leaders, in one line each.</summary>
internal static class Letters
{
    private static readonly Actor[] Cast =
    [
        new() { Id = "ilen-varro", Name = "Ilen Varro", Kind = ActorKind.Person, Country = "ARV" },
        new() { Id = "tomo-besk", Name = "Tomo Besk", Kind = ActorKind.Person, Country = "KRV" },
        new() { Id = "ARV", Name = "Arvania", Kind = ActorKind.State, Country = "ARV" },
        new() { Id = "KRV", Name = "Korvia", Kind = ActorKind.State, Country = "KRV" },
        new() { Id = "ana", Name = "ANA", Kind = ActorKind.Outlet, Country = "ARV" },
    ];

    private static int count;

    /// <summary>An article that prints a letter: its words as one direct statement.</summary>
    public static Record Letter(
        string sender,
        string addressee,
        string words,
        string outlet,
        string published,
        string? sent = null,
        string? occasion = null,
        string kind = "letter",
        string? via = null,
        string? before = null)
    {
        var text = $"{before}{words} wrote the leader, as the {outlet} reports.";
        var number = Interlocked.Increment(ref count).ToString(CultureInfo.InvariantCulture);
        var start = before?.Length ?? 0;
        var piece = new Passage(start, start + words.Length, words);
        string[] chain = via is null ? [] : [via];
        return Empty(text, outlet, published) with
        {
            Statements =
            [
                new Statement
                {
                    Id = "s" + number, Form = StatementForm.Direct, Act = StatementAct.Speech, Content = [piece], Speaker = sender,
                    Addressees = [addressee], Via = chain, Message = "m1", Confidence = 0.9,
                },
            ],
            Messages =
            [
                new Message
                {
                    Id = "m1", Kind = kind, Channel = "letter", Sender = sender, Addressees = [addressee], Occasion = occasion, Via = chain,
                    Sent = sent is null ? null : new DatedPassage(sent, null, null, null), Statements = ["s" + number], Evidence = [piece], Confidence = 0.9,
                },
            ],
        };
    }

    public static Record Act(
        string actor, string recipient, string plover, double goldstein, string outlet, string published, string? date = null, string status = "actual")
    {
        var text = $"{actor} did {plover} to {recipient}, says {outlet}.";
        return Empty(text, outlet, published) with
        {
            Events =
            [
                new DiplomaticEvent
                {
                    Id = "e1", Plover = plover, Goldstein = goldstein, Actor = [actor], Recipient = [recipient], Date = date, Status = status,
                    Evidence = [new Passage(0, text.Length, text)], Confidence = 0.8,
                },
            ],
        };
    }

    public static Record Empty(string text, string outlet, string published) => new()
    {
        Article = new ArticleHead
        {
            Id = new Article { Text = text }.Id,
            Outlet = outlet,
            Published = new PublicationDate(published, DateBasis.Header),
            Text = text,
        },
        Actors = Cast,
        Made = new Made("0.1.0", new Dictionary<string, string> { ["attribution"] = "test" }),
    };
}
