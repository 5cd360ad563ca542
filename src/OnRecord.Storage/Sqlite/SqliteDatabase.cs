using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Search;
using SQLitePCL;

namespace OnRecord.Storage.Sqlite;

/// <summary>An archive in one SQLite file.</summary>
/// <remarks>
/// Every call takes a pooled connection of its own, so readers never wait. Writers wait for each other for as long as
/// <see cref="ArchiveOptions.Patience"/>. A process may end at any moment: what it had committed stays, the rest never was.
/// </remarks>
internal sealed class SqliteDatabase : IDatabase
{
    // Bytes of SQLite's file header. A file of one byte SQLite itself takes for an empty one and overwrites.
    private const long ShortestDatabase = 100;

    // By SQLite's own description of FTS5, section 6.8: fewer changes mean that there was nothing to merge.
    private const int ChangesOfAMerge = 2;
    private const int PagesMergedAtOnce = 1_000;

    // Of SQLite's machine: far less than a millisecond.
    private const int StepsBetweenChecks = 5_000;

    private const int IoErrorOnGrowingSharedMemory = 4874;

    private readonly string path;
    private readonly ArchiveOptions options;
    private readonly string connectionString;

    // The pooled connections that are set up; what is set stays with them.
    private readonly ConditionalWeakTable<sqlite3, object> ready = [];

