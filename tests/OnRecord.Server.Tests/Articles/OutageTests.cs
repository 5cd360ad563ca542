using System.Diagnostics;
using System.Globalization;
using OnRecord.Storage;
using OnRecord.Storage.Tests.Postgres;

namespace OnRecord.Server.Tests.Articles;

/// <summary><c>onrecord add</c> to a database server that goes away and comes back.</summary>
public sealed class OutageTests : IDisposable
{
    private const int Articles = 500;

    private readonly TextFolder texts = new();

    public void Dispose() => texts.Dispose();

    [Fact]
    public async Task AddSaysWhatWasKeptWhenTheServerGoesAwayAndGoesOnFromThereWhenItIsBack()
    {
        Assert.SkipWhen(PostgresServer.Shared is null, PostgresServer.WhyNot);
        var cancel = TestContext.Current.CancellationToken;
        var server = PostgresServer.Another()!;
        var location = server.Address("public");
        var lines = Enumerable.Range(0, Articles).Select(static number => string.Create(CultureInfo.InvariantCulture,
            $$"""{"id": "{{number}}", "outlet": "ANA", "date": "2031-01-02", "text": "“We agree for the {{number}}th time,” President Ilen Varro told Chairman Tomo Besk. {{string.Concat(Enumerable.Repeat("The talks at Harsk went on. ", 40))}}"}"""));
        var input = texts.Write("articles.jsonl", string.Join('\n', lines));
        using var archive = Archive.Open(location, create: true);

        using var adding = Running.Start("add", input, "--archive", location);
        await Kept(archive, 100);
        server.Stop();
        var (output, error) = (adding.StandardOutput.ReadToEndAsync(cancel), adding.StandardError.ReadToEndAsync(cancel));
        await adding.WaitForExitAsync(cancel);
        var gone = await Running.Run("add", input, "--archive", location);
        Assert.Throws<ArchiveException>(() => archive.Summary());
        server.Launch();
        var kept = archive.Summary().Articles;

        Assert.Equal((ExitCode.ArchiveUnreachable, ExitCode.ArchiveUnreachable), (adding.ExitCode, gone.Code));
        Assert.StartsWith("onrecord: 127.0.0.1:", await error, StringComparison.Ordinal);
        Assert.Single((await error).TrimEnd().Split(Environment.NewLine));
        Assert.InRange(kept, 100, Articles - 1);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Added {kept:N0} articles"), await output, StringComparison.Ordinal);
        var resumed = await Running.Run("add", input, "--archive", location);

        Assert.Equal(ExitCode.Success, resumed.Code);
        Assert.Equal(Articles, archive.Summary().Articles);
        Assert.Equal(Articles, archive.Search(new StatementQuery { Words = "agree" }).Total);
        Assert.Empty(archive.Refusals());
    }

    private static async Task Kept(Archive archive, int least)
    {
        var waiting = Stopwatch.StartNew();
        while (archive.Summary().Articles < least)
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(60));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
