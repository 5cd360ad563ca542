using OnRecord.Engine;
using OnRecord.Engine.Fetching;
using OnRecord.Engine.Jobs;
using OnRecord.Reading.Intake;
using OnRecord.Server.Intake;
using OnRecord.Server.Terminal;
using OnRecord.Storage;

namespace OnRecord.Server.Articles;

/// <summary>Visits feeds when they are due, adds what is new, and remembers how far it has come with each.</summary>
/// <param name="reader">Reads what is new; null where it is sent to others.</param>
/// <param name="publisher">Sends it to others; null where it is read here.</param>
internal sealed class Watching(
    InputSources batch, Reader? reader, JobPublisher? publisher, Archive archive, WatchOptions options, TimeProvider time, Screen screen)
{
    // Pages without an article would be fetched on every visit, for as long as their feed names them.
    private const int MostRefused = 100_000;

    private readonly HashSet<string> refused = new(StringComparer.Ordinal);

    /// <param name="once">Whether to end when each was visited; one that is to be left alone still is.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> urls, bool once, CancellationToken cancel)
    {
        var web = batch.Web(url => refused.Contains(url) || archive.ContainsUrl(url))!;
        var visitor = new FeedVisitor(batch.Fetcher!, web, options, time);
        var known = archive.Feeds().ToDictionary(static feed => feed.Url);
        var feeds = urls.Select(url => known.GetValueOrDefault(url) ?? new FeedState(url, null, null, DateTimeOffset.MinValue, 0, null)).ToArray();
        var code = ExitCode.Success;
        try
        {
            while (true)
            {
                for (var i = 0; i < feeds.Length; i++)
                {
                    if (IsDue(feeds[i], once))
                    {
                        (feeds[i], var visited) = await VisitAsync(visitor, feeds[i], cancel);
                        code = code == ExitCode.Success ? visited : code;
                    }
                    else if (once)
                    {
                        screen.WriteLine(SafeText.Clean($"{feeds[i].Url}: to be left alone until {feeds[i].NextAt:yyyy-MM-dd HH:mm} UTC ({feeds[i].Problem})"));
                    }
                }

                if (once)
                {
                    return code;
                }

                var wait = feeds.Min(static feed => feed.NextAt) - time.GetUtcNow();
                await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, time, cancel);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            screen.WriteLine("Interrupted. The same command goes on from here.");
            return ExitCode.Interrupted;
        }
    }

    // Who asks for one visit has a timer of his own, so only failures hold him up.
    private bool IsDue(FeedState feed, bool once) => (once && feed.Failures == 0) || feed.NextAt <= time.GetUtcNow();

    private async Task<(FeedState After, int ExitCode)> VisitAsync(FeedVisitor visitor, FeedState feed, CancellationToken cancel)
    {
        var troubles = batch.Troubles.Another();
        var visit = visitor.Visit(feed, cancel);
        var says = publisher is null ? Add(visit, troubles, cancel) : await SendAsync(visit, publisher, troubles, cancel);
        var after = visit.After();
        archive.SaveFeed(after);
        screen.WriteLine(SafeText.Clean(
            visit.IsUnchanged ? $"{feed.Url}: nothing new" : $"{feed.Url}: {says}, {InWords.Number(troubles.Count)} refused"));
        troubles.TellNoted();
        return (after, troubles.ExitCode);
    }

    private async Task<string> SendAsync(FeedVisit visit, JobPublisher to, Troubles troubles, CancellationToken cancel)
    {
        var sending = new Sending(to, batch.Published, troubles);
        var there = 0;
        foreach (var input in visit.Inputs())
        {
            if (input.Taken is Taken.Known || (input.Taken is Taken.Accepted { Article: var article } && archive.Contains(article.Id, article.Outlet, article.Url)))
            {
                there++;
                continue;
            }

            if (input is { Taken: Taken.Refused } or { Problem.Kind: InputProblemKind.Denied })
            {
                Remember(input.Taken?.Name ?? input.Problem!.Path);
            }

            await sending.TakeAsync(input, cancel);
        }

        await to.FlushAsync(cancel);
        return $"{InWords.Number(sending.Sent)} sent, {InWords.Number(there)} there already";
    }

    private string Add(FeedVisit visit, Troubles troubles, CancellationToken cancel)
    {
        var adding = new Adding(archive, troubles, time);
        var reading = new ReadOptions
        {
            Published = batch.Published,
            IsKnown = article => archive.Contains(article.Id, article.Outlet, article.Url),
        };
        try
        {
            foreach (var outcome in reader!.Read(visit.Inputs(), reading, cancel))
            {
                if (outcome is ReadOutcome.Refused or ReadOutcome.Problem { Kind: InputProblemKind.Denied })
                {
                    Remember(outcome.Name);
                }

                adding.Take(outcome);
            }
        }
        finally
        {
            adding.Settle();
        }

        return $"{InWords.Number(adding.Added)} added, {InWords.Number(adding.Unchanged)} there already";
    }

    private void Remember(string url)
    {
        if (refused.Count < MostRefused)
        {
            refused.Add(url);
        }
    }
}
