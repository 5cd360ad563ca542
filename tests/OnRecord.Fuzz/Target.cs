using CsCheck;

namespace OnRecord.Fuzz;

/// <summary>Something that takes what strangers wrote.</summary>
/// <param name="Name">For the command line, and for the names of its found cases.</param>
/// <param name="Read">Reads a case, and says in a few words what kind of thing became of it.</param>
internal sealed record Target(string Name, Func<byte[], string> Read) : IDisposable
{
    /// <summary>Cases that are in order, or nearly so: what others are made from.</summary>
    public required IReadOnlyList<byte[]> Seeds { get; init; }

    /// <summary>Words of its format, which a random change would hardly hit upon.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Makes cases from nothing; null where they are only made from others.</summary>
    public Gen<byte[]>? Made { get; init; }

    /// <summary>The longest case, in bytes.</summary>
    public int Longest { get; init; } = 8 * 1024;

    /// <summary>The exceptions by which it refuses what it cannot read. All others are mistakes.</summary>
    public IReadOnlyList<Type> Refusals { get; init; } = [];

    /// <summary>What a case may allocate whatever its length, in bytes.</summary>
    public long Fixed { get; init; } = 4 * 1024 * 1024;

    /// <summary>What it may allocate for each of its bytes.</summary>
    public long PerByte { get; init; } = 2_000;

    /// <summary>Whether other threads work on a case than the one that asks.</summary>
    public bool IsThreaded { get; init; }

    /// <summary>What it holds open.</summary>
    public IDisposable? Held { get; init; }

    public void Dispose() => Held?.Dispose();
}
