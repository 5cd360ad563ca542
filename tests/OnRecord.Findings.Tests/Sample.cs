using OnRecord.Text;

namespace OnRecord.Findings.Tests;

/// <summary>One record about invented people in which every field of the contract has a value.</summary>
internal static class Sample
{
    public const string Text = "Varro wrote to Besk on December 18 from Arvan: “We hold one rope.”";

    public static Record Full { get; } = new()
    {
        Article = new ArticleHead
        {
            Id = new Article { Text = Text }.Id,
            File = "letter.txt",
            Title = "A letter",
            Outlet = "Meridian",
            Url = "https://meridian.example/letter",
            Language = "en",
            Published = new PublicationDate("2031-12-19", DateBasis.Header),
            Encoding = new TextEncoding("utf-8", Guessed: false),
            Text = Text,
            Headings = [At("Varro wrote")],
        },
        Actors =
        [
            new Actor
            {
                Id = "ilen-varro",
                Name = "Ilen Varro",
                Aliases = ["Varro"],
                Kind = ActorKind.Person,
                Country = "XAR",
                Role = "President",
                Wikidata = "Q1",
                Mentions = [At("Varro")],
            },
            new Actor { Id = "tomo-besk", Name = "Tomo Besk", Kind = ActorKind.Person },
            new Actor { Id = "a1", Name = "a senior official", Kind = ActorKind.Unnamed, Country = "XKV" },
            new Actor { Id = "ana", Name = "ANA", Kind = ActorKind.Outlet },
            new Actor { Id = "ktb", Name = "KTB", Kind = ActorKind.Outlet },
        ],
        Statements =
        [
            new Statement
            {
                Id = "s1",
                Form = StatementForm.Direct,
                Act = StatementAct.Speech,
                Content = [At("We hold one rope")],
                Cue = new CuePassage(6, 11, "wrote", "write"),
                Source = At("Varro"),
                Speaker = "ilen-varro",
                Addressees = ["tomo-besk"],
                Via = ["ana", "ktb"],
                Said = "2031-12",
                Message = "m1",
                Confidence = 0.97,
                Why = "quotation after cue",
                Because = [new Reason("cue", 2.5), new Reason("others", -0.4)],
                SpeakerConfidence = 0.93,
                SpeakerWhy = "name",
            },
        ],
        Messages =
        [
            new Message
            {
                Id = "m1",
                Kind = "greeting",
                Channel = "letter",
                Sender = "ilen-varro",
                Addressees = ["tomo-besk"],
                Occasion = "New Year",
                Sent = new DatedPassage("2031-12-18", 23, 34, "December 18"),
                Via = ["ana"],
                ReplyTo = "m0",
                Statements = ["s1"],
                Evidence = [At("Varro wrote to Besk")],
                Confidence = 0.95,
            },
        ],
        Events =
        [
            new DiplomaticEvent
            {
                Id = "e1",
                Plover = "SUPPORT",
                Mode = "express",
                Context = ["diplomatic"],
                Cameo = "051",
                Goldstein = 3.4,
                Actor = ["XAR"],
                Recipient = ["XKV"],
                ActorIds = ["ilen-varro"],
                RecipientIds = ["tomo-besk"],
                ActorCodes = ["XARGOV"],
                RecipientCodes = ["XKVGOV"],
                Date = "2031-12-18",
                Place = "Arvan",
                Status = "actual",
                Via = ["ana"],
                Trigger = At("wrote"),
                Evidence = [At("Varro wrote to Besk")],
                Why = "write",
                Confidence = 0.9,
            },
        ],
        Times = [new TimeExpression(23, 34, "December 18", "DATE", "2031-12-18", "2031-12-18", "2031-12-18")],
        Places = [new Place(40, 45, "Arvan", "Arvan", "XAR", 51.7, 36.2, "city")],
        Findings = [new Finding(FindingKind.DateConflict, FindingSeverity.Warning, "Two dates for one letter.", [At("December 18")])],
        Made = new Made("0.1.0", new Dictionary<string, string> { ["attribution"] = "en-rules-1" }),
    };

    /// <summary>Nothing but what a record cannot do without.</summary>
    public static Record Bare { get; } = new()
    {
        Article = new ArticleHead { Id = new Article { Text = Text }.Id, Text = Text },
        Made = new Made("0.1.0", new Dictionary<string, string>()),
    };

    private static Passage At(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new Passage(start, start + words.Length, words);
    }
}
