namespace OnRecord.Storage;

/// <summary>What a process that reads for the archive says of itself.</summary>
/// <param name="Id">No other process has it.</param>
/// <param name="Json">What it does; whoever reads it knows the form.</param>
public sealed record WorkerSays(string Id, DateTimeOffset At, string Json);
