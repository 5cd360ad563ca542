using System.Data.Common;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Database;

/// <summary>What the two databases do each in their own way; everything else is the same SQL for both.</summary>
internal interface IDatabase : IDisposable
{
    /// <summary>Which archive it is, for messages.</summary>
    string Name { get; }

    /// <summary>The version of the tables that this program makes and writes to.</summary>
    long NewestVersion { get; }

    /// <summary>Makes the tables where there are none and <paramref name="create"/> says so; makes older ones new.</summary>
    /// <exception cref="ArchiveException">There are none, or they are another program's or a newer version's.</exception>
    void Prepare(bool create);

    /// <summary>A connection that is ready for use and goes back to a pool when disposed.</summary>
    DbConnection Open();

    /// <summary>Breaks off what runs on a connection when <paramref name="cancel"/> says so, until disposed. It then fails with an error of the database's.</summary>
    IDisposable Ending(DbConnection connection, CancellationToken cancel);

    /// <summary>A transaction that may write.</summary>
    /// <exception cref="ArchiveException">A newer version of the program has changed the tables since they were opened.</exception>
    DbTransaction BeginWriting(DbConnection connection);

    /// <summary>What went wrong, in words for people; null where it is a mistake of ours.</summary>
    ArchiveException? Explain(DbException error);

    /// <summary>Gives out numbers that nobody else gets.</summary>
    /// <returns>Ascending; as many as asked for.</returns>
    IReadOnlyList<long> Numbers(DbTransaction transaction, int count);

    /// <summary>What a transaction sees of entries: while it is the same, they are the same. Not for one that writes.</summary>
    string Version(DbTransaction transaction);

    /// <summary>A number up to which nothing that was given out is still to be committed. Not to be called within a transaction.</summary>
    long Horizon();

    /// <summary>Adds those articles that are not there yet.</summary>
    /// <returns>The keys of those added.</returns>
    IReadOnlySet<long> Add(DbTransaction transaction, IReadOnlyList<ArticleRow> articles);

    void Add(DbTransaction transaction, BatchRows rows);

    /// <summary>Keeps bands of the sketches of articles.</summary>
    void AddBands(DbTransaction transaction, IReadOnlyList<(long Hash, long Article)> bands);

    /// <summary>SQL behind a query that takes rows for itself: those that another program has taken are passed over.</summary>
    string SkipLocked { get; }

    /// <summary>Puts articles on the list of those that are to be compared with the others.</summary>
    /// <param name="articles">Each with the bands of its sketch, as the list keeps them; null where they are to be worked out first.</param>
    void AddUnlinked(DbTransaction transaction, IReadOnlyList<(long Article, byte[]? Bands)> articles);

    /// <summary>Makes other programs wait that want to write down which articles are copies, until the transaction ends.</summary>
    void LockLinking(DbTransaction transaction);

    /// <summary>Keeps the actors that people merged from changing until the transaction ends; makes those wait that want to change them.</summary>
    /// <param name="shared">False for the one who changes them.</param>
    void LockMerges(DbTransaction transaction, bool shared);

    /// <summary>Makes other programs wait that want to correct the article, or put a new record in its place, until the transaction ends.</summary>
    void LockArticle(DbTransaction transaction, long article);

    /// <summary>Puts what was added lately in its place, so that it is found as fast as the rest. May take seconds; changes nothing that is seen.</summary>
    void Settle(DbConnection connection);

    /// <summary>SQL that is true of a row <c>w</c> of the words' table where it fits the parameter <c>@terms</c>.</summary>
    /// <param name="table">Name of a table of words.</param>
    string Fits(string table);

    /// <summary>The name of the slot's column in the tables of words.</summary>
    string WordsKey { get; }

    /// <summary>SQL that gives the size of the whole archive in bytes.</summary>
    string SizeQuery { get; }

    /// <summary>The value for <c>@terms</c>.</summary>
    /// <param name="table">Name of a table of words.</param>
    string Write(string table, Term term);

    /// <summary>Whether going along the slots for words costs little also where few fit.</summary>
    bool IsQuickAlongSlots { get; }

    /// <summary>
    /// Tells the planner how the next queries are to be run: those for words over the few rows that fit, or along the slots until enough
    /// fit; null for all others as it likes.
    /// </summary>
    void Expect(DbTransaction transaction, bool? many);
}
