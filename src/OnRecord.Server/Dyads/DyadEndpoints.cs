using OnRecord.Server.Acts;
using OnRecord.Server.Api;
using OnRecord.Storage;
using OnRecord.Storage.Acts;
using OnRecord.Storage.Dyads;

namespace OnRecord.Server.Dyads;

/// <summary><c>/api/dyads/{first}/{second}</c>: a pair over time, the records behind each number, and the acts that they tell of.</summary>
internal static class DyadEndpoints
{
    private const int MostRecords = 1_000;

    public static void Map(RouteGroupBuilder api, Archive archive)
    {
        api.MapMethods("/dyads/{first}/{second}", Routes.Reading, (string first, string second, HttpRequest request) =>
        {
            var address = new Address(request.Query);
            var query = Query(archive, first, second, address);
            address.Finish();
            return JsonAnswer.Of(DyadJson.Of(archive.Dyad(query), records: null));
        });
        api.MapMethods("/dyads/{first}/{second}/records", Routes.Reading, (string first, string second, HttpRequest request) =>
        {
            var address = new Address(request.Query);
            var query = Query(archive, first, second, address);
            var limit = address.Number("limit", 100, 1, MostRecords);
            var (direction, exchange) = (address.Choice<Direction>("direction"), address.Choice<Exchange>("of"));
            address.Finish();
            return JsonAnswer.Of(DyadJson.Of(archive.Dyad(query), archive.Between(query, limit, direction, exchange)));
        });
        api.MapMethods("/dyads/{first}/{second}/acts", Routes.Reading, (string first, string second, HttpRequest request) =>
        {
            var address = new Address(request.Query);
            var query = new ActQuery(NamedInAddress.Find(archive, first).Id, NamedInAddress.Find(archive, second).Id)
            {
                From = address.Day("from"), Until = address.Day("until"),
            };
            var limit = address.Number("limit", 100, 1, MostRecords);
            address.Finish();
            return JsonAnswer.Of(ActJson.Of(archive.Acts(query).Latest(limit)));
        });
    }

    private static DyadQuery Query(Archive archive, string first, string second, Address address) =>
        new(NamedInAddress.Find(archive, first).Id, NamedInAddress.Find(archive, second).Id)
        {
            Per = address.Choice<Period>("per") ?? Period.Month, From = address.Day("from"), Until = address.Day("until"),
        };
}
