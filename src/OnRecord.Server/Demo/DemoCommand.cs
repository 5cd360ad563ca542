using System.CommandLine;
using OnRecord.Engine;
using OnRecord.Server.Actors;
using OnRecord.Server.Articles;
using OnRecord.Server.Intake;
using OnRecord.Server.Records;
using OnRecord.Server.Serving;
using OnRecord.Server.Terminal;
using OnRecord.Storage;
using OnRecord.Weights;

namespace OnRecord.Server.Demo;

/// <summary><c>onrecord demo</c>: the main job on the samples, from the text to the page in the browser.</summary>
internal static class DemoCommand
{
    private const string Shown = "04-new-year-letters-courier.txt";

    private static string Samples => Path.Combine(AppContext.BaseDirectory, "samples");

    public static Command Create()
    {
        var archive = new Option<string?>("--archive")
        {
            Description = "Where to keep the archive; without it, it is deleted at the end.",
            HelpName = "FILE",
        };
        var port = NumberOption.Create(
            "--port", "The port on this machine; 0 takes a free one.", fallback: 5050, least: 0, most: 65535);
        var noServe = new Option<bool>("--no-serve") { Description = "Ends when the archive is filled." };

        var command = new ExampleCommand(
            "demo", "Reads the samples, prints a record and shows an archive of them in the browser.", "onrecord demo --port 0")
        {
            archive, port, noServe,
        };
        command.SetAction((parsed, cancel) => Task.Run(
            async () =>
            {
                using var place = parsed.GetValue(archive) is { } file ? new Place(file) : new Place();
                var output = parsed.InvocationConfiguration.Output;
                using var opened = Archive.Open(place.File, create: true);
                var actors = ActorTables.Of([Path.Combine(Samples, "actors.tsv")], parsed.InvocationConfiguration.Error);
                var reader = new Reader(actors, ModelFolder.Of(null).OpenAll());
                var code = Fill(opened, reader, parsed.InvocationConfiguration, cancel);
                if (code == ExitCode.Success && !parsed.GetValue(noServe))
                {
                    var options = new SiteOptions { Actors = actors, Reader = () => reader };
                    await ServeCommand.ShowAsync(opened, [ServeCommand.Local(parsed.GetValue(port))], options, output, cancel);
                }

                return code;
            },
            CancellationToken.None));
        return command;
    }

    private static int Fill(Archive archive, Reader reader, InvocationConfiguration configuration, CancellationToken cancel)
    {
        var screen = Screen.Of(configuration.Output);
        var batch = new InputBatch(
            [Samples],
            reader,
            Published: null,
            new Troubles(configuration.Error, verbose: false));

        screen.WriteLine("The samples are fiction: their states, leaders, outlets and events are invented.");
        screen.WriteLine();
        foreach (var outcome in batch.Reader.Read(batch.Inputs().Read([Path.Combine(Samples, Shown)], cancel), cancel: cancel))
        {
            if (outcome is ReadOutcome.Read read)
            {
                screen.Write(new RecordView(screen.Width).Of(read.Record));
            }
        }

        return AddCommand.Add(batch, archive, screen, cancel);
    }

    /// <summary>Where the archive lies: in the file asked for, or in a folder of its own that is deleted at the end.</summary>
    private sealed class Place : IDisposable
    {
        private readonly DirectoryInfo? temporary;

        public Place() => (temporary, File) = Temporary();

        public Place(string file) => File = file;

        public string File { get; }

        public void Dispose() => temporary?.Delete(recursive: true);

        private static (DirectoryInfo Folder, string File) Temporary()
        {
            var folder = Directory.CreateTempSubdirectory("onrecord-demo-");
            return (folder, Path.Combine(folder.FullName, "demo.db"));
        }
    }
}
