using System.Collections.Concurrent;
using System.Threading.Channels;
using OnRecord.Engine;
using OnRecord.Engine.Metering;
using OnRecord.Reading.Intake;
using OnRecord.Storage;

namespace OnRecord.Server.Work;

/// <summary>Reads jobs on all cores, and gives what became of each in the order they came in.</summary>
internal sealed class JobReader(Archive archive, Reader reader, ReadingMeter meter, WorkerEnd end, ILogger log)
{
    private readonly ConcurrentQueue<Held> underWay = new();

    /// <summary>Reads all that is fed. Holds its thread meanwhile.</summary>
    public void Run(ChannelReader<Held> feed, ChannelWriter<JobOutcome> outcomes)
    {
        try
        {
            var inputs = feed.ReadAllAsync(end.Abandoned).ToBlockingEnumerable(CancellationToken.None).Select(held =>
            {
                underWay.Enqueue(held);
                return Input(held);
            });
            foreach (var outcome in reader.Read(inputs, options: null, end.Abandoned))
            {
                if (outcome is ReadOutcome.Failed failed)
                {
                    meter.Fail(failed.Stage);
                    log.ReadingFailed(failed.Name, failed.Stage, failed.Error);
                }

                underWay.TryDequeue(out var held);
                outcomes.WriteAsync(new JobOutcome(held!, outcome), end.Abandoned).AsTask().GetAwaiter().GetResult();
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
        if (held.Job is not { } job || held.IsTooNew)
        {
            return new Input(new Taken.Known(""), Problem: null);
        }

        var input = job.Input() with { Trace = held.Delivery.Trace };
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
}

/// <summary>What became of a job when it was read.</summary>
internal sealed record JobOutcome(Held Held, ReadOutcome Outcome);
