using System.CommandLine;
using OnRecord.Engine.Metering;
using OnRecord.Server.Intake;
using OnRecord.Server.Operation;
using OnRecord.Storage;

namespace OnRecord.Server.Work;

/// <summary><c>onrecord work</c>: takes articles from a queue, reads them and puts them into the archive, beside any number of others.</summary>
internal static class WorkCommand
{
    private const int ThreadsBesideReading = 16;

    public static Command Create()
    {
        var queue = QueueOption.Create($"Where jobs wait; without it, what {QueueOption.Variable} says.");
        var archive = ArchiveOption.Create();
        var inputs = new InputOptions();
        var ahead = NumberOption.Create(
            "--ahead", "How many jobs are taken before the first of them is done.", fallback: new WorkOptions().Ahead, least: 1, most: 5_000);
        var untilEmpty = new Option<bool>("--until-empty") { Description = "Ends when nothing waits in the queue; otherwise goes on until it is stopped." };
        var health = NumberOption.Create(
            "--health", "A port of this machine for /healthz and /readyz; 0 for none.", fallback: 0, least: 0, most: 65535);
        var log = LogOption.Create();
        var telemetry = TelemetryOption.Create();
        var command = new ExampleCommand(
            "work",
            "Takes articles from a queue, reads them and puts them into the archive, beside others.",
            "onrecord work --queue amqp://localhost --archive postgresql://onrecord@localhost/onrecord --until-empty")
        {
            queue, archive, ahead, untilEmpty, health, log, telemetry,
        };
        inputs.AddReaderTo(command);

        // On a thread of its own, so that SIGTERM is listened to while it works.
        command.SetAction((parsed, cancel) => Task.Run(
            async () =>
            {
                var jobs = QueueOption.Needed(parsed, queue);
                using var exported = Telemetry.Start(parsed.GetValue(telemetry), "onrecord-worker");
                using var logging = LogOption.Open(parsed.GetValue(log));
                using var meter = new ReadingMeter();
                using var opened = Archive.Open(parsed.GetValue(archive)!, create: true, ArchiveOptions.ForAdding);
                var options = new WorkOptions { Ahead = parsed.GetValue(ahead), UntilEmpty = parsed.GetValue(untilEmpty) };

                // Beside those that read, so that the queue and the database are answered while all cores are busy.
                ThreadPool.GetMinThreads(out _, out var ports);
                ThreadPool.SetMinThreads(Environment.ProcessorCount + ThreadsBesideReading, ports);
                await using var worker = new Worker(jobs, opened, inputs.Reader(parsed, meter), meter, options, TimeProvider.System, logging.CreateLogger("OnRecord"));
                await using var site = await HealthSite.StartAsync(parsed.GetValue(health), worker.NotReady, cancel);
                var code = await worker.RunAsync(cancel);
                parsed.InvocationConfiguration.Output.WriteLine(worker.Told());
                return code;
            },
            CancellationToken.None));
        return command;
    }
}
