namespace OnRecord.Server.Tests;

public sealed class CommandLineTests
{
    public static TheoryData<string> Commands => [.. CommandLine.Create().Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task EveryCommandsHelpEndsWithAnExampleThatItTakes(string name)
    {
        var (code, output, error) = await Running.Run(name, "--help");

        Assert.Equal((ExitCode.Success, ""), (code, error));
        var example = output.TrimEnd().Split('\n')[^1].Trim();
        Assert.Equal("Example:", output.TrimEnd().Split('\n')[^2].Trim());
        Assert.StartsWith($"onrecord {name} ", example, StringComparison.Ordinal);
        Assert.Empty(CommandLine.Create().Parse(example["onrecord ".Length..]).Errors);
        Assert.All(
            example.Split(' ').Where(word => word.StartsWith("samples", StringComparison.Ordinal)),
            path => Assert.True(Path.Exists(Path.Combine(Running.Folder, path)), path));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void EveryDescriptionIsOneLine(string name)
    {
        var description = CommandLine.Create().Subcommands.Single(command => command.Name == name).Description;

        Assert.Matches(@"^[A-Z][^\n]{10,90}\.$", description!);
    }

    [Fact]
    public async Task TheVersionIsTold() => Assert.StartsWith("0.", await Version(), StringComparison.Ordinal);

    private static async Task<string> Version()
    {
        using var process = Running.Start("--version");
        return await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
