using System.CommandLine;
using System.Diagnostics;

namespace OnRecord.Server.Tests;

/// <summary>Runs the program: its commands in this process, or the executable itself.</summary>
internal static class Running
{
    /// <summary>What it copies beside itself, the samples among it, lies here too.</summary>
    public static string Folder => AppContext.BaseDirectory;

    public static async Task<(int Code, string Output, string Error)> Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var configuration = new InvocationConfiguration { Output = output, Error = error };
        var code = await Errors.RunAsync(CommandLine.Create(), args, configuration);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>Starts the executable with its output and standard input to be used.</summary>
    public static Process Start(params string[] args) => Start([], args);

    /// <param name="variables">Of the environment, besides those that are there.</param>
    /// <inheritdoc cref="Start(string[])"/>
    public static Process Start(IEnumerable<(string Name, string Value)> variables, string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(Folder, OperatingSystem.IsWindows() ? "onrecord.exe" : "onrecord"), args)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
