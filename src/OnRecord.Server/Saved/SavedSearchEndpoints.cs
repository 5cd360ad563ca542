using OnRecord.Server.Answers;
using OnRecord.Server.Api;
using OnRecord.Server.Statements;
using OnRecord.Storage;

namespace OnRecord.Server.Saved;

/// <summary><c>/api/searches</c>: searches that have a name.</summary>
internal static class SavedSearchEndpoints
{
    public static void Map(RouteGroupBuilder api, Archive archive) => api.Reads("/searches", () => JsonAnswer.Of(json => json.WriteObject(() =>
        json.WriteAll("searches", archive.SavedSearches.All(), search => json.WriteObject(() =>
        {
            json.WriteString("name", search.Name);
            json.WriteString("since", search.Since);
            json.WriteString("at", search.At);
            json.WriteString("address", SearchAddress.Of(search.Query));
            json.WriteString("feed", $"/searches/{Uri.EscapeDataString(search.Name)}.atom");
        })))));
}
