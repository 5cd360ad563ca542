using System.CommandLine;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace OnRecord.Server.Tests.Manual;

public sealed partial class ManualTests
{
    [Fact]
    public async Task ThePageHasEveryCommandAndEveryOption()
    {
        var (_, page, _) = await Running.Run("man");

        var lines = page.Split('\n').ToHashSet();
        foreach (var (name, command) in Commands(CommandLine.Create(), ""))
        {
            Assert.Contains(lines, line => line == $".SS {name}" || line.StartsWith($".SS {name} [", StringComparison.Ordinal));
            Assert.All(command.Options, option => Assert.Contains(lines, line => line.StartsWith($".B {option.Name.Replace("-", "\\-", StringComparison.Ordinal)}", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task OneCommandIsToldOfAlone()
    {
        var (_, page, _) = await Running.Run("man", "stats");

        Assert.Contains(".SS stats\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain(".SS search", page, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Usage, "", "onrecord: There is no command stat"), await Said("man", "stat"));

        static async Task<(int, string, string)> Said(params string[] args) => await Running.Run(args) is var (code, output, error) ? (code, output, error.TrimEnd()) : default;
    }

    [Fact]
    public async Task TheFormatterFindsNothingWrongWithIt()
    {
        Assert.SkipUnless(Has("groff"), "groff is not installed.");
        var (_, page, _) = await Running.Run("man");

        var (text, complaints) = Pipe("groff", ["-man", "-Tutf8", "-ww", "-K", "utf8"], page);

        Assert.Equal("", complaints);
        Assert.Contains("onrecord search \"the bridge\" --speaker Varro", Shown().Replace(text, ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("onrecord sear", "search searches")]
    [InlineData("onrecord stats --format ", "json text")]
    [InlineData("onrecord search --spea", "--speaker")]
    [InlineData("onrecord completions p", "powershell")]
    public void BashCompletesWhatTheProgramOffers(string line, string offered)
    {
        Assert.SkipUnless(Has("bash"), "bash is not installed.");
        var script = $"""
            PATH="$1:$PATH"
            eval "$(onrecord completions bash)"
            COMP_LINE=$2 COMP_POINT=$(expr length "$2") COMP_CWORD=0 COMP_WORDS=("$3")
            _onrecord
            echo "{"${COMPREPLY[*]}"}"
            """;

        var (output, complaints) = Pipe("bash", ["-c", script, "bash", Running.Folder, line, line[(line.LastIndexOf(' ') + 1)..]], "");

        Assert.Equal((offered, ""), (output.Trim().Replace('\n', ' '), complaints));
    }

    [Theory]
    [InlineData("zsh", "compdef _onrecord onrecord")]
    [InlineData("fish", "complete -c onrecord")]
    [InlineData("powershell", "Register-ArgumentCompleter")]
    public async Task EveryShellHasItsOwnScript(string shell, string registers) =>
        Assert.Contains(registers, (await Running.Run("completions", shell)).Output, StringComparison.Ordinal);

    private static IEnumerable<(string Name, Command Command)> Commands(Command command, string before) =>
        command.Subcommands.SelectMany(sub => Commands(sub, $"{before}{sub.Name} ").Prepend(($"{before}{sub.Name}".Replace("-", "\\-", StringComparison.Ordinal), sub)));

    private static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Join(folder, program)));

    private static (string Output, string Error) Pipe(string program, string[] args, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, error.Result);
    }

    /// <summary>What a terminal shows bold or underlined with.</summary>
    [GeneratedRegex(@"\x1b\[[0-9;]*m")]
    private static partial Regex Shown();
}
