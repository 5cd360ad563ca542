using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Writing;

namespace OnRecord.Storage.Corrections;

/// <summary>What people said of what the archive holds. What was said is never deleted: taking it back is said, too.</summary>
/// <remarks>
/// Every member throws <see cref="CorrectionException"/> for what cannot be corrected so. What concerns one article is done when the
/// call returns, all of it or nothing. What concerns several is noted when the call returns, holds at once for what is added then, and
/// <see cref="Settle"/> makes the articles anew, one by one; where that is stopped, it goes on from there.
/// </remarks>
public sealed class CorrectionBook
{
    private readonly Archive archive;
    private readonly PartyKeys parties;

    internal CorrectionBook(Archive archive, PartyKeys parties) => (this.archive, this.parties) = (archive, parties);

    /// <summary>Says that an entry is right as it stands.</summary>
    /// <param name="id">Of a statement, message or event of the article.</param>
    public CorrectionMade Accept(By by, long article, string id) => Make(by, [article], subject =>
    {
        var (entry, anchor) = subject.Entry(id);
        return new Change.Accept(anchor, entry.Values(subject.Working.Shown));
    });

    /// <summary>Says that an entry is not what the article says.</summary>
    /// <inheritdoc cref="Accept"/>
    public CorrectionMade Reject(By by, long article, string id) =>
        Make(by, [article], subject => new Change.Reject(subject.Entry(id).Anchor));

    /// <summary>Gives a field other values.</summary>
    /// <param name="id">Of a statement, message or event; null for the article itself.</param>
    /// <param name="values">Ids or names of actors, dates, words …; none empties the field.</param>
    /// <param name="name">What to call an actor whom the archive does not know yet.</param>
    /// <param name="goldstein">The score that goes with the code, where the field is <c>cameo</c>.</param>
    public CorrectionMade Edit(
        By by, long article, string? id, string field, IReadOnlyList<string> values, string? name = null, double? goldstein = null) =>
        Make(by, [article], subject => id is null ? subject.Edit(field, values) : subject.Edit(id, field, values, name) with { Goldstein = goldstein });

    /// <summary>Says that an actor is another, in the whole archive and in what is added later.</summary>
    /// <param name="name">What to call the other, where the archive does not know it yet.</param>
    public CorrectionMade Merge(By by, string from, string into, string? name = null)
    {
        var key = archive.Write(session =>
        {
            session.Database.LockMerges(session.Transaction, shared: false);
            var named = new ActorNaming(session);
            var (old, other) = (named.Known(from), named.Of(into, name));
            if (old.Id == other.Id)
            {
                throw new CorrectionException($"{old.Id} is {other.Id} already");
            }

            parties.Of(session, [new PartyRow(other.Id, Clean.Name(other.Name)!, other.Kind.ToString(), other.Country)]);
            var merge = new Change.Merge(old.Id, other);
            var added = CorrectionRows.Add(session, by, article: null, merge);
            CorrectionRows.AddEffect(session, added, CorrectionEffect.None);
            Merges.Of(session).Spread(session, [merge], added);
            return added;
        });
        return new CorrectionMade([key], CorrectionEffect.None);
    }

