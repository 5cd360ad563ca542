namespace OnRecord.Storage;

/// <summary>What is remembered of a feed between two polls.</summary>
/// <param name="ETag">As the server last gave it; null where it gave none.</param>
/// <param name="LastModified">As the server last gave it; null where it gave none.</param>
/// <param name="NextAt">Not to be asked before.</param>
/// <param name="Failures">How many polls failed since the last that did not.</param>
/// <param name="Problem">What went wrong last; null where nothing did.</param>
public sealed record FeedState(string Url, string? ETag, string? LastModified, DateTimeOffset NextAt, int Failures, string? Problem);
