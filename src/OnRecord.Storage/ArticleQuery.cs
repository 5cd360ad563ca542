namespace OnRecord.Storage;

/// <summary>Which articles are asked for. A filter left null lets everything through.</summary>
public sealed record ArticleQuery
{
    /// <summary>In the title or the text; as in <see cref="StatementQuery"/>.</summary>
    public string? Words { get; init; }

    /// <summary>In the name of the outlet.</summary>
    public string? Outlet { get; init; }

    /// <summary>True for those in a language that is not read, false for the others.</summary>
    public bool? Unread { get; init; }

    /// <summary>The <see cref="ArticleSummary.Position"/> of an article: only those after it in the order of the list are given. Null begins with the first.</summary>
    /// <remarks>Unlike <see cref="Offset"/>, it costs the same however far down the list it is, and what is added meanwhile moves nothing.</remarks>
    public long? After { get; init; }

    /// <summary>How many of the found ones to pass over. At least 0.</summary>
    public int Offset { get; init; }

    /// <summary>How many to give at most. At least 0.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>Whether to leave out counting what fits, for the pages after the first.</summary>
    public bool Uncounted { get; init; }
}
