using OnRecord.Server.Answers;
using OnRecord.Server.Api;
using OnRecord.Server.Search;
using OnRecord.Storage;

namespace OnRecord.Server.Networks;

/// <summary><c>/api/network</c>: who speaks to whom, and who passes on whose words, in the statements that a search finds.</summary>
internal static class NetworkEndpoints
{
    private const int UsualNodes = 40;
    private const int MostNodes = 200;

    public static void Map(RouteGroupBuilder api, Archive archive) => api.MapMethods("/network", Routes.Reading, (HttpRequest request) =>
    {
        var address = new Address(request.Query);
        var filter = SearchEndpoints.StatementFilter(address);
        var most = address.Number("limit", UsualNodes, 2, MostNodes);
        address.Finish();
        var network = archive.Network(filter.Statements, most);
        return JsonAnswer.Of(json => json.WriteObject(() =>
        {
            json.WriteSearched(archive.Summary());
            json.WriteNumber("counted", network.Counted);
            json.WriteBoolean("isPart", network.IsPart);
            json.WriteNumber("nodesLeftOut", network.NodesLeftOut);
            json.WriteNumber("edgesLeftOut", network.EdgesLeftOut);
            if (network.Counted == 0)
            {
                EmptyReason.Write(json, archive, filter, alone => archive.Search(alone.Statements with { Limit = 0 }).Total > 0);
            }

            json.WriteAll("nodes", network.Nodes, node => json.WriteObject(() =>
            {
                json.WriteString("id", node.Id);
                json.WriteString("name", node.Name);
                json.WriteString("kind", node.Kind is { } kind ? JsonText.Name(kind) : null);
                json.WriteString("country", node.Country);
                json.WriteNumber("weight", node.Weight);
            }));
            json.WriteAll("edges", network.Edges, edge => json.WriteObject(() =>
            {
                json.WriteNumber("from", edge.From);
                json.WriteNumber("to", edge.To);
                json.WriteString("kind", JsonText.Name(edge.Kind));
                json.WriteNumber("count", edge.Count);
            }));
        }));
    });
}
