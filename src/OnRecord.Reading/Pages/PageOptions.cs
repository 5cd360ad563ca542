namespace OnRecord.Reading.Pages;

/// <summary>What is known of a page from outside it, and the bounds on what is read.</summary>
public sealed record PageOptions
{
    /// <summary>The address it was fetched from; null where it came as a file.</summary>
    public string? Url { get; init; }

    /// <summary>The Content-Type header it was sent with; null where it came as a file.</summary>
    public string? ContentType { get; init; }

    /// <summary>The fewest words an article has.</summary>
    public int MinimumWords { get; init; } = 25;
}
