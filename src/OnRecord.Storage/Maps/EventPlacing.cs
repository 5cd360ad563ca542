using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Findings;
using OnRecord.Storage.Database;
using OnRecord.Storage.Facets;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Maps;

/// <summary>Puts events where they happened.</summary>
internal static class EventPlacing
{
    private const string State = "state";    // a kind of place

    private static readonly PlaceJsonContext Context = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });

    /// <summary>Where the record says that a place of that name is.</summary>
    /// <returns>Null for states, which are no place on a map, for what has no coordinates, and where the record knows two places of the name.</returns>
    public static Site? Site(Record record, string? name)
    {
        var sites = record.Places
            .Where(place => place.Name == name && place.Kind != State)
            .Select(static place => place is { Latitude: >= -90 and <= 90 and var north, Longitude: >= -180 and <= 180 and var east }
                ? new Site(place.Country, north, east, place.Kind)
                : null)
            .Distinct()
            .Take(2)
            .ToArray();
        return sites is [var only] ? only : null;
    }

    public static EventMap Of(Session session, EventQuery query)
    {
        var all = EntrySearch.Find(session, Selection.Of(query), Page.First(0));
        var placed = EntrySearch.Find(session, Selection.Of(query).And(Term.Tag(Tag.Placed)), Page.First(EntrySearch.MostCounted));
        var places = new Dictionary<(string, Site), FacetTally>();
        foreach (var detail in EntrySearch.Details(session, placed.Items))
        {
            var row = JsonSerializer.Deserialize(detail, Context.PlaceRow)!;
            var key = (row.Place, row.Site);
            if (!places.TryGetValue(key, out var types))
            {
                places.Add(key, types = new FacetTally());
            }

            types.Add(row.Plover);
        }

        return new EventMap(
            [
                .. places
                    .Select(static pair => new MapPlace(pair.Key.Item1, pair.Key.Item2, pair.Value.Total, pair.Value.Most(int.MaxValue).Values))
                    .OrderByDescending(static place => place.Events)
                    .ThenBy(static place => place.Name, StringComparer.Ordinal),
            ],
            placed.Items.Count,
            placed.HasMore,
            all.Total,
            all.IsLeast);
    }

    internal sealed record PlaceRow(string Plover, string Place, Site Site);
}

[JsonSerializable(typeof(EventPlacing.PlaceRow))]
internal sealed partial class PlaceJsonContext : JsonSerializerContext;
