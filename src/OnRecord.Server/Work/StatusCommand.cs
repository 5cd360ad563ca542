using System.CommandLine;
using System.Globalization;
using OnRecord.Engine.Jobs;
using OnRecord.Engine.Metering;
using OnRecord.Server.Answers;
using OnRecord.Server.Terminal;
using OnRecord.Storage;

namespace OnRecord.Server.Work;

/// <summary><c>onrecord status</c>: how far the workers are, what waits, what was put aside, and how long each stage takes.</summary>
internal static class StatusCommand
{
    private static readonly TimeSpan BetweenFrames = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var queue = QueueOption.Create($"Where jobs wait; without it, what {QueueOption.Variable} says, and else only the workers are shown.");
        var archive = ArchiveOption.Create();
        var once = new Option<bool>("--once") { Description = "Tells once and ends; what is no terminal is told once anyway." };
        var format = FormatOption.One();
        var command = new ExampleCommand("status", "Shows what waits in the queue, which workers read, how fast, and where it fails.", "onrecord status --once")
        {
            queue, archive, once, format,
        };
        command.SetAction((parsed, cancel) => Task.Run(
            async () =>
            {
                var jobs = QueueOption.Of(parsed.GetValue(queue));
                using var opened = Archive.Open(parsed.GetValue(archive)!, create: false);
                var screen = Screen.Of(parsed.InvocationConfiguration.Output);
                if (parsed.GetValue(format) == Format.Json)
                {
                    screen.WriteLine(SafeText.Json(Json(await StatusOf.NowAsync(jobs, opened, TimeProvider.System, cancel))));
                    return ExitCode.Success;
                }

                var isLive = screen.Terminal is not null && !parsed.GetValue(once);
                do
                {
                    var now = await StatusOf.NowAsync(jobs, opened, TimeProvider.System, cancel);
                    if (isLive)
                    {
                        screen.Terminal!.Clear(home: true);
                    }

                    Write(new Sheet(screen), now);
                }
                while (isLive && await GoesOnAsync(cancel));

                return ExitCode.Success;
            },
            CancellationToken.None));
        return command;
    }

    private static async Task<bool> GoesOnAsync(CancellationToken cancel)
    {
        await Task.Delay(BetweenFrames, cancel).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return !cancel.IsCancellationRequested;
    }

    private static void Write(Sheet sheet, StatusOf now)
    {
        sheet.Add(new Run(now.Archive, Ink.Strong), new Run($"  {InWords.Count(now.Articles, "article")}, archive version {Digits(now.ArchiveVersion)}", Ink.Quiet));
        if (now.Depth is { } depth)
        {
            sheet.Add(new Run(now.Queue!, Ink.Strong), new Run($"  {Digits(depth.Waiting)} waiting, {Digits(now.InHand)} in hand, "), Put(depth.Dead));
        }
        else if (now.Problem is { } problem)
        {
            sheet.Add(new Run(problem, Ink.Finding));
        }

        sheet.Blank();
        if (now.Workers.Count == 0)
        {
            sheet.Add("Of workers none has told of itself in the last 15 seconds.");
        }
        else
        {
            Run[][] workers =
            [
                [.. Head("worker"), .. Head("version", "state", "in hand", "done", "put aside", "a second")],
                .. now.Workers.Select(static one => (Run[])
                [
                    new(one.Id[..one.Id.LastIndexOf('/')], Ink.Source), new(one.Version), new(one.Why is { } why && one.State == "waiting" ? $"waiting: {why}" : one.State, one.Why is null ? Ink.Plain : Ink.Finding),
                    new(Digits(one.InHand)), new(Digits(one.Taken)), new(Digits(one.PutAside)), new(Rate(one.PerSecond)),
                ]),
            ];
            AddAll(sheet, workers, 3, 4, 5, 6);
            sheet.Add($"{InWords.Count(now.Workers.Count, "worker")}, {Rate(now.PerSecond)} articles a second");
        }

        if (now.Stages.Count > 0)
        {
            sheet.Blank();
            Run[][] stages =
            [
                Head("step", "articles", "failed", "p50", "p95"),
                .. now.Stages.Select(static stage => (Run[])
                [
                    new(stage.Name), new(Digits(stage.Times.Total)), new(Digits(stage.Failures), stage.Failures > 0 ? Ink.Finding : Ink.Quiet),
                    new(Milliseconds(stage.Times.Percentile(0.5))), new(Milliseconds(stage.Times.Percentile(0.95))),
                ]),
            ];
            AddAll(sheet, stages, 1, 2, 3, 4);
        }

        sheet.Write();
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

    private static string Milliseconds(TimeSpan? time) => time is { } known ? known.TotalMilliseconds.ToString("0.0##", CultureInfo.InvariantCulture) + " ms" : "";

    private static string Json(StatusOf now) => JsonText.Write(json => json.WriteObject(() =>
    {
        json.WriteString("archive", now.Archive);
        json.WriteNumber("archiveVersion", now.ArchiveVersion);
        json.WriteNumber("articles", now.Articles);
        json.WriteString("queue", now.Queue);
        json.WriteString("problem", now.Problem);
        if (now.Depth is { } depth)
        {
            json.WriteNumber("waiting", depth.Waiting);
            json.WriteNumber("putAside", depth.Dead);
            json.WriteNumber("listening", depth.Workers);
        }

        json.WriteNumber("inHand", now.InHand);
        json.WriteNumber("perSecond", Math.Round(now.PerSecond, 2));
        json.WriteAll("workers", now.Workers, one => json.WriteObject(() =>
        {
            json.WriteString("id", one.Id);
            json.WriteString("host", one.Host);
            json.WriteString("version", one.Version);
            json.WriteString("since", one.Since);
            json.WriteString("state", one.State);
            json.WriteString("why", one.Why);
            json.WriteNumber("inHand", one.InHand);
            json.WriteNumber("done", one.Taken);
            json.WriteNumber("added", one.Added);
            json.WriteNumber("unchanged", one.Unchanged);
            json.WriteNumber("refused", one.Refused);
            json.WriteNumber("putAside", one.PutAside);
            json.WriteNumber("perSecond", Math.Round(one.PerSecond, 2));
        }));
        json.WriteAll("steps", now.Stages, stage => json.WriteObject(() =>
        {
            json.WriteString("step", stage.Name);
            json.WriteNumber("articles", stage.Times.Total);
            json.WriteNumber("failed", stage.Failures);
            json.WriteNumber("p50Milliseconds", Math.Round(stage.Times.Percentile(0.5)?.TotalMilliseconds ?? 0, 3));
            json.WriteNumber("p95Milliseconds", Math.Round(stage.Times.Percentile(0.95)?.TotalMilliseconds ?? 0, 3));
        }));
    }));
}

