namespace OnRecord.Storage.Revisions;

/// <summary>Which changes are asked for.</summary>
public sealed record ChangeQuery
{
    /// <summary>What kind of entry.</summary>
    public ChangedKind Kind { get; init; } = ChangedKind.Statement;

    /// <summary>Only what changed then or later, by the times that articles were added with and corrections made; null from the beginning.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary><see cref="ChangePage.Position"/> of the page before; null for the first.</summary>
    public long? After { get; init; }

    /// <summary>The position up to which to give them; null for all there are.</summary>
    public long? UpTo { get; init; }

    /// <summary>How many to give. An article is never given by half, so there may be more by the entries of one. At least 1.</summary>
    public int Limit { get; init; } = 100;
}

/// <summary>The kinds of entry that change.</summary>
public enum ChangedKind
{
    Statement,
    Message,
    Event,
    Finding,
}

/// <summary>Changes in the order in which they came.</summary>
/// <param name="Position">What to go on after, now or when more has changed.</param>
/// <param name="HasMore">Whether there may be more at once.</param>
public sealed record ChangePage(IReadOnlyList<LoggedChange> Items, long Position, bool HasMore);

/// <summary>That an entry came, changed or went. One that has changed several times since is told several times, each time as it is now.</summary>
/// <param name="At">When its article was added, or by what it was changed.</param>
/// <param name="Id">Of the entry, in its article.</param>
/// <param name="Article">The archive's own number for the article.</param>
/// <param name="Correction">The correction that changed it; null where it was added or read anew.</param>
public sealed record LoggedChange(ChangedKind Kind, ChangeSort Sort, DateTimeOffset At, string Id, long Article, long? Correction)
{
    /// <summary>As it is now; null unless it is a statement that is there.</summary>
    public StatementHit? Statement { get; init; }

    /// <summary>As it is now; null unless it is a message that is there.</summary>
    public MessageHit? Message { get; init; }

    /// <summary>As it is now; null unless it is an event that is there.</summary>
    public EventHit? Event { get; init; }

    /// <summary>As it is now; null unless it is a finding that is there.</summary>
    public FindingHit? Finding { get; init; }
}

/// <summary>What became of an entry.</summary>
public enum ChangeSort
{
    Added,
    Changed,

    /// <summary>Rejected by people, or no longer read by newer models: nothing of that id is there now.</summary>
    Removed,
}
