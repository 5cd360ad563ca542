namespace OnRecord.Storage.Tests.Sqlite;

public sealed class SqliteMigrationTests : IDisposable
{
    private readonly ArchiveFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void AnArchiveWithAllWordsInOneTableGetsThoseOfOneMadeNow()
    {
        file.With([.. Enumerable.Range(0, 1100).Select(static i => Dispatch.Record($"{Dispatch.Text} {i}", $"Outlet {i % 7}", prefix: $"p{i}-"))]).Dispose();
        var now = file.Index();
        file.Execute(
            ArchiveFile.WithoutNewer +
            """
            DROP TABLE statement_words; DROP TABLE message_words; DROP TABLE event_words; DROP TABLE finding_words; DROP TABLE dismissed_words;
            DROP TABLE statement_words_instance; DROP TABLE message_words_instance; DROP TABLE event_words_instance; DROP TABLE finding_words_instance;
            DROP TABLE dismissed_words_instance;
            CREATE VIRTUAL TABLE entry_words USING fts5 (
                words, stems, actor, recipient, via, outlet, tags, content = '', contentless_delete = 1, tokenize = 'ascii');
            PRAGMA user_version = 4;
            """);

        using var archive = file.Open();
        archive.Corrections.Settle(progress: null, TestContext.Current.CancellationToken);

        Assert.Equal(now, file.Index());
        Assert.Equal(1100, archive.Search(new StatementQuery { Words = "rope" }).Total);
        Assert.Equal("ok", file.Check());
    }
}
