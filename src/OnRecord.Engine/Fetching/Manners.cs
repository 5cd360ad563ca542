namespace OnRecord.Engine.Fetching;

/// <summary>Asks a host in the way that it can bear: after a pause, again after a failure, not before it wants to be asked.</summary>
internal sealed class Manners(Requests requests, FetchOptions options, TimeProvider time)
{
    // Beyond it no wait is honest: 2 seconds doubled so often are over an hour.
    private const int MostDoublings = 11;

    private readonly Lock gate = new();
    private readonly Random random = new(options.Seed);

    /// <summary>Sends a request when the host may be asked; tries again while it fails for now.</summary>
    /// <param name="host">Whose turn the caller has.</param>
    /// <returns>The last answer, and how long the host is to be left alone where it failed.</returns>
    public async Task<(Answer Answer, TimeSpan? After)> AskAsync(Host host, Uri url, Question question, CancellationToken cancel)
    {
        for (var tried = 1; ; tried++)
        {
            var wait = host.NextAt - time.GetUtcNow();
            if (wait > options.MaximumWait)
            {
                return (new Answer.Broken(FetchProblem.Unreachable, $"{url.Host} is to be left alone until {host.NextAt:yyyy-MM-dd HH:mm} UTC"), wait);
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancel);
            }

            var answer = await requests.SendAsync(url, question, cancel);
            var now = time.GetUtcNow();
            if (!IsForNow(answer))
            {
                host.Failures = 0;
                host.NextAt = now + Longest(options.Pause, host.Robots?.Delay ?? TimeSpan.Zero);
                return (answer, null);
            }

            host.Failures++;
            var after = RetryAfter(answer, now) ?? Backoff(host.Failures);
            host.NextAt = now + Longest(options.Pause, after);
            if (tried >= options.MaximumTries || after > options.MaximumWait)
            {
                return (answer, after);
            }
        }
    }

    private static bool IsForNow(Answer answer) => answer is Answer.Sent { IsForNow: true } or Answer.Broken { Problem: FetchProblem.Unreachable };

    private static TimeSpan Longest(TimeSpan one, TimeSpan other) => one > other ? one : other;

    // RFC 9110, section 10.2.3: seconds, or a date.
    private static TimeSpan? RetryAfter(Answer answer, DateTimeOffset now)
    {
        var header = answer is Answer.Sent sent ? sent.Head.Headers.RetryAfter : null;
        var after = header?.Delta ?? (header?.Date - now);
        return after > TimeSpan.Zero ? after : null;
    }

    // Doubled each time, and between half and one and a half times that.
    private TimeSpan Backoff(int failures)
    {
        lock (gate)
        {
            return options.Backoff * (1 << Math.Min(failures - 1, MostDoublings)) * (0.5 + random.NextDouble());
        }
    }
}
