namespace OnRecord.Storage;

/// <summary>How an archive is used.</summary>
public sealed record ArchiveOptions
{
    /// <summary>How long to wait for another process that is writing. At least 0.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How far the file may grow, in bytes, rounded down to whole pages; beyond it adding fails as on a full disk.</summary>
    public long? MaximumBytes { get; init; }
}
