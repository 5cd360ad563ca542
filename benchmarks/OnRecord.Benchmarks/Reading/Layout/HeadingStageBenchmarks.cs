using OnRecord.Reading.Layout;

namespace OnRecord.Benchmarks.Reading.Layout;

/// <summary><see cref="HeadingStage"/> alone.</summary>
public class HeadingStageBenchmarks : StageBenchmarks<HeadingLayer>;
