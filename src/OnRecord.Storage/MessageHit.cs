using OnRecord.Storage.Entries;

namespace OnRecord.Storage;

/// <summary>Which messages are asked for. Filters take what people type, as in <see cref="StatementQuery"/>; null lets everything through.</summary>
public sealed record MessageQuery
{
    /// <summary>In the words of its statements or, where it has none, in those that tell of it.</summary>
    public string? Words { get; init; }

    public string? Sender { get; init; }

    public string? Addressee { get; init; }

    public string? Via { get; init; }

    public string? Outlet { get; init; }

    /// <summary>A kind of the contract: <c>greeting</c>, <c>letter</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>Sent on this day or later; where it is not known when, received or else published then.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>The key of a hit: only those after it in the order of the list are given. Null begins with the first.</summary>
    /// <remarks>Unlike <see cref="Offset"/>, it costs the same however far down the list it is, and what is added meanwhile moves nothing.</remarks>
    public long? After { get; init; }

    /// <summary>How many of the found ones to pass over. At least 0.</summary>
    public int Offset { get; init; }

    /// <summary>How many to give at most. At least 0.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Whether to leave out counting what fits, for the pages after the first.</summary>
    public bool Uncounted { get; init; }
}

/// <summary>A message as one article tells of it.</summary>
public sealed record MessageHit
{
    /// <summary>The archive's own number for it; it may change when the article is read again.</summary>
    public required long Key { get; init; }

    /// <summary>As the record has it: <c>m1</c>, in this article only.</summary>
    public required string Id { get; init; }

    public required ArticleSummary Article { get; init; }

    /// <summary>The first day that it can have been sent, received or else published. Null where nothing is known.</summary>
    public DateOnly? Day => Slot.Day(Key);

    /// <summary>Its place among the messages of the article, from 0.</summary>
    public required int Ordinal { get; init; }

    public required string Kind { get; init; }

    public required string Channel { get; init; }

    public required Party Sender { get; init; }

    public IReadOnlyList<Party> Addressees { get; init; } = [];

    public string? Occasion { get; init; }

    /// <summary>ISO 8601; null where the text does not tell.</summary>
    public string? Sent { get; init; }

    /// <summary>ISO 8601; null where the text does not tell.</summary>
    public string? Received { get; init; }

    public IReadOnlyList<Party> Via { get; init; } = [];

    /// <summary>The id of the message of this article that the article calls it an answer to.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The words of its statements, joined by an ellipsis, or else those that tell of it.</summary>
    public required string Words { get; init; }

    /// <summary>How many words of it are printed; 0 where it is only told of.</summary>
    public required int Length { get; init; }

    /// <summary>Whether any of its words are quoted.</summary>
    public required bool IsQuoted { get; init; }

    /// <summary>Calibrated probability, in [0, 1].</summary>
    public required double Confidence { get; init; }

    /// <summary>When people last corrected it, its article or one of its parties; null where nobody has.</summary>
    public DateTimeOffset? Corrected { get; init; }
}
