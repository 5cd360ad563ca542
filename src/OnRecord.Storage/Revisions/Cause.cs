namespace OnRecord.Storage.Revisions;

/// <summary>What changed entries.</summary>
/// <param name="At">When, as the archive writes it.</param>
/// <param name="Correction">The correction; null where they were read anew.</param>
/// <param name="Made">JSON: version and models that read them anew; null where people changed them.</param>
internal sealed record Cause(string At, long? Correction, string? Made);
