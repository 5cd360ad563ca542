namespace OnRecord.Reading.Feeds;

/// <summary>One entry of a feed.</summary>
public sealed record FeedEntry
{
    /// <summary>Its place in the feed, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Without markup.</summary>
    public string? Title { get; init; }

    /// <summary>Where the article is, absolute where the feed tells from where.</summary>
    public string? Link { get; init; }

    /// <summary>What the publisher calls it: a guid, an id.</summary>
    public string? Id { get; init; }

    /// <summary>When it was published, as it is written.</summary>
    public string? Date { get; init; }

    /// <summary>Who printed it first, where the entry was taken over from another feed.</summary>
    public string? Outlet { get; init; }

    /// <summary>ISO 639-1; null where the entry does not say.</summary>
    public string? Language { get; init; }

    /// <summary>HTML or plain text; null where there is neither text nor summary.</summary>
    public string? Content { get; init; }

    /// <summary>Whether <see cref="Content"/> is the whole text, not a summary of what stands behind <see cref="Link"/>.</summary>
    public bool IsWhole { get; init; }
}

/// <summary>What a feed says of itself.</summary>
/// <param name="Title">The outlet.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Minutes">How long it asks to be left alone; null where it does not ask.</param>
public sealed record FeedHead(string? Title, string? Language, int? Minutes);