    private SqliteDatabase(string path, bool create, ArchiveOptions options)
    {
        this.path = path;
        this.options = options;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            DefaultTimeout = 1,    // seconds; the waiting itself is SQLite's own busy_timeout
        }.ToString();
    }

    public string Name => path;

    public long NewestVersion => SqliteMigrations.Newest;

    public string WordsKey => "rowid";

    public string SizeQuery => "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";

    /// <exception cref="ArchiveException">There is no such file or folder, or it cannot be an archive.</exception>
    public static SqliteDatabase Of(string path, bool create, ArchiveOptions options)
    {
        if (Directory.Exists(path))
        {
            throw new ArchiveException(ArchiveProblem.NotAnArchive, $"{path} is a folder, not an archive");
        }

        if (!create && !File.Exists(path))
        {
            throw new ArchiveException(ArchiveProblem.Missing, $"there is no archive at {path}");
        }

        if (new FileInfo(path) is { Exists: true, Length: > 0 and < ShortestDatabase })
        {
            throw new ArchiveException(ArchiveProblem.NotAnArchive, $"{path} is not an archive");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new ArchiveException(ArchiveProblem.Missing, $"there is no folder {folder} to keep an archive in");
        }

        return new SqliteDatabase(path, create, options);
    }

    public void Prepare(bool create)
    {
        using var connection = (SqliteConnection)Open();
        var version = connection.Long("PRAGMA user_version");
        var application = connection.Long("PRAGMA application_id");
        if (application == SqliteMigrations.ApplicationId && version > SqliteMigrations.Newest)
        {
            throw new ArchiveException(
                ArchiveProblem.TooNew,
                $"{path} was made by a newer OnRecord (archive version {version}; this one knows {SqliteMigrations.Newest})");
        }

        if (application == SqliteMigrations.ApplicationId && version is > 0 and < SqliteMigrations.Oldest)
        {
            throw new ArchiveException(
                ArchiveProblem.TooOld,
                $"{path} was made by an OnRecord before the first release (archive version {version}); add its articles to a new archive");
        }

        var empty = connection.Long("SELECT count(*) FROM sqlite_master") == 0;
        if (application != SqliteMigrations.ApplicationId && !(empty && application == 0 && version == 0))
        {
            throw new ArchiveException(ArchiveProblem.NotAnArchive, $"{path} is a database of another program, not an archive");
        }

        if (empty && !create)
        {
            throw new ArchiveException(ArchiveProblem.NotAnArchive, $"{path} is empty: no archive has been made in it yet");
        }

        if (version < SqliteMigrations.Newest)
        {
            connection.Execute("PRAGMA journal_mode = WAL");
            SqliteMigrations.Apply(connection);
        }
    }

    public DbConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            if (!ready.TryGetValue(connection.Handle!, out _))
            {
                MakeReady(connection);
                ready.Add(connection.Handle!, this);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void MakeReady(SqliteConnection connection)
    {
        var patience = ((long)options.Patience.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        var mapped = options.MappedBytes.ToString(CultureInfo.InvariantCulture);

        // In WAL mode, "normal" survives the death of the process whole; a power cut may take the last commits, and
        // adding again brings them back.
        connection.Execute(
            $"PRAGMA foreign_keys = ON; PRAGMA busy_timeout = {patience}; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000; PRAGMA mmap_size = {mapped};");
        if (options.MaximumBytes is { } bytes)
        {
            var pages = bytes / connection.Long("PRAGMA page_size");
            connection.Execute($"PRAGMA max_page_count = {pages.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    public IDisposable Ending(DbConnection connection, CancellationToken cancel)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        raw.sqlite3_progress_handler(handle, StepsBetweenChecks, _ => cancel.IsCancellationRequested ? 1 : 0, null);
        return new Unchecked(handle);
    }

    public DbTransaction BeginWriting(DbConnection connection)
    {
        var transaction = ((SqliteConnection)connection).BeginTransaction(deferred: false);
        if (connection.Long("PRAGMA user_version", transaction: transaction) is var version && version <= SqliteMigrations.Newest)
        {
            return transaction;
        }

        transaction.Dispose();
        throw ArchiveException.Upgraded(path, version, SqliteMigrations.Newest);
    }

    public IReadOnlyList<long> Numbers(DbTransaction transaction, int count)
    {
        var last = transaction.Connection!.Long(
            "UPDATE numbering SET last = last + @count RETURNING last", Parameters.Of(new { count }), transaction);
        var numbers = new long[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = last - count + 1 + i;
        }

        return numbers;
    }

    /// <summary>Whatever changes entries takes numbers, for them or for what they were; articles without entries have keys of their own.</summary>
    public string Version(DbTransaction transaction) => transaction.Connection!.First(
        """
        SELECT last || ' ' || (SELECT coalesce(max(key), 0) FROM article) || ' ' || (SELECT coalesce(max(key), 0) FROM correction) FROM numbering
        """,
        static row => row.Text(0),
        transaction: transaction)!;

    /// <summary>One writes at a time, so all that is seen is committed, and later numbers are greater.</summary>
    public long Horizon()
    {
        using var connection = Open();
        return connection.Long("SELECT last FROM numbering");
    }

    public IReadOnlySet<long> Add(DbTransaction transaction, IReadOnlyList<ArticleRow> articles)
    {
        using var insert = new SqliteInsert(transaction, "article", ArticleColumns.All, "ON CONFLICT DO NOTHING RETURNING key");
        return articles.Select(article => insert.Run(ArticleColumns.Values(article))).OfType<long>().ToHashSet();
    }

    public void Add(DbTransaction transaction, BatchRows rows)
    {
        using (var insert = new SqliteInsert(transaction, "record", ["article", "machine", "current", "made"]))
        {
            rows.Records.ForEach(row => insert.Run(row.Article, row.Machine, row.Current, row.Made));
        }

        using (var insert = new SqliteInsert(transaction, "original", ["article", "media_type", "bytes"]))
        {
            rows.Originals.ForEach(row => insert.Run(row.Article, row.MediaType, row.Bytes));
        }

        using (var insert = new SqliteInsert(transaction, "entry", ["key", "article", "kind", "ordinal", "id", "latest", "detail"]))
        {
            rows.Entries.ForEach(row => insert.Run(row.Key, row.Article, row.Kind, row.Ordinal, row.Id, row.Latest, row.Detail));
        }

        using (var insert = new SqliteInsert(transaction, "tie", ["giver", "receiver", "kind", "entry", "type", "value", "wording"]))
        {
            foreach (var row in rows.Ties.OrderBy(static tie => tie.Giver).ThenBy(static tie => tie.Receiver).ThenBy(static tie => tie.Entry))
            {
                insert.Run(row.Giver, row.Receiver, row.Kind, row.Entry, row.Type, row.Value, row.Wording);
            }
        }

        foreach (var (table, words) in rows.Words)
        {
            AddWords(transaction, table, words);
        }
    }

    public void AddBands(DbTransaction transaction, IReadOnlyList<(long Hash, long Article)> bands)
    {
        using var insert = new SqliteInsert(transaction, "band", ["hash", "article"], "ON CONFLICT DO NOTHING");
        foreach (var (hash, article) in bands.Order())
        {
            insert.Run(hash, article);
        }
    }

    public string SkipLocked => "";

    public void AddUnlinked(DbTransaction transaction, IReadOnlyList<(long Article, byte[]? Bands)> articles)
    {
        using var insert = new SqliteInsert(transaction, "unlinked", ["article", "bands"]);
        foreach (var (article, bands) in articles)
        {
            insert.Run(article, bands);
        }
    }

    /// <summary>Whoever writes to a file is alone anyway.</summary>
    public void LockLinking(DbTransaction transaction)
    {
    }

    /// <inheritdoc cref="LockLinking"/>
    public void LockMerges(DbTransaction transaction, bool shared)
    {
    }

    /// <inheritdoc cref="LockLinking"/>
    public void LockArticle(DbTransaction transaction, long article)
    {
    }

    /// <summary>
    /// Merges what was added lately into fewer segments of the indexes of words, since a search looks into each, and brings what is known of the
    /// sizes of tables up to date. Two segments of one size become one, so the largest are seldom written again.
    /// </summary>
    public void Settle(DbConnection connection)
    {
        foreach (var table in EntryKind.All.Select(EntryKind.Words))
        {
            connection.Execute($"INSERT INTO {table} ({table}, rank) VALUES ('usermerge', 2)");
            long before, after = TotalChanges();
            do
            {
                before = after;
                connection.Execute($"INSERT INTO {table} ({table}, rank) VALUES ('merge', {PagesMergedAtOnce})");
                after = TotalChanges();
            }
            while (after - before >= ChangesOfAMerge);
        }

        connection.Execute("PRAGMA optimize");

        long TotalChanges() => connection.Long("SELECT total_changes()");
    }

    public string Fits(string table) => $"{table} MATCH @terms";

    public string Write(string table, Term term) => SqliteTerms.Write(table, term);

    public bool IsQuickAlongSlots => true;

    /// <summary>FTS5 always goes along the slots and stops when it has enough.</summary>
    public void Expect(DbTransaction transaction, bool? many)
    {
    }

    public ArchiveException? Explain(DbException error) => error is not SqliteException sqlite
        ? null
        : (sqlite.SqliteErrorCode, sqlite.SqliteExtendedErrorCode) switch
        {
            (5 or 6, _) => new(ArchiveProblem.Locked, $"{path} is locked by another process", error),
            (8, _) => new(ArchiveProblem.ReadOnly, $"{path} may not be written to", error),
            (13, _) or (_, IoErrorOnGrowingSharedMemory) =>
                new(ArchiveProblem.DiskFull, $"no room is left for {path}; what was being added was taken back", error),
            (14, _) => new(ArchiveProblem.ReadOnly, $"{path} cannot be opened: permission is missing for the file or its folder", error),
            (26, _) => new(ArchiveProblem.NotAnArchive, $"{path} is not an archive", error),
            _ => new(ArchiveProblem.Damaged, $"{path} cannot be used: {error.Message}", error),
        };

    /// <summary>Closes the pooled connections, so that the file may be moved or deleted.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>Adds rows of words, the earliest first: FTS5 writes out what it has gathered whenever a row comes before the last.</summary>
    public static void AddWords(DbTransaction transaction, string table, IReadOnlyList<WordsRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var columns = SqliteTerms.Columns(table, rows[0].Fields);
        using var insert = new SqliteInsert(transaction, table, ["rowid", .. columns]);
        foreach (var row in rows.OrderBy(static row => row.Key))
        {
            insert.Run([row.Key, .. SqliteTerms.Values(table, row.Fields)]);
        }
    }

    private sealed class Unchecked(sqlite3 handle) : IDisposable
    {
        public void Dispose() => raw.sqlite3_progress_handler(handle, 0, null, null);
    }
}
