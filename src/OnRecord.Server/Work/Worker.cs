using System.Collections.Concurrent;
using System.Threading.Channels;
using OnRecord.Engine;
using OnRecord.Engine.Jobs;
using OnRecord.Engine.Metering;
using OnRecord.Reading;
using OnRecord.Reading.Intake;
using OnRecord.Server.Articles;
using OnRecord.Server.Intake;
using OnRecord.Server.Terminal;
using OnRecord.Storage;

namespace OnRecord.Server.Work;

/// <summary>How a worker works.</summary>
internal sealed record WorkOptions
{
    /// <summary>How many jobs are taken before the first of them is done. From 1 to 5,000.</summary>
    public int Ahead { get; init; } = 200;

    /// <summary>Whether to end when nothing waits any more.</summary>
    public bool UntilEmpty { get; init; }

    /// <summary>How long what is in hand may take when it is stopped; what is left then goes back into the queue.</summary>
    public TimeSpan DrainWithin { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>How long nothing may come before what is left over is done and the queue is asked whether it is empty.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(1);
}

/// <summary>Takes jobs, reads on all cores, writes batches, and says that a job is done when the archive has it.</summary>
/// <remarks>
/// What is in hand is bounded by <see cref="WorkOptions.Ahead"/>: where the archive is slow or gone, nothing more is taken. Where a worker dies, all that
/// it had in hand comes again; so jobs that came again several times, of which one may be what kills, are done one at a time and in no order.
/// </remarks>
internal sealed class Worker(JobQueue queue, Archive archive, Reader reader, ReadingMeter meter, WorkOptions options, TimeProvider time, ILogger log) : IDisposable
{
    private const int BatchArticles = 100;
    private const int BatchCharacters = 8 * 1024 * 1024;
    private const int LinkedAtOnce = 100;
    private const int ReturnsOfSuspects = 3;
    private const int MostSuspectsHeld = 8;

    private static readonly TimeSpan MostWaitForABatch = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(0.02);
    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RememberedFor = TimeSpan.FromHours(1);

    private readonly CancellationTokenSource stopping = new();      // takes no more
    private readonly CancellationTokenSource abandoning = new();    // leaves what is in hand
    private readonly ConcurrentQueue<Held> underWay = new();
    private readonly WorkerReport report = WorkerReport.Begin(time);
    private JobConsumer? consumer;
    private int inHand;
    private int code = ExitCode.Success;
    private string? waitsFor = "it is starting";
    private int unsettled;

    /// <summary>A job and what is known of it; without a job where it is none.</summary>
    private sealed record Held(Delivery Delivery, Job? Job, string? Broken);

    /// <summary>Why it does nothing at the moment; null where it works or would if there was work.</summary>
    public string? NotReady() => waitsFor ?? (consumer is { IsConnected: true } ? null : "it is not connected to the queue");

    /// <summary>What it did, in one line for people.</summary>
    public string Told() => SafeText.Clean(
        $"Added {InWords.Count(report.Added, "article")} to {archive.Name}; {InWords.Number(report.Unchanged)} there already, {InWords.Number(report.Refused)} refused, {InWords.Number(report.PutAside)} put aside.");

    /// <summary>Works until stopped, finishes what is in hand, and ends.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="QueueException">No node answers at the start.</exception>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var consuming = new JobConsumer(queue, options.Ahead, time, why => log.QueueLost(why));
        consumer = consuming;
        meter.Gauge("onrecord.jobs.held", "{job}", "Jobs that a worker has in hand.", () => Volatile.Read(ref inHand));
        await consuming.ConnectAsync(cancel);
        log.Started(queue.Address, archive.Name);
        waitsFor = null;
        using var stop = cancel.Register(() => Stop(ExitCode.Success));
        var feed = Channel.CreateUnbounded<Held>();
        var outcomes = Channel.CreateBounded<(Held Held, ReadOutcome Outcome)>(BatchArticles);
        using var keeping = new CancellationTokenSource();
        Task[] beside = [Kept(consuming.KeepAsync(keeping.Token)), Kept(ReportAsync(keeping.Token))];
        Task[] stages =
        [
            OrAbandonAsync(WriteAsync(outcomes.Reader)),
            OrAbandonAsync(Task.Factory.StartNew(() => Read(feed.Reader, outcomes.Writer), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)),
            OrAbandonAsync(DispatchAsync(consuming, feed.Writer)),
        ];
        await using var stopped = stopping.Token.Register(() => _ = StopAsync(consuming));
        try
        {
            await Task.WhenAll(stages);
        }
        catch (OperationCanceledException) when (abandoning.IsCancellationRequested)
        {
            log.LeftBehind(Volatile.Read(ref inHand));
        }
        finally
        {
            await keeping.CancelAsync();
            await Task.WhenAll(beside);
            Forget();
        }

