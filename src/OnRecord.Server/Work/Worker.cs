using System.Threading.Channels;
using OnRecord.Engine;
using OnRecord.Engine.Jobs;
using OnRecord.Engine.Metering;
using OnRecord.Server.Terminal;
using OnRecord.Storage;

namespace OnRecord.Server.Work;

/// <summary>Takes jobs, reads on all cores, writes batches, and says that a job is done when the archive has it.</summary>
/// <remarks>
/// What is in hand is bounded by <see cref="WorkOptions.Ahead"/>: where the archive is slow or gone, nothing more is taken. Jobs go from the
/// <see cref="JobConsumer"/> through <see cref="JobDispatch"/> and <see cref="JobReader"/> to the <see cref="JobFinisher"/>, which all run at the same time.
/// </remarks>
internal sealed class Worker : IAsyncDisposable
{
    private readonly JobQueue queue;
    private readonly Archive archive;
    private readonly WorkOptions options;
    private readonly ILogger log;
    private readonly WorkerEnd end = new();
    private readonly WorkerReport report;
    private readonly Hand hand;
    private readonly JobConsumer consumer;
    private readonly JobDispatch dispatch;
    private readonly JobReader reader;
    private readonly BatchWriter writer;
    private readonly JobFinisher finisher;
    private readonly Reporting reporting;
    private bool hasStarted;

    public Worker(JobQueue queue, Archive archive, Reader reader, ReadingMeter meter, WorkOptions options, TimeProvider time, ILogger log)
    {
        (this.queue, this.archive, this.options, this.log) = (queue, archive, options, log);
        report = WorkerReport.Begin(time);
        hand = new Hand(time);
        consumer = new JobConsumer(queue, options.Ahead, time, why => log.QueueLost(why));
        dispatch = new JobDispatch(hand, end);
        this.reader = new JobReader(archive, reader, meter, end, log);
        writer = new BatchWriter(archive, meter, report, end, time, log);
        finisher = new JobFinisher(consumer, new JobBatches(options.Idle, end, time), writer, options.UntilEmpty, hand, report, end, log);
        reporting = new Reporting(archive, report, meter, hand, NotReady, time);
        meter.Gauge("onrecord.jobs.held", "{job}", "Jobs that a worker has in hand.", () => hand.Count);
    }

    /// <summary>Why it does nothing at the moment; null where it works or would if there was work.</summary>
    public string? NotReady() => !hasStarted ? "it is starting" : writer.WaitsFor ?? (consumer.IsConnected ? null : "it is not connected to the queue");

    /// <summary>What it did, in one line for people.</summary>
    public string Told() => SafeText.Clean(
        $"Added {InWords.Count(report.Added, "article")} to {archive.Name}; {InWords.Number(report.Unchanged)} there already, {InWords.Number(report.Refused)} refused, {InWords.Number(report.PutAside)} put aside.");

    /// <summary>Works until stopped, finishes what is in hand, and ends.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="QueueException">No node answers at the start.</exception>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        await consumer.ConnectAsync(cancel);
        log.Started(queue.Address, archive.Name);
        hasStarted = true;
        using var stop = cancel.Register(() => end.Stop(ExitCode.Success));
        var feed = Channel.CreateUnbounded<Held>();
        var outcomes = Channel.CreateBounded<JobOutcome>(JobBatches.MostArticles);
        using var keeping = new CancellationTokenSource();
        Task[] beside = [Kept(consumer.KeepAsync(keeping.Token)), Kept(reporting.RunAsync(keeping.Token))];
        Task[] stages =
        [
            OrAbandonAsync(finisher.RunAsync(outcomes.Reader)),
            OrAbandonAsync(Task.Factory.StartNew(() => reader.Run(feed.Reader, outcomes.Writer), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)),
            OrAbandonAsync(dispatch.RunAsync(consumer.Deliveries, feed.Writer)),
        ];
        await using var stopped = end.Stopped.Register(() => _ = DrainAsync());
        try
        {
            await Task.WhenAll(stages);
        }
        catch (OperationCanceledException) when (end.Abandoned.IsCancellationRequested)
        {
            log.LeftBehind(hand.Count);
        }
        finally
        {
            await keeping.CancelAsync();
            await Task.WhenAll(beside);
            reporting.Forget();
        }

        log.Ended(report.Taken);
        return end.Code;
    }

    public async ValueTask DisposeAsync()
    {
        await consumer.DisposeAsync();
        end.Dispose();
    }

    private async Task DrainAsync()
    {
        report.State = "draining";
        await consumer.StopAsync();
        end.AbandonAfter(options.DrainWithin);
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
            await end.AbandonAsync();
            throw;
        }
    }

    private static Task Kept(Task task) => task.ContinueWith(static _ => { }, TaskScheduler.Default);
}
