using Microsoft.Data.Sqlite;
using OnRecord.Storage.Tests.Conformance;

namespace OnRecord.Storage.Tests.Sqlite;

/// <summary>Files that a failing disk or a careless copy has altered.</summary>
public sealed class SqliteDamageTests : IDisposable
{
    private const int Header = 100;

    private readonly ArchiveFile file = new();
    private readonly ArchiveFile copy = new();

    public void Dispose()
    {
        file.Dispose();
        copy.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void WhateverBytesAreAlteredEveryQueryAnswersOrSaysThatTheArchiveIsDamaged(int seed)
    {
        var whole = Whole();
        var random = new Random(seed);
        for (var round = 0; round < 10; round++)
        {
            var bytes = whole.ToArray();
            for (var flips = random.Next(1, 40); flips > 0; flips--)
            {
                var at = random.Next(Header, bytes.Length);
                var length = Math.Min(random.Next(1, 600), bytes.Length - at);
                random.NextBytes(bytes.AsSpan(at, length));
            }

            Use(bytes);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void AFileCutShortAnswersOrSaysThatItIsDamaged(int seed)
    {
        var whole = Whole();
        var random = new Random(seed);
        for (var round = 0; round < 10; round++)
        {
            Use(whole[..random.Next(Header, whole.Length)]);
        }
    }

    [Fact]
    public void RecordsThatAreNoRecordsAreDamage()
    {
        using var archive = file.With(Dispatch.Record(), Dispatch.Record(Dispatch.Text + " More at six.", "Courier", "2025-12-06", "x"));
        file.Execute("UPDATE record SET machine = x'28B52FFD00', current = NULL; UPDATE entry SET detail = '{'; UPDATE article SET added_at = 'once'");

        Assert.Equal(ArchiveProblem.Damaged, Assert.Throws<ArchiveException>(() => archive.Article(1)).Problem);
        Assert.Equal(ArchiveProblem.Damaged, Assert.Throws<ArchiveException>(() => archive.Search(new StatementQuery())).Problem);
        Assert.Equal(ArchiveProblem.Damaged, Assert.Throws<ArchiveException>(() => archive.MachineRecord(1)).Problem);
        Assert.Equal(ArchiveProblem.Damaged, Assert.Throws<ArchiveException>(() => archive.Articles(new ArticleQuery())).Problem);
        Assert.Equal(ArchiveProblem.Damaged, Assert.Throws<ArchiveException>(() => archive.LinkCopies(10)).Problem);
    }

    [Fact]
    public void ALogCutOffAtAnyLengthIsRecoveredWholeBatchByWholeBatch()
    {
        byte[] main, log;
        using (var keeping = new SqliteConnection($"Data Source={file.Path};Pooling=False"))
        using (var archive = file.With())
        {
            keeping.Open();
            using var holding = keeping.CreateCommand();
            holding.CommandText = "PRAGMA wal_autocheckpoint = 0; SELECT count(*) FROM article";
            holding.ExecuteScalar();
            foreach (var batch in Adding.Records(0, 100).Chunk(Adding.BatchSize))
            {
                archive.Add(batch, Sample.Today);
            }

            (main, log) = (Read(file.Path), Read(file.Path + "-wal"));
        }

        var random = new Random(7);
        var kept = new HashSet<int>();
        for (var round = 0; round < 20; round++)
        {
            Put(main, log[..random.Next(0, log.Length + 1)]);
            using var archive = Archive.Open(copy.Path, create: true);

            var articles = archive.Summary().Articles;
            kept.Add(articles);
            Assert.Equal(0, articles % Adding.BatchSize);
            Assert.Equal(articles, archive.Search(new StatementQuery { Words = "agree" }).Total);
            Assert.Equal(100 - articles, archive.Add([.. Adding.Records(0, 100)], Sample.Today).Added);
            Assert.Equal("ok", copy.Check());
        }

        Assert.True(kept.Count > 3);
    }

    private byte[] Whole()
    {
        using (var archive = file.With(Dispatch.Record(), Dispatch.Record(Dispatch.Text + " More at six.", "Courier", "2025-12-06", "x"), Sample.Record("Varro spoke.")))
        {
            archive.Add([.. Adding.Records(0, 20)], Sample.Today);
            archive.LinkCopies(100);
        }

        file.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return Read(file.Path);
    }

    private void Use(byte[] bytes)
    {
        Put(bytes, log: null);
        Archive archive;
        try
        {
            archive = Archive.Open(copy.Path, create: true);
        }
        catch (ArchiveException)
        {
            return;
        }

        using (archive)
        {
            foreach (var query in Queries.Over(archive))
            {
                Tried(query);
            }
        }
    }

    private static void Tried(Action query)
    {
        try
        {
            query();
        }
        catch (Exception error) when (error is ArchiveException or OnRecord.Storage.Parties.UnknownPartyException or OnRecord.Storage.Corrections.CorrectionException)
        {
            Assert.DoesNotContain('\n', error.Message);
        }
    }

    private void Put(byte[] main, byte[]? log)
    {
        File.Delete(copy.Path + "-shm");
        File.Delete(copy.Path + "-wal");
        File.WriteAllBytes(copy.Path, main);
        if (log is not null)
        {
            File.WriteAllBytes(copy.Path + "-wal", log);
        }
    }

    private static byte[] Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
