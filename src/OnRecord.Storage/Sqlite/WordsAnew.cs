using Microsoft.Data.Sqlite;
using OnRecord.Findings;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Sqlite;

/// <summary>Indexes the words of all entries from their records; FTS5 keeps no words that could be copied.</summary>
internal sealed class WordsAnew
{
    private const int Together = 500;    // articles

    private readonly SqliteTransaction transaction;
    private readonly Dictionary<string, long> parties;
    private readonly HashSet<long> corrected;

    private WordsAnew(SqliteTransaction transaction)
    {
        this.transaction = transaction;
        parties = Query("SELECT id, key FROM party", static row => (Id: row.Text(0), Key: row.Long(1))).ToDictionary(StringComparer.Ordinal);
        corrected =
        [
            .. Query("SELECT article FROM record WHERE current IS NOT NULL UNION SELECT article FROM correction WHERE article IS NOT NULL", static row => row.Long(0)),
        ];
    }

    /// <returns>The articles of which all is now as if they were added today, so that nothing is left to do for them.</returns>
    public static IReadOnlyList<long> Make(SqliteTransaction transaction) => new WordsAnew(transaction).Make();

    private List<long> Make()
    {
        var (last, done) = (0L, new List<long>());
        while (Query(
            "SELECT article, coalesce(current, machine) FROM record WHERE article > @last ORDER BY article LIMIT @Together",
            static row => (Article: row.Long(0), Packed: row.Bytes(1)), Parameters.Of(new { last, Together })) is { Count: > 0 } records)
        {
            var until = records[^1].Article;
            var there = Query(
                    "SELECT key, article, kind, ordinal, id, latest, detail FROM entry WHERE article > @last AND article <= @until",
                    static row => new EntryRow(row.Long(0), row.Long(1), row.Text(2), (int)row.Long(3), row.Text(4), row.TextOrNull(5), row.Text(6)),
                    Parameters.Of(new { last, until }))
                .ToLookup(static row => row.Article);
            var indexed = records.AsParallel().AsOrdered()
                .Select(static record => (record.Article, RecordIndex.Of(RecordJson.Read(Packed.Open(record.Packed))).Entries))
                .ToArray();
            var words = new List<(string Kind, WordsRow Row)>();
            foreach (var (article, entries) in indexed)
            {
                var rows = there[article].ToDictionary(static row => (row.Kind, row.Ordinal));
                words.AddRange(entries
                    .Where(entry => rows.ContainsKey((entry.Kind, entry.Ordinal)))
                    .Select(entry => (entry.Kind, new WordsRow(rows[(entry.Kind, entry.Ordinal)].Key, entry.Fields))));
                if (!corrected.Contains(article) && rows.Count == entries.Length && entries.All(entry => rows.TryGetValue((entry.Kind, entry.Ordinal), out var row) && IsSame(row, entry)))
                {
                    done.Add(article);
                }
            }

            foreach (var ofKind in words.GroupBy(static one => one.Kind, static one => one.Row))
            {
                SqliteDatabase.AddWords(transaction, EntryKind.Words(ofKind.Key), [.. ofKind]);
            }

            last = until;
        }

        foreach (var table in EntryKind.All.Select(EntryKind.Words))
        {
            transaction.Connection!.Execute($"INSERT INTO {table} ({table}) VALUES ('optimize')", transaction: transaction);
        }

        return done;
    }

    // Whether what is there of an entry, besides its words, is what would be written of it today.
    private bool IsSame(EntryRow row, NewEntry entry) =>
        row == new EntryRow(Slot.Of(entry.Earliest, Slot.Number(row.Key)), row.Article, entry.Kind, entry.Ordinal, Clean.Id(entry.Id), Clean.Iso(entry.Latest), entry.Detail)
        && entry.Ties.All(tie => parties.TryGetValue(tie.Giver, out var giver) && parties.TryGetValue(tie.Receiver, out var receiver)
            && Query(
                "SELECT type, value, wording FROM tie WHERE giver = @giver AND receiver = @receiver AND kind = @Kind AND entry = @Key",
                static row => (row.Text(0), row.DoubleOrNull(1), row.Long(2)),
                Parameters.Of(new { giver, receiver, row.Kind, row.Key })) is [var one] && one == (tie.Type, tie.Value, tie.Wording));

    private List<TRow> Query<TRow>(string sql, Func<ResultRow, TRow> read, Parameters? parameters = null) => transaction.Connection!.Query(sql, read, parameters, transaction);
}
