using OnRecord.Storage.Copies;
using OnRecord.Storage.Corrections;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Writing;

/// <summary>Writes articles and what their records say, all in one transaction.</summary>
internal sealed class Writer(PartyKeys parties)
{
    /// <summary>Adds those that are not there yet.</summary>
    /// <returns>What became of them, and what to do once it has been committed.</returns>
    public (AddResult Result, Action Committed) Add(Session session, IReadOnlyList<Prepared> batch, DateTimeOffset at)
    {
        session.Database.LockMerges(session.Transaction, shared: true);
        var merges = Merges.Of(session);
        var numbers = session.Database.Numbers(session.Transaction, batch.Count);
        var added = session.Database.Add(session.Transaction, [.. batch.Select((article, i) => article.Row(numbers[i], at))]);
        var rows = new BatchRows();
        var tally = new Dictionary<string, int>(StringComparer.Ordinal);
        var published = new SortedDictionary<DateOnly, int>();
        var fresh = batch
            .Select((article, i) => (Article: article, Key: numbers[i]))
            .Where(one => added.Contains(one.Key))
            .Select(one => one with { Article = one.Article.With(merges) })
            .ToArray();
        var partyRows = fresh.SelectMany(static one => one.Article.Index.Parties).ToArray();
        var keys = parties.Of(session, partyRows);
        var slots = session.Database.Numbers(session.Transaction, fresh.Sum(static one => one.Article.Index.Entries.Length));
        var used = 0;
        foreach (var (article, key) in fresh)
        {
            rows.Records.Add(new RecordRow(key, article.Machine, article.Current, article.Made));
            if (article.Original is var (mediaType, bytes))
            {
                rows.Originals.Add(new OriginalRow(key, mediaType, bytes));
            }

            rows.AddWords(ArticleSearch.Table, new WordsRow(Slot.Of(article.Published?.Earliest, key), article.Fields));
            Count(tally, Tally.Article);
            if (article.Published is { } days)
            {
                published[days.Earliest] = published.GetValueOrDefault(days.Earliest) + 1;
            }
            else
            {
                Count(tally, Tally.Undated);
            }

            Entries(rows, key, article.Index, keys, tally, _ => slots[used++]);
        }

        session.Database.Add(session.Transaction, rows);
        session.Database.AddBands(session.Transaction, [.. fresh.SelectMany(static one => one.Article.Bands.Select(band => ((long)band, one.Key)))]);
        session.Database.AddUnlinked(session.Transaction, [.. fresh.Select(static one => (one.Key, (byte[]?)CopyLinking.Bytes(one.Article.Bands)))]);
        Tally.AddDays(session, published);
        Tally.Add(session, tally);
        var result = new AddResult(added.Count, batch.Count - added.Count, fresh.Sum(static one => one.Article.Record.Statements.Count));
        return (result, () => parties.Remember(keys, partyRows));
    }

    /// <summary>Puts what a record says in the place of what the archive has of it.</summary>
    /// <param name="before">As the archive has it now.</param>
    /// <param name="numbers">The number of each entry that comes, which with its day makes its key.</param>
    /// <param name="days">By how much the counts of articles of days change.</param>
    /// <param name="tally">By how much other counts change.</param>
    public Action Replace(
        Session session,
        long article,
        RecordIndex before,
        RecordIndex after,
        Func<NewEntry, long> numbers,
        SortedDictionary<DateOnly, int> days,
        Dictionary<string, int> tally)
    {
        // Those of both at once, in one order, so that writers do not lock each other out.
        PartyRow[] rowsOfParties = [.. after.Parties, .. before.Parties];
        var keys = parties.Of(session, rowsOfParties);
        Remove(session, article, before, keys, tally);
        var rows = new BatchRows();
        Entries(rows, article, after, keys, tally, numbers);
        session.Database.Add(session.Transaction, rows);
        Tally.AddDays(session, days);
        Tally.Add(session, tally);
        return () => parties.Remember(keys, rowsOfParties);
    }

    private static void Remove(
        Session session, long article, RecordIndex before, IReadOnlyDictionary<string, long> keys, Dictionary<string, int> tally)
    {
        var slots = session
            .Query("SELECT key, kind, ordinal FROM entry WHERE article = @article", static row => (Key: row.Long(0), Kind: row.Text(1), Ordinal: row.Long(2)), Parameters.Of(new { article }))
            .ToDictionary(static row => (row.Kind, (int)row.Ordinal), static row => row.Key);
        foreach (var entry in before.Entries)
        {
            if (!slots.TryGetValue((entry.Kind, entry.Ordinal), out var slot))
            {
                continue;
            }

            Count(tally, entry.Kind, -1);
            foreach (var tie in entry.Ties)
            {
                session.Execute(
                    "DELETE FROM tie WHERE giver = @giver AND receiver = @receiver AND kind = @Kind AND entry = @slot",
                    Parameters.Of(new { giver = keys[tie.Giver], receiver = keys[tie.Receiver], entry.Kind, slot }));
            }
        }

        foreach (var ofKind in slots.GroupBy(static slot => slot.Key.Kind, static slot => slot.Value))
        {
            session.Execute($"DELETE FROM {EntryKind.Words(ofKind.Key)} WHERE {session.Database.WordsKey} IN {Session.List(ofKind)}");
        }

        session.Execute($"DELETE FROM entry WHERE key IN {Session.List(slots.Values)}");
    }

    private static void Entries(
        BatchRows rows,
        long article,
        RecordIndex index,
        IReadOnlyDictionary<string, long> parties,
        Dictionary<string, int> tally,
        Func<NewEntry, long> numbers)
    {
        foreach (var entry in index.Entries)
        {
            var slot = Slot.Of(entry.Earliest, numbers(entry));
            rows.Entries.Add(new EntryRow(slot, article, entry.Kind, entry.Ordinal, Clean.Id(entry.Id), Clean.Iso(entry.Latest), entry.Detail));
            rows.AddWords(EntryKind.Words(entry.Kind), new WordsRow(slot, entry.Fields));
            rows.Ties.AddRange(entry.Ties.Select(tie =>
                new TieRow(parties[tie.Giver], parties[tie.Receiver], entry.Kind, slot, tie.Type, tie.Value, tie.Wording)));
            Count(tally, entry.Kind);
        }
    }

    private static void Count(Dictionary<string, int> tally, string kind, int by = 1) => tally[kind] = tally.GetValueOrDefault(kind) + by;
}
