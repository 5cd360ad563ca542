namespace OnRecord.Storage;

/// <summary>What is remembered of a feed that is watched.</summary>
/// <param name="Url">As it was given.</param>
/// <param name="ETag">Of the version that was read last; null where the server gave none.</param>
/// <param name="LastModified">Of the version that was read last, as the server writes it; null where it gave none.</param>
/// <param name="NextAt">When it may be asked again.</param>
/// <param name="Failures">How often in a row it could not be had.</param>
/// <param name="Problem">Why not, the last time; null where all went well.</param>
public sealed record FeedState(string Url, string? ETag, string? LastModified, DateTimeOffset NextAt, int Failures, string? Problem);