    /// <summary>Says that in some articles an actor is another.</summary>
    /// <param name="only">Ids of the entries in which it is so; null for all. Each must be of one of the articles.</param>
    /// <inheritdoc cref="Merge"/>
    public CorrectionMade Split(
        By by, IReadOnlyList<long> articles, string from, string into, string? name = null, IReadOnlyList<string>? only = null)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        return Make(by, [.. articles.Distinct()], subject =>
        {
            var named = new ActorNaming(subject.Session, subject.Current);
            var (old, other) = (named.Listed(from), named.Of(into, name, followed: false));
            if (old.Id == other.Id)
            {
                throw new CorrectionException($"{old.Id} is {other.Id} already");
            }

            if (only is null)
            {
                return new Change.Split(old, other, Only: null);
            }

            EntryAnchor[] anchors = [.. only.Where(id => articles.Count == 1 || subject.Has(id)).Select(id => subject.Entry(id).Anchor)];
            return anchors.Length > 0
                ? new Change.Split(old, other, anchors)
                : throw new CorrectionException($"article {subject.Article} has none of {string.Join(", ", only)}");
        });
    }

    /// <summary>Leaves a remark that changes nothing.</summary>
    /// <param name="id">Of a statement, message or event; null for the article itself.</param>
    public CorrectionMade Note(By by, long article, string? id, string text) =>
        Make(by, [article], subject => new Change.Note(id is null ? null : subject.Entry(id).Anchor, text));

    /// <summary>Takes corrections back, as if they had never been made; what was taken back itself comes into force again.</summary>
    public CorrectionMade Undo(By by, IReadOnlyList<long> keys)
    {
        var (key, effect) = Committed((session, committed) =>
        {
            session.Database.LockMerges(session.Transaction, shared: false);
            var undone = CorrectionRows.WithKeys(session, keys);
            foreach (var asked in keys)
            {
                var one = undone.Find(one => one.Key == asked) ?? throw new CorrectionException($"there is no correction {asked}");
                if (one.UndoneBy is { } already)
                {
                    throw new CorrectionException($"correction {asked} was taken back by {already}");
                }
            }

            var added = CorrectionRows.Add(session, by, article: null, new Change.Undo([.. keys.Distinct()]));
            CorrectionRows.AddEffect(session, added, CorrectionEffect.None);
            return (added, Spread(session, committed, CorrectionRows.Settle(session), undo: added));
        });
        return new CorrectionMade([key], effect);
    }

    public Found<Correction> List(CorrectionQuery query) => archive.Read(session => CorrectionRows.Find(session, query));

    /// <returns>Null where there is none.</returns>
    public Correction? Find(long key) => archive.Read(session => CorrectionRows.WithKeys(session, [key]).FirstOrDefault());

    /// <summary>How many articles are still to be made anew, after something that concerns many was stopped.</summary>
    public int Unsettled() => archive.Read(static session => (int)session.Long("SELECT count(*) FROM stale"));

    /// <summary>Makes articles anew that something concerns which concerns many, each in a transaction of its own.</summary>
    /// <param name="progress">Told after each how many are done.</param>
    /// <exception cref="OperationCanceledException">It was stopped between two articles.</exception>
    public CorrectionEffect Settle(Action<int>? progress, CancellationToken cancel)
    {
        var effect = CorrectionEffect.None;
        while (archive.Read(static session => session.First("SELECT article, cause FROM stale ORDER BY article LIMIT 1", static row => (Article: row.LongOrNull(0), Cause: row.LongOrNull(1)))) is ({ } article, var noted))
        {
            cancel.ThrowIfCancellationRequested();
            effect += Committed((session, committed) =>
            {
                session.Database.LockMerges(session.Transaction, shared: true);
                var rewriting = new Rewriting(session, parties, Merges.Of(session));
                var one = rewriting.Correct(article, noted ?? session.LongOrNull("SELECT max(key) FROM correction"));    // older archives noted none
                session.Execute("DELETE FROM stale WHERE article = @article", Parameters.Of(new { article }));
                committed.Add(rewriting.Committed);
                if (noted is { } cause)
                {
                    CorrectionRows.AddEffect(session, cause, one);
                }

                return one;
            });
            progress?.Invoke(effect.Articles);
        }

        return effect;
    }

    private CorrectionMade Make(By by, IReadOnlyList<long> articles, Func<CorrectionSubject, Change> change)
    {
        if (articles.Count == 0)
        {
            throw new CorrectionException("no article is named");
        }

        var (keys, effect) = Committed((session, committed) =>
        {
            session.Database.LockMerges(session.Transaction, shared: true);
            var added = new List<long>();
            foreach (var article in articles.Order())
            {
                session.Database.LockArticle(session.Transaction, article);
                added.Add(CorrectionRows.Add(session, by, article, change(CorrectionSubject.Of(session, article))));
                CorrectionRows.AddEffect(session, added[^1], CorrectionEffect.None);
            }

            return (added, Spread(session, committed, CorrectionRows.WithKeys(session, added), undo: null));
        });
        return new CorrectionMade(keys, effect);
    }

    // One article is made anew at once; of several it is noted that they are to be, for what took these corrections back or else for them.
    private CorrectionEffect Spread(Session session, List<Action> committed, IReadOnlyList<Correction> changed, long? undo)
    {
        long Cause(long article) => undo ?? changed.Last(one => one.Article == article).Key;

        var merges = Merges.Of(session);
        if (undo is { } added)
        {
            merges.Spread(session, changed.Select(static one => one.Change).OfType<Change.Merge>(), added);
        }

        long[] articles = [.. changed.Select(static one => one.Article).OfType<long>().Distinct()];
        if (articles is [var only])
        {
            var rewriting = new Rewriting(session, parties, merges);
            var effect = rewriting.Correct(only, Cause(only));
            CorrectionRows.AddEffect(session, Cause(only), effect);
            committed.Add(rewriting.Committed);
            return effect;
        }

        foreach (var article in articles)
        {
            session.Execute(
                "INSERT INTO stale (article, cause) VALUES (@article, @cause) ON CONFLICT (article) DO UPDATE SET cause = excluded.cause", Parameters.Of(new { article, cause = Cause(article) }));
        }

        return CorrectionEffect.None;
    }

    private T Committed<T>(Func<Session, List<Action>, T> write)
    {
        var committed = new List<Action>();
        var written = archive.Write(session => write(session, committed));
        committed.ForEach(static act => act());
        return written;
    }
}
