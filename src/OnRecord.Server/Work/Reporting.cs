using OnRecord.Engine.Metering;
using OnRecord.Storage;

namespace OnRecord.Server.Work;

/// <summary>Leaves in the archive, every few seconds, how a worker does, and takes it away when the worker ends.</summary>
/// <param name="notReady">Why the worker does nothing at the moment; null where it works.</param>
internal sealed class Reporting(Archive archive, WorkerReport report, ReadingMeter meter, Hand hand, Func<string?> notReady, TimeProvider time)
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RememberedFor = TimeSpan.FromHours(1);

    /// <summary>Reports until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                archive.SaveWorker(report.Says(meter, hand.Count, notReady()), time.GetUtcNow() - RememberedFor);
            }
            catch (ArchiveException)
            {
                // Whoever looks sees that nothing comes; the next report may.
            }

            await Task.Delay(BetweenReports, time, cancel);
        }
    }

    public void Forget()
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
