using OnRecord.Reading.Feeds;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Payloads;
using OnRecord.Storage;

namespace OnRecord.Engine.Fetching;

/// <summary>One visit to a feed: what is new there, and what is to be remembered of it afterwards.</summary>
public sealed class FeedVisit
{
    private readonly FeedState before;
    private readonly Fetch fetch;
    private readonly IEnumerable<Input> inputs;
    private readonly DateTimeOffset visited;
    private readonly TimeSpan pause;
    private bool isIncomplete;

    internal FeedVisit(FeedState before, Fetch fetch, IEnumerable<Input> inputs, DateTimeOffset visited, TimeSpan pause) =>
        (this.before, this.fetch, this.inputs, this.visited, this.pause) = (before, fetch, inputs, visited, pause);

    /// <summary>Whether there is nothing newer than last time.</summary>
    public bool IsUnchanged => fetch is Fetch.Unchanged;

    /// <summary>What is there, fetched as it is taken.</summary>
    public IEnumerable<Input> Inputs()
    {
        foreach (var input in inputs)
        {
            isIncomplete |= input.Problem is { Kind: InputProblemKind.Unreachable };
            yield return input;
        }
    }

    /// <summary>What is to be remembered, once everything that was taken is kept.</summary>
    /// <remarks>
    /// Where a page could not be reached for now, the feed's version is forgotten, so that next time the feed comes whole and the page is
    /// tried again.
    /// </remarks>
    public FeedState After() => fetch switch
    {
        Fetch.Failed failed => before with { NextAt = visited + pause, Failures = before.Failures + 1, Problem = failed.Says },
        Fetch.Fetched when isIncomplete => new FeedState(before.Url, null, null, visited + pause, 0, "not all of its pages could be reached"),
        Fetch.Fetched { Validators: var seen } => new FeedState(before.Url, seen.ETag, seen.LastModified, visited + pause, 0, null),
        _ => before with { NextAt = visited + pause, Failures = 0, Problem = null },
    };
}

/// <summary>Visits feeds, and sitemaps, one by one.</summary>
public sealed class FeedVisitor(PageFetcher fetcher, WebInputs web, WatchOptions options, TimeProvider time)
{
    private const int MostDoublings = 10;

    private readonly Random random = new(options.Seed);

    /// <summary>Asks a feed for what is new since the last visit.</summary>
    public FeedVisit Visit(FeedState state, CancellationToken cancel)
    {
        var known = state.ETag is null && state.LastModified is null ? null : new Validators(state.ETag, state.LastModified);
        var fetch = Uri.TryCreate(state.Url, UriKind.Absolute, out var url)
            ? fetcher.FetchAsync(url, known, cancel).GetAwaiter().GetResult()
            : new Fetch.Failed(new Uri("about:blank"), FetchProblem.NotAllowed, "it is no address of the web");
        return new FeedVisit(state, fetch, web.Read(state.Url, fetch, cancel), time.GetUtcNow(), Pause(state, fetch));
    }

    // After a failure doubled each time, and a little more or less, so that feeds do not all come due at once.
    private TimeSpan Pause(FeedState state, Fetch fetch)
    {
        var pause = fetch switch
        {
            Fetch.Failed failed => Longer(options.Every * (1 << Math.Min(state.Failures, MostDoublings)) * (0.75 + (random.NextDouble() / 2)), failed.After),
            Fetch.Fetched { Payload: { Kind: PayloadKind.Feed } payload } => Longer(options.Every, AskedPause(payload)),
            _ => options.Every,
        };
        return pause < options.Longest ? pause : options.Longest;
    }

    private static TimeSpan? AskedPause(Payload payload)
    {
        using var stream = payload.Open();
        using var feed = new FeedReader(stream, new IntakeOptions());
        try
        {
            feed.Next();
            return feed.Head.Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null;
        }
        catch (XmlProblem)
        {
            return null;    // which reading it will say
        }
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan? other) => other > one ? other.Value : one;
}
