using System.Threading.Channels;
using OnRecord.Engine;

namespace OnRecord.Server.Work;

/// <summary>Parts what was read into batches that are written at once.</summary>
/// <param name="idle">How long nothing may come before a batch is empty.</param>
internal sealed class JobBatches(TimeSpan idle, WorkerEnd end, TimeProvider time)
{
    public const int MostArticles = 100;
    private const int MostCharacters = 8 * 1024 * 1024;

    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(0.25);

    /// <returns>A full batch, or as much of one as came in time; null when there is no more.</returns>
    public async Task<IReadOnlyList<JobOutcome>?> NextAsync(ChannelReader<JobOutcome> outcomes)
    {
        var batch = new List<JobOutcome>();
        var (characters, start) = (0, 0L);
        while (batch.Count < MostArticles && characters < MostCharacters)
        {
            if (outcomes.TryRead(out var one))
            {
                start = batch.Count == 0 ? time.GetTimestamp() : start;
                batch.Add(one);
                characters += (one.Outcome as ReadOutcome.Read)?.Record.Article.Text.Length ?? 0;
                continue;
            }

            var patience = batch.Count == 0 ? idle : MostWait - time.GetElapsedTime(start);
            if (patience <= TimeSpan.Zero)
            {
                break;
            }

            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(end.Abandoned);
            waiting.CancelAfter(patience);
            try
            {
                if (!await outcomes.WaitToReadAsync(waiting.Token))
                {
                    return batch.Count > 0 ? batch : null;
                }
            }
            catch (OperationCanceledException) when (!end.Abandoned.IsCancellationRequested)
            {
                break;
            }
        }

        return batch;
    }
}
