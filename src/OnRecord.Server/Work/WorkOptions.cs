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
