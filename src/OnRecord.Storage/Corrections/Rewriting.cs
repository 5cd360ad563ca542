using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Storage.Copies;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Rereading;
using OnRecord.Storage.Revisions;
using OnRecord.Storage.Search;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Corrections;

/// <summary>Makes the corrected record of one article and its index anew, in one transaction.</summary>
/// <remarks>
/// It always starts from what the machine read and all corrections that are in force, so it may be done at any time and any number
/// of times, and taking a correction back is no more than doing it without that correction.
/// </remarks>
internal sealed class Rewriting(Session session, PartyKeys parties, Merges merges)
{
    /// <summary>What to do once the transaction has been committed.</summary>
    public Action Committed { get; private set; } = static () => { };

    /// <param name="correction">For which it is done; null where only the index is to be made anew.</param>
    public CorrectionEffect Correct(long article, long? correction)
    {
        session.Database.LockArticle(session.Transaction, article);
        var stored = StoredRecord.Of(session, article);
        var (before, after, _) = Write(
            stored,
            stored.Machine,
            EntryNumbers.Of(session, article, stored.Numbers),
            new Cause(
                session.Text(
                    "SELECT coalesce((SELECT at FROM correction WHERE key = @correction), (SELECT added_at FROM article WHERE key = @article))",
                    Parameters.Of(new { correction, article }))!,
                correction,
                Made: null));
        return EntryChanges.Effect(before, after);
    }

    /// <summary>Puts a new reading in the place of the old one, and works the corrections into it.</summary>
    /// <returns>Null where its text is that of another article, which stays.</returns>
    public RereadEffect? Replace(long article, Record machine, DateTimeOffset at)
    {
        session.Database.LockArticle(session.Transaction, article);
        var stored = StoredRecord.Of(session, article);
        if (machine.Article.Id != stored.Machine.Article.Id && !SetText(article, machine))
        {
            return null;
        }

        var lost = LostKeys(article);
        var numbers = EntryNumbers.Of(session, article, stored.Numbers).For(session, RecordIndex.Of(machine));
        var made = MadeJson.Write(machine.Made);
        session.Execute(
            "UPDATE record SET machine = @bytes, made = @made WHERE article = @article",
            Parameters.Of(new { article, bytes = Packed.Of(RecordJson.WriteUtf8(machine)), made }));
        var (before, after, lostNow) = Write(stored, machine, numbers, new Cause(Stamp.Of(at), Correction: null, made));
        return EntryChanges.Reread(before, after) with
        {
            Lost = lostNow.Count(key => !lost.Contains(key)),
            Regained = lost.Count(key => !lostNow.Contains(key)),
        };
    }

    private (RecordIndex Before, RecordIndex After, HashSet<long> Lost) Write(StoredRecord stored, Record machine, EntryNumbers numbers, Cause cause)
    {
        var article = stored.Article;
        var head = RevisionLog.Head(session, article);
        var own = CorrectionRows.OfArticle(session, article);
        var (current, lost) = CorrectedRecord.Of(machine, own.Concat(merges.InForce));
        var why = lost.ToDictionary(static one => one.Key, static one => one.Reason);
        foreach (var one in own.Where(one => one.Lost != why.GetValueOrDefault(one.Key)))
        {
            CorrectionRows.SetLost(session, one.Key, why.GetValueOrDefault(one.Key));
        }

        var json = RecordJson.WriteUtf8(current);
        var isPlain = json.AsSpan().SequenceEqual(RecordJson.WriteUtf8(machine));
        session.Execute(
            "UPDATE record SET current = @bytes, numbers = @numbers WHERE article = @article",
            Parameters.Of(new
            {
                article,
                bytes = isPlain ? null : Packed.Of(json),
                numbers = Count(current) < Count(machine) ? numbers.Write() : null,
            }));

        RecordIndex before = RecordIndex.Of(stored.Current), after = RecordIndex.Of(current);
        var (days, tally) = (new SortedDictionary<DateOnly, int>(), new Dictionary<string, int>(StringComparer.Ordinal));
        SetHead(stored, machine, current, own, days, tally);
        RevisionLog.Add(session, cause, head, isOtherHead: head with { Statements = 0 } != RevisionLog.Head(session, article) with { Statements = 0 }, before, after);
        Committed += new Writer(parties).Replace(session, article, before, after, numbers.In(machine, current), days, tally);
        return (before, after, [.. why.Keys]);
    }

