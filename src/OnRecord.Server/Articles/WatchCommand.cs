using System.CommandLine;
using OnRecord.Engine.Fetching;
using OnRecord.Engine.Jobs;
using OnRecord.Server.Intake;
using OnRecord.Server.Operation;
using OnRecord.Server.Terminal;
using OnRecord.Server.Work;
using OnRecord.Storage;

namespace OnRecord.Server.Articles;

/// <summary><c>onrecord watch</c>: visits feeds again and again, and adds what is new in them.</summary>
internal static class WatchCommand
{
    private const long MostListBytes = 16 * 1024 * 1024;

    public static Command Create()
    {
        var feeds = new Argument<string[]>("URL")
        {
            Description = "Addresses of feeds or sitemaps, or files with an address a line.",
            Arity = ArgumentArity.OneOrMore,
        };
        var inputs = new InputOptions(feeds);
        var archive = ArchiveOption.Create();
        var queue = QueueOption.Create("Sends the articles there, for onrecord work to read; the archive then remembers the feeds alone.");
        var telemetry = TelemetryOption.Create("With --queue: sends");
        var once = new Option<bool>("--once") { Description = "Visits each feed once, and ends." };
        var every = DurationOption.Create(
            "--every", "How long to wait between two visits to a feed.", new WatchOptions().Every, least: TimeSpan.FromMinutes(1));
        var command = new ExampleCommand(
            "watch",
            "Visits feeds again and again, and adds what is new in them.",
            "onrecord watch https://example.org/feed.xml --once") { archive, once, every, queue, telemetry };
        inputs.AddTo(command);

        // On a thread of its own, so that Ctrl+C is listened to while it works.
        command.SetAction((parsed, cancel) => Task.Run(
            async () =>
            {
                var urls = Urls(parsed.GetValue(feeds)!);
                using var fetcher = inputs.Fetcher(parsed);
                var screen = Screen.Of(parsed.InvocationConfiguration.Output);
                var address = parsed.GetValue(queue);
                using var exported = address is null ? null : Telemetry.Start(parsed.GetValue(telemetry), "onrecord-sender");
                await using var publisher = address is null
                    ? null
                    : new JobPublisher(new JobQueue(QueueAddress.Parse(address)), TimeProvider.System, why => screen.WriteLine(SafeText.Clean($"Waiting: {why}.")));
                await (publisher?.ConnectAsync(cancel) ?? Task.CompletedTask);
                var reader = publisher is null ? inputs.Reader(parsed) : null;
                using var opened = Archive.Open(parsed.GetValue(archive)!, create: true, ArchiveOptions.ForAdding);
                var watching = new Watching(
                    inputs.Sources(parsed, fetcher), reader, publisher, opened, new WatchOptions { Every = parsed.GetValue(every) }, TimeProvider.System, screen);
                return await watching.RunAsync(urls, parsed.GetValue(once), cancel);
            },
            CancellationToken.None));
        return command;
    }

    /// <exception cref="CommandException">A file is missing, or a line of one is no address.</exception>
    private static List<string> Urls(IEnumerable<string> given)
    {
        var urls = new List<string>();
        foreach (var place in given)
        {
            urls.AddRange(WebInputs.IsUrl(place) ? [place] : Listed(place));
        }

        return [.. urls.Distinct()];
    }

    private static IEnumerable<string> Listed(string file)
    {
        if (new FileInfo(file) is not { Exists: true, Length: <= MostListBytes })
        {
            throw new CommandException(ExitCode.InputMissing, $"{file}: it is no address of the web, and there is no such file with addresses");
        }

        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var url = line.Trim();
            if (url is [] or ['#', ..])
            {
                continue;
            }

            yield return WebInputs.IsUrl(url) ? url : throw new CommandException(ExitCode.Usage, $"{file}, line {number}: it is no address of the web");
        }
    }
}
