using OnRecord.Reading.Actors;

namespace OnRecord.Benchmarks.Reading.Actors;

/// <summary><see cref="ActorStage"/> alone.</summary>
public class ActorStageBenchmarks : StageBenchmarks<ActorLayer>;
