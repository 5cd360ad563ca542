using OnRecord.Server.Api;
using OnRecord.Storage;

namespace OnRecord.Server.Limits;

/// <summary>Ends an answer that takes too long, or that nobody waits for any more, together with what the archive was asked for.</summary>
internal sealed class TimeLimit(Archive archive, TimeSpan limit, TimeProvider time) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<LongAnswer>() is not null)
        {
            return await next(context);
        }

        var ending = new CancellationTokenSource();
        var answering = Task.Run(async () =>
        {
            archive.EndReadingBy(ending.Token);
            return await next(context);
        });
        try
        {
            return await answering.WaitAsync(limit, time, http.RequestAborted);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException && answering is { IsFaulted: false, IsCanceled: false })
        {
            _ = answering.ContinueWith(static late => late.Exception, TaskContinuationOptions.OnlyOnFaulted);
            _ = ending.CancelAsync();
            if (late is OperationCanceledException)
            {
                throw;
            }

            // The connection is not used again, so what still works on this request can never touch the next one.
            http.Response.Headers.Connection = "close";
            return Problem.Of(
                StatusCodes.Status503ServiceUnavailable,
                "too-slow",
                "This takes too long",
                $"No answer was found within {limit.TotalSeconds:0} seconds. Ask for less: more filters, fewer days.");
        }
    }
}
