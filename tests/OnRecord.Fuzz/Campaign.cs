using System.Diagnostics;

namespace OnRecord.Fuzz;

/// <summary>How far cases of one target have come.</summary>
/// <param name="Seed">Of the round in hand.</param>
/// <param name="Pool">Cases that others are made from.</param>
/// <param name="Outcomes">Kinds of things that became of cases.</param>
/// <param name="Branches">Branches taken; 0 where they are not counted.</param>
/// <param name="PerByte">The most that a case allocated above what any may, for each of its bytes.</param>
/// <param name="Slowest">The longest that a case took, by the clock.</param>
internal sealed record Tally(
    string Target, int Seed, long Cases, int Pool, int Outcomes, int Branches, double PerByte, TimeSpan Slowest, TimeSpan Time, IReadOnlyList<FoundCase> Found);

/// <summary>Runs cases of one target, in rounds: each has a seed of its own and begins anew with the target's seeds, so that any can be repeated alone.</summary>
/// <remarks>
/// A case that does what none before it in its round did is kept, and others are made from it: one that takes new branches where the assemblies
/// count them (<see cref="Coverage"/>), else one of which another kind of thing becomes.
/// </remarks>
internal sealed class Campaign(Target target)
{
    /// <summary>Cases of a round.</summary>
    public const int Round = 50_000;

    private const int MostKept = 4_000;
    private const int MadeOf = 4;          // of so many cases one is made from nothing, where the target can
    private const int MostFound = 20;

    private readonly Judge judge = new(target);
    private readonly List<FoundCase> found = [];
    private long cases;
    private int outcomes;
    private int branches;
    private int pool;
    private double perByte;
    private TimeSpan slowest;

    /// <summary>The case in hand, and the processor's time when it was begun; null between cases.</summary>
    public (byte[] Bytes, TimeSpan At)? InHand => judge.InHand;

    /// <summary>Runs until there were enough cases, or time is over.</summary>
    /// <param name="seed">Of the first round; the next has the next.</param>
    /// <param name="most">How many cases.</param>
    /// <param name="time">How long.</param>
    /// <param name="tell">Told now and then how far it is, and of each found case.</param>
    public Tally Run(int seed, long most, TimeSpan time, Action<Tally>? tell = null)
    {
        var watch = Stopwatch.StartNew();
        var told = TimeSpan.Zero;
        for (; cases < most && watch.Elapsed < time && found.Count < MostFound; seed++)
        {
            foreach (var fresh in Cases(seed, Math.Min(Round, most - cases)))
            {
                if (fresh || watch.Elapsed - told > TimeSpan.FromSeconds(5))
                {
                    told = watch.Elapsed;
                    tell?.Invoke(Now(seed, watch.Elapsed));
                }

                if (watch.Elapsed >= time || found.Count >= MostFound)
                {
                    break;
                }
            }
        }

        return Now(seed, watch.Elapsed);
    }

    // True where a new mistake was found.
    private IEnumerable<bool> Cases(int seed, long most)
    {
        var random = new Random(seed);
        var made = new CsCheck.PCG(1, (ulong)seed);
        var mutator = new Mutator(random, target.Words, target.Longest);
        var coverage = Coverage.IsCounted && !target.IsThreaded ? new Coverage() : null;
        var seen = new HashSet<string>();
        var kept = new List<byte[]>(target.Seeds);
        for (var i = 0L; i < most; i++)
        {
            var bytes = i < target.Seeds.Count ? target.Seeds[(int)i]
                : target.Made is { } making && random.Next(MadeOf) == 0 ? making.Generate(made, null, out _)
                : mutator.Change(kept);
            Coverage.Begin();
            var verdict = judge.Try(bytes);
            var isNew = seen.Add(verdict.Outcome) | coverage?.IsNew() == true;
            if (isNew && kept.Count < MostKept && bytes.Length > 0)
            {
                kept.Add(bytes);
            }

            cases++;
            (outcomes, branches, pool) = (Math.Max(outcomes, seen.Count), Math.Max(branches, coverage?.Seen ?? 0), kept.Count);
            perByte = Math.Max(perByte, (verdict.Allocated - target.Fixed) / (double)Math.Max(1, bytes.Length));
            slowest = verdict.Time > slowest ? verdict.Time : slowest;
            yield return verdict.Fault is { } fault && Keep(bytes, fault);
        }
    }

    private bool Keep(byte[] bytes, Fault fault)
    {
        if (found.Exists(one => one.Fault.Key == fault.Key))
        {
            return false;
        }

        var least = Minimiser.Shorten(bytes, fault, judge);
        found.Add(new FoundCase(target.Name, judge.Try(least).Fault ?? fault, least));
        return true;
    }

    private Tally Now(int seed, TimeSpan time) => new(target.Name, seed, cases, pool, outcomes, branches, perByte, slowest, time, [.. found]);
}
