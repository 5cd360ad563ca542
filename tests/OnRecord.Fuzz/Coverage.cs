using System.Numerics;
using System.Runtime.InteropServices;
using SharpFuzz;
using SharpFuzz.Common;

namespace OnRecord.Fuzz;

/// <summary>Which branches a case took, where the assemblies count them.</summary>
/// <remarks>
/// SharpFuzz writes into an assembly that each branch counts up one of 65,536 bytes, as AFL does; here the loop of this program reads
/// them, so that no tool beside .NET is needed. Of a branch, whether it was taken once, twice, three, four, eight, … times counts.
/// </remarks>
internal sealed unsafe class Coverage
{
    private const int Size = 1 << 16;

    // Numbers are hot and say nothing of what is read.
    private const string Kernels = "OnRecord.Learning.Kernels";

    private static readonly string[] Assemblies =
        ["OnRecord.Text", "OnRecord.Findings", "OnRecord.Wording", "OnRecord.Learning", "OnRecord.Reading", "OnRecord.Storage", "OnRecord.Engine"];

    // As long as the process: assemblies count wherever they are called.
    private static readonly byte* Counts = (byte*)NativeMemory.AllocZeroed(Size);

    private readonly byte[] seen = new byte[Size];

    /// <summary>Whether the assemblies of this process count their branches.</summary>
    public static bool IsCounted { get; } = typeof(Reading.Pipeline).Assembly.GetReferencedAssemblies().Any(static one => one.Name == typeof(Trace).Assembly.GetName().Name);

    /// <summary>To be called before anything of ours runs that counts.</summary>
    public static void Attach() => Trace.SharedMem = Counts;

    /// <summary>How many branches were taken so far, each counted once for every number of times.</summary>
    public int Seen { get; private set; }

    /// <summary>Makes the assemblies in a folder count their branches.</summary>
    public static void Instrument(string folder)
    {
        foreach (var assembly in Assemblies)
        {
            Fuzzer.Instrument(Path.Join(folder, assembly + ".dll"), static type => !type.StartsWith(Kernels, StringComparison.Ordinal), Options.Value);
        }
    }

    /// <summary>To be called before each case.</summary>
    public static void Begin()
    {
        new Span<byte>(Counts, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether a case took a branch, or took it about as often, as none before.</summary>
    public bool IsNew()
    {
        var fresh = 0;
        var words = (ulong*)Counts;
        for (var word = 0; word < Size / sizeof(ulong); word++)
        {
            if (words[word] == 0)
            {
                continue;
            }

            for (var at = word * sizeof(ulong); at < (word + 1) * sizeof(ulong); at++)
            {
                var bit = Counts[at] == 0 ? 0 : 1 << (Counts[at] < 4 ? Counts[at] - 1 : Math.Min(7, BitOperations.Log2(Counts[at]) + 1));
                if ((bit & ~seen[at]) != 0)
                {
                    seen[at] |= (byte)bit;
                    fresh++;
                }
            }
        }

        Seen += fresh;
        return fresh > 0;
    }
}
