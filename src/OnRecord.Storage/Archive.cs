using System.Data;
using System.Data.Common;
using System.Text.Json;
using OnRecord.Findings;
using OnRecord.Storage.Acts;
using OnRecord.Storage.Copies;
using OnRecord.Storage.Corrections;
using OnRecord.Storage.Database;
using OnRecord.Storage.Digests;
using OnRecord.Storage.Dyads;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Facets;
using OnRecord.Storage.Ledgers;
using OnRecord.Storage.Maps;
using OnRecord.Storage.Networks;
using OnRecord.Storage.Parties;
using OnRecord.Storage.Phrases;
using OnRecord.Storage.Postgres;
using OnRecord.Storage.Quotes;
using OnRecord.Storage.Rereading;
using OnRecord.Storage.Revisions;
using OnRecord.Storage.Saved;
using OnRecord.Storage.Search;
using OnRecord.Storage.Sqlite;
using OnRecord.Storage.Variants;
using OnRecord.Storage.Webhooks;
using OnRecord.Storage.Writing;
using ZstdSharp;

namespace OnRecord.Storage;

/// <summary>Articles with their records, in one SQLite file or in PostgreSQL. Safe for use by many threads and processes at once.</summary>
/// <remarks>
/// What was committed stays, whatever happens to the process; the rest never was. Every member throws
/// <see cref="ArchiveException"/> where the archive cannot be used.
/// </remarks>
public sealed class Archive : IDisposable
{
    private readonly IDatabase database;
    private readonly PartyKeys parties = new();
    private readonly Known known = new();

    // Of the flow of control that asks.
    private readonly AsyncLocal<CancellationToken> ending = new();

    private Archive(IDatabase database)
    {
        this.database = database;
        Corrections = new CorrectionBook(this, parties);
        SavedSearches = new SavedSearches(this);
        Webhooks = new WebhookBook(this);
    }

    /// <summary>Which archive it is, for people: the path, or the address without its password.</summary>
    public string Name => database.Name;

    /// <summary>The version of its tables, which every program that writes to it has to know.</summary>
    public long SchemaVersion => database.NewestVersion;

    /// <summary>What people said of what it holds.</summary>
    public CorrectionBook Corrections { get; }

    /// <summary>Searches that have a name.</summary>
    public SavedSearches SavedSearches { get; }

    /// <summary>Who is told what is new in them.</summary>
    public WebhookBook Webhooks { get; }

