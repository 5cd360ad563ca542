using OnRecord.Reading.Attribution;

namespace OnRecord.Benchmarks.Reading.Attribution;

/// <summary><see cref="CueStage"/> alone.</summary>
public class CueStageBenchmarks : StageBenchmarks<CueLayer>;
