
namespace OnRecord.Storage.Tests.Sqlite;

public sealed class SqliteArchiveTests : IDisposable
{
    private readonly ArchiveFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void WhatIsMissingIsNamed()
    {
        Assert.Equal(ArchiveProblem.Missing, Refused(() => Archive.Open(file.Path, create: false)).Problem);
        Assert.False(File.Exists(file.Path));
        Assert.Equal(ArchiveProblem.Missing, Refused(() => Archive.Open(file.Path + "/no/such", create: true)).Problem);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(600)]
    [InlineData(100_000)]
    public void OtherBytesAreRefusedAndLeftAlone(int length)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, (byte)'x');
        File.WriteAllBytes(file.Path, bytes);

        Assert.Equal(ArchiveProblem.NotAnArchive, Refused(() => Archive.Open(file.Path, create: false)).Problem);
        Assert.Equal(ArchiveProblem.NotAnArchive, Refused(() => Archive.Open(file.Path, create: true)).Problem);
        Assert.Equal(bytes, File.ReadAllBytes(file.Path));
    }

    [Fact]
    public void AnotherProgramsDatabaseIsRefusedAndLeftAlone()
    {
        file.Execute("CREATE TABLE bookmarks (url TEXT)");
        var before = File.ReadAllBytes(file.Path);

        Assert.Equal(ArchiveProblem.NotAnArchive, Refused(() => Archive.Open(file.Path, create: true)).Problem);
        Assert.Equal(before, File.ReadAllBytes(file.Path));
    }

    [Fact]
    public void AnEmptyFileIsNoArchiveUntilOneIsMadeInIt()
    {
        File.WriteAllBytes(file.Path, []);

        Assert.Equal(ArchiveProblem.NotAnArchive, Refused(() => Archive.Open(file.Path, create: false)).Problem);
        using var archive = Archive.Open(file.Path, create: true);
        Assert.Equal(new ArchiveSummary(0, 0, 0, 0, null, null, 0), archive.Summary());
    }

    [Fact]
    public void AFolderIsNoArchive() =>
        Assert.Equal(
            ArchiveProblem.NotAnArchive,
            Refused(() => Archive.Open(Path.GetDirectoryName(file.Path)!, create: true)).Problem);

    [Fact]
    public void ANewerArchiveIsRefused()
    {
        file.With().Dispose();
        file.Execute("PRAGMA user_version = 99");

        var refused = Refused(() => Archive.Open(file.Path, create: true));

        Assert.Equal(ArchiveProblem.TooNew, refused.Problem);
        Assert.Contains("99", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnArchiveFromBeforeTheFirstReleaseIsRefusedAndLeftAlone()
    {
        file.Execute("CREATE TABLE article (key INTEGER PRIMARY KEY); PRAGMA application_id = 0x4F6E5265; PRAGMA user_version = 1");
        var before = File.ReadAllBytes(file.Path);

        Assert.Equal(ArchiveProblem.TooOld, Refused(() => Archive.Open(file.Path, create: true)).Problem);
        Assert.Equal(ArchiveProblem.TooOld, Refused(() => Archive.Open(file.Path, create: false)).Problem);
        Assert.Equal(before, File.ReadAllBytes(file.Path));
    }

    [Fact]
    public void AnArchiveFromBeforeStatementsWereFoundByWhomTheySpeakOfIsIndexedAnew()
    {
        var record = Sample.Record("Besk waits.", statements: Sample.Says("Besk waits"));
        using (file.With(record with { Actors = [.. record.Actors.Select(static actor => actor.Id == "tomo-besk" ? actor with { Mentions = [new(0, 4, "Besk")] } : actor)] }))
        {
        }

        file.Execute(
            ArchiveFile.WithoutNewer +
            """
            DELETE FROM statement_words;
            PRAGMA user_version = 5
            """);
        using var archive = Archive.Open(file.Path, create: false);
        Assert.Equal(0, archive.Search(new StatementQuery { About = "besk" }).Total);

        Assert.Equal(1, archive.Corrections.Unsettled());
        archive.Corrections.Settle(progress: null, TestContext.Current.CancellationToken);

        var hit = Assert.Single(archive.Search(new StatementQuery { About = "besk" }).Items);
        Assert.Single(archive.Revisions(hit.Id));
    }

    [Fact]
    public void ALockedArchiveIsReadButNotWritten()
    {
        using var archive = file.With(Sample.Record("Varro spoke."));
        using var hasty = Archive.Open(file.Path, create: false, new ArchiveOptions { Patience = TimeSpan.Zero });
        using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file.Path};Pooling=False");
        other.Open();
        using var writing = other.BeginTransaction(deferred: false);

        Assert.Equal(1, hasty.Summary().Articles);
        Assert.Equal(ArchiveProblem.Locked, Refused(() => hasty.Add([Sample.Record("Besk spoke.")], Sample.Today)).Problem);
    }

    [Fact]
    public void AFullDiskTakesTheBatchBackAndLeavesTheArchiveSound()
    {
        using var archive = Archive.Open(file.Path, create: true, new ArchiveOptions { MaximumBytes = 400_000 });
        archive.Add([Sample.Record("Varro spoke.")], Sample.Today);

        var refused = Refused(() => archive.Add([.. Batch(from: 0, count: 1000)], Sample.Today));

        Assert.Equal(ArchiveProblem.DiskFull, refused.Problem);
        Assert.Contains(file.Path, refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, archive.Summary().Articles);
        Assert.Equal(1, archive.Add([Sample.Record("Besk spoke.")], Sample.Today).Added);
        Assert.Equal("ok", file.Check());
    }

    [Fact]
    public async Task AProcessKilledWhileAddingLeavesASoundArchiveToResumeIn()
    {
        using var adder = Adding.Start(file, from: 0, count: 100_000);
        var wal = new FileInfo(file.Path + "-wal");
        while (!wal.Exists || wal.Length < 500_000)
        {
            Assert.False(adder.HasExited);
            await Task.Delay(20, TestContext.Current.CancellationToken);
            wal.Refresh();
        }

        adder.Kill();
        await adder.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("ok", file.Check());
        using var archive = Archive.Open(file.Path, create: true);
        var kept = archive.Summary().Articles;
        Assert.True(kept > 0);
        Assert.Equal(0, kept % Adding.BatchSize);

        var resumed = archive.Add([.. Batch(0, kept + 10)], Sample.Today);
        Assert.Equal((10, kept), (resumed.Added, resumed.Unchanged));
        Assert.Equal(kept + 10, archive.Search(new StatementQuery { Words = "agree" }).Total);
    }

    private static ArchiveException Refused(Action act) => Assert.Throws<ArchiveException>(act);

    private static IEnumerable<Record> Batch(int from, int count) => Adding.Records(from, count);
}
