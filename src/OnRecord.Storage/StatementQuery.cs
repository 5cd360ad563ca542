using OnRecord.Findings;

namespace OnRecord.Storage;

/// <summary>Which statements are asked for. A filter left null lets everything through.</summary>
/// <remarks>
/// The text filters take what people type: words in any order, all of which must occur, in any case and with or without
/// diacritics; <c>"a phrase"</c> in double quotes; <c>allianc*</c> for the beginning of a word. Nothing in them is an error.
/// Of more than 200 words the first 200 count.
/// </remarks>
public sealed record StatementQuery
{
    /// <summary>In the words of the statement.</summary>
    public string? Words { get; init; }

    /// <summary>In the name, an alias or the id of the speaker.</summary>
    public string? Speaker { get; init; }

    /// <summary>In the name, an alias or the id of one of the addressees.</summary>
    public string? Addressee { get; init; }

    /// <summary>In the name, an alias or the id of one who passed the words on.</summary>
    public string? Via { get; init; }

    /// <summary>In the name, an alias or the id of one who is named in its words, other than the speaker.</summary>
    public string? About { get; init; }

    /// <summary>In the name of the article's outlet.</summary>
    public string? Outlet { get; init; }

    public StatementForm? Form { get; init; }

    /// <summary>Said on this day or later; where it is not known when it was said, published then.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Said on this day or earlier; where it is not known when it was said, published then.</summary>
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
