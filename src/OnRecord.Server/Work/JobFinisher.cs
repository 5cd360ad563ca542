using System.Threading.Channels;
using OnRecord.Engine;
using OnRecord.Engine.Jobs;
using OnRecord.Reading;

namespace OnRecord.Server.Work;

/// <summary>Has what was read written, and then tells the queue what became of each job.</summary>
/// <param name="untilEmpty">Whether the worker is to end when nothing waits any more.</param>
internal sealed class JobFinisher(
    JobConsumer consumer, JobBatches batches, BatchWriter writer, bool untilEmpty, Hand hand, WorkerReport report, WorkerEnd end, ILogger log)
{
    public async Task RunAsync(ChannelReader<JobOutcome> outcomes)
    {
        while (await batches.NextAsync(outcomes) is { } batch)
        {
            if (batch.Count > 0)
            {
                await FinishAsync(batch);
            }
            else
            {
                await IdleAsync();
            }
        }
    }

    private async Task FinishAsync(IReadOnlyList<JobOutcome> batch)
    {
        var unfit = await writer.WriteAsync([.. batch.Where(static one => one.Held is { Job: not null, IsTooNew: false })]);
        foreach (var (held, outcome) in batch)
        {
            if (held.IsTooNew)
            {
                log.TooOld(held.Job!.Needs, Recorder.Version);
                end.Stop(ExitCode.WorkerTooOld);
                await consumer.GiveBackAsync(held.Delivery);
            }
            else if (WhyNot(held, outcome, unfit) is { } why)
            {
                report.PutAside++;
                log.PutAside(held.Job?.Name ?? "a job", why);
                await consumer.PutAsideAsync(held.Delivery, why);
            }
            else
            {
                await consumer.DoneAsync(held.Delivery);
            }
        }

        report.Took(batch.Count);
        hand.Release(batch.Count);
    }

    // Why it is put aside; null where it is done.
    private static string? WhyNot(Held held, ReadOutcome outcome, IReadOnlyDictionary<Held, string> unfit) =>
        held.Broken is { } broken ? $"no job of this version: {broken}"
        : unfit.TryGetValue(held, out var problem) ? problem
        : outcome is ReadOutcome.Failed failed ? $"reading it failed in {failed.Stage}: {failed.Error.Message}"
        : null;

    private async Task IdleAsync()
    {
        writer.UseIdleness();
        if (!untilEmpty || hand.Count > 0 || writer.WaitsFor is not null)
        {
            return;
        }

        try
        {
            if (await consumer.DepthAsync(end.Abandoned) is { Waiting: 0 })
            {
                end.Stop(ExitCode.Success);
            }
        }
        catch (QueueException)
        {
            // It is being connected again, and asked then.
        }
    }
}
