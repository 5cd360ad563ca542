using OnRecord.Reading.Times;

namespace OnRecord.Benchmarks.Reading.Times;

/// <summary><see cref="TimeStage"/> alone.</summary>
public class TimeStageBenchmarks : StageBenchmarks<TimeLayer>;