        log.Ended(report.Taken);
        return code;
    }

    public void Dispose()
    {
        stopping.Dispose();
        abandoning.Dispose();
    }

    // The first reason counts.
    private void Stop(int exitCode)
    {
        if (!stopping.IsCancellationRequested)
        {
            code = exitCode;
            report.State = "draining";
            stopping.Cancel();
        }
    }

    private async Task StopAsync(JobConsumer consuming)
    {
        await consuming.StopAsync();
        abandoning.CancelAfter(options.DrainWithin);
    }

    // Where one stage goes wrong, the others do not wait for it.
    private async Task OrAbandonAsync(Task stage)
    {
        try
        {
            await stage;
        }
        catch
        {
            await abandoning.CancelAsync();
            throw;
        }
    }

    private static Task Kept(Task task) => task.ContinueWith(static _ => { }, TaskScheduler.Default);

    // Gives out jobs as they come; those that may be what kills workers alone, when nothing else is in hand.
    private async Task DispatchAsync(JobConsumer consuming, ChannelWriter<Held> feed)
    {
        var suspects = new List<Delivery>();
        try
        {
            while (await consuming.Deliveries.WaitToReadAsync(abandoning.Token))
            {
                while (suspects.Count < MostSuspectsHeld && consuming.Deliveries.TryRead(out var delivery))
                {
                    if (delivery.Returns < ReturnsOfSuspects)
                    {
                        await FeedAsync(feed, delivery);
                    }
                    else
                    {
                        suspects.Add(delivery);
                    }
                }

                await OneByOneAsync(suspects, feed);
            }
        }
        finally
        {
            feed.Complete();
        }
    }

    private async Task OneByOneAsync(List<Delivery> suspects, ChannelWriter<Held> feed)
    {
        var order = suspects.ToArray();
        suspects.Clear();
        Random.Shared.Shuffle(order);    // so that what kills does not always stand before the same others
        foreach (var suspect in order)
        {
            await QuietAsync();
            await FeedAsync(feed, suspect);
            await QuietAsync();
        }
    }

    private ValueTask FeedAsync(ChannelWriter<Held> feed, Delivery delivery)
    {
        Interlocked.Increment(ref inHand);
        Held held;
        try
        {
            held = new Held(delivery, Job.Read(delivery.Body), Broken: null);
        }
        catch (JobException error)
        {
            held = new Held(delivery, Job: null, error.Message);
        }

        return feed.WriteAsync(held, abandoning.Token);
    }

    private async Task QuietAsync()
    {
        while (Volatile.Read(ref inHand) > 0)
        {
            await Task.Delay(BetweenLooks, time, abandoning.Token);
        }
    }

    private void Read(ChannelReader<Held> feed, ChannelWriter<(Held, ReadOutcome)> outcomes)
    {
        try
        {
            var inputs = feed.ReadAllAsync(abandoning.Token).ToBlockingEnumerable(CancellationToken.None).Select(held =>
            {
                underWay.Enqueue(held);
                return Input(held);
            });
            foreach (var outcome in reader.Read(inputs, options: null, abandoning.Token))
            {
                underWay.TryDequeue(out var held);    // outcomes come in the order of the inputs
                outcomes.WriteAsync((held!, outcome), abandoning.Token).AsTask().GetAwaiter().GetResult();
            }
        }
        finally
        {
            outcomes.Complete();
        }
    }

    // One that came again may be in the archive already; one that is not to be done here is not read.
    private Input Input(Held held)
    {
        if (held.Job is not { } job || IsTooNew(job))
        {
            return new Input(new Taken.Known(""), Problem: null);
        }

        var input = job.Input();
        try
        {
            return held.Delivery.Returns > 0 && input.Taken is Taken.Accepted { Article: var article } && archive.Contains(article.Id, article.Outlet, article.Url)
                ? new Input(new Taken.Known(job.Name), Problem: null)
                : input;
        }
        catch (ArchiveException)
        {
            return input;    // the archive is waited for when it is written to
        }
    }

