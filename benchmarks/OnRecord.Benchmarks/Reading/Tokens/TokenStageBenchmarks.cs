using OnRecord.Reading.Tokens;

namespace OnRecord.Benchmarks.Reading.Tokens;

/// <summary><see cref="TokenStage"/> alone.</summary>
public class TokenStageBenchmarks : StageBenchmarks<TokenLayer>;
