using System.Globalization;
using OnRecord.Server.Terminal;

namespace OnRecord.Server.Work;

/// <summary>What queue and workers do, set for people.</summary>
internal static class StatusSheet
{
    // Archive, queue, the head and the sum of the workers; the head of the steps; and what parts them.
    private const int LinesBesideWorkers = 5;
    private const int LinesBesideSteps = 2;

    // What the columns of a worker take besides its name, and what is left of a name at least, in cells.
    private const int WorkerNumbers = 62;
    private const int LeastOfAName = 12;

    /// <param name="height">How many lines there is room for; where it is too few, it tells how many workers and steps are left out.</param>
    public static void Set(Sheet sheet, StatusOf now, int height)
    {
        sheet.Add(new Run(now.Archive, Ink.Strong), new Run($"  {InWords.Count(now.Articles, "article")}, archive version {Digits(now.ArchiveVersion)}", Ink.Quiet));
        if (now.ArchiveProblem is { } gone)
        {
            sheet.Add(gone, Ink.Finding);
        }

        if (now.Depth is { } depth)
        {
            sheet.Add(new Run(now.Queue!, Ink.Strong), new Run($"  {Digits(depth.Waiting)} waiting, {Digits(now.InHand)} in hand, "), Put(depth.Dead));
        }
        else if (now.Problem is { } problem)
        {
            sheet.Add(problem, Ink.Finding);
        }

        (int Count, string Why)[] waiting = [.. now.Workers.Where(static one => one.State == "waiting").CountBy(static one => one.Why ?? "").Select(static one => (one.Value, one.Key))];
        var beside = LinesBesideWorkers + (now.Stages.Count > 0 ? LinesBesideSteps : 0) + (now.ArchiveProblem is null ? 0 : 1) + waiting.Length;
        var (workers, steps) = Shares(height - beside, now.Workers.Count, now.Stages.Count);
        sheet.Blank();
        if (now.Workers.Count == 0)
        {
            sheet.Add("Of workers none has told of itself in the last 15 seconds.");
        }
        else
        {
            AddWorkers(sheet, now, workers);
        }

        foreach (var (count, why) in waiting)
        {
            sheet.Add(new Run(count == 1 ? "1 waits: " : $"{InWords.Number(count)} wait: "), new Run(why, Ink.Finding));
        }

        if (now.Stages.Count > 0)
        {
            sheet.Blank();
            AddSteps(sheet, now, steps);
        }
    }

    // How many workers and steps there is room for, of each half of it or what the other leaves.
    private static (int Workers, int Steps) Shares(int room, int workers, int steps)
    {
        var ofSteps = Math.Min(steps, Math.Max(room - workers, room / 2));
        return (Math.Min(workers, room - ofSteps), ofSteps);
    }

    private static void AddWorkers(Sheet sheet, StatusOf now, int room)
    {
        var shown = room < now.Workers.Count ? Math.Max(room - 1, 1) : now.Workers.Count;    // one line tells of the others
        var most = sheet.IsTerminal ? Math.Max(LeastOfAName, sheet.Width - WorkerNumbers) : int.MaxValue;
        Run[][] workers =
        [
            Head("worker", "version", "state", "in hand", "done", "put aside", "a second"),
            .. now.Workers.Take(shown).Select(one => (Run[])
            [
                new(Name(one.Id, most), Ink.Source), new(one.Version), new(one.State, one.Why is null ? Ink.Plain : Ink.Finding),
                new(Digits(one.InHand)), new(Digits(one.Taken)), new(Digits(one.PutAside)), new(Rate(one.PerSecond)),
            ]),
        ];
        AddAll(sheet, workers, 3, 4, 5, 6);
        AddOthers(sheet, now.Workers.Count - shown, "other worker");
        sheet.Add($"{InWords.Count(now.Workers.Count, "worker")}, {Rate(now.PerSecond)} articles a second");
    }

    // The steps that take longest come first.
    private static void AddSteps(Sheet sheet, StatusOf now, int room)
    {
        var shown = room < now.Stages.Count ? Math.Max(room - 1, 1) : now.Stages.Count;
        Run[][] stages =
        [
            Head("step", "articles", "failed", "p50", "p95"),
            .. now.Stages.Take(shown).Select(static stage => (Run[])
            [
                new(stage.Name), new(Digits(stage.Times.Total)), new(Digits(stage.Failures), stage.Failures > 0 ? Ink.Finding : Ink.Quiet),
                new(Milliseconds(stage.Times.Percentile(0.5))), new(Milliseconds(stage.Times.Percentile(0.95))),
            ]),
        ];
        AddAll(sheet, stages, 1, 2, 3, 4);
        AddOthers(sheet, now.Stages.Count - shown, "shorter step");
    }

    private static void AddOthers(Sheet sheet, int count, string what)
    {
        if (count > 0)
        {
            sheet.Add($"and {InWords.Count(count, what)}", Ink.Quiet);
        }
    }

    // Machine and process, of the machine as much as there is room for.
    private static string Name(string id, int most)
    {
        var name = id[..id.LastIndexOf('/')];
        var process = name[name.LastIndexOf('/')..];
        return name.Length <= most ? name : string.Concat(name.AsSpan(0, Math.Max(most - process.Length - 1, 1)), "…", process);
    }

    private static void AddAll(Sheet sheet, Run[][] rows, params int[] right)
    {
        foreach (var line in Table.Of(rows, right))
        {
            sheet.Add(line);
        }
    }

    private static Run[] Head(params string[] names) => [.. names.Select(static name => new Run(name, Ink.Quiet))];

    private static Run Put(long dead) => new($"{Digits(dead)} put aside", dead > 0 ? Ink.Finding : Ink.Plain);

    private static string Digits(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Rate(double perSecond) => perSecond.ToString("N1", CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan? time) => time is not { } known ? ""
        : known.TotalMilliseconds < 0.01 ? "<0.01 ms"
        : known.TotalMilliseconds.ToString("N2", CultureInfo.InvariantCulture) + " ms";
}
