using OnRecord.Reading.Layout;

namespace OnRecord.Benchmarks.Reading.Layout;

/// <summary><see cref="BlockStage"/> alone.</summary>
public class BlockStageBenchmarks : StageBenchmarks<BlockLayer>;
