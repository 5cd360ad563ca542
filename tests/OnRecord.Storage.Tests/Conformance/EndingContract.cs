namespace OnRecord.Storage.Tests.Conformance;

/// <summary>How what an archive is asked for is broken off, whichever database it is in.</summary>
public abstract class EndingContract(ArchivePlace place) : IDisposable
{
    // The refusals of the archive are asked for with the summary.
    private const string Endless =
        """
        DROP TABLE refusal;
        CREATE VIEW refusal AS WITH RECURSIVE n (key) AS (SELECT 1 UNION ALL SELECT key % 1000 + 1 FROM n) SELECT key FROM n
        """;

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Whether the database is working on something for others.</summary>
    protected abstract bool IsBusy(ArchivePlace place);

    [Fact]
    public async Task WhatRunsIsBrokenOffAndTheNextQuestionIsAnswered()
    {
        using var archive = place.With(Sample.Record("Varro spoke.", statements: Sample.Says("Varro spoke")));
        place.Execute(Endless);
        using var ending = new CancellationTokenSource();
        var asking = Task.Run(
            () =>
            {
                archive.EndReadingBy(ending.Token);
                archive.Summary();
            },
            TestContext.Current.CancellationToken);
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.False(asking.IsCompleted);
        Assert.True(IsBusy(place));

        await ending.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.False(IsBusy(place));
        Assert.Equal(1, archive.Search(new StatementQuery { Words = "spoke" }).Total);
    }

    [Fact]
    public void NothingIsBegunOnceItIsSaidToEnd()
    {
        using var archive = place.With(Sample.Record("Varro spoke."));
        using var ended = new CancellationTokenSource();
        ended.Cancel();

        archive.EndReadingBy(ended.Token);
        Assert.Throws<OperationCanceledException>(() => archive.Summary());

        archive.EndReadingBy(CancellationToken.None);
        Assert.Equal(1, archive.Summary().Articles);
    }
}
