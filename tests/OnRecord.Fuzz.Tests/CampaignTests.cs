using System.Diagnostics;
using System.Text;

namespace OnRecord.Fuzz.Tests;

public sealed class CampaignTests
{
    private const int Cases = 5_000;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Names { get; } = [.. AllTargets.Names];

    /// <summary>A second for each target; hours are for the program itself.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void NothingGoesWrongInASecond(string name)
    {
        using var target = AllTargets.Make(name);

        var tally = new Campaign(target).Run(seed: 1, Cases, TimeSpan.FromSeconds(1));

        Assert.True(tally.Cases > 0);
        Assert.Empty(tally.Found.Select(static one => one.Fault.Says));
    }

    [Fact]
    public void WhatThrowsIsFoundAndMadeShort()
    {
        using var target = Of(static text => text.Contains("<b", StringComparison.Ordinal) ? throw new InvalidOperationException("b") : text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), "<b");

        var found = Assert.Single(new Campaign(target).Run(seed: 1, Cases, Long).Found);

        Assert.Equal("<b", Encoding.UTF8.GetString(found.Bytes));
        Assert.Equal(FaultKind.Crash, found.Fault.Kind);
    }

    [Fact]
    public void WhatLiesBehindSeveralStepsIsFoundStepByStep()
    {
        using var target = Of(static text => text switch
        {
            ['x', 'y', 'z', ..] => throw new InvalidOperationException("xyz"),
            ['x', 'y', ..] => "two",
            ['x', ..] => "one",
            _ => "none",
        }, "x", "y", "z");

        Assert.Single(new Campaign(target).Run(seed: 1, Campaign.Round, Long).Found);
    }

    [Fact]
    public void ARefusalIsNoFault()
    {
        using var target = Of(static _ => throw new FormatException("no")) with { Refusals = [typeof(FormatException)] };

        Assert.Empty(new Campaign(target).Run(seed: 1, 100, Long).Found);
    }

    [Fact]
    public void WhatAllocatesTooMuchIsFound()
    {
        using var target = Of(static text => new byte[text.Length > 4 ? 100_000 : 1].Length > 1 ? "much" : "little") with { Fixed = 10_000, PerByte = 100 };

        Assert.Equal(FaultKind.Memory, Assert.Single(new Campaign(target).Run(seed: 1, Cases, Long).Found).Fault.Kind);
    }

    /// <summary>By the clock, too: the processor's time is the whole program's, and other tests use it meanwhile.</summary>
    [Fact]
    public void WhatTakesTooLongIsFound()
    {
        using var target = Of(static _ =>
        {
            var (watch, least) = (Stopwatch.StartNew(), TimeSpan.FromMilliseconds(30));
            var until = Environment.CpuUsage.TotalTime + least;
            while (watch.Elapsed < least || Environment.CpuUsage.TotalTime < until)
            {
                Thread.SpinWait(1000);
            }

            return "";
        });

        Assert.Equal(FaultKind.Slow, new Judge(target, TimeSpan.FromMilliseconds(20)).Try([]).Fault?.Kind);
    }

    [Fact]
    public void TheSameSeedGivesTheSameCases() => Assert.Equal(Taken(7), Taken(7));

    [Fact]
    public void AnotherSeedGivesOthers() => Assert.NotEqual(Taken(7), Taken(8));

    private static List<string> Taken(int seed)
    {
        var taken = new List<string>();
        using var target = Of(text =>
        {
            taken.Add(text);
            return $"{text.Length}";
        }, "a", "<b>");
        new Campaign(target).Run(seed, 200, Long);
        return taken;
    }

    private static Target Of(Func<string, string> read, params string[] words) => new("test", bytes => read(Encoding.UTF8.GetString(bytes))) { Seeds = ["seed"u8.ToArray()], Words = words };
}