    private static bool IsTooNew(Job job) => Version.TryParse(job.Needs, out var needs) && Version.TryParse(Recorder.Version, out var own) && needs > own;

    private async Task WriteAsync(ChannelReader<(Held Held, ReadOutcome Outcome)> outcomes)
    {
        var batch = new List<(Held Held, ReadOutcome Outcome)>();
        while (true)
        {
            if (!await ComesAsync(outcomes, batch))
            {
                return;
            }

            if (batch.Count > 0)
            {
                await FinishAsync(batch);
                batch.Clear();
            }
            else
            {
                await IdleAsync();
            }
        }
    }

    // Fills a batch, or as much of it as comes in time. False when there is no more.
    private async Task<bool> ComesAsync(ChannelReader<(Held Held, ReadOutcome Outcome)> outcomes, List<(Held Held, ReadOutcome Outcome)> batch)
    {
        var (characters, start) = (0, 0L);
        while (batch.Count < BatchArticles && characters < BatchCharacters)
        {
            if (outcomes.TryRead(out var one))
            {
                start = batch.Count == 0 ? time.GetTimestamp() : start;
                batch.Add(one);
                characters += (one.Outcome as ReadOutcome.Read)?.Record.Article.Text.Length ?? 0;
                continue;
            }

            var patience = batch.Count == 0 ? options.Idle : MostWaitForABatch - time.GetElapsedTime(start);
            if (patience <= TimeSpan.Zero)
            {
                return true;
            }

            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(abandoning.Token);
            waiting.CancelAfter(patience);
            try
            {
                if (!await outcomes.WaitToReadAsync(waiting.Token))
                {
                    return batch.Count > 0;
                }
            }
            catch (OperationCanceledException) when (!abandoning.IsCancellationRequested)
            {
                return true;
            }
        }

        return true;
    }

    private async Task FinishAsync(List<(Held Held, ReadOutcome Outcome)> batch)
    {
        var mine = batch.Where(static one => one.Held.Job is not null).Where(static one => !IsTooNew(one.Held.Job!)).ToArray();
        var unfit = await KeepAsync(mine);
        foreach (var (held, outcome) in batch)
        {
            var failed = outcome as ReadOutcome.Failed;
            if (failed is not null)
            {
                meter.Fail(failed.Stage);
                log.ReadingFailed(failed.Name, failed.Stage, failed.Error);
            }

            var why = held.Broken is { } broken ? $"no job of this version: {broken}"
                : unfit.GetValueOrDefault(held) ?? (failed is null ? null : $"reading it failed in {failed.Stage}: {failed.Error.Message}");
            if (held.Job is { } job && IsTooNew(job))
            {
                log.TooOld(job.Needs, Recorder.Version);
                Stop(ExitCode.WorkerTooOld);
                await consumer!.GiveBackAsync(held.Delivery);
            }
            else if (why is not null)
            {
                report.PutAside++;
                log.PutAside(held.Job?.Name ?? "a job", why);
                await consumer!.PutAsideAsync(held.Delivery, why);
            }
            else
            {
                await consumer!.DoneAsync(held.Delivery);
            }
        }

        report.Took(batch.Count, time);
        Interlocked.Add(ref inHand, -batch.Count);
    }

    // Writes a batch, however long it takes. Gives those that the archive will never take, with the reason.
    private async Task<Dictionary<Held, string>> KeepAsync((Held Held, ReadOutcome Outcome)[] batch)
    {
        var unfit = new Dictionary<Held, string>();
        if (batch.Length == 0 || await TryKeepAsync(batch) is not { } problem)
        {
            return unfit;
        }

        // One of them does not fit; the others do.
        foreach (var one in batch)
        {
            if (batch.Length == 1 || await TryKeepAsync([one]) is not null)
            {
                unfit.Add(one.Held, problem);
            }
        }

        return unfit;
    }

