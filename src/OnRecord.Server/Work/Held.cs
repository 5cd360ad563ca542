using OnRecord.Engine.Jobs;
using OnRecord.Reading;

namespace OnRecord.Server.Work;

/// <summary>A job that a worker has in hand.</summary>
/// <param name="Job">Null where it is none.</param>
/// <param name="Broken">Why it is none, in words that follow "it"; null where it is one.</param>
internal sealed record Held(Delivery Delivery, Job? Job, string? Broken)
{
    public static Held Of(Delivery delivery)
    {
        try
        {
            return new Held(delivery, Job.Read(delivery.Body), Broken: null);
        }
        catch (JobException error)
        {
            return new Held(delivery, Job: null, error.Message);
        }
    }

    /// <summary>Whether it asks for a newer version of the program than this one.</summary>
    public bool IsTooNew => Version.TryParse(Job?.Needs, out var needs) && Version.TryParse(Recorder.Version, out var own) && needs > own;
}

/// <summary>How many jobs a worker has in hand: taken, and nothing said of them yet.</summary>
internal sealed class Hand(TimeProvider time)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(0.02);

    private int count;

    public int Count => Volatile.Read(ref count);

    public void Take() => Interlocked.Increment(ref count);

    public void Release(int jobs) => Interlocked.Add(ref count, -jobs);

    /// <summary>Waits until nothing is in hand.</summary>
    public async Task EmptyAsync(CancellationToken cancel)
    {
        while (Count > 0)
        {
            await Task.Delay(BetweenLooks, time, cancel);
        }
    }
}
