using OnRecord.Reading.Tokens;

namespace OnRecord.Benchmarks.Reading.Tokens;

/// <summary><see cref="SentenceStage"/> alone.</summary>
public class SentenceStageBenchmarks : StageBenchmarks<SentenceLayer>;
