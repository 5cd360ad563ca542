using OnRecord.Findings;
using OnRecord.Text;

namespace OnRecord.Storage.Tests;

/// <summary>An article with statements, messages and events that stand on its words.</summary>
internal static class Dispatch
{
    public const string Text =
        "Varro wrote to Besk: “One rope holds us.” Besk answered Varro on 3 December: “We read it twice.” "
        + "A senior official said the ports stay open. Korvia praised Arvania. Arvania will meet Korvia at Sarn.";

    public static Record Record(string text = Text, string? outlet = "Meridian", string? date = "2025-12-05", string prefix = "")
    {
        var record = Sample.Record(text, outlet, date);
        Passage At(string words)
        {
            var start = text.IndexOf(words, StringComparison.Ordinal);
            return Passage.Of(new Article { Text = text }, new CodePoints(text), new TextSpan(start, start + words.Length));
        }

        return record with
        {
            Actors = [.. record.Actors, new Actor { Id = "a7", Name = "a senior official", Kind = ActorKind.Unnamed, Country = "ARV" }],
            Statements =
            [
                new Statement
                {
                    Id = prefix + "s1", Form = StatementForm.Direct, Act = StatementAct.Speech, Content = [At("One rope holds us.")], Speaker = "ilen-varro",
                    Addressees = ["tomo-besk"], Via = ["ana"], Message = prefix + "m1", Confidence = 0.9,
                },
                new Statement
                {
                    Id = prefix + "s2", Form = StatementForm.Direct, Act = StatementAct.Speech, Content = [At("We read it twice.")], Speaker = "tomo-besk",
                    Addressees = ["ilen-varro"], Said = "2025-12-03", Message = prefix + "m2", Confidence = 0.8,
                },
                new Statement
                {
                    Id = prefix + "s3", Form = StatementForm.Indirect, Act = StatementAct.Speech, Content = [At("the ports stay open")], Speaker = "a7", Confidence = 0.7,
                },
            ],
            Messages =
            [
                new Message
                {
                    Id = prefix + "m1", Kind = "greeting", Channel = "letter", Sender = "ilen-varro", Addressees = ["tomo-besk"], Statements = [prefix + "s1"],
                    Evidence = [At("Varro wrote to Besk")], Confidence = 0.9,
                },
                new Message
                {
                    Id = prefix + "m2", Kind = "reply", Channel = "letter", Sender = "tomo-besk", Addressees = ["ilen-varro"], Statements = [prefix + "s2"],
                    Sent = new DatedPassage("2025-12-03", null, null, null), ReplyTo = prefix + "m1", Evidence = [At("Besk answered Varro")], Confidence = 0.9,
                },
            ],
            Events =
            [
                new DiplomaticEvent
                {
                    Id = prefix + "e1", Plover = "SUPPORT", Cameo = "051", Goldstein = 3.4, Actor = ["KRV"], ActorIds = ["tomo-besk"], ActorCodes = ["KRVGOV"],
                    Recipient = ["ARV"], RecipientIds = ["ilen-varro"], RecipientCodes = ["ARVGOV"], Date = "2025-12-04", Status = "actual", Statement = prefix + "s2",
                    Trigger = At("praised"), Evidence = [At("Korvia praised Arvania")], Confidence = 0.8,
                },
                new DiplomaticEvent
                {
                    Id = prefix + "e2", Plover = "CONSULT", Cameo = "040", Goldstein = 1, Actor = ["ARV"], Recipient = ["KRV"], Place = "Sarn", Status = "planned",
                    Trigger = At("meet"), Evidence = [At("Arvania will meet Korvia")], Confidence = 0.6,
                },
            ],
            Findings = [new Finding(FindingKind.DateConflict, FindingSeverity.Note, "One event, two dates.", [At("3 December")])],
        };
    }
}
