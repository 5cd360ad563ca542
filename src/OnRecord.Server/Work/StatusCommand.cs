using System.CommandLine;
using OnRecord.Engine.Jobs;
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
                await using var gauge = jobs is null ? null : new QueueGauge(jobs);
                var now = await StatusOf.NowAsync(gauge, opened, TimeProvider.System, cancel);
                if (parsed.GetValue(format) == Format.Json)
                {
                    screen.WriteLine(SafeText.Json(Json(now)));
                    return ExitCode.Success;
                }

                var sheet = new Sheet(screen);
                using var live = parsed.GetValue(once) ? null : LiveScreen.Of(screen, parsed.InvocationConfiguration.Output);
                if (live is null)
                {
                    StatusSheet.Set(sheet, now, int.MaxValue);
                    sheet.Write();
                    return ExitCode.Success;
                }

                using var leaving = cancel.Register(live.Dispose);    // at once, whatever is being waited for
                while (!cancel.IsCancellationRequested)
                {
                    StatusSheet.Set(sheet, now, live.Height);
                    sheet.Show(live);
                    now = await NextAsync(now, gauge, opened, cancel);
                }

                return ExitCode.Success;
            },
            CancellationToken.None));
        return command;
    }

    // What is so a moment later. Where the archive does not tell, what it told last.
    private static async Task<StatusOf> NextAsync(StatusOf last, QueueGauge? gauge, Archive archive, CancellationToken cancel)
    {
        try
        {
            await Task.Delay(BetweenFrames, cancel);
            return await StatusOf.NowAsync(gauge, archive, TimeProvider.System, cancel);
        }
        catch (ArchiveException error)
        {
            return last with { ArchiveProblem = error.Message };
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return last;
        }
    }

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
