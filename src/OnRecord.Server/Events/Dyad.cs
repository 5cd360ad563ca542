using OnRecord.Findings;
using OnRecord.Reading.Events;

namespace OnRecord.Server.Events;

/// <summary>One act from one party to another, as forms with a line for each pair have it.</summary>
/// <param name="Id">That of the event or statement; with a number from the second pair on.</param>
/// <param name="Actor">Null where nobody is known.</param>
/// <param name="Recipient">Null where it is directed at nobody.</param>
/// <param name="Cameo">Its code; empty where there is none.</param>
internal sealed record Dyad(string Id, Party? Actor, Party? Recipient, string Cameo)
{
    public required ActDays? Days { get; init; }

    /// <summary>The clauses that tell of it, in text order.</summary>
    public required IReadOnlyList<Passage> Evidence { get; init; }

    /// <summary>The word or words that say what was done.</summary>
    public required Passage? Trigger { get; init; }

    public required IReadOnlyList<string> Via { get; init; }

    public required double Confidence { get; init; }

    /// <summary>The event; null for a statement.</summary>
    public DiplomaticEvent? Event { get; init; }

    /// <summary>The statement; null for an event.</summary>
    public Statement? Statement { get; init; }

    /// <summary>What a form has no field for.</summary>
    public string Remarks => Event is not null ? Extras.Of(Event, Days) : Statement is not null ? Extras.Of(Statement, Days) : "";

    /// <summary>The events, in the order of the record.</summary>
    public static IEnumerable<Dyad> OfEvents(Record record) => record.Events.SelectMany(one => Pairs(
        Party.Of(record, one.Actor, one.ActorCodes, one.ActorIds),
        Party.Of(record, one.Recipient, one.RecipientCodes, one.RecipientIds),
        (actor, recipient, suffix) => new Dyad(one.Id + suffix, actor, recipient, PloverAct.Of(one).Cameo)
        {
            Event = one,
            Days = ActDays.Of(record, one.Date),
            Evidence = one.Evidence,
            Trigger = one.Trigger,
            Via = one.Via,
            Confidence = one.Confidence,
        }));

    /// <summary>What CAMEO holds: the events but for those that are denied, then the statements.</summary>
    public static IEnumerable<Dyad> OfCameo(Record record) =>
    [
        .. OfEvents(record).Where(static dyad => dyad.Event!.Status != "denied" && dyad.Cameo.Length > 0),
        .. record.Statements.SelectMany(one => Pairs(
            Of(record, one.Speaker is null ? [] : [one.Speaker]),
            Of(record, one.Addressees),
            (actor, recipient, suffix) => new Dyad(one.Id + suffix, actor, recipient, StatementCode.Of(one.Cue?.Lemma))
            {
                Statement = one,
                Days = ActDays.Of(record, one.Said),
                Evidence = one.Content,
                Trigger = one.Cue,
                Via = one.Via,
                Confidence = one.Confidence,
            })),
    ];

    private static List<Party> Of(Record record, IReadOnlyList<string> ids) => [.. ids.Select(record.Find).OfType<Actor>().Select(Party.Of)];

    // Each with each, but nobody with themselves: "Korvia and Ostrel agreed" has both on both sides.
    private static IEnumerable<Dyad> Pairs(IReadOnlyList<Party> actors, IReadOnlyList<Party> recipients, Func<Party?, Party?, string, Dyad> make)
    {
        var number = 0;
        foreach (var actor in actors.DefaultIfEmpty(null!))
        {
            foreach (var recipient in recipients.DefaultIfEmpty(null!))
            {
                if (actor is null || recipient is null || (actor.Code, actor.Sectors) != (recipient.Code, recipient.Sectors) || actor.Code.Length == 0)
                {
                    number++;
                    yield return make(actor, recipient, number == 1 ? "" : $"-{number}");
                }
            }
        }
    }
}
