using OnRecord.Findings;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Maps;

namespace OnRecord.Storage;

/// <summary>Which events are asked for. Filters take what people type, as in <see cref="StatementQuery"/>; null lets everything through.</summary>
public sealed record EventQuery
{
    /// <summary>In the words that tell of it.</summary>
    public string? Words { get; init; }

    /// <summary>In a name, an id or the code of the state of who acts.</summary>
    public string? Actor { get; init; }

    public string? Recipient { get; init; }

    public string? Via { get; init; }

    public string? Outlet { get; init; }

    /// <summary>A type of PLOVER: <c>SUPPORT</c>.</summary>
    public string? Plover { get; init; }

    /// <summary>A status of the contract: <c>actual</c>, <c>planned</c>.</summary>
    public string? Status { get; init; }

    /// <summary>The name of a place on the map, as records have it: <c>New Delhi</c>.</summary>
    public string? Place { get; init; }

    /// <summary>Done on this day or later; where it is not known when, published then.</summary>
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

/// <summary>An event as one article tells of it.</summary>
public sealed record EventHit
{
    /// <summary>The archive's own number for it; it may change when the article is read again.</summary>
    public required long Key { get; init; }

    /// <summary>As the record has it: <c>e1</c>, in this article only.</summary>
    public required string Id { get; init; }

    public required ArticleSummary Article { get; init; }

    /// <summary>The first day that it can have been done, or else published. Null where nothing is known.</summary>
    public DateOnly? Day => Slot.Day(Key);

    /// <summary>Its place among the events of the article, from 0.</summary>
    public required int Ordinal { get; init; }

    public required string Plover { get; init; }

    public string? Mode { get; init; }

    public IReadOnlyList<string> Context { get; init; } = [];

    public string? Cameo { get; init; }

    /// <summary>−10 to 10; null where its code has none.</summary>
    public double? Goldstein { get; init; }

    /// <summary>PLOVER codes of who acts.</summary>
    public IReadOnlyList<string> Actor { get; init; } = [];

    public IReadOnlyList<string> Recipient { get; init; } = [];

    public IReadOnlyList<Party> Actors { get; init; } = [];

    public IReadOnlyList<Party> Recipients { get; init; } = [];

    /// <summary>ISO 8601; null where the text does not tell.</summary>
    public string? Date { get; init; }

    public string? Place { get; init; }

    /// <summary>Where that is; null for a state, and where it is not known.</summary>
    public Site? Site { get; init; }

    public required string Status { get; init; }

    public IReadOnlyList<Party> Via { get; init; } = [];

    /// <summary>The words that tell of it.</summary>
    public required string Words { get; init; }

    /// <summary>Calibrated probability, in [0, 1].</summary>
    public required double Confidence { get; init; }

    /// <summary>When people last corrected it, its article or one of its parties; null where nobody has.</summary>
    public DateTimeOffset? Corrected { get; init; }
}

/// <summary>Which findings are asked for. A filter left null lets everything through.</summary>
public sealed record FindingQuery
{
    /// <summary>In what the finding says.</summary>
    public string? Words { get; init; }

    public string? Outlet { get; init; }

    public FindingKind? Kind { get; init; }

    public FindingSeverity? Severity { get; init; }

    /// <summary>Null for all that were not dismissed.</summary>
    public FindingState? State { get; init; }

    /// <summary>Published on this day or later.</summary>
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

/// <summary>What is out of joint in one article.</summary>
public sealed record FindingHit
{
    public required long Key { get; init; }

    public required ArticleSummary Article { get; init; }

    /// <summary>The first day that the article can have been published. Null where that is not known.</summary>
    public DateOnly? Day => Slot.Day(Key);

    /// <summary>Its place among the findings of the article, from 0.</summary>
    public required int Ordinal { get; init; }

    public required FindingKind Kind { get; init; }

    public required FindingSeverity Severity { get; init; }

    public required string Says { get; init; }

    /// <summary>The words it stands on.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    public FindingState State { get; init; }

    /// <summary>When people accepted or dismissed it; null while it is open.</summary>
    public DateTimeOffset? Corrected { get; init; }
}

/// <summary>What people made of a finding.</summary>
public enum FindingState
{
    /// <summary>Nothing yet.</summary>
    Open,

    /// <summary>It is as it says.</summary>
    Accepted,

    /// <summary>Nothing is out of joint.</summary>
    Dismissed,
}
