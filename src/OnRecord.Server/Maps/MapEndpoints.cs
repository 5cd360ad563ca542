using OnRecord.Server.Answers;
using OnRecord.Server.Api;
using OnRecord.Server.Search;
using OnRecord.Storage;

namespace OnRecord.Server.Maps;

/// <summary><c>/api/map</c>: the places of the events that a search finds.</summary>
internal static class MapEndpoints
{
    public static void Map(RouteGroupBuilder api, Archive archive) => api.MapMethods("/map", Routes.Reading, (HttpRequest request) =>
    {
        var address = new Address(request.Query);
        var filter = SearchEndpoints.EventFilter(address);
        address.Finish();
        var map = archive.Map(filter.Events);
        return JsonAnswer.Of(json => json.WriteObject(() =>
        {
            json.WriteSearched(archive.Summary());
            json.WriteNumber("total", map.Total);
            json.WriteBoolean("totalIsLeast", map.IsLeast);
            json.WriteNumber("placed", map.Placed);
            json.WriteBoolean("isPart", map.IsPart);
            if (map.Total == 0)
            {
                EmptyReason.Write(json, archive, filter, alone => archive.Search(alone.Events with { Limit = 0 }).Total > 0);
            }

            json.WriteAll("places", map.Places, place => json.WriteObject(() =>
            {
                json.WriteString("name", place.Name);
                json.WriteString("country", place.Site.Country);
                json.WriteNumber("latitude", place.Site.Latitude);
                json.WriteNumber("longitude", place.Site.Longitude);
                json.WriteString("kind", place.Site.Kind);
                json.WriteNumber("events", place.Events);
                json.WriteAll("types", place.Types, type => FacetEndpoints.WriteCount(json, type));
            }));
        }));
    });
}
