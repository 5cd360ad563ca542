namespace OnRecord.Engine.Fetching;

/// <summary>How often feeds are asked.</summary>
public sealed record WatchOptions
{
    /// <summary>The pause between two visits; a feed may ask for a longer one. At least a minute.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest pause, whatever a feed asks for or however often it failed.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Seeds the waits after failures.</summary>
    public int Seed { get; init; } = 1;
}