    /// <param name="location">The path of a file, or the address of a PostgreSQL database: <c>postgresql://user@host:5432/name</c>.</param>
    /// <param name="create">Whether to make an archive where there is none.</param>
    /// <exception cref="ArchiveException">There is none, or it is something else, too new, or cannot be used.</exception>
    public static Archive Open(string location, bool create, ArchiveOptions? options = null)
    {
        options ??= new ArchiveOptions();
        IDatabase opened = PostgresAddress.Is(location)
            ? PostgresDatabase.Of(location, options)
            : SqliteDatabase.Of(location, create, options);
        try
        {
            Explained(opened, () => opened.Prepare(create));
            return new Archive(opened);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Has whatever is read from here on, in this flow of control, break off when <paramref name="cancel"/> says so: with an
    /// <see cref="OperationCanceledException"/>, and without the database working on. What writes is not broken off.
    /// </summary>
    public void EndReadingBy(CancellationToken cancel) => ending.Value = cancel;

    /// <inheritdoc cref="Add(IReadOnlyList{NewArticle}, DateTimeOffset)"/>
    public AddResult Add(IReadOnlyList<Record> batch, DateTimeOffset at) => Add([.. batch.Select(static record => new NewArticle(record))], at);

    /// <summary>Adds articles in one transaction: all of them or, where it fails, none.</summary>
    /// <remarks>
    /// An article is there already when id, outlet and URL are the same; it is left as it is. So an interrupted run may
    /// simply be made again. A batch of some hundred articles writes fast and holds other writers up for well under a second.
    /// </remarks>
    public AddResult Add(IReadOnlyList<NewArticle> batch, DateTimeOffset at)
    {
        Prepared[] prepared = [.. batch.AsParallel().AsOrdered().Select(Prepared.Of)];
        Action committed = static () => { };
        var result = Write(session =>
        {
            (var done, committed) = new Writer(parties).Add(session, prepared, at);
            return done;
        });
        committed();
        return result;
    }

    /// <summary>
    /// Compares articles that are new with the others, so that those that print one text are known to. May be called at any time and by any
    /// number of processes at once, and goes on where it was left.
    /// </summary>
    /// <returns>How many were compared; 0 when there are no more that nobody else is comparing.</returns>
    public int LinkCopies(int most)
    {
        int linked;
        do
        {
            linked = Write(session => new CopyLinking(session).Link(most));
        }
        while (linked == 0 && Write(session => new CopyLinking(session).Band(most)) > 0);

        return linked;
    }

    /// <summary>To be called when much has been added: puts it in its place, so that it is found as fast as the rest.</summary>
    public void Settle() => Explained(database, () =>
    {
        using var connection = database.Open();
        database.Settle(connection);
    });

    /// <summary>Whether the article is there already, so that it need not be read again.</summary>
    /// <param name="articleId"><see cref="ArticleHead.Id"/>.</param>
    public bool Contains(string articleId, string? outlet, string? url) => KeyOf(articleId, outlet, url) is not null;

    /// <returns>The archive's own number of an article that was added so; null where there is none.</returns>
    /// <inheritdoc cref="Contains"/>
    public long? KeyOf(string articleId, string? outlet, string? url) => Read(session => session.LongOrNull(
        "SELECT key FROM article WHERE id = @articleId AND coalesce(added_outlet, '') = @outlet AND coalesce(added_url, '') = @url",
        Parameters.Of(new { articleId = Clean.Id(articleId), outlet = Clean.Name(outlet) ?? "", url = url is null ? "" : Clean.Text(url) })));

    /// <summary>Whether an article was added with this address, so that it need not be fetched again.</summary>
    public bool ContainsUrl(string url) =>
        Read(session => session.LongOrNull("SELECT key FROM article WHERE added_url = @url LIMIT 1", Parameters.Of(new { url = Clean.Text(url) })) is not null);

    /// <summary>Keeps what could not be read and why. The same name refused for the same reason again only moves the time.</summary>
    /// <param name="reason">One line for people.</param>
    public void AddRefusal(string name, string reason, DateTimeOffset at) => Write(session =>
    {
        var values = Parameters.Of(new { name = Clean.Text(name), reason = Clean.Text(reason), at = Stamp.Of(at) });
        return session.Execute("UPDATE refusal SET at = @at WHERE name = @name AND reason = @reason", values) > 0
            || session.Execute("INSERT INTO refusal (name, reason, at) VALUES (@name, @reason, @at) ON CONFLICT DO NOTHING", values) > 0;
    });

    /// <summary>Everything refused so far, the latest first.</summary>
    public IReadOnlyList<Refusal> Refusals() => Read(session => session.Query(
        "SELECT name, reason, at FROM refusal ORDER BY at DESC, key DESC", static row => new Refusal(row.Text(0), row.Text(1), Stamp.Read(row.Text(2)))));

    /// <summary>The statements that fit, newest first and undated last.</summary>
    public Found<StatementHit> Search(StatementQuery query)
    {
        var typed = TypedWords.Of(query.Words);
        return Find(Selection.Of(query), new Page(query.After, query.Offset, query.Limit, !query.Uncounted), row => Marked(row.Statement([]), typed));
    }

    /// <summary>The messages that fit, newest first and undated last; each printing of one is a hit of its own.</summary>
    public Found<MessageHit> Search(MessageQuery query) => 
        Find(Selection.Of(query), new Page(query.After, query.Offset, query.Limit, !query.Uncounted), static row => row.Message());

    /// <summary>The events that fit, newest first and undated last; each printing of one is a hit of its own.</summary>
    public Found<EventHit> Search(EventQuery query) => 
        Find(Selection.Of(query), new Page(query.After, query.Offset, query.Limit, !query.Uncounted), static row => row.Event());

    /// <summary>What is out of joint in the articles, newest first.</summary>
    public Found<FindingHit> Search(FindingQuery query) => 
        Find(Selection.Of(query), new Page(query.After, query.Offset, query.Limit, !query.Uncounted), static row => row.Finding());

    /// <summary>Which of some statements fit a query, whatever part of what fits it asks for.</summary>
    /// <param name="keys">Keys of statements; not very many.</param>
    public IReadOnlySet<long> Fitting(StatementQuery query, IReadOnlyCollection<long> keys) =>
        Read(session => EntrySearch.Fitting(session, Selection.Of(query), keys));

    /// <summary>How the statements that fit are distributed.</summary>
    /// <param name="most">How many values of each kind to give. At least 0.</param>
    public FoundFacets Facets(StatementQuery query, int most = 10) => Read(session => FacetCounting.Of(session, Selection.Of(query), most, FacetValues.OfStatement));

    /// <summary>How the messages that fit are distributed.</summary>
    /// <inheritdoc cref="Facets(StatementQuery, int)"/>
    public FoundFacets Facets(MessageQuery query, int most = 10) => Read(session => FacetCounting.Of(session, Selection.Of(query), most, FacetValues.OfMessage));

    /// <summary>How the events that fit are distributed.</summary>
    /// <inheritdoc cref="Facets(StatementQuery, int)"/>
    public FoundFacets Facets(EventQuery query, int most = 10) => Read(session => FacetCounting.Of(session, Selection.Of(query), most, FacetValues.OfEvent));

    /// <summary>Where the events that fit happened.</summary>
    public EventMap Map(EventQuery query) => Read(session => EventPlacing.Of(session, query));

    /// <summary>Who speaks to whom, and who passes on whose words, in the statements that fit.</summary>
    /// <param name="most">How many of those who take part to give. At least 0.</param>
    public Network Network(StatementQuery query, int most = 40) => Read(session => Networking.Of(session, query, most));

    /// <summary>The statements with this id: one for each article that prints the same text, in the order of their days.</summary>
    public IReadOnlyList<StatementHit> Statements(string id) => Read(session => EntrySearch.Statements(session, id));

    /// <summary>How a statement reads and read, in each article that has or had it. A revision stays as it is for ever.</summary>
    /// <returns>Those of each article together, the first revision first; empty where there never was such a statement.</returns>
    public IReadOnlyList<StatementRevision> Revisions(string id) => Read(session => RevisionLog.Of(session, id));

    /// <returns>A statement of an article as some revision has it; null where there is no such revision.</returns>
    /// <inheritdoc cref="Revisions"/>
    public StatementRevision? Statement(string id, long article, int revision) =>
        Revisions(id).FirstOrDefault(one => one.Article == article && one.Number == revision);

    /// <summary>What came, changed and went, in one order that never changes.</summary>
    public ChangePage Changes(ChangeQuery query)
    {
        var horizon = Math.Min(Explained(database, database.Horizon), query.UpTo ?? long.MaxValue);
        return Read(session => ChangeFeed.Of(session, query, horizon));
    }

    /// <summary>The articles that fit, newest first and undated last.</summary>
    public Found<ArticleSummary> Articles(ArticleQuery query) => Read(session => ArticleSearch.Find(session, query));

    /// <summary>Whom a typed name or id means: one, several where it is not clear, none where nobody is called so.</summary>
    public IReadOnlyList<KnownParty> Parties(string typed) => Read(session => PartySearch.Find(session, typed));

    /// <summary>Everybody who means the same in every article, by name.</summary>
    public IReadOnlyList<KnownParty> Parties() => Read(PartySearch.All);

    /// <summary>What one party said and was told, sent and got.</summary>
    /// <param name="latest">How many of its latest statements to give. At least 0.</param>
    /// <exception cref="UnknownPartyException">The archive has no party of this id.</exception>
    public PartyProfile Profile(string id, int latest = 10) => Read(session => PartyProfile.Of(session, Party(session, id), latest));

    /// <summary>With whom one party has to do: to whom it turns and who turns to it.</summary>
    /// <param name="most">How many to give. At least 0.</param>
    /// <exception cref="UnknownPartyException">The archive has no party of this id.</exception>
    public PartyCompany Counterparts(string id, int most = 20) =>
        Read(session => OnRecord.Storage.Parties.Counterparts.Of(session, Party(session, id), most));

    /// <summary>The messages that two parties sent each other, each once, with what answers what.</summary>
    /// <exception cref="UnknownPartyException">The archive has no party of an id.</exception>
    public Ledger Ledger(LedgerQuery query) => Read(session =>
        LedgerKeeping.Of(session, query, Party(session, query.First), Party(session, query.Second)));

    /// <summary>What two parties did to each other, or what one did and had done to it: each act once, with every printing.</summary>
    /// <exception cref="UnknownPartyException">The archive has no party of an id.</exception>
    public ActList Acts(ActQuery query) => Read(session =>
        ActMerging.Of(session, query, Party(session, query.First), query.Second is { } second ? Party(session, second) : null));

    /// <summary>How much two parties said to, wrote to and did to each other over time.</summary>
    /// <exception cref="UnknownPartyException">The archive has no party of an id.</exception>
    public Dyad Dyad(DyadQuery query) => Read(session =>
        DyadCounting.Of(session, query, Party(session, query.First), Party(session, query.Second)));

    /// <summary>The records that <see cref="Dyad"/> counts.</summary>
    /// <param name="limit">How many of each kind and direction to give at most, the latest of them. At least 0.</param>
    /// <param name="direction">Null for both.</param>
    /// <param name="exchange">Null for all.</param>
    /// <exception cref="UnknownPartyException">The archive has no party of an id.</exception>
    public DyadRecords Between(DyadQuery query, int limit = 1_000, Direction? direction = null, Exchange? exchange = null) => Read(session =>
        DyadListing.Of(session, query, Party(session, query.First), Party(session, query.Second), limit, direction, exchange));

    /// <summary>When, by whom and to whom a phrase was used, and what comes near it.</summary>
    /// <exception cref="ArgumentException">The phrase has no word.</exception>
    public PhraseHistory Phrase(PhraseQuery query) => Read(session => PhraseTracing.Of(session, query));

    /// <summary>What the messages of one party to another take over from each other, what is new in each and what is missing.</summary>
    /// <param name="query">The sender first.</param>
    /// <exception cref="UnknownPartyException">The archive has no party of an id.</exception>
    public FormulaBook Formulas(LedgerQuery query) => Read(session =>
        MessageFormulas.Of(session, query, Party(session, query.First), Party(session, query.Second)));

    /// <summary>Whether a quotation is among the statements: word for word, in part, altered or not.</summary>
    public QuoteChecked Check(QuoteQuery query) => Read(session => QuoteChecking.Of(session, query));

    /// <summary>One utterance in all its printings, compared with this one.</summary>
    public VariantGroup Variants(StatementHit statement) => Read(session => VariantSearch.Of(session, statement));

    /// <returns>The article with this number of the archive's own; null where there is none.</returns>
    public ArchivedArticle? Article(long key) => Read(session =>
        session.First($"SELECT {EntryAndArticle.ArticleColumns} FROM article a WHERE a.key = @key", EntryAndArticle.OfArticle, Parameters.Of(new { key })) is { } article
            ? new ArchivedArticle(
                article,
                Packed.Open(session.Bytes("SELECT coalesce(current, machine) FROM record WHERE article = @key", Parameters.Of(new { key }))))
            : null);

    /// <returns>The record of an article as the machine read it, without corrections; null where there is no such article.</returns>
    public Record? MachineRecord(long article) => Read(session =>
        session.Bytes("SELECT machine FROM record WHERE article = @article", Parameters.Of(new { article })) is { } machine
            ? RecordJson.Read(Packed.Open(machine))
            : null);

    /// <summary>Articles to read again, in the order of adding.</summary>
    /// <param name="unless">Passes over those that this version with these models made; null for none.</param>
    /// <param name="after">The article after which to begin; 0 for the first.</param>
    public IReadOnlyList<ArticleToReread> ToReread(Made? unless, long after, int most) =>
        Read(session => RereadList.Next(session, unless, after, most));

    /// <summary>How many there are.</summary>
    /// <inheritdoc cref="ToReread"/>
    public int CountToReread(Made? unless, long after) => Read(session => RereadList.Count(session, unless, after));

    /// <summary>Puts a new reading of an article in the place of the old one. Corrections that find their words in it stay in force.</summary>
    /// <param name="at">When it was read.</param>
    /// <returns>Null where its text is that of another article, and it was left as it is.</returns>
    /// <exception cref="CorrectionException">There is no such article.</exception>
    public RereadEffect? Replace(long article, Record record, DateTimeOffset at)
    {
        Action committed = static () => { };
        var effect = Write(session =>
        {
            session.Database.LockMerges(session.Transaction, shared: true);
            var rewriting = new Rewriting(session, parties, Merges.Of(session));
            var replaced = rewriting.Replace(article, record, at);
            committed = rewriting.Committed;
            return replaced;
        });
        committed();
        return effect;
    }

    /// <summary>How far a long task has come that was stopped; null where none was.</summary>
    /// <param name="task">Any name for it.</param>
    public long? Progress(string task) => Read(session => session.LongOrNull("SELECT reached FROM progress WHERE task = @task", Parameters.Of(new { task })));

    /// <param name="reached">Null when it is done.</param>
    /// <inheritdoc cref="Progress"/>
    public void SaveProgress(string task, long? reached) => Write(session => reached is null
        ? session.Execute("DELETE FROM progress WHERE task = @task", Parameters.Of(new { task }))
        : session.Execute(
            "INSERT INTO progress (task, reached) VALUES (@task, @reached) ON CONFLICT (task) DO UPDATE SET reached = excluded.reached",
            Parameters.Of(new { task, reached })));

    /// <returns>The bytes that an article was read from; null where they were not kept.</returns>
    public OriginalBytes? Original(long article) => Read(session =>
        session.First("SELECT media_type, bytes FROM original WHERE article = @article", static row => (MediaType: row.TextOrNull(0), Bytes: row.Bytes(1)), Parameters.Of(new { article }))
            is ({ } mediaType, var bytes)
            ? new OriginalBytes(Packed.Open(bytes), mediaType)
            : null);

    /// <summary>Another whenever an entry or an article has changed: while it stays, so does every answer that follows from them.</summary>
    public string Version() => Read(static session => session.Version);

    public ArchiveSummary Summary() => Read(ArchiveSummaries.Of);

    /// <summary>What is searched, with the days of which there is nothing.</summary>
    public CorpusBounds Bounds() => Read(CorpusBounds.Of);

    /// <summary>How many articles of which outlets, those with the most first.</summary>
    public IReadOnlyList<OutletCount> Outlets() => Read(OutletCount.All);

    /// <summary>How much room it takes, in bytes.</summary>
    public long Size() => Read(session => session.Long(database.SizeQuery));

    /// <summary>The feeds that are watched, by address.</summary>
    public IReadOnlyList<FeedState> Feeds() => Read(session => session.Query(
        "SELECT url, etag, last_modified, next_at, failures, problem FROM feed ORDER BY url",
        static row => new FeedState(row.Text(0), row.TextOrNull(1), row.TextOrNull(2), Stamp.Read(row.Text(3)), (int)row.Long(4), row.TextOrNull(5))));

    /// <summary>What each process that reads for the archive last said of itself, by its id.</summary>
    public IReadOnlyList<WorkerSays> Workers() => Read(session =>
        session.Query("SELECT id, at, says FROM worker ORDER BY id", static row => new WorkerSays(row.Text(0), Stamp.Read(row.Text(1)), row.Text(2))));

    /// <summary>Keeps what a process says of itself, in the place of what it said before.</summary>
    /// <param name="forget">What was said before then by anybody is let go.</param>
    public void SaveWorker(WorkerSays worker, DateTimeOffset forget) => Write(session =>
        session.Execute("DELETE FROM worker WHERE at < @forget", Parameters.Of(new { forget = Stamp.Of(forget) }))
        + session.Execute(
            "INSERT INTO worker (id, at, says) VALUES (@Id, @at, @Json) ON CONFLICT (id) DO UPDATE SET at = excluded.at, says = excluded.says",
            Parameters.Of(new { worker.Id, at = Stamp.Of(worker.At), worker.Json })));

    /// <summary>Lets go of a process that has ended.</summary>
    public void RemoveWorker(string id) => Write(session => session.Execute("DELETE FROM worker WHERE id = @id", Parameters.Of(new { id })));

    public void SaveFeed(FeedState feed) => Write(session => session.Execute(
        """
        INSERT INTO feed (url, etag, last_modified, next_at, failures, problem)
        VALUES (@Url, @ETag, @LastModified, @NextAt, @Failures, @Problem)
        ON CONFLICT (url) DO UPDATE SET
            etag = excluded.etag, last_modified = excluded.last_modified, next_at = excluded.next_at,
            failures = excluded.failures, problem = excluded.problem
        """,
        Parameters.Of(new { feed.Url, feed.ETag, feed.LastModified, NextAt = Stamp.Of(feed.NextAt), Failures = (long)feed.Failures, feed.Problem })));

    /// <summary>What the archive holds, in whatever order it came in: two with the same digest hold the same.</summary>
    /// <param name="line">Gets each line that the digest is made of, in their order; null where nobody asks.</param>
    public ContentDigest Digest(Action<string>? line = null) => Read(session => ContentDigest.Of(session, line));

    /// <summary>Everything as it is now, to be read whole.</summary>
    public ArchiveSnapshot Snapshot() => Explained(database, () =>
    {
        var connection = database.Open();
        try
        {
            return new ArchiveSnapshot(database, connection, Begin(connection));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>Lets go of the connections, so that a file may be moved or deleted.</summary>
    public void Dispose() => database.Dispose();

    /// <summary>Reads in one transaction, so that what is read fits together.</summary>
    internal T Read<T>(Func<Session, T> read)
    {
        var cancel = ending.Value;
        try
        {
            return Explained(database, () =>
            {
                cancel.ThrowIfCancellationRequested();
                using var connection = database.Open();
                using var transaction = Begin(connection);
                using var running = cancel.CanBeCanceled ? database.Ending(connection, cancel) : null;
                return read(new Session(database, transaction, known) { Cancel = cancel });
            });
        }
        catch (ArchiveException error) when (cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException("What the archive was asked for was broken off.", error, cancel);
        }
    }

    /// <summary>Writes in one transaction: all of it or nothing.</summary>
    internal T Write<T>(Func<Session, T> write) => Explained(database, () =>
    {
        using var connection = database.Open();
        using var transaction = database.BeginWriting(connection);
        var written = write(new Session(database, transaction, known));
        transaction.Commit();
        return written;
    });

    private Found<THit> Find<THit>(Selection selection, Page page, Func<EntryAndArticle, THit> hit) => Read(session =>
    {
        var found = EntrySearch.Find(session, selection, page);
        return new Found<THit>([.. EntrySearch.Rows(session, found.Items).Select(hit)], found.Total, found.IsLeast) { HasMore = found.HasMore };
    });

    private static KnownParty Party(Session session, string id) => PartySearch.Find(session, id) is [var one]
        ? one
        : throw new UnknownPartyException(id);

    private static StatementHit Marked(StatementHit hit, TypedWords? typed) => typed is null ? hit : hit with { Marks = typed.Marks(hit.Words) };

    private static DbTransaction Begin(DbConnection connection) => connection is Microsoft.Data.Sqlite.SqliteConnection sqlite
        ? sqlite.BeginTransaction(deferred: true)
        : connection.BeginTransaction(IsolationLevel.RepeatableRead);

    private static void Explained(IDatabase database, Action act) => Explained(database, () =>
    {
        act();
        return true;
    });

    internal static T Explained<T>(IDatabase database, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (DbException error) when (database.Explain(error) is not null)
        {
            throw database.Explain(error)!;
        }
        catch (Exception error) when (IsDamage(error))
        {
            throw new ArchiveException(ArchiveProblem.Damaged, $"{database.Name} is damaged: what it holds cannot be read", error);
        }
    }

    // What comes of rows that the archive never wrote: no number or day, no JSON, nothing that was compressed, or one without another.
    private static bool IsDamage(Exception error) =>
        (error is AggregateException several && several.Flatten().InnerExceptions.All(IsDamage))    // from many threads
        || error is JsonException or FormatException or InvalidDataException or InvalidCastException or DataException or OverflowException or KeyNotFoundException
            or ZstdException;
}
