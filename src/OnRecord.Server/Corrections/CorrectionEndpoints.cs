using OnRecord.Server.Answers;
using OnRecord.Server.Api;
using OnRecord.Storage;
using OnRecord.Storage.Corrections;

namespace OnRecord.Server.Corrections;

/// <summary><c>/api/corrections</c>: the log of what people corrected, the last first.</summary>
internal static class CorrectionEndpoints
{
    private const int MostOfAPage = 200;

    public static void Map(RouteGroupBuilder api, Archive archive) => api.Reads("/corrections", (HttpRequest request) =>
    {
        var address = new Address(request.Query);
        var query = new CorrectionQuery
        {
            Article = address.Text("article") is null ? null : address.Number("article", 0, 0, int.MaxValue),
            Author = address.Text("author"),
            Lost = address.Flag("lost") ?? false,
            InForce = address.Flag("inForce") ?? false,
            Limit = address.Number("limit", 50, 1, MostOfAPage),
        };
        var cursor = address.Text("cursor") is { } typed ? Cursor.Read(typed, request.Query) : Cursor.Start(request.Query);
        address.Finish();
        var found = archive.Corrections.List(query with { Offset = (int)cursor.Shown });
        var shown = cursor.Shown + found.Items.Count;
        return JsonAnswer.Of(json => json.WriteObject(() =>
        {
            json.WriteNumber("total", found.Total);
            json.WriteNumber("unsettled", archive.Corrections.Unsettled());
            json.WriteString("next", shown < found.Total ? (cursor with { Shown = shown }).ToString() : null);
            json.WriteAll("corrections", found.Items, one => json.WriteRawValue(CorrectionJson.Write(one)));
        }));
    });
}
