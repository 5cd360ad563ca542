using OnRecord.Findings;

namespace OnRecord.Storage.Revisions;

/// <summary>How a statement of one article reads since some moment, until the next revision.</summary>
/// <param name="Article">The archive's own number for the article.</param>
/// <param name="Number">From 1.</param>
/// <param name="At">Since when.</param>
/// <param name="Correction">The correction that changed it; null where it was read so.</param>
/// <param name="Made">The version and models that read it anew; null for the first and where people changed it.</param>
/// <param name="Statement">With its article as it was described then; null where it was rejected or no longer read.</param>
public sealed record StatementRevision(long Article, int Number, DateTimeOffset At, long? Correction, Made? Made, StatementHit? Statement);
