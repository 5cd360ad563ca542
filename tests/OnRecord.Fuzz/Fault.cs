namespace OnRecord.Fuzz;

/// <summary>What a case must not do.</summary>
internal enum FaultKind
{
    /// <summary>An exception that is no refusal.</summary>
    Crash,

    /// <summary>It takes too long.</summary>
    Slow,

    /// <summary>It allocates too much.</summary>
    Memory,
}

/// <summary>What went wrong with a case.</summary>
/// <param name="Key">The same for what is likely the same mistake.</param>
/// <param name="Says">All that is known of it.</param>
internal sealed record Fault(FaultKind Kind, string Key, string Says);

/// <summary>A case that went wrong, as short as it could be made.</summary>
internal sealed record FoundCase(string Target, Fault Fault, byte[] Bytes);
