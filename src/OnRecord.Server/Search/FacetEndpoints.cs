using System.Text.Json;
using OnRecord.Server.Answers;
using OnRecord.Server.Api;
using OnRecord.Storage;
using OnRecord.Storage.Facets;

namespace OnRecord.Server.Search;

/// <summary><c>/api/facets</c>: how what a search finds is distributed over outlets, people, carriers, types and months.</summary>
internal static class FacetEndpoints
{
    private const int UsualValues = 10;
    private const int MostValues = 100;

    private enum Kind
    {
        Statements,
        Messages,
        Events,
    }

    public static void Map(RouteGroupBuilder api, Archive archive) => api.MapMethods("/facets", Routes.Reading, (HttpRequest request) =>
    {
        var address = new Address(request.Query);
        var kind = address.Choice<Kind>("of") ?? Kind.Statements;
        var most = address.Number("limit", UsualValues, 1, MostValues);
        var filter = kind switch
        {
            Kind.Messages => SearchEndpoints.MessageFilter(address),
            Kind.Events => SearchEndpoints.EventFilter(address),
            _ => SearchEndpoints.StatementFilter(address),
        };
        address.Finish();
        var facets = kind switch
        {
            Kind.Messages => archive.Facets(filter.Messages, most),
            Kind.Events => archive.Facets(filter.Events, most),
            _ => archive.Facets(filter.Statements, most),
        };
        return JsonAnswer.Of(json => json.WriteObject(() =>
        {
            json.WriteSearched(archive.Summary());
            json.WriteNumber("counted", facets.Counted);
            json.WriteBoolean("isPart", facets.IsPart);
            Write(json, "outlets", facets.Outlets);
            Write(json, "actors", facets.Actors);
            Write(json, "recipients", facets.Recipients);
            Write(json, "via", facets.Via);
            Write(json, "types", facets.Types);
            Write(json, "statuses", facets.Statuses);
            Write(json, "months", facets.Months);
        }));
    });

    public static void Write(Utf8JsonWriter json, string name, Facet facet) => json.WriteObject(name, () =>
    {
        json.WriteNumber("different", facet.Different);
        json.WriteNumber("without", facet.Without);
        json.WriteAll("values", facet.Values, value => WriteCount(json, value));
    });

    public static void WriteCount(Utf8JsonWriter json, FacetCount value) => json.WriteObject(() =>
    {
        json.WriteString("id", value.Id);
        json.WriteString("name", value.Name);
        json.WriteNumber("count", value.Count);
    });
}
