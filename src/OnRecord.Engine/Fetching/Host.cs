namespace OnRecord.Engine.Fetching;

/// <summary>What is known of one host, and whose turn it is there: one request at a time, with a pause between them.</summary>
/// <remarks>Everything but <see cref="Turn"/> belongs to whoever has the turn.</remarks>
internal sealed class Host
{
    /// <summary>Taken for as long as something is asked of the host.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>When it may be asked again.</summary>
    public DateTimeOffset NextAt { get; set; }

    /// <summary>How often in a row it failed.</summary>
    public int Failures { get; set; }

    /// <summary>What it allows; null where it was not asked yet.</summary>
    public RobotsRules? Robots { get; set; }

    public DateTimeOffset RobotsUntil { get; set; }

    /// <summary>When it was last asked for anything.</summary>
    public DateTimeOffset UsedAt { get; set; }
}
