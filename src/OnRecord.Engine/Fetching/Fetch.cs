using OnRecord.Reading.Payloads;

namespace OnRecord.Engine.Fetching;

/// <summary>What a server said of a version of what it sent, by which it may be asked for a newer one only.</summary>
/// <remarks>RFC 9110, section 8.8.</remarks>
public sealed record Validators(string? ETag, string? LastModified);

/// <summary>What became of fetching an address.</summary>
/// <param name="Url">The last address, after redirects.</param>
public abstract record Fetch(Uri Url)
{
    /// <summary>It is there.</summary>
    public sealed record Fetched(Uri Url, Payload Payload, Validators Validators) : Fetch(Url);

    /// <summary>There is no newer version.</summary>
    public sealed record Unchanged(Uri Url) : Fetch(Url);

    /// <summary>It could not be had.</summary>
    /// <param name="Says">Why, in one line.</param>
    /// <param name="After">How long the host asks to be left alone; null where it does not.</param>
    public sealed record Failed(Uri Url, FetchProblem Problem, string Says, TimeSpan? After = null) : Fetch(Url);
}

/// <summary>Why an address could not be fetched.</summary>
public enum FetchProblem
{
    /// <summary>robots.txt forbids it, or it leads to an address that is not public, or it is no web address.</summary>
    NotAllowed,

    /// <summary>No connection, a dropped one, no answer in time, or an answer that says to try again later.</summary>
    Unreachable,

    /// <summary>The server says that there is no such thing, or not for us.</summary>
    Denied,

    /// <summary>Longer than the bound.</summary>
    TooLong,

    /// <summary>It unpacks to far more than pages do, or not at all.</summary>
    BrokenPacking,

    /// <summary>A picture, a film, a program.</summary>
    NoText,
}
