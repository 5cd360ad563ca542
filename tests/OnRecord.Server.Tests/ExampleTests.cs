using System.CommandLine;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests;

/// <summary>Every example of the help is run on an archive of the samples, as a reader would.</summary>
public sealed class ExampleTests(ExampleTests.Samples samples) : IClassFixture<ExampleTests.Samples>
{
    // These go on until they are stopped, are run elsewhere, need the web or a queue, go on with what was stopped, or leave a file behind.
    private static readonly string[] NotRun = ["serve", "mcp", "demo", "watch", "resume", "tokens", "work", "aside"];

    public static TheoryData<string> Examples => [.. Commands(CommandLine.Create())
        .OfType<ExampleCommand>()
        .Where(static command => !command.Parents.Select(static parent => parent.Name).Append(command.Name).Any(NotRun.Contains))
        .Select(static command => command.Example)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task EveryExampleHasAnAnswer(string example)
    {
        var args = System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(example).Skip(1)
            .Select(static word => word.StartsWith("samples", StringComparison.Ordinal) ? Path.Combine(Running.Folder, word) : word)
            .ToList();
        var takesArchive = CommandLine.Create().Parse(args).CommandResult.Command.Options.Any(static option => option.Name == "--archive");

        var (code, output, error) = await Running.Run([.. args, .. takesArchive ? new[] { "--archive", samples.Path } : []]);

        Assert.Equal((ExitCode.Success, ""), (code, error));
        Assert.NotEmpty(output);
        Assert.DoesNotMatch(@"(?m)^(No |Nobody|Nothing|“.*” +not used)", output);
    }

    private static IEnumerable<Command> Commands(Command command) => command.Subcommands.SelectMany(static sub => Commands(sub).Prepend(sub));

    /// <summary>An archive of the samples, made once.</summary>
    public sealed class Samples : IAsyncLifetime
    {
        private readonly ArchiveFile file = new();

        public string Path => file.Path;

        public async ValueTask InitializeAsync()
        {
            var folder = System.IO.Path.Combine(Running.Folder, "samples");
            var (code, _, error) = await Running.Run("add", folder, "--actors", System.IO.Path.Combine(folder, "actors.tsv"), "--archive", file.Path);
            Assert.Equal((ExitCode.Success, ""), (code, error));

            // For the examples that take something back.
            await Running.Run("corrections", "note", "35/s-ac4815d72f08", "a first remark", "--author", "Ada Pell", "--archive", file.Path);
            await Running.Run("search", "ropes", "--save", "ropes", "--archive", file.Path);
        }

        public ValueTask DisposeAsync()
        {
            file.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
