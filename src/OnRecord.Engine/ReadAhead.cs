using System.Threading.Channels;

namespace OnRecord.Engine;

/// <summary>Work done on all cores, ahead of whoever takes the results, which come in the order of the inputs.</summary>
/// <remarks>
/// PLINQ would do, but it bounds what waits by count (8,192 results a core), and articles may be of megabytes.
/// </remarks>
internal static class ReadAhead<TResult>
{
    // What may be under way or wait to be taken: 256 small articles, 16 million characters, or one article of any length.
    private const int Permits = 256;
    private const int CharactersOfAPermit = 64 * 1024;

    /// <param name="length">How many characters an input holds.</param>
    public static IEnumerable<TResult> Of<TInput>(
        IEnumerable<TInput> inputs, Func<TInput, int> length, Func<TInput, TResult> work, CancellationToken cancel)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var stop = stopping.Token;
        var ahead = Channel.CreateUnbounded<(Task<TResult> Result, int Permits)>();
#pragma warning disable CA2000 // It holds nothing, and the thread below may ask it after the last result was taken.
        var permits = new SemaphoreSlim(Permits);
#pragma warning restore CA2000

        // One at a time on each core, and each behind whatever else waits for a thread: connections would be given up for dead if they stood behind hundreds.
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Environment.ProcessorCount, maxItemsPerTask: 1).ConcurrentScheduler;

        void Begin()
        {
            try
            {
                foreach (var input in inputs)
                {
                    var needed = Math.Min(Permits, 1 + (length(input) / CharactersOfAPermit));
                    for (var i = 0; i < needed; i++)
                    {
                        permits.Wait(stop);
                    }

                    ahead.Writer.TryWrite((Task.Factory.StartNew(() => work(input), stop, TaskCreationOptions.DenyChildAttach, scheduler), needed));
                }
            }
            finally
            {
                ahead.Writer.Complete();
            }
        }

        // A thread of its own, which dies with the process where it waits for standard input.
        var beginning = Task.Factory.StartNew(Begin, stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var (result, held) in ahead.Reader.ReadAllAsync(stop).ToBlockingEnumerable(CancellationToken.None))
            {
                yield return result.WaitAsync(stop).GetAwaiter().GetResult();
                permits.Release(held);
            }

            beginning.GetAwaiter().GetResult();
        }
        finally
        {
            stopping.Cancel();
        }
    }
}
