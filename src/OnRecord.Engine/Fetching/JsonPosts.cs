using System.Net.Http.Headers;
using System.Net.Sockets;

namespace OnRecord.Engine.Fetching;

/// <summary>What came of something that was sent.</summary>
/// <param name="Status">Of HTTP; null where nothing came back.</param>
/// <param name="Problem">One line for people; null where it was taken.</param>
public sealed record Posted(int? Status, string? Problem);

/// <summary>Sends JSON to addresses that somebody gave: to public ones alone, without following redirects or reading what is answered.</summary>
public sealed class JsonPosts(FetchOptions options, TimeProvider time) : IDisposable
{
    private readonly HttpMessageInvoker invoker = new(GuardedConnections.Create(options));

    /// <param name="headers">Besides those of the content.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public async Task<Posted> SendAsync(Uri url, ReadOnlyMemory<byte> json, IReadOnlyDictionary<string, string> headers, CancellationToken cancel)
    {
        using var timer = new CancellationTokenSource(options.HeaderTime, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, timer.Token);
        using var content = new ReadOnlyMemoryContent(json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        request.Headers.TryAddWithoutValidation("User-Agent", options.Product);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var response = await invoker.SendAsync(request, stop.Token);
            var status = (int)response.StatusCode;
            return new Posted(status, status is >= 200 and < 300 ? null : $"the server answers {status} {response.StatusCode}");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Posted(null, $"it did not answer within {options.HeaderTime.TotalSeconds:0.#} seconds");
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException)
        {
            return new Posted(null, error.GetBaseException() is PrivateAddressException ? "it leads to no address of the public internet" : "it cannot be reached");
        }
    }

    public void Dispose() => invoker.Dispose();
}
