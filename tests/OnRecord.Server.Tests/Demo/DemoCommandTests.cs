using OnRecord.Storage;
using OnRecord.Storage.Tests;

namespace OnRecord.Server.Tests.Demo;

public sealed class DemoCommandTests : IDisposable
{
    private readonly ArchiveFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task TheSamplesAreReadAndKeptFromAnywhere()
    {
        using var process = Running.Start("demo", "--no-serve", "--archive", file.Path);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((ExitCode.Success, ""), (process.ExitCode, await error));
        Assert.Contains("The samples are fiction", output, StringComparison.Ordinal);
        Assert.Contains("04-new-year-letters-courier.txt", output, StringComparison.Ordinal);
        Assert.Contains("Added 39 articles", output, StringComparison.Ordinal);
        using var archive = Archive.Open(file.Path, create: false);
        Assert.Equal(39, archive.Summary().Articles);
    }

    [Fact]
    public async Task WithoutAnArchiveNothingIsLeftBehind()
    {
        var (code, output, _) = await Running.Run("demo", "--no-serve");

        Assert.Equal(ExitCode.Success, code);
        var path = output.Split(' ').Single(word => word.EndsWith("demo.db;", StringComparison.Ordinal)).TrimEnd(';');
        Assert.False(Directory.Exists(Path.GetDirectoryName(path)));
    }
}
