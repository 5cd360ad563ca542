using OnRecord.Reading.Attribution;

namespace OnRecord.Benchmarks.Reading.Attribution;

/// <summary><see cref="AttributionStage"/> alone.</summary>
public class AttributionStageBenchmarks : StageBenchmarks<AttributionLayer>;
