using OnRecord.Server.Api;
using OnRecord.Storage;
using OnRecord.Storage.Phrases;
using OnRecord.Wording;

namespace OnRecord.Server.Phrases;

/// <summary><c>/api/phrases</c>: the history of a phrase.</summary>
internal static class PhraseEndpoints
{
    private const int MostUses = 500;
    private const int UsualUses = 20;

    public static void Map(RouteGroupBuilder api, Archive archive) => api.MapMethods("/phrases", Routes.Reading, (HttpRequest request) =>
    {
        var address = new Address(request.Query);
        var query = new PhraseQuery(address.Needed("q"))
        {
            Speaker = address.Text("speaker"),
            Addressee = address.Text("to"),
            Outlet = address.Text("outlet"),
            From = address.Day("from"),
            Until = address.Day("until"),
        };
        var uses = address.Number("uses", UsualUses, 0, MostUses);
        address.Finish();
        return WordList.Of(query.Phrase).Count == 0
            ? throw ProblemException.BadRequest("A phrase needs a word.")
            : JsonAnswer.Of(PhraseJson.Of(query, archive.Phrase(query), uses));
    });
}
