using System.Globalization;
using OnRecord.Server.Access;
using OnRecord.Server.Answers;
using OnRecord.Server.Api;
using OnRecord.Storage;
using OnRecord.Storage.Corrections;

namespace OnRecord.Server.Corrections;

/// <summary><c>/api/corrections</c>: the log of what people corrected, the last first, and how more is corrected.</summary>
internal static class CorrectionEndpoints
{
    private const int MostOfAPage = 200;
    private const int MostOfAText = 10_000;

    public static void Map(RouteGroupBuilder api, Archive archive, Settler settler, TimeProvider time)
    {
        api.MapMethods("/corrections", Routes.Reading, (HttpRequest request) => List(request, archive));
        api.MapPost("/corrections", async (HttpContext context) =>
        {
            var body = await Body.ReadAsync(context.Request);
            var request = Request(body);
            var reason = request is CorrectionRequest.Accept or CorrectionRequest.Note ? body.Text("reason") : body.Needed("reason");
            body.Finish();
            return Make(request, new By(context.Author, time.GetUtcNow(), reason), archive, settler);
        });
        api.MapPost("/corrections/{number:long}/undo", async (long number, HttpContext context) =>
        {
            var body = await Body.ReadAsync(context.Request);
            var reason = body.Needed("reason");
            body.Finish();
            if (archive.Corrections.Find(number) is null)
            {
                throw ProblemException.NotFound($"There is no correction {number.ToString(CultureInfo.InvariantCulture)}.");
            }

            return Make(new CorrectionRequest.Undo([number]), new By(context.Author, time.GetUtcNow(), reason), archive, settler);
        });
    }

    private static JsonAnswer Make(CorrectionRequest request, By by, Archive archive, Settler settler)
    {
        var made = request.Make(archive.Corrections, by);
        var (effect, left) = settler.Settle();
        return JsonAnswer.Of(json => json.WriteObject(() =>
        {
            json.WriteAll("corrections", made.Keys, key => json.WriteRawValue(CorrectionJson.Write(archive.Corrections.Find(key)!)));
            json.WriteEffect(made.Effect + effect);
            json.WriteNumber("unsettled", left);
        }));
    }

    private static CorrectionRequest Request(Body body) => body.Needed("action") switch
    {
        "accept" => new CorrectionRequest.Accept(body.NeededNumber("article"), body.Needed("entry")),
        "reject" => new CorrectionRequest.Reject(body.NeededNumber("article"), body.Needed("entry")),
        "edit" => new CorrectionRequest.Edit(
            body.NeededNumber("article"), body.Text("entry"), body.Needed("field"), body.Texts("values") ?? throw ProblemException.BadRequest("“values” is needed; an empty list empties the field."), body.Text("name")),
        "merge" => new CorrectionRequest.Merge(body.Needed("from"), body.Needed("into"), body.Text("name")),
        "split" => new CorrectionRequest.Split(body.NeededNumber("article"), body.Texts("entry"), body.Needed("from"), body.Needed("into"), body.Text("name")),
        "note" => new CorrectionRequest.Note(body.NeededNumber("article"), body.Text("entry"), body.Needed("text", MostOfAText)),
        _ => throw ProblemException.BadRequest("“action” is accept, reject, edit, merge, split or note."),
    };

    private static JsonAnswer List(HttpRequest request, Archive archive)
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
        var cursor = Cursor.Read(address.Text("cursor"), request.Query);
        address.Finish();
        var found = archive.Corrections.List(query with { Offset = (int)Math.Clamp(cursor?.After ?? 0, 0, int.MaxValue) });
        var shown = (cursor?.After ?? 0) + found.Items.Count;
        return JsonAnswer.Of(json => json.WriteObject(() =>
        {
            json.WriteNumber("total", found.Total);
            json.WriteNumber("unsettled", archive.Corrections.Unsettled());
            json.WriteString("next", shown < found.Total ? new Cursor(shown, found.Total, IsLeast: false).Write(request.Query) : null);
            json.WriteAll("corrections", found.Items, one => json.WriteRawValue(CorrectionJson.Write(one)));
        }));
    }
}
