using OnRecord.Server.Api;
using OnRecord.Storage;
using OnRecord.Storage.Quotes;
using OnRecord.Wording;

namespace OnRecord.Server.Quotes;

/// <summary><c>/api/quotes</c>: whether a quotation is among the statements.</summary>
internal static class QuoteEndpoints
{
    public static void Map(RouteGroupBuilder api, Archive archive) => api.MapMethods("/quotes", Routes.Reading, (HttpRequest request) =>
    {
        var address = new Address(request.Query);
        var query = new QuoteQuery(address.Needed("q")) { Speaker = address.Text("speaker"), From = address.Day("from"), Until = address.Day("until") };
        address.Finish();
        return WordList.Of(query.Quote).Count == 0
            ? throw ProblemException.BadRequest("A quotation needs a word.")
            : JsonAnswer.Of(QuoteJson.Of(query, archive.Check(query)));
    });
}
