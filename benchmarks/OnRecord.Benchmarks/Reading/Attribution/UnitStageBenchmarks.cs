using OnRecord.Reading.Attribution;

namespace OnRecord.Benchmarks.Reading.Attribution;

/// <summary><see cref="UnitStage"/> alone.</summary>
public class UnitStageBenchmarks : StageBenchmarks<UnitLayer>;
