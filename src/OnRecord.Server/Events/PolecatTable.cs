using OnRecord.Findings;
using OnRecord.Reading.Actors;

namespace OnRecord.Server.Events;

/// <summary>Events in the columns of POLECAT, a row for each pair of actor and recipient.</summary>
internal sealed class PolecatTable(ActorTable actors) : IEventFormat
{
    private const string Joint = "; ";

    private static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
        "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
        "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title",
        "Recipient Name Raw", "Wikipedia Recipient ID",
        "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
        "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    private readonly Bodies bodies = new(actors);

    public string Header { get; } = TabRow.Of(Columns);

    public IEnumerable<string> Lines(Record record) => Dyad.OfEvents(record).Select(dyad =>
    {
        var (one, act) = (dyad.Event!, PloverAct.Of(dyad.Event!));
        var place = record.Places.FirstOrDefault(place => place.Name == one.Place);
        return TabRow.Of(
        [
            dyad.Id,
            dyad.Days?.Iso,
            act.Type,
            act.Mode,
            TabRow.Number(act.Score?.Score),
            TabRow.Number(act.Score?.Quad),
            string.Join(Joint, act.Contexts),
            .. Of(dyad.Actor),
            .. Of(dyad.Recipient),
            one.Place,
            place?.Kind == "city" ? place.Name : null,
            null,
            null,
            place?.Country,
            TabRow.Number(place?.Latitude),
            TabRow.Number(place?.Longitude),
            null,
            place?.Text,
            place?.Kind,
            record.Article.Outlet,
            record.Article.Published?.Date,
            Names(record, ActorKind.Person),
            Names(record, ActorKind.Body, ActorKind.State, ActorKind.Outlet),
            string.Join(Joint, record.Places.Select(static place => place.Name).Distinct()),
            record.Article.Language,
            $"OnRecord {record.Made.Version}",
        ]);
    });

    private IEnumerable<string?> Of(Party? party) =>
    [
        party?.Names,
        party?.Code,
        bodies.Cow(party?.Code),
        party?.EachSector.FirstOrDefault(),
        party is null ? null : string.Join(Joint, party.EachSector),
        party?.Roles,
        party?.Words,
        null,    // titles of Wikipedia: the record has numbers of Wikidata
    ];

    private static string Names(Record record, params ReadOnlySpan<ActorKind> kinds)
    {
        var names = new List<string>();
        foreach (var actor in record.Actors)
        {
            if (kinds.Contains(actor.Kind))
            {
                names.Add(actor.Name);
            }
        }

        return string.Join(Joint, names);
    }
}
