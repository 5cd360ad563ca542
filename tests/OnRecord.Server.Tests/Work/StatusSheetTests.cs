using OnRecord.Engine.Jobs;
using OnRecord.Engine.Metering;
using OnRecord.Server.Terminal;
using OnRecord.Server.Work;

namespace OnRecord.Server.Tests.Work;

/// <summary>What <c>onrecord status</c> shows, however high the terminal.</summary>
public sealed class StatusSheetTests
{
    [Fact]
    public void WhereThereIsRoomAllIsThereInColumns()
    {
        var lines = Lines(Now(workers: 2, steps: 3), int.MaxValue);

        Assert.Equal(
            [
                "archive.db  1 article, archive version 8",
                "mq:5672/ (onrecord)  1,200 waiting, 400 in hand, 3 put aside",
                "",
                "worker  version  state    in hand   done  put aside  a second",
                "wk/0    0.1.0    working      200  1,000          0       8.2",
                "wk/1    0.1.0    working      200  1,000          0       8.2",
                "2 workers, 16.4 articles a second",
                "",
                "step    articles  failed          p50          p95",
                "Step 0       100       0  1,048.58 ms  1,048.58 ms",
                "Step 1       100       0      1.02 ms      1.02 ms",
                "Step 2       100       0     <0.01 ms     <0.01 ms",
            ],
            lines);
    }

    [Theory]
    [InlineData(2, 26, 24)]
    [InlineData(40, 26, 24)]
    [InlineData(40, 3, 24)]
    [InlineData(3, 0, 10)]
    public void WhatHasNoRoomIsCounted(int workers, int steps, int height)
    {
        var lines = Lines(Now(workers, steps), height);

        Assert.InRange(lines.Count, 1, height);
        var shown = (Workers: lines.Count(static line => line.StartsWith("wk/", StringComparison.Ordinal)), Steps: lines.Count(static line => line.StartsWith("Step ", StringComparison.Ordinal)));
        Assert.Equal(shown.Workers < workers, lines.Contains($"and {workers - shown.Workers} other workers"));
        Assert.Equal(shown.Steps < steps, lines.Contains($"and {steps - shown.Steps} shorter steps"));
        Assert.InRange(shown.Workers, Math.Min(workers, 3), workers);
        Assert.InRange(shown.Steps, Math.Min(steps, 3), steps);
        Assert.Contains($"{workers} workers, ", string.Join('\n', lines), StringComparison.Ordinal);
    }

    [Fact]
    public void WhyWorkersWaitIsSaidOnceForAll()
    {
        var now = Now(workers: 3, steps: 0);
        foreach (var worker in now.Workers.Skip(1))
        {
            (worker.State, worker.Why) = ("waiting", "no room is left");
        }

        var lines = Lines(now with { ArchiveProblem = "it does not answer", Depth = null, Problem = "no node answers" }, int.MaxValue);

        Assert.Equal(["archive.db  1 article, archive version 8", "it does not answer", "no node answers"], lines[..3]);
        Assert.Equal("2 wait: no room is left", lines[^1]);
    }

    private static StatusOf Now(int workers, int steps) => new(
        "archive.db", 8, 1, "mq:5672/ (onrecord)", new QueueDepth(1_200, 3, workers), Problem: null,
        [.. Enumerable.Range(0, workers).Select(static number => new WorkerReport
        {
            Id = $"wk/{number}/17", Version = "0.1.0", State = "working", InHand = 200, Taken = 1_000, PerSecond = 8.2,
        })],
        [.. Enumerable.Range(0, steps).Select(static number => new StepTimes($"Step {number}", Times(TimeSpan.FromMilliseconds(number switch { 0 => 1_000, 1 => 1, _ => 0.001 })), 0))]);

    private static Durations Times(TimeSpan each)
    {
        var times = new Durations();
        for (var i = 0; i < 100; i++)
        {
            times.Add(each);
        }

        return times;
    }

    private static List<string> Lines(StatusOf now, int height)
    {
        using var output = new StringWriter();
        var sheet = new Sheet(Screen.Of(output));
        StatusSheet.Set(sheet, now, height);
        sheet.Write();
        return [.. output.ToString().TrimEnd('\n').Split('\n').Select(static line => line.TrimEnd())];
    }
}
