using OnRecord.Findings;
using OnRecord.Storage.Entries;
using OnRecord.Text;

namespace OnRecord.Storage;

/// <summary>A part of what was found, and how much was found in all.</summary>
/// <param name="Total">How many fit the query, those not given included.</param>
/// <param name="IsLeast">Whether there may be more than <paramref name="Total"/>: counting stopped there, or nothing but the items was counted.</param>
public sealed record Found<T>(IReadOnlyList<T> Items, int Total, bool IsLeast = false)
{
    /// <summary>Whether more that fit come after the last of the items.</summary>
    public bool HasMore { get; init; }
}

/// <summary>A statement as searching finds it.</summary>
public sealed record StatementHit
{
    /// <summary>The archive's own number for it; it may change when the article is read again.</summary>
    public required long Key { get; init; }

    /// <summary>As the record has it. The same text in two outlets gives the same ids, so ask for it with its article.</summary>
    public required string Id { get; init; }

    public required ArticleSummary Article { get; init; }

    /// <summary>The first day that it can have been said; where that is not known, that it can have been published. Null where neither is.</summary>
    public DateOnly? Day => Slot.Day(Key);

    /// <summary>Its place among the statements of the article, from 0.</summary>
    public required int Ordinal { get; init; }

    public required StatementForm Form { get; init; }

    public required StatementAct Act { get; init; }

    /// <summary>Null where the record has no speaker.</summary>
    public Party? Speaker { get; init; }

    public IReadOnlyList<Party> Addressees { get; init; } = [];

    /// <summary>Who passed the words on, nearest to the speaker first.</summary>
    public IReadOnlyList<Party> Via { get; init; } = [];

    /// <summary>The pieces of the content, joined by an ellipsis.</summary>
    public required string Words { get; init; }

    /// <summary>What of <see cref="Words"/> the query's words matched, in order, never overlapping.</summary>
    public IReadOnlyList<TextSpan> Marks { get; init; } = [];

    /// <summary>ISO 8601; null where the text does not tell.</summary>
    public string? Said { get; init; }

    /// <summary>The id of the message of this article that it belongs to; null where it is of none.</summary>
    public string? Message { get; init; }

    /// <summary>Calibrated probability, in [0, 1].</summary>
    public required double Confidence { get; init; }

    /// <summary>When people last corrected it, its article or one of its parties; null where nobody has.</summary>
    public DateTimeOffset? Corrected { get; init; }
}

/// <summary>An actor of one article, by the id it has there.</summary>
public sealed record Party(string Id, string Name)
{
    /// <summary>Whether the id means somebody in this one article only: <c>a1</c>, <c>a2</c> …</summary>
    public bool IsLocal => IsLocalId(Id);

    /// <summary>The same for whom different articles mean alike: one known from an article alone is told by name.</summary>
    internal string Identity => IsLocal ? "named " + Name.ToUpperInvariant() : Id;

    internal static bool IsLocalId(string id) => id is ['a', _, ..] && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
