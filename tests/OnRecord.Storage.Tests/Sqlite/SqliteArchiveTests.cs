using System.Diagnostics;
using System.Globalization;
using OnRecord.Findings;
using OnRecord.Storage.Sqlite;

namespace OnRecord.Storage.Tests.Sqlite;

public sealed class SqliteArchiveTests : IDisposable
{
    private readonly ArchiveFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void AddingTwiceDoublesNothing()
    {
        var record = Sample.Record("Varro spoke.", "ANA", "2025-12-01", Sample.Says("We agree"));
        using var archive = SqliteArchive.Open(file.Path, create: true);

        Assert.Equal(new AddResult(1, 1, 1), archive.Add([record, record], Sample.Today));
        Assert.Equal(new AddResult(0, 1, 0), archive.Add([record], Sample.Today));
        Assert.Equal(1, archive.Summary().Statements);
        Assert.True(archive.Contains(record.Article.Id, "ANA", url: null));
        Assert.False(archive.Contains(record.Article.Id, "KTB", url: null));
    }

    [Fact]
    public void TheSameTextInTwoOutletsIsTwoArticlesEvenWithoutAnOutlet()
    {
        var says = Sample.Says("We agree");
        var records = new[] { "ANA", "KTB", null, null }.Select(outlet => Sample.Record("Varro spoke.", outlet, statements: says));
        using var archive = SqliteArchive.Open(file.Path, create: true);

        Assert.Equal(new AddResult(3, 1, 3), archive.Add([.. records], Sample.Today));
        Assert.Equal(["ANA", "KTB", null], archive.Statements(says.Id).Select(hit => hit.Article.Outlet));
    }

    [Fact]
    public void TheRecordComesBackAsItWentIn()
    {
        var record = Sample.Record("Várro 🤝 한국\u0000 spoke.", "ANA", "2025", Sample.Says("We\u0002 🤝", speaker: "nobody-listed", to: "a9"));
        using var archive = ArchiveFile.Of(file, record);

        var hit = Assert.Single(archive.Search(new StatementQuery { Words = "we" }).Items);
        var article = archive.Article(hit.Article.Key);

        Assert.Equal(RecordJson.WriteUtf8(record), article!.Json.ToArray());
        Assert.Equal(record.Article.Text, article.Record.Article.Text);
        Assert.Equal(Sample.Today, article.Summary.AddedAt);
        Assert.Equal(new Party("nobody-listed", "nobody-listed"), hit.Speaker);
        Assert.Equal("We  🤝", hit.Words);
        Assert.Null(archive.Article(hit.Article.Key + 1));
    }

    [Fact]
    public void AnIdThatMeansSomebodyInOneArticleOnlyIsNotSearchedFor()
    {
        var official = new Actor { Id = "a12", Name = "a senior official", Kind = ActorKind.Unnamed };
        var record = Sample.Record("Somebody spoke.", statements: Sample.Says("We agree", official.Id)) with { Actors = [official] };
        using var archive = ArchiveFile.Of(file, record);

        Assert.Equal(0, archive.Search(new StatementQuery { Speaker = "a12" }).Total);
        Assert.True(Assert.Single(archive.Search(new StatementQuery { Speaker = "official" }).Items).Speaker!.IsLocal);
        Assert.False(new Party("ana", "ANA").IsLocal);
    }

    [Fact]
    public void ARefusalIsKeptOnceWithItsLatestTime()
    {
        using var archive = SqliteArchive.Open(file.Path, create: true);
        archive.AddRefusal("a.html", "no article in it", Sample.Today);
        archive.AddRefusal("a.html", "no article in it", Sample.Today.AddDays(1));
        archive.AddRefusal("b.gz", "broken off", Sample.Today);

        Assert.Equal(
            [new Refusal("a.html", "no article in it", Sample.Today.AddDays(1)), new Refusal("b.gz", "broken off", Sample.Today)],
            archive.Refusals());
        Assert.Equal(2, archive.Summary().Refusals);
    }

    [Fact]
    public void WhatIsMissingIsNamed()
    {
        Assert.Equal(ArchiveProblem.Missing, Refused(() => SqliteArchive.Open(file.Path, create: false)).Problem);
        Assert.False(File.Exists(file.Path));
        Assert.Equal(ArchiveProblem.Missing, Refused(() => SqliteArchive.Open(file.Path + "/no/such", create: true)).Problem);
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

        Assert.Equal(ArchiveProblem.NotAnArchive, Refused(() => SqliteArchive.Open(file.Path, create: false)).Problem);
        Assert.Equal(ArchiveProblem.NotAnArchive, Refused(() => SqliteArchive.Open(file.Path, create: true)).Problem);
        Assert.Equal(bytes, File.ReadAllBytes(file.Path));
    }

