using OnRecord.Reading.Checks;

namespace OnRecord.Benchmarks.Reading.Checks;

/// <summary><see cref="CheckStage"/> alone.</summary>
public class CheckStageBenchmarks : StageBenchmarks<CheckLayer>;
