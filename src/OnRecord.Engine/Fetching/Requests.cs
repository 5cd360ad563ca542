using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Reflection;
using OnRecord.Reading.Payloads;

namespace OnRecord.Engine.Fetching;

/// <summary>What is asked for besides the address.</summary>
/// <param name="Known">Of the version that is there already; null where there is none.</param>
/// <param name="IsCut">Whether a longer body is cut off at the bound, and comes unpacked for that; otherwise it is refused.</param>
internal sealed record Question(Validators? Known, int MaximumBytes, bool IsCut = false);

/// <summary>Sends one request and takes its answer, within the bounds; no redirects, no manners.</summary>
internal sealed class Requests(FetchOptions options, TimeProvider time) : IDisposable
{
    private const int BufferBytes = 64 * 1024;

    private readonly HttpMessageInvoker invoker = new(GuardedConnections.Create(options));
    private readonly string agent = $"{options.Product}/{typeof(Requests).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]} (reads news; obeys robots.txt)";

    public async Task<Answer> SendAsync(Uri url, Question question, CancellationToken cancel)
    {
        using var headerTime = new CancellationTokenSource(options.HeaderTime, time);
        using var totalTime = new CancellationTokenSource(options.TotalTime, time);
        using var head = CancellationTokenSource.CreateLinkedTokenSource(cancel, headerTime.Token, totalTime.Token);
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancel, totalTime.Token);
        using var request = Request(url, question);
        try
        {
            using var response = await invoker.SendAsync(request, head.Token);
            return await TakeAsync(response, question, whole.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Answer.Broken(FetchProblem.Unreachable, totalTime.IsCancellationRequested
                ? $"its answer was not over within {options.TotalTime.TotalSeconds:0.#} seconds"
                : $"it did not answer within {options.HeaderTime.TotalSeconds:0.#} seconds");
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException)
        {
            return Broken(error);
        }
    }

    public void Dispose() => invoker.Dispose();

    private HttpRequestMessage Request(Uri url, Question question)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("User-Agent", agent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", question.IsCut ? "identity" : ContentCodings.Accepted);
        if (question.Known?.ETag is { } tag)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (question.Known?.LastModified is { } date)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        }

        return request;
    }

    private static Answer.Broken Broken(Exception error)
    {
        var kind = error is HttpRequestException request ? request.HttpRequestError : (error as HttpIOException)?.HttpRequestError;
        return (kind, error.GetBaseException()) switch
        {
            (_, PrivateAddressException hidden) => new Answer.Broken(FetchProblem.NotAllowed, hidden.Message),
            (HttpRequestError.ResponseEnded, _) => new Answer.Broken(FetchProblem.Unreachable, "the connection was dropped before the end"),
            (HttpRequestError.ConfigurationLimitExceeded, _) => new Answer.Broken(FetchProblem.TooLong, "its headers are too long"),
            (_, var cause) => new Answer.Broken(FetchProblem.Unreachable, $"it cannot be reached: {cause.Message}"),
        };
    }

    private static async Task<Answer> TakeAsync(HttpResponseMessage response, Question question, CancellationToken cancel)
    {
        var sent = new Answer.Sent(response.StatusCode, response, default);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return sent;
        }

        if (response.Content.Headers.ContentType is { } type && IsNoText(type))
        {
            return new Answer.Broken(FetchProblem.NoText, $"it is no page but {type.MediaType}");
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        using var held = new MemoryStream();
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancel)) > 0)
        {
            held.Write(buffer, 0, read);
            if (held.Length > question.MaximumBytes)
            {
                if (question.IsCut)
                {
                    break;
                }

                return new Answer.Broken(FetchProblem.TooLong, $"it is longer than {question.MaximumBytes / 1024} KB");
            }
        }

        return sent with { Body = held.GetBuffer().AsMemory(0, (int)Math.Min(held.Length, question.MaximumBytes)) };
    }

    private static bool IsNoText(MediaTypeHeaderValue type) => type.MediaType is { } name
        && (name.StartsWith("image/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("video/", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("font/", StringComparison.OrdinalIgnoreCase)
            || name.Equals("application/pdf", StringComparison.OrdinalIgnoreCase) || name.Equals("application/zip", StringComparison.OrdinalIgnoreCase));
}
