using OnRecord.Server.Api;

namespace OnRecord.Server.Limits;

/// <summary>Ends the waiting for an answer that takes too long. What the archive was asked for may go on for a while; its answer is thrown away.</summary>
internal sealed class TimeLimit(TimeSpan limit, TimeProvider time) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<LongAnswer>() is not null)
        {
            return await next(context);
        }

        var answering = Task.Run(async () => await next(context));
        try
        {
            return await answering.WaitAsync(limit, time, http.RequestAborted);
        }
        catch (TimeoutException) when (!answering.IsCompleted)
        {
            _ = answering.ContinueWith(static late => late.Exception, TaskContinuationOptions.OnlyOnFaulted);

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
