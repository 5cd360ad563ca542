using OnRecord.Reading.Mentions;

namespace OnRecord.Benchmarks.Reading.Mentions;

/// <summary><see cref="NameStage"/> alone.</summary>
public class NameStageBenchmarks : StageBenchmarks<NameLayer>;
