namespace OnRecord.Storage.Tests.Postgres;

public sealed class PostgresMigrationTests : IDisposable
{
    private readonly PostgresSchema schema = new();

    public void Dispose() => schema.Dispose();

    [Fact]
    public void AnArchiveWithAllWordsInOneTableAnswersAsOneMadeNow()
    {
        string?[] outlets = ["Meridian", "Post", "Korvian Post Post", null];
        var (before, after) = ("", "");
        using (var made = schema.With([.. Enumerable.Range(0, 40).Select(i => Dispatch.Record($"{Dispatch.Text} {i}", outlets[i % 4], prefix: $"p{i}-"))]))
        {
            before = Answers(made);
        }

        // As it was before: one table, with the kind among the words and no name of an outlet as a whole.
        schema.Execute(
            """
            CREATE TABLE entry_words (key bigint PRIMARY KEY, terms tsvector NOT NULL);
            INSERT INTO entry_words
            SELECT key, ts_delete(terms, ARRAY(SELECT lexeme FROM unnest(terms) WHERE starts_with(lexeme, 'o:§'))) || array_to_tsvector(ARRAY[kind])
            FROM (
                SELECT *, '#kstatement' AS kind FROM statement_words
                UNION ALL SELECT *, '#kmessage' FROM message_words
                UNION ALL SELECT *, '#kevent' FROM event_words
                UNION ALL SELECT *, '#kfinding' FROM finding_words) AS words;
            DROP TABLE statement_words, message_words, event_words, finding_words, dismissed_words, unlinked, worker;
            ALTER TABLE party DROP COLUMN precedence;
            ALTER TABLE correction DROP COLUMN articles; ALTER TABLE correction DROP COLUMN statements; ALTER TABLE correction DROP COLUMN messages;
            ALTER TABLE correction DROP COLUMN events; ALTER TABLE correction DROP COLUMN findings; ALTER TABLE correction DROP COLUMN ties;
            UPDATE onrecord_version SET version = 3;
            """);
        using (var migrated = schema.Open())
        {
            after = Answers(migrated);
        }

        Assert.Contains("rope post: 20", before, StringComparison.Ordinal);
        Assert.Equal(before, after);
    }

    private static string Answers(Archive archive) => string.Join('\n',
        from words in new[] { null, "rope", "korvia" }
        from outlet in new[] { null, "meridian", "post", "\"post post\"", "kor*" }
        select $"{words} {outlet}: {archive.Search(new StatementQuery { Words = words, Outlet = outlet }).Total} "
            + $"{archive.Search(new MessageQuery { Words = words, Outlet = outlet }).Total} {archive.Search(new EventQuery { Words = words, Outlet = outlet }).Total}");
}
