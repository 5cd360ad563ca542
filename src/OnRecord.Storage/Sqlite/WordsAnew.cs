using Microsoft.Data.Sqlite;
using OnRecord.Findings;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Sqlite;

/// <summary>Indexes the words of all entries from their records; FTS5 keeps no words that could be copied.</summary>
internal static class WordsAnew
{
    private const int Together = 500;    // articles

    public static void Make(SqliteTransaction transaction)
    {
        var connection = transaction.Connection!;
        var last = 0L;
        while (connection.Query(
            "SELECT article, coalesce(current, machine) FROM record WHERE article > @last ORDER BY article LIMIT @Together",
            static row => (Article: row.Long(0), Packed: row.Bytes(1)), Parameters.Of(new { last, Together }), transaction) is { Count: > 0 } records)
        {
            var until = records[^1].Article;
            var slots = connection
                .Query(
                    "SELECT article, kind, ordinal, key FROM entry WHERE article > @last AND article <= @until",
                    static row => (Article: row.Long(0), Kind: row.Text(1), Ordinal: row.Long(2), Key: row.Long(3)), Parameters.Of(new { last, until }), transaction)
                .ToDictionary(static row => (row.Article, row.Kind, (int)row.Ordinal), static row => row.Key);
            var indexed = records.AsParallel()
                .Select(static record => (record.Article, RecordIndex.Of(RecordJson.Read(Packed.Open(record.Packed))).Entries))
                .ToArray();
            foreach (var ofKind in indexed.SelectMany(static one => one.Entries, static (one, entry) => (one.Article, Entry: entry)).GroupBy(static one => one.Entry.Kind))
            {
                SqliteDatabase.AddWords(
                    transaction,
                    EntryKind.Words(ofKind.Key),
                    [.. ofKind
                        .Where(one => slots.ContainsKey((one.Article, one.Entry.Kind, one.Entry.Ordinal)))
                        .Select(one => new WordsRow(slots[(one.Article, one.Entry.Kind, one.Entry.Ordinal)], one.Entry.Fields))]);
            }

            last = until;
        }

        foreach (var table in EntryKind.All.Select(EntryKind.Words))
        {
            connection.Execute($"INSERT INTO {table} ({table}) VALUES ('optimize')", transaction: transaction);
        }
    }
}
