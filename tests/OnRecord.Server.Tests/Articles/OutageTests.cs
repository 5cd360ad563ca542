using System.Diagnostics;
using System.Globalization;
using OnRecord.Storage;
using OnRecord.Storage.Tests.Postgres;

namespace OnRecord.Server.Tests.Articles;

/// <summary><c>onrecord add</c> to a database server that goes away and comes back.</summary>
public sealed class OutageTests : IDisposable
{
    private const int Articles = 1500;

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
        using (Archive.Open(location, create: true))
        {
        }

        var adding = Task.Run(() => Running.Run("add", input, "--archive", location), cancel);
        await Kept(location, 100);
        server.Stop();
        var broken = await adding;
        var gone = await Running.Run("add", input, "--archive", location);
        server.Launch();
        var kept = Count(location);

        Assert.Equal((ExitCode.ArchiveUnreachable, ExitCode.ArchiveUnreachable), (broken.Code, gone.Code));
        Assert.StartsWith("onrecord: 127.0.0.1:", broken.Error, StringComparison.Ordinal);
        Assert.Single(broken.Error.TrimEnd().Split(Environment.NewLine));
        Assert.InRange(kept, 100, Articles - 1);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Added {kept:N0} articles"), broken.Output, StringComparison.Ordinal);
        var resumed = await Running.Run("add", input, "--archive", location);

        Assert.Equal(ExitCode.Success, resumed.Code);
        Assert.Equal(Articles, Count(location));
        using var archive = Archive.Open(location, create: false);
        Assert.Equal(Articles, archive.Search(new StatementQuery { Words = "agree" }).Total);
        Assert.Empty(archive.Refusals());
    }

    private static async Task Kept(string location, int least)
    {
        var waiting = Stopwatch.StartNew();
        while (Count(location) < least)
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(60));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static int Count(string location)
    {
        using var archive = Archive.Open(location, create: false);
        return archive.Summary().Articles;
    }
}
