using OnRecord.Reading.Messages;

namespace OnRecord.Benchmarks.Reading.Messages;

/// <summary>The stage that joins mentions of messages, alone.</summary>
public class MessageStageBenchmarks : StageBenchmarks<MessageLayer>;
