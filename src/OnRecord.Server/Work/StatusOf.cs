using OnRecord.Engine.Jobs;
using OnRecord.Engine.Metering;
using OnRecord.Storage;

namespace OnRecord.Server.Work;

/// <summary>A step of reading or writing, over all workers.</summary>
internal sealed record StepTimes(string Name, Durations Times, long Failures);

/// <summary>What queue and workers do at a moment.</summary>
/// <param name="Queue">Null where none was asked for.</param>
/// <param name="Problem">Why the queue cannot tell; null where it does.</param>
internal sealed record StatusOf(
    string Archive, long ArchiveVersion, int Articles, string? Queue, QueueDepth? Depth, string? Problem, IReadOnlyList<WorkerReport> Workers, IReadOnlyList<StepTimes> Stages)
{
    /// <summary>Why the archive does not tell any more, so that the rest is of before; null where it does.</summary>
    public string? ArchiveProblem { get; init; }

    // A worker tells of itself every two seconds.
    private static readonly TimeSpan Lively = TimeSpan.FromSeconds(15);

    public int InHand => Workers.Sum(static one => one.InHand);

    public double PerSecond => Workers.Sum(static one => one.PerSecond);

    public static async Task<StatusOf> NowAsync(QueueGauge? queue, Archive archive, TimeProvider time, CancellationToken cancel)
    {
        var (depth, problem) = ((QueueDepth?)null, (string?)null);
        try
        {
            depth = queue is null ? null : await queue.DepthAsync(cancel);
        }
        catch (QueueException error)
        {
            problem = error.Message;
        }

        var since = time.GetUtcNow() - Lively;
        WorkerReport[] workers = [.. archive.Workers().Where(one => one.At >= since).Select(WorkerReport.Read).OfType<WorkerReport>()];
        var stages = new Dictionary<string, (Durations Times, long Failures)>(StringComparer.Ordinal);
        foreach (var worker in workers)
        {
            foreach (var (name, counts) in worker.Stages)
            {
                var (times, failures) = stages.GetValueOrDefault(name, (new Durations(), 0));
                times.Add(Durations.Of(counts));
                stages[name] = (times, failures + worker.Failures.GetValueOrDefault(name));
            }
        }

        return new StatusOf(
            archive.Name, archive.SchemaVersion, archive.Summary().Articles, queue?.Address.ToString(), depth, problem, workers,
            [.. stages.OrderByDescending(static stage => stage.Value.Times.Percentile(0.5)).Select(static stage => new StepTimes(stage.Key, stage.Value.Times, stage.Value.Failures))]);
    }
}
