using OnRecord.Engine;
using OnRecord.Engine.Fetching;
using OnRecord.Server.Intake;
using OnRecord.Server.Terminal;
using OnRecord.Storage;

namespace OnRecord.Server.Articles;

/// <summary>Visits feeds when they are due, adds what is new, and remembers how far it has come with each.</summary>
internal sealed class Watching(InputBatch batch, Archive archive, WatchOptions options, TimeProvider time, Screen screen)
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
                        (feeds[i], var visited) = Visit(visitor, feeds[i], cancel);
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

    private (FeedState After, int ExitCode) Visit(FeedVisitor visitor, FeedState feed, CancellationToken cancel)
    {
        var troubles = batch.Troubles.Another();
        var adding = new Adding(archive, troubles, time);
        var visit = visitor.Visit(feed, cancel);
        var reading = new ReadOptions
        {
            Published = batch.Published,
            IsKnown = article => archive.Contains(article.Id, article.Outlet, article.Url),
        };
        try
        {
            foreach (var outcome in batch.Reader.Read(visit.Inputs(), reading, cancel))
            {
                Remember(outcome);
                adding.Take(outcome);
            }
        }
        finally
        {
            adding.Settle();
        }

        var after = visit.After();
        archive.SaveFeed(after);
        screen.WriteLine(SafeText.Clean(
            visit.IsUnchanged
                ? $"{feed.Url}: nothing new"
                : $"{feed.Url}: {InWords.Number(adding.Added)} added, {InWords.Number(adding.Unchanged)} there already, {InWords.Number(troubles.Count)} refused"));
        troubles.TellNoted();
        return (after, troubles.ExitCode);
    }

    private void Remember(ReadOutcome outcome)
    {
        if (outcome is ReadOutcome.Refused or ReadOutcome.Problem { Kind: InputProblemKind.Denied } && refused.Count < MostRefused)
        {
            refused.Add(outcome.Name);
        }
    }
}
