using OnRecord.Storage.Corrections;

namespace OnRecord.Storage.Tests.Sqlite;

public sealed class SqliteMigrationTests : IDisposable
{
    private static readonly By Editor = new("Ada Pell", Sample.Today.AddDays(1), "she never said so");

    private readonly ArchiveFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void AnArchiveWithAllWordsInOneTableGetsThoseOfOneMadeNow()
    {
        file.With([.. Enumerable.Range(0, 1100).Select(static i => Dispatch.Record($"{Dispatch.Text} {i}", $"Outlet {i % 7}", prefix: $"p{i}-"))]).Dispose();
        var now = file.Index();
        file.Execute(WithWordsInOneTable);

        using var archive = file.Open();

        Assert.Equal(0, archive.Corrections.Unsettled());
        Assert.Equal(now, file.Index());
        Assert.Equal(1100, archive.Search(new StatementQuery { Words = "rope" }).Total);
        Assert.Equal("ok", file.Check());
    }

    [Fact]
    public void OnlyArticlesOfWhichMoreThanWordsIsToBeMadeAnewAreLeftForLater()
    {
        using (var archive = file.With([.. Enumerable.Range(0, 8).Select(static i => Dispatch.Record($"{Dispatch.Text} {i}", $"Outlet {i}", prefix: $"p{i}-"))]))
        {
            archive.Corrections.Reject(Editor, archive.KeyOf(Dispatch.Record($"{Dispatch.Text} 1").Article.Id, "Outlet 1", null)!.Value, "p1-s1");
        }

        var now = file.Index();
        var keys = file.Rows("SELECT key FROM article ORDER BY outlet");
        file.Execute(
            WithWordsInOneTable +
            $"""
            UPDATE entry SET detail = '{"{}"}' WHERE id = 'p2-s2';
            UPDATE tie SET wording = wording + 1 WHERE entry = (SELECT key FROM entry WHERE id = 'p3-m1');
            UPDATE entry SET latest = '2025-12-04' WHERE id = 'p4-s2';
            INSERT INTO stale (article) VALUES ({keys[5]});
            """);

        using var opened = file.Open();

        Assert.Equal(keys.Skip(1).Take(5), file.Rows("SELECT article FROM stale ORDER BY article"));
        opened.Corrections.Settle(progress: null, TestContext.Current.CancellationToken);
        Assert.Equal(0, opened.Corrections.Unsettled());
        Assert.Equal(now, file.Index());
    }

    // As it was in version 4.
    private const string WithWordsInOneTable =
        ArchiveFile.WithoutNewer +
        """
        DROP TABLE statement_words; DROP TABLE message_words; DROP TABLE event_words; DROP TABLE finding_words; DROP TABLE dismissed_words;
        DROP TABLE IF EXISTS statement_words_instance; DROP TABLE IF EXISTS message_words_instance; DROP TABLE IF EXISTS event_words_instance;
        DROP TABLE IF EXISTS finding_words_instance; DROP TABLE IF EXISTS dismissed_words_instance;
        CREATE VIRTUAL TABLE entry_words USING fts5 (
            words, stems, actor, recipient, via, outlet, tags, content = '', contentless_delete = 1, tokenize = 'ascii');
        PRAGMA user_version = 4;

        """;
}
