using System.CommandLine;
using OnRecord.Engine;
using OnRecord.Engine.Jobs;
using OnRecord.Server.Intake;
using OnRecord.Server.Operation;
using OnRecord.Server.Terminal;
using OnRecord.Server.Work;
using OnRecord.Storage;

namespace OnRecord.Server.Articles;

/// <summary><c>onrecord add</c>: reads articles into the archive. What is there already stays as it is, so it may be run again.</summary>
internal static class AddCommand
{
    public static Command Create()
    {
        var inputs = new InputOptions();
        var archive = ArchiveOption.Create();
        var queue = QueueOption.Create("Sends the articles there, for onrecord work to read, instead of reading them here.");
        var telemetry = TelemetryOption.Create("With --queue: sends");
        var command = new ExampleCommand(
            "add",
            "Reads articles into the archive; run again, it goes on where it was stopped.",
            "onrecord add samples --actors samples/actors.tsv") { archive, queue, telemetry };
        inputs.AddTo(command);

        // On a thread of its own, so that Ctrl+C is listened to while it works.
        command.SetAction((parsed, cancel) => Task.Run(
            async () =>
            {
                using var fetcher = inputs.Fetcher(parsed);
                if (parsed.GetValue(queue) is { } address)
                {
                    using var exported = Telemetry.Start(parsed.GetValue(telemetry), "onrecord-sender");
                    return await SendAsync(new JobQueue(QueueAddress.Parse(address)), inputs.Sources(parsed, fetcher), Screen.Of(parsed.InvocationConfiguration.Output), cancel);
                }

                var batch = inputs.Of(parsed, fetcher);
                using var opened = Archive.Open(parsed.GetValue(archive)!, create: true, ArchiveOptions.ForAdding);
                return Add(batch, opened, Screen.Of(parsed.InvocationConfiguration.Output), cancel);
            },
            CancellationToken.None));
        return command;
    }

    /// <summary>Sends what the inputs hold to those who read it, each article once, and says how many.</summary>
    private static async Task<int> SendAsync(JobQueue queue, InputSources sources, Screen screen, CancellationToken cancel)
    {
        await using var publisher = new JobPublisher(queue, TimeProvider.System, why => screen.WriteLine(SafeText.Clean($"Waiting: {why}.")));
        await publisher.ConnectAsync(cancel);
        var sending = new Sending(publisher, sources.Published, sources.Troubles);
        var interrupted = false;
        try
        {
            foreach (var input in sources.Inputs().Read(sources.Paths, cancel))
            {
                await sending.TakeAsync(input, cancel);
            }

            await publisher.FlushAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            interrupted = true;
        }
        finally
        {
            screen.WriteLine(SafeText.Clean($"Sent {InWords.Count(sending.Sent, "article")} to {queue.Address}; {InWords.Number(sending.Repeated)} came twice, {InWords.Number(sources.Troubles.Count)} refused."));
            sources.Troubles.TellNoted();
        }

        if (interrupted)
        {
            screen.WriteLine("Interrupted. The same command sends all again, and what was read already stays as it is.");
            return ExitCode.Interrupted;
        }

        return sources.Troubles.ExitCode;
    }

    /// <summary>Adds a batch, shows how far it has come, and says what was done and what refused.</summary>
    /// <returns>The exit code.</returns>
    public static int Add(InputBatch batch, Archive archive, Screen screen, CancellationToken cancel)
    {
        var time = TimeProvider.System;
        var adding = new Adding(archive, batch.Troubles, time);
        var options = new ReadOptions { Published = batch.Published };
        if (archive.Summary().Articles > 0)
        {
            options = options with { IsKnown = article => archive.Contains(article.Id, article.Outlet, article.Url) };
        }

        var inputs = batch.Inputs(archive.ContainsUrl);
        var interrupted = false;
        try
        {
            AddProgress.Show(screen, inputs, screen.Terminal is null ? null : Inputs.CountBytes(batch.Paths), adding, time, tick =>
            {
                try
                {
                    foreach (var outcome in batch.Reader.Read(inputs.Read(batch.Paths, cancel), options, cancel))
                    {
                        adding.Take(outcome);
                        tick();
                    }
                }
                catch (OperationCanceledException) when (cancel.IsCancellationRequested)
                {
                    interrupted = true;
                }

                adding.Settle();
            });
        }
        finally
        {
            screen.WriteLine(SafeText.Clean(Done(adding, archive.Name, batch.Troubles.Count)));
            batch.Troubles.TellNoted();
        }

        if (interrupted)
        {
            screen.WriteLine("Interrupted. The same command goes on from here.");
            return ExitCode.Interrupted;
        }

        return batch.Troubles.ExitCode;
    }

    private static string Done(Adding adding, string archive, int refused) =>
        $"Added {InWords.Count(adding.Added, "article")} with {InWords.Count(adding.Statements, "statement")} to {archive}; "
        + $"{InWords.Number(adding.Unchanged)} there already, {InWords.Number(refused)} refused.";
}
