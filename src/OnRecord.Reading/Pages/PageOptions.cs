namespace OnRecord.Reading.Pages;

/// <summary>What is known of a page from outside it, and the bounds on what is read.</summary>
public sealed record PageOptions
{
    /// <summary>The address it was fetched from; null where it came as a file.</summary>
    public string? Url { get; init; }

    /// <summary>The Content-Type header it was sent with, such as <c>text/html; charset=euc-kr</c>; null where it came as a file.</summary>
    public string? ContentType { get; init; }

    /// <summary>The longest page, in bytes. At least 1,024; the heaviest news pages have 4 MB, most of it scripts.</summary>
    public int MaximumBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The most elements of a page. At least 100; news pages have 500 to 10,000.</summary>
    public int MaximumElements { get; init; } = 200_000;

    /// <summary>The fewest words an article has.</summary>
    public int MinimumWords { get; init; } = 25;
}
