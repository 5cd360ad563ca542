using OnRecord.Reading.Events;

namespace OnRecord.Benchmarks.Reading.Events;

/// <summary>Layers of language, actors, times and messages to events.</summary>
public class EventStageBenchmarks : StageBenchmarks<EventLayer>;
