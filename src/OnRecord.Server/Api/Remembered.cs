using Microsoft.Extensions.Caching.Memory;
using OnRecord.Storage;

namespace OnRecord.Server.Api;

/// <summary>Keeps answers that follow from the entries alone, for as long as no entry changes.</summary>
/// <remarks>An archive is read far more often than it is written, and desks ask the same again and again: saved searches, a shared link, the next reload.</remarks>
internal sealed class Remembered(Archive archive) : IEndpointFilter, IDisposable
{
    private const long MostBytes = 64 * 1024 * 1024;

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var address = string.Concat(request.Path.Value, request.QueryString.Value);
        var version = archive.Version();
        if (answers.TryGetValue(address, out (string Version, JsonAnswer Answer) kept) && kept.Version == version)
        {
            return kept.Answer;
        }

        var answer = await next(context);
        if (answer is JsonAnswer json)
        {
            answers.Set(address, (version, json), new MemoryCacheEntryOptions { Size = json.Length + (2 * address.Length) });
        }

        return answer;
    }

    public void Dispose() => answers.Dispose();
}