    // Null when it is written.
    private async Task<string?> TryKeepAsync((Held Held, ReadOutcome Outcome)[] batch)
    {
        var adding = new Adding(archive, new Troubles(TextWriter.Null, verbose: false), time, batchArticles: null);
        foreach (var (_, outcome) in batch)
        {
            adding.Take(outcome);
        }

        var refused = batch.Count(static one => Trouble.Of(one.Outcome) is not null);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                meter.Time("write", () =>
                {
                    adding.Flush();
                    return true;
                });
                waitsFor = null;
                unsettled += adding.Added;
                (report.Added, report.Unchanged, report.Refused) = (report.Added + adding.Added, report.Unchanged + adding.Unchanged, report.Refused + refused);
                meter.Count("added", adding.Added);
                meter.Count("unchanged", adding.Unchanged);
                meter.Count("refused", refused);
                return null;
            }
            catch (ArchiveException error) when (error.Problem == ArchiveProblem.Unfit)
            {
                return error.Message;
            }
            catch (ArchiveException error) when (error.Problem == ArchiveProblem.TooNew)
            {
                log.ArchiveUnavailable(error.Message);
                Stop(ExitCode.ArchiveTooNew);
                await abandoning.CancelAsync();    // nothing that is in hand can be finished; it comes again, to a newer worker
                throw new OperationCanceledException(abandoning.Token);
            }
            catch (ArchiveException error)
            {
                if (waitsFor is null)
                {
                    log.ArchiveUnavailable(error.Message);
                }

                waitsFor = error.Message;
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(100 * Math.Pow(2, attempt), LongestPause.TotalMilliseconds)), time, abandoning.Token);
            }
        }
    }

    // What is better done when nothing else is to be done: what somebody else left uncompared, and the index.
    private async Task IdleAsync()
    {
        try
        {
            while (meter.Time("link", () => archive.LinkCopies(LinkedAtOnce)) > 0)
            {
                abandoning.Token.ThrowIfCancellationRequested();
            }

            if (unsettled > 0)
            {
                archive.Settle();
                unsettled = 0;
            }

            waitsFor = null;
        }
        catch (ArchiveException error)
        {
            waitsFor = error.Message;
        }

        if (options.UntilEmpty && Volatile.Read(ref inHand) == 0 && waitsFor is null)
        {
            try
            {
                if (await consumer!.DepthAsync(abandoning.Token) is { Waiting: 0 })
                {
                    Stop(ExitCode.Success);
                }
            }
            catch (QueueException)
            {
                // It is being connected again, and asked then.
            }
        }
    }

    private async Task ReportAsync(CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                archive.SaveWorker(report.Says(meter, Volatile.Read(ref inHand), NotReady(), time), time.GetUtcNow() - RememberedFor);
            }
            catch (ArchiveException)
            {
                // Whoever looks sees that nothing comes; the next report may.
            }

            await Task.Delay(BetweenReports, time, cancel);
        }
    }

    private void Forget()
    {
        try
        {
            archive.RemoveWorker(report.Id);
        }
        catch (ArchiveException)
        {
            // It is forgotten by itself after a while.
        }
    }
}

/// <summary>What a worker logs.</summary>
internal static partial class WorkLog
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Information, Message = "Takes jobs from {Queue} for {Archive}")]
    public static partial void Started(this ILogger log, QueueAddress queue, string archive);

    [LoggerMessage(EventId = 4002, Level = LogLevel.Information, Message = "Ends after {Jobs} jobs")]
    public static partial void Ended(this ILogger log, long jobs);

    [LoggerMessage(EventId = 4003, Level = LogLevel.Warning, Message = "The queue is lost, and tried again: {Why}")]
    public static partial void QueueLost(this ILogger log, string why);

    [LoggerMessage(EventId = 4004, Level = LogLevel.Error, Message = "{Article} was put aside: {Why}")]
    public static partial void PutAside(this ILogger log, string article, string why);

    [LoggerMessage(EventId = 4005, Level = LogLevel.Error, Message = "{Article} failed in {Stage}")]
    public static partial void ReadingFailed(this ILogger log, string article, string stage, Exception error);

    [LoggerMessage(EventId = 4006, Level = LogLevel.Error, Message = "A job asks for OnRecord {Needs} and this is {Own}: it was given back, and this worker ends; start the newer one instead")]
    public static partial void TooOld(this ILogger log, string needs, string own);

    [LoggerMessage(EventId = 4007, Level = LogLevel.Warning, Message = "{Jobs} jobs could not be finished in time and go back into the queue")]
    public static partial void LeftBehind(this ILogger log, int jobs);

    [LoggerMessage(EventId = 4008, Level = LogLevel.Warning, Message = "The archive cannot be written to, and is tried again: {Why}")]
    public static partial void ArchiveUnavailable(this ILogger log, string why);
}