    [Fact]
    public void AnotherProgramsDatabaseIsRefusedAndLeftAlone()
    {
        file.Execute("CREATE TABLE bookmarks (url TEXT)");
        var before = File.ReadAllBytes(file.Path);

        Assert.Equal(ArchiveProblem.NotAnArchive, Refused(() => SqliteArchive.Open(file.Path, create: true)).Problem);
        Assert.Equal(before, File.ReadAllBytes(file.Path));
    }

    [Fact]
    public void AnEmptyFileIsNoArchiveUntilOneIsMadeInIt()
    {
        File.WriteAllBytes(file.Path, []);

        Assert.Equal(ArchiveProblem.NotAnArchive, Refused(() => SqliteArchive.Open(file.Path, create: false)).Problem);
        using var archive = SqliteArchive.Open(file.Path, create: true);
        Assert.Equal(new ArchiveSummary(0, 0, 0, 0, null, null, 0), archive.Summary());
    }

    [Fact]
    public void AFolderIsNoArchive() =>
        Assert.Equal(
            ArchiveProblem.NotAnArchive,
            Refused(() => SqliteArchive.Open(Path.GetDirectoryName(file.Path)!, create: true)).Problem);

    [Fact]
    public void ANewerArchiveIsRefused()
    {
        ArchiveFile.Of(file).Dispose();
        file.Execute("PRAGMA user_version = 99");

        var refused = Refused(() => SqliteArchive.Open(file.Path, create: true));

        Assert.Equal(ArchiveProblem.TooNew, refused.Problem);
        Assert.Contains("99", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ALockedArchiveIsReadButNotWritten()
    {
        using var archive = ArchiveFile.Of(file, Sample.Record("Varro spoke."));
        using var hasty = SqliteArchive.Open(file.Path, create: false, new ArchiveOptions { Patience = TimeSpan.Zero });
        using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file.Path};Pooling=False");
        other.Open();
        using var writing = other.BeginTransaction(deferred: false);

        Assert.Equal(1, hasty.Summary().Articles);
        Assert.Equal(ArchiveProblem.Locked, Refused(() => hasty.Add([Sample.Record("Besk spoke.")], Sample.Today)).Problem);
    }

    [Fact]
    public void AFullDiskTakesTheBatchBackAndLeavesTheArchiveSound()
    {
        using var archive = SqliteArchive.Open(file.Path, create: true, new ArchiveOptions { MaximumBytes = 400_000 });
        archive.Add([Sample.Record("Varro spoke.")], Sample.Today);

        var refused = Refused(() => archive.Add([.. Batch(from: 0, count: 1000)], Sample.Today));

        Assert.Equal(ArchiveProblem.DiskFull, refused.Problem);
        Assert.Contains(file.Path, refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, archive.Summary().Articles);
        Assert.Equal(1, archive.Add([Sample.Record("Besk spoke.")], Sample.Today).Added);
        Assert.Equal("ok", file.Check());
    }

    [Fact]
    public async Task TwoProcessesAddAtOnce()
    {
        using var one = Adder(from: 0, count: 300);
        using var other = Adder(from: 200, count: 300);
        await one.WaitForExitAsync(TestContext.Current.CancellationToken);
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, 0), (one.ExitCode, other.ExitCode));
        using var archive = SqliteArchive.Open(file.Path, create: false);
        Assert.Equal(500, archive.Summary().Articles);
        Assert.Equal(500, archive.Search(new StatementQuery { Words = "agree" }).Total);
        Assert.Equal("ok", file.Check());
    }

    [Fact]
    public async Task AProcessKilledWhileAddingLeavesASoundArchiveToResumeIn()
    {
        using var adder = Adder(from: 0, count: 100_000);
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
        using var archive = SqliteArchive.Open(file.Path, create: true);
        var kept = archive.Summary().Articles;
        Assert.True(kept > 0);
        Assert.Equal(0, kept % Adding.BatchSize);

        var resumed = archive.Add([.. Batch(0, kept + 10)], Sample.Today);
        Assert.Equal((10, kept), (resumed.Added, resumed.Unchanged));
        Assert.Equal(kept + 10, archive.Search(new StatementQuery { Words = "agree" }).Total);
    }

    private static ArchiveException Refused(Action act) => Assert.Throws<ArchiveException>(act);

    private static IEnumerable<Record> Batch(int from, int count) => Adding.Records(from, count);

    private Process Adder(int from, int count) => Process.Start(new ProcessStartInfo(Adding.Program)
    {
        ArgumentList = { file.Path, from.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture) },
        Environment = { [Adding.Switch] = "1" },
    })!;
}
