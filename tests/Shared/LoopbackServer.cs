using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OnRecord.Tests.Shared;

/// <summary>A web server of this machine that answers byte by byte what a test wants, however wrong.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Any, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<Asked, Stream, Task> answer;
    private readonly Task running;
    private int inHand;

    public LoopbackServer(Func<Asked, Stream, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        running = RunAsync();
    }

    /// <param name="answer">The whole answer as text.</param>
    public LoopbackServer(Func<Asked, string> answer)
        : this((asked, stream) => stream.WriteAsync(Encoding.UTF8.GetBytes(answer(asked))).AsTask())
    {
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Everything asked for so far, in order.</summary>
    public ConcurrentQueue<Asked> Requests { get; } = new();

    /// <summary>The most requests that were in hand at once.</summary>
    public int MostAtOnce { get; private set; }

    public Uri this[string path] => new($"http://127.0.0.1:{Port}{path}");

    public IEnumerable<string> Paths => Requests.Select(static asked => asked.Path);

    public static string Ok(string body, string headers = "Content-Type: text/html; charset=utf-8") =>
        $"HTTP/1.1 200 OK\r\n{headers}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    public static string Status(string status, string headers = "X: 1") =>
        $"HTTP/1.1 {status}\r\n{headers}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    public void Dispose()
    {
        stop.Cancel();
        listener.Stop();
        listener.Dispose();
        running.ContinueWith(static _ => { }, TaskScheduler.Default).Wait();
        stop.Dispose();
    }

    private async Task RunAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            var client = await listener.AcceptTcpClientAsync(stop.Token);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                var first = await reader.ReadLineAsync(stop.Token);
                var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 } line)
                {
                    headers[line[..line.IndexOf(':')]] = line[(line.IndexOf(':') + 1)..].Trim();
                }

                if (first is null)
                {
                    return;
                }

                var asked = new Asked(first.Split(' ')[1], headers, DateTimeOffset.UtcNow);
                Requests.Enqueue(asked);
                MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref inHand));
                await answer(asked, stream);
                Interlocked.Decrement(ref inHand);
            }
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
        {
            Interlocked.Decrement(ref inHand);    // the client went away, as tests want it to
        }
    }

    /// <summary>One request.</summary>
    internal sealed record Asked(string Path, IReadOnlyDictionary<string, string> Headers, DateTimeOffset At);
}
