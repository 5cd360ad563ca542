namespace OnRecord.Reading.Tests;

/// <summary>Tests that measure time or memory, beside which no others run.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class AloneCollection;
