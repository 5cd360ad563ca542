using OnRecord.Findings;
using OnRecord.Storage.Entries;
using OnRecord.Text;

namespace OnRecord.Storage;

/// <summary>What lists say about an article.</summary>
public sealed record ArticleSummary
{
    /// <summary>The archive's own number for it; another archive gives another.</summary>
    public required long Key { get; init; }

    /// <summary><c>sha256:</c> and the hash of the normalised text.</summary>
    public required string Id { get; init; }

    public string? File { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    /// <summary>ISO 639-1; null where it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>Whether it is kept and searchable, but in a language that is not read.</summary>
    public bool IsUnread { get; init; }

    public PublicationDate? Published { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>How many statements its record has.</summary>
    public required int Statements { get; init; }

    /// <summary>Its place among all articles in the order of their days, and within a day of adding. Undated ones come first.</summary>
    public long Position => Slot.Of(DateInterval.Of(Published?.Date)?.Earliest, Key);

    /// <summary>The key of the first article that prints the same text, its own where none does or it has not been compared yet.</summary>
    public long Origin { get; init; }
}

/// <summary>An article that goes into the archive.</summary>
/// <param name="Record">What was read from it.</param>
/// <param name="Original">The bytes it was read from; null where they are not kept.</param>
public sealed record NewArticle(Record Record, OriginalBytes? Original = null);

/// <summary>The bytes that an article was read from.</summary>
/// <param name="MediaType">What they are: <c>text/html</c>.</param>
public sealed record OriginalBytes(ReadOnlyMemory<byte> Bytes, string MediaType);

/// <summary>An article with its record.</summary>
/// <param name="Json">The record as it was added, in UTF-8.</param>
public sealed record ArchivedArticle(ArticleSummary Summary, ReadOnlyMemory<byte> Json)
{
    public Record Record { get; } = RecordJson.Read(Json.Span);
}

/// <summary>What an archive holds.</summary>
/// <param name="Undated">How many of the articles have no publication date.</param>
/// <param name="Outlets">How many different outlets are named.</param>
/// <param name="First">Publication date of the earliest article, ISO 8601; null where none is dated.</param>
/// <param name="Last">Publication date of the latest article, ISO 8601; null where none is dated.</param>
/// <param name="Refusals">How many inputs could not be read.</param>
public sealed record ArchiveSummary(
    int Articles, int Undated, int Statements, int Outlets, string? First, string? Last, int Refusals)
{
    /// <summary>How many messages its records have, each printing counted.</summary>
    public int Messages { get; init; }

    /// <summary>How many events its records have, each printing counted.</summary>
    public int Events { get; init; }

    /// <summary>How many findings its records have.</summary>
    public int Findings { get; init; }
}

/// <summary>What became of a batch.</summary>
/// <param name="Added">Articles that are new.</param>
/// <param name="Unchanged">Articles that were there already.</param>
/// <param name="Statements">Statements of the new articles.</param>
public sealed record AddResult(int Added, int Unchanged, int Statements);

/// <summary>An input that could not be read.</summary>
/// <param name="At">The last time it was refused.</param>
public sealed record Refusal(string Name, string Reason, DateTimeOffset At);
