using System.Diagnostics;

namespace OnRecord.Fuzz;

/// <summary>How one case went.</summary>
/// <param name="Outcome">What became of it: the same words for the same kind of thing.</param>
/// <param name="Allocated">In bytes.</param>
internal readonly record struct Verdict(string Outcome, Fault? Fault, long Allocated, TimeSpan Time);

/// <summary>Runs a case and holds it against what must be true of each.</summary>
/// <param name="longest">How long a case may take; <see cref="Longest"/> where nothing is given.</param>
internal sealed class Judge(Target target, TimeSpan? longest = null)
{
    /// <summary>The longest that a case may take, in time of the processor: a busy machine makes nothing slow.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private const int Tries = 3;    // what is slow once may have been compiled, or collected garbage, meanwhile

    private readonly TimeSpan longest = longest ?? Longest;
    private long begun;
    private volatile byte[]? bytesInHand;

    /// <summary>The case in hand, and the processor's time when it was begun; null between cases.</summary>
    public (byte[] Bytes, TimeSpan At)? InHand => Volatile.Read(ref begun) is var at and > 0 && bytesInHand is { } bytes ? (bytes, TimeSpan.FromTicks(at)) : null;

    public Verdict Try(byte[] bytes)
    {
        var verdict = Once(bytes);
        for (var again = 1; again < Tries && verdict.Fault?.Kind is FaultKind.Slow or FaultKind.Memory; again++)
        {
            verdict = Once(bytes);
        }

        return verdict;
    }

    private Verdict Once(byte[] bytes)
    {
        var (before, processor) = (Allocated(), Environment.CpuUsage.TotalTime);
        bytesInHand = bytes;
        Volatile.Write(ref begun, Math.Max(1, processor.Ticks));
        var watch = Stopwatch.StartNew();
        string outcome;
        Fault? fault = null;
#pragma warning disable CA1031 // What is looked for.
        try
        {
            outcome = target.Read(bytes);
        }
        catch (Exception error) when (target.Refusals.Any(refusal => refusal.IsInstanceOfType(error)))
        {
            outcome = error.GetType().Name;
        }
        catch (Exception error)
        {
            outcome = "crash";
            fault = new Fault(FaultKind.Crash, Key(error), error.ToString());
        }
#pragma warning restore CA1031

        var time = watch.Elapsed;
        Volatile.Write(ref begun, 0);
        var allocated = Allocated() - before;
        if (fault is null && time > longest && Environment.CpuUsage.TotalTime - processor is var taken && taken > longest)
        {
            fault = new Fault(FaultKind.Slow, "slow", $"{taken.TotalSeconds:0.0} s of the processor for {bytes.Length:N0} bytes");
        }

        if (fault is null && allocated > target.Fixed + (target.PerByte * bytes.Length))
        {
            fault = new Fault(FaultKind.Memory, "memory", $"{allocated:N0} bytes allocated for {bytes.Length:N0}");
        }

        return new Verdict(outcome, fault, allocated, time);
    }

    private long Allocated() => target.IsThreaded ? GC.GetTotalAllocatedBytes() : GC.GetAllocatedBytesForCurrentThread();

    // The kind of the innermost cause, and where of ours it came from.
    private static string Key(Exception error)
    {
        while (error.InnerException is { } inner)
        {
            error = inner;
        }

        var frame = new StackTrace(error).GetFrames().Select(static frame => frame.GetMethod())
            .FirstOrDefault(static method => method?.DeclaringType?.FullName?.StartsWith("OnRecord.", StringComparison.Ordinal) == true);
        return $"{error.GetType().Name} in {frame?.DeclaringType?.Name}.{frame?.Name}";
    }
}