/// <summary>A step of reading or writing, over all workers.</summary>
internal sealed record StepTimes(string Name, Durations Times, long Failures);

/// <summary>What queue and workers do at a moment.</summary>
/// <param name="Queue">Null where none was asked for.</param>
/// <param name="Problem">Why the queue cannot tell; null where it does.</param>
internal sealed record StatusOf(
    string Archive, long ArchiveVersion, int Articles, string? Queue, QueueDepth? Depth, string? Problem, IReadOnlyList<WorkerReport> Workers, IReadOnlyList<StepTimes> Stages)
{
    // A worker tells of itself every two seconds.
    private static readonly TimeSpan Lively = TimeSpan.FromSeconds(15);

    public int InHand => Workers.Sum(static one => one.InHand);

    public double PerSecond => Workers.Sum(static one => one.PerSecond);

    public static async Task<StatusOf> NowAsync(JobQueue? queue, Archive archive, TimeProvider time, CancellationToken cancel)
    {
        var (depth, problem) = ((QueueDepth?)null, (string?)null);
        try
        {
            depth = queue is null ? null : await queue.DepthAsync(cancel);
        }
        catch (QueueException error)
        {
            problem = error.Message;
        }

        var since = time.GetUtcNow() - Lively;
        WorkerReport[] workers = [.. archive.Workers().Where(one => one.At >= since).Select(WorkerReport.Read).OfType<WorkerReport>()];
        var stages = new Dictionary<string, (Durations Times, long Failures)>(StringComparer.Ordinal);
        foreach (var worker in workers)
        {
            foreach (var (name, counts) in worker.Stages)
            {
                var (times, failures) = stages.GetValueOrDefault(name, (new Durations(), 0));
                times.Add(Durations.Of(counts));
                stages[name] = (times, failures + worker.Failures.GetValueOrDefault(name));
            }
        }

        return new StatusOf(
            archive.Name, archive.SchemaVersion, archive.Summary().Articles, queue?.Address.ToString(), depth, problem, workers,
            [.. stages.OrderByDescending(static stage => stage.Value.Times.Percentile(0.5)).Select(static stage => new StepTimes(stage.Key, stage.Value.Times, stage.Value.Failures))]);
    }
}
