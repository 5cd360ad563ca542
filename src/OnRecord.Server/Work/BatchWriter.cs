using OnRecord.Engine.Metering;
using OnRecord.Server.Articles;
using OnRecord.Server.Intake;
using OnRecord.Storage;

namespace OnRecord.Server.Work;

/// <summary>Writes batches into the archive, waiting for it as long as it takes, and does what is better done when nothing else is to be done.</summary>
internal sealed class BatchWriter(Archive archive, ReadingMeter meter, WorkerReport report, WorkerEnd end, TimeProvider time, ILogger log)
{
    private const int LinkedAtOnce = 100;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);    // a hundred workers ask a database that is down a hundred times a second at most

    private int unsettled;

    /// <summary>Why the archive cannot be used at the moment; null where it can.</summary>
    public string? WaitsFor { get; private set; }

    /// <summary>Writes a batch.</summary>
    /// <returns>Those that the archive will never take, with the reason.</returns>
    /// <exception cref="OperationCanceledException">What is in hand is left.</exception>
    public async Task<IReadOnlyDictionary<Held, string>> WriteAsync(IReadOnlyList<JobOutcome> batch)
    {
        var unfit = new Dictionary<Held, string>();
        if (batch.Count == 0 || await TryWriteAsync(batch) is not { } problem)
        {
            return unfit;
        }

        // One of them does not fit; the others do.
        foreach (var one in batch)
        {
            if (batch.Count == 1 || await TryWriteAsync([one]) is not null)
            {
                unfit.Add(one.Held, problem);
            }
        }

        return unfit;
    }

    /// <summary>Compares for copies what somebody else left uncompared, and leaves the index in order.</summary>
    public void UseIdleness()
    {
        try
        {
            while (meter.Time("link", () => archive.LinkCopies(LinkedAtOnce)) > 0)
            {
                end.Abandoned.ThrowIfCancellationRequested();
            }

            if (unsettled > 0)
            {
                archive.Settle();
                unsettled = 0;
            }

            WaitsFor = null;
        }
        catch (ArchiveException error)
        {
            WaitsFor = error.Message;
        }
    }

    // Null when it is written, and else why one of them will never be taken.
    private async Task<string?> TryWriteAsync(IReadOnlyList<JobOutcome> batch)
    {
        var adding = new Adding(archive, new Troubles(TextWriter.Null, verbose: false), time, batchArticles: null);
        foreach (var (_, outcome) in batch)
        {
            adding.Take(outcome);
        }

        for (var attempt = 0; ; attempt++)
        {
            try
            {
                meter.Time(
                    "write",
                    () =>
                    {
                        adding.Flush();
                        return true;
                    },
                    batch.Select(static one => one.Held.Delivery.Trace));
                WaitsFor = null;
                Count(adding, batch.Count(static one => Trouble.Of(one.Outcome) is not null));
                return null;
            }
            catch (ArchiveException error) when (error.Problem == ArchiveProblem.Unfit)
            {
                return error.Message;
            }
            catch (ArchiveException error) when (error.Problem == ArchiveProblem.TooNew)
            {
                log.ArchiveUnavailable(error.Message);
                end.Stop(ExitCode.ArchiveTooNew);
                await end.AbandonAsync();    // nothing that is in hand can be finished; it comes again, to a newer worker
                throw new OperationCanceledException(end.Abandoned);
            }
            catch (ArchiveException error)
            {
                if (WaitsFor is null)
                {
                    log.ArchiveUnavailable(error.Message);
                }

                WaitsFor = error.Message;
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(100 * Math.Pow(2, attempt), LongestPause.TotalMilliseconds)), time, end.Abandoned);
            }
        }
    }

    private void Count(Adding adding, int refused)
    {
        unsettled += adding.Added;
        (report.Added, report.Unchanged, report.Refused) = (report.Added + adding.Added, report.Unchanged + adding.Unchanged, report.Refused + refused);
        meter.Count("added", adding.Added);
        meter.Count("unchanged", adding.Unchanged);
        meter.Count("refused", refused);
    }
}
