namespace OnRecord.Storage;

/// <summary>How an archive is used.</summary>
public sealed record ArchiveOptions
{
    /// <summary>How long to wait for another process that is writing. At least 0.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How far the file may grow, in bytes, rounded down to whole pages; beyond it adding fails as on a full disk.</summary>
    public long? MaximumBytes { get; init; }

    /// <summary>How much of a file may be mapped into memory, in bytes, for it to be read quickly. What is mapped counts as the process's, though the system takes it back.</summary>
    public long MappedBytes { get; init; } = 2_147_418_112;    // the most that SQLite takes

    /// <summary>For whoever writes more than reads: memory does not grow with the file.</summary>
    public static ArchiveOptions ForAdding { get; } = new() { MappedBytes = 128L << 20 };
}
