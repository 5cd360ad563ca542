using System.Globalization;
using OnRecord.Engine;
using OnRecord.Server.Access;
using OnRecord.Server.Answers;
using OnRecord.Server.Api;
using OnRecord.Server.Intake;
using OnRecord.Server.Limits;

namespace OnRecord.Server.Articles;

/// <summary><c>/api/additions</c>: articles are added, and tell how far they have come.</summary>
internal static class AdditionEndpoints
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    public static void Map(RouteGroupBuilder api, Additions additions, TimeProvider time, CancellationToken stopping)
    {
        api.MapPost("/additions", async (HttpContext context) =>
        {
            var addition = await Of(context, time);
            if (!additions.Add(addition))
            {
                addition.Dispose();
                context.Response.Headers.RetryAfter = "30";
                return (IResult)Problem.Of(StatusCodes.Status503ServiceUnavailable, "busy", "The server is busy", "Too much waits to be added already; try again in a while.");
            }

            var progress = $"/api/additions/{addition.Id}";
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            context.Response.Headers.Location = progress;
            return JsonAnswer.Of(json => json.WriteObject(() =>
            {
                json.WriteString("id", addition.Id);
                json.WriteString("progress", progress);
                json.WriteString("events", progress + "/events");
            }));
        }).Streams().TakesFiles();
        api.MapMethods("/additions/{id}", Routes.Reading, (string id) =>
        {
            var addition = Find(additions, id);
            return JsonAnswer.Of(json => json.WriteObject(() => addition.Write(json)));
        });
        api.MapMethods("/additions/{id}/events", Routes.Reading, (string id, HttpContext context) => FollowAsync(Find(additions, id), context, time, stopping)).Streams();
    }

    private static Addition Find(Additions additions, string id) =>
        additions.Find(id) ?? throw ProblemException.NotFound("There is no such addition, or it was long ago; /api/articles lists what was added.");

    private static async Task<Addition> Of(HttpContext context, TimeProvider time)
    {
        var now = time.GetUtcNow();
        if (context.Request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true)
        {
            var folder = Directory.CreateTempSubdirectory("onrecord-sent-");
            try
            {
                var (paths, published) = await SentFiles.SaveAsync(context.Request, folder);
                return new Addition(context.Author, now, paths, pasted: null, folder, PastedArticle.Date(published));
            }
            catch
            {
                folder.Delete(recursive: true);
                throw;
            }
        }

        context.LimitToJson();
        var pasted = PastedArticle.Of(await Body.ReadAsync(context.Request));
        return pasted.IsElsewhere
            ? new Addition(context.Author, now, [pasted.Url!], pasted: null, folder: null, pasted.Published)
            : new Addition(context.Author, now, [], new Input(pasted.Take(), null), folder: null, pasted.Published);
    }

    // Server-sent events, as the HTML standard has them. Who was cut off says which came last, and goes on behind it.
    private static async Task FollowAsync(Addition addition, HttpContext context, TimeProvider time, CancellationToken stopping)
    {
        var known = context.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } sent ? sent : context.Request.Query["after"].ToString();
        var after = int.TryParse(known, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var response = context.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";    // nginx would hold them back
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await response.Body.FlushAsync(ending.Token);
            await foreach (var one in addition.Follow(after, KeepAlive, time, ending.Token))
            {
                await response.WriteAsync(one is null ? ":\n\n" : $"id: {one.Number}\nevent: {one.Name}\ndata: {one.Json}\n\n", ending.Token);
                await response.Body.FlushAsync(ending.Token);
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // Whoever listened went away, or the server ends.
        }
    }
}