    // What lists say of the article, and the words it is found by.
    private void SetHead(
        StoredRecord stored, Record machine, Record current, List<Correction> own, SortedDictionary<DateOnly, int> days, Dictionary<string, int> tally)
    {
        var article = stored.Article;
        var (head, was) = (current.Article, stored.Current.Article);
        var (day, dayBefore) = (DateInterval.Of(head.Published?.Date)?.Earliest, DateInterval.Of(was.Published?.Date)?.Earliest);
        var unread = machine.IsUnread;
        var slot = Slot.Of(day, article);
        session.Execute(
            """
            UPDATE article SET
                slot = @slot, file = @file, title = @title, outlet = @outlet, url = @url, language = @language, unread = @unread,
                published = @published, basis = @basis, earliest = @earliest, statements = @statements
            WHERE key = @article
            """,
            Parameters.Of(new
            {
                article, slot, file = Clean.Name(head.File), title = Clean.Name(head.Title), outlet = Clean.Name(head.Outlet),
                url = head.Url is { } url ? Clean.Text(url) : null, language = Clean.Name(head.Language), unread = unread ? 1L : 0L,
                published = Clean.Name(head.Published?.Date), basis = head.Published?.Basis.ToString(), earliest = Clean.Iso(day),
                statements = (long)current.Statements.Count,
            }));
        Move(day, 1);
        Move(dayBefore, -1);

        ImmutableArray<string> actors = [.. own.Where(static one => one.UndoneBy is null).SelectMany(static one => Named(one.Change))];
        var isSame = slot == Slot.Of(dayBefore, article) && head.Title == was.Title && head.Outlet == was.Outlet
            && ReferenceEquals(machine, stored.Machine) && own.All(static one => Named(one.Change).Length == 0);
        if (!isSame)
        {
            session.Execute($"DELETE FROM {ArticleSearch.Table} WHERE {session.Database.WordsKey} = @slot", Parameters.Of(new { slot = Slot.Of(dayBefore, article) }));
            var rows = new BatchRows();
            rows.AddWords(ArticleSearch.Table, new WordsRow(slot, RecordIndex.ArticleFields(head, unread, [.. machine.Actors.Select(static actor => actor.Id), .. actors])));
            session.Database.Add(session.Transaction, rows);
        }

        void Move(DateOnly? at, int by)
        {
            if (at is { } known)
            {
                days[known] = days.GetValueOrDefault(known) + by;
            }
            else
            {
                tally[Tally.Undated] = tally.GetValueOrDefault(Tally.Undated) + by;
            }
        }
    }

    private HashSet<long> LostKeys(long article) =>
        [.. CorrectionRows.OfArticle(session, article).Where(static one => one.Lost is not null && one.UndoneBy is null).Select(static one => one.Key)];

    // Copies are known by their text: it is compared anew, and so are all that were known for copies with it.
    private bool SetText(long article, Record machine)
    {
        var id = machine.Article.Id;
        var isTaken = session.LongOrNull(
            """
            SELECT o.key FROM article o JOIN article a ON a.key = @article
            WHERE o.id = @id AND o.key <> a.key
                AND coalesce(o.added_outlet, '') = coalesce(a.added_outlet, '') AND coalesce(o.added_url, '') = coalesce(a.added_url, '')
            """,
            Parameters.Of(new { article, id = Clean.Id(id) })) is not null;
        if (isTaken)
        {
            return false;
        }

        session.Database.LockLinking(session.Transaction);
        session.Execute("DELETE FROM band WHERE article = @article", Parameters.Of(new { article }));
        session.Database.AddBands(session.Transaction, [.. CopyLinking.BandsOf(machine).Select(band => ((long)band, article))]);
        var copies = session.Longs(
            "UPDATE article SET origin = NULL WHERE key = @article OR origin = (SELECT origin FROM article WHERE key = @article) RETURNING key", Parameters.Of(new { article }));
        session.Database.AddUnlinked(session.Transaction, [.. copies.Select(static key => (key, (byte[]?)null))]);
        session.Execute("UPDATE article SET id = @id WHERE key = @article", Parameters.Of(new { article, id = Clean.Id(id) }));
        return true;
    }

    private static ImmutableArray<string> Named(Change change) => change switch
    {
        Change.Edit edit => [.. edit.Actors.Select(static actor => actor.Id)],
        Change.Split split => [split.Into.Id],
        _ => [],
    };

    private static int Count(Record record) => record.Statements.Count + record.Messages.Count + record.Events.Count
        + record.Findings.Count(static one => !one.IsDismissed);
}

/// <summary>A record as the archive has it.</summary>
/// <param name="Current">With corrections; that of the machine where there are none.</param>
internal sealed record StoredRecord(long Article, Record Machine, Record Current, string? Numbers)
{
    /// <exception cref="CorrectionException">There is no such article.</exception>
    public static StoredRecord Of(Session session, long article)
    {
        var (machine, current, numbers) = session.First(
            "SELECT machine, current, numbers FROM record WHERE article = @article",
            static row => (Machine: row.BytesOrNull(0), Current: row.BytesOrNull(1), Numbers: row.TextOrNull(2)), Parameters.Of(new { article }));
        if (machine is null)
        {
            throw new CorrectionException($"the archive has no article {article}");
        }

        var read = RecordJson.Read(Packed.Open(machine));
        return new(article, read, current is null ? read : RecordJson.Read(Packed.Open(current)), numbers);
    }
}
