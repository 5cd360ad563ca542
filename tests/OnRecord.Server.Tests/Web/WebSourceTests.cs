using System.Diagnostics;
using OnRecord.Server.Web;

namespace OnRecord.Server.Tests.Web;

/// <summary>The web app's own tests, so that they count where the others do.</summary>
public sealed class WebSourceTests
{
    [Fact]
    public async Task TheTestsOfTheWebAppPass()
    {
        Assert.SkipWhen(WebFile.All().Count == 0, "Built without Node.");
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "OnRecord.slnx")))
        {
            folder = folder.Parent!;
        }

        var start = new ProcessStartInfo("node", ["node_modules/vitest/vitest.mjs", "run", "--reporter=dot"])
        {
            UseShellExecute = false,
            WorkingDirectory = Path.Combine(folder.FullName, "src", "OnRecord.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var tests = Process.Start(start)!;
        var output = tests.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = tests.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tests.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(tests.ExitCode == 0, await output + await error);
    }
}
