namespace OnRecord.Storage.Tests.Postgres;

/// <summary>A server that goes away and comes back.</summary>
public sealed class PostgresOutageTests
{
    [Fact]
    public async Task AServerThatGoesAwayTakesTheBatchBackAndTheSameArchiveGoesOnWhenItIsBack()
    {
        Assert.SkipWhen(PostgresServer.Shared is null, PostgresServer.WhyNot);
        var server = PostgresServer.Another()!;
        var cancel = TestContext.Current.CancellationToken;
        using var archive = Archive.Open(server.Address("public"), create: true, new ArchiveOptions { Patience = TimeSpan.FromSeconds(1) });
        var kept = 0;
        var adding = Task.Run(
            () => Assert.Throws<ArchiveException>(() =>
            {
                foreach (var batch in Adding.Records(0, 100_000).Chunk(Adding.BatchSize))
                {
                    kept += archive.Add(batch, Sample.Today).Added;
                }
            }),
            cancel);
        while (Volatile.Read(ref kept) < 50)
        {
            await Task.Delay(10, cancel);
        }

        server.Stop();
        var broken = await adding;
        var gone = Assert.Throws<ArchiveException>(() => archive.Summary());
        server.Launch();

        Assert.Equal((ArchiveProblem.Unreachable, ArchiveProblem.Unreachable), (broken.Problem, gone.Problem));
        Assert.Equal(kept, archive.Summary().Articles);
        Assert.Equal(new AddResult(10, kept, 10), archive.Add([.. Adding.Records(0, kept + 10)], Sample.Today));
        Assert.Equal(kept + 10, archive.Search(new StatementQuery { Words = "agree" }).Total);
        server.Stop();
    }
}
