using OnRecord.Server.Api;
using OnRecord.Storage;
using OnRecord.Storage.Ledgers;

namespace OnRecord.Server.Ledgers;

/// <summary><c>/api/ledgers/{first}/{second}</c>: the messages of a pair, each once, and what recurs in them.</summary>
internal static class LedgerEndpoints
{
    public static void Map(RouteGroupBuilder api, Archive archive)
    {
        api.MapMethods("/ledgers/{first}/{second}", Routes.Reading, (string first, string second, HttpRequest request) =>
            JsonAnswer.Of(LedgerJson.Of(archive.Ledger(Query(archive, first, second, request)))));
        api.MapMethods("/ledgers/{first}/{second}/formulas", Routes.Reading, (string first, string second, HttpRequest request) =>
            JsonAnswer.Of(FormulaJson.Of(archive.Formulas(Query(archive, first, second, request)))));
    }

    private static LedgerQuery Query(Archive archive, string first, string second, HttpRequest request)
    {
        var address = new Address(request.Query);
        var (from, until) = (address.Day("from"), address.Day("until"));
        address.Finish();
        return new LedgerQuery(NamedInAddress.Find(archive, first).Id, NamedInAddress.Find(archive, second).Id) { From = from, Until = until };
    }
}
