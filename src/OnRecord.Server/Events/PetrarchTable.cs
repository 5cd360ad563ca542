using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Events.Petrarch;

namespace OnRecord.Server.Events;

/// <summary>Events and statements in the columns that PETRARCH2 writes where it is asked for the texts of actors and event, a line for each pair.</summary>
internal sealed class PetrarchTable(ActorTable actors) : IEventFormat
{
    private const string Nobody = "---";

    private readonly Bodies bodies = new(actors);

    public string? Header => null;

    public IEnumerable<string> Lines(Record record)
    {
        var dyads = Dyad.OfCameo(record).ToList();
        var sentences = dyads.Count > 0 ? new SentenceNumbers(record) : null;
        return dyads.Select(dyad => TabRow.Of(
            dyad.Days?.Digits,
            Code(dyad.Actor),
            Code(dyad.Recipient),
            PetrarchCode.Of(dyad.Cameo),
            "",    // issues, which the record does not have
            $"{Story(record)}_{(dyad.Evidence is [var first, ..] ? sentences!.Of(first) : 1)}",
            record.Article.Outlet,
            Words(dyad.Actor),
            Words(dyad.Recipient),
            string.Join(" … ", dyad.Evidence.Select(static passage => passage.Text))));
    }

    // A state or body with its roles; roles alone stand behind the sign for nobody.
    private string Code(Party? party)
    {
        var (state, roles) = party is null ? ("", "") : (bodies.Cameo(party with { Sectors = "" }).Code, PetrarchRoles.Of(party.Sectors));
        return (state.Length > 0 ? state : Nobody) + roles;
    }

    private static string Words(Party? party) => party?.Names is { Length: > 0 } names ? names : Nobody;

    // Twelve digits of the text's hash: readers part the number of the sentence from it at the one underscore.
    private static string Story(Record record) => record.Article.Id.Replace("sha256:", "") is { Length: >= 12 } hash ? hash[..12] : record.Article.Id.Replace('_', '-');
}
