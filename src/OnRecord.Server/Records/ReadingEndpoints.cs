using OnRecord.Engine;
using OnRecord.Engine.Fetching;
using OnRecord.Findings;
using OnRecord.Server.Api;
using OnRecord.Server.Intake;
using OnRecord.Server.Limits;
using OnRecord.Server.Serving;

namespace OnRecord.Server.Records;

/// <summary><c>/api/readings</c>: the record of a text, a page or what is at an address. Nothing is kept.</summary>
internal static class ReadingEndpoints
{
    public static void Map(RouteGroupBuilder api, OpenedReader reader, PageFetcher fetcher, ILogger log) => api.MapPost("/readings", async (HttpContext context) =>
    {
        var pasted = PastedArticle.Of(await Body.ReadAsync(context.Request));
        var outcome = await Task.Run(() => Read(pasted, reader.Value, fetcher, context.RequestAborted));
        switch (outcome)
        {
            case ReadOutcome.Read read:
                return (IResult)new JsonAnswer(RecordJson.WriteUtf8(read.Record));
            case ReadOutcome.Failed failed:
                log.AnswerFailed(failed.Error);
                return Problem.Of(StatusCodes.Status500InternalServerError, "mistake", "A mistake of OnRecord", $"Reading this failed in {failed.Stage}; the log of the server says more.");
            default:
                var says = Trouble.Of(Withheld.From(outcome, folder: null))?.Says ?? "there is no article in it";
                return Problem.Of(StatusCodes.Status422UnprocessableEntity, "no-article", "This is no article that can be read", $"{char.ToUpperInvariant(says[0])}{says[1..]}.");
        }
    }).Heavy().Streams();

    private static ReadOutcome Read(PastedArticle pasted, Reader reader, PageFetcher fetcher, CancellationToken cancel)
    {
        var options = new ReadOptions { Published = pasted.Published };
        if (!pasted.IsElsewhere)
        {
            return reader.Read(new Input(pasted.Take(), null), options);
        }

        var batch = new InputBatch([pasted.Url!], reader, pasted.Published, new Troubles(TextWriter.Null, verbose: false), fetcher);
        return batch.Inputs().Read(batch.Paths, cancel).Select(input => reader.Read(input, options)).FirstOrDefault()
            ?? new ReadOutcome.Problem(pasted.Url!, InputProblemKind.NoArticles, "there is no article at this address");
    }
}
