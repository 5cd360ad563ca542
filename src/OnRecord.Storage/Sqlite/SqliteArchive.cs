using System.Data;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;
using OnRecord.Findings;
using OnRecord.Text;

namespace OnRecord.Storage.Sqlite;

/// <summary>An archive in one SQLite file. Safe for use by many threads and by several processes at once.</summary>
/// <remarks>
/// Every call takes a pooled connection of its own, so readers never wait. Writers wait for each other for as long as
/// <see cref="ArchiveOptions.Patience"/>. A process may end at any moment: what it had committed stays, the rest never was.
/// Every member throws <see cref="ArchiveException"/> where the file cannot be used.
/// </remarks>
public sealed class SqliteArchive : IDisposable
{
    // Bytes of SQLite's file header. A file of one byte SQLite itself takes for an empty one and overwrites.
    private const long ShortestDatabase = 100;

    private const int IoErrorOnGrowingSharedMemory = 4874;

    private readonly string path;
    private readonly ArchiveOptions options;
    private readonly string connectionString;

    private SqliteArchive(string path, bool create, ArchiveOptions options)
    {
        this.path = path;
        this.options = options;
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            ForeignKeys = true,
            DefaultTimeout = 1,    // seconds; the waiting itself is SQLite's own busy_timeout
        }.ToString();
    }

    /// <param name="create">Whether to make an archive where there is none, or only an empty file.</param>
    /// <exception cref="ArchiveException">There is none, or the file is something else, too new, or cannot be used.</exception>
    public static SqliteArchive Open(string path, bool create, ArchiveOptions? options = null)
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

        var archive = new SqliteArchive(path, create, options ?? new ArchiveOptions());
        try
        {
            archive.Run(connection => archive.Prepare(connection, create));
            return archive;
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>Adds records in one transaction: all of them or, where it fails, none.</summary>
    /// <remarks>
    /// A record is there already when article id, outlet and URL are the same; it is left as it is. So an interrupted run may
    /// simply be made again. A batch of about 100 articles writes fast and holds other writers up for well under a second.
    /// </remarks>
    public AddResult Add(IReadOnlyList<Record> batch, DateTimeOffset at) => Run(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        using var insert = new Insert(transaction);
        var (added, statements) = (0, 0);
        foreach (var record in batch)
        {
            if (insert.Record(record, at))
            {
                added++;
                statements += record.Statements.Count;
            }
        }

        transaction.Commit();
        return new AddResult(added, batch.Count - added, statements);
    });

    /// <summary>Whether the article is there already, so that it need not be read again.</summary>
    /// <param name="articleId"><see cref="ArticleHead.Id"/>.</param>
    public bool Contains(string articleId, string? outlet, string? url) => Run(connection => connection.ExecuteScalar<bool>(
        "SELECT EXISTS (SELECT 1 FROM article WHERE id = @articleId AND ifnull(outlet, '') = @outlet AND ifnull(url, '') = @url)",
        new { articleId, outlet = outlet ?? "", url = url ?? "" }));

    /// <summary>Whether an article of this address is there, so that its page need not be fetched again.</summary>
    public bool ContainsUrl(string url) => Run(connection =>
        connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM article WHERE url = @url)", new { url }));

    /// <summary>The feeds that are watched, by their addresses.</summary>
    public IReadOnlyList<FeedState> Feeds() => Run(connection => connection
        .Query<(string Url, string? ETag, string? LastModified, string NextAt, long Failures, string? Problem)>(
            "SELECT url, etag, last_modified, next_at, failures, problem FROM feed ORDER BY url")
        .Select(row => new FeedState(row.Url, row.ETag, row.LastModified, Time(row.NextAt), (int)row.Failures, row.Problem))
        .ToArray());

    /// <summary>Remembers a feed, or what is new of it.</summary>
    public void SaveFeed(FeedState feed) => Run(connection => connection.Execute(
        """
        INSERT INTO feed (url, etag, last_modified, next_at, failures, problem)
        VALUES (@Url, @ETag, @LastModified, @nextAt, @Failures, @Problem)
        ON CONFLICT (url) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified,
            next_at = excluded.next_at, failures = excluded.failures, problem = excluded.problem
        """,
        new { feed.Url, feed.ETag, feed.LastModified, nextAt = Stamp(feed.NextAt), feed.Failures, feed.Problem }));

    /// <summary>Keeps what could not be read and why. The same name refused for the same reason again only moves the time.</summary>
    /// <param name="reason">One line for people.</param>
    public void AddRefusal(string name, string reason, DateTimeOffset at) => Run(connection => connection.Execute(
        """
        INSERT INTO refusal (name, reason, at) VALUES (@name, @reason, @at)
        ON CONFLICT (name, reason) DO UPDATE SET at = excluded.at
        """,
        new { name, reason, at = Stamp(at) }));

    /// <summary>Everything refused so far, the latest first.</summary>
    public IReadOnlyList<Refusal> Refusals() => Run(connection => connection
        .Query<(string Name, string Reason, string At)>("SELECT name, reason, at FROM refusal ORDER BY at DESC, key DESC")
        .Select(row => new Refusal(row.Name, row.Reason, Time(row.At)))
        .ToArray());

    /// <summary>The statements that fit: best match first where words are asked for, otherwise newest first and undated last.</summary>
    public Found<StatementHit> Search(StatementQuery query) => Run(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        if (Selection.Of(query) is not { } selection)
        {
            return new Found<StatementHit>([], 0);
        }

        var total = connection.ExecuteScalar<int>(selection.Count, selection.Parameters, transaction);
        var keys = connection.Query<long>(selection.Page, selection.Parameters, transaction).AsList();
        return new Found<StatementHit>(Hits(transaction, keys, selection.Words), total);
    });

    /// <summary>The statements with this id: one for each article that prints the same text.</summary>
    public IReadOnlyList<StatementHit> Statements(string id) => Run(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        var keys = connection
            .Query<long>("SELECT key FROM statement WHERE id = @id ORDER BY earliest, key", new { id }, transaction).AsList();
        return Hits(transaction, keys, words: null);
    });

    /// <summary>The articles that fit: best match first where words are asked for, otherwise newest first and undated last.</summary>
    public Found<ArticleSummary> Articles(ArticleQuery query) => Run(connection =>
    {
        var words = FullText.Expression(query.Words);
        if (words is "")
        {
            return new Found<ArticleSummary>([], 0);
        }

        using var transaction = connection.BeginTransaction(deferred: true);
        var parameters = new { words = words is null ? null : $"{{title body}} : ({words})", query.Limit, query.Offset };
        var total = connection.ExecuteScalar<int>(
            words is null
                ? "SELECT count(*) FROM article"
                : "SELECT count(*) FROM article_words WHERE article_words MATCH @words",
            parameters,
            transaction);
        var from = words is null
            ? "FROM article a ORDER BY a.earliest DESC NULLS LAST, a.key DESC"
            : "FROM article_words w JOIN article a ON a.key = w.rowid WHERE article_words MATCH @words ORDER BY w.rank, a.key DESC";
        var items = connection
            .Query<ArticleRow>($"SELECT {ArticleRow.Columns} {from} LIMIT @Limit OFFSET @Offset", parameters, transaction)
            .Select(row => row.Summary);
        return new Found<ArticleSummary>([.. items], total);
    });

    /// <returns>The article with this number of the archive's own; null where there is none.</returns>
    public ArchivedArticle? Article(long key) => Run(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        var row = connection.QuerySingleOrDefault<ArticleRow>(
            $"SELECT {ArticleRow.Columns} FROM article a WHERE a.key = @key", new { key }, transaction);
        return row is null
            ? null
            : new ArchivedArticle(
                row.Summary,
                connection.QuerySingle<byte[]>("SELECT record FROM article WHERE key = @key", new { key }, transaction));
    });

    public ArchiveSummary Summary() => Run(connection =>
    {
        var row = connection.QuerySingle<SummaryRow>(
            """
            SELECT (SELECT count(*) FROM article) AS articles,
                   (SELECT count(*) FROM article WHERE earliest IS NULL) AS undated,
                   (SELECT count(*) FROM statement) AS statements,
                   (SELECT count(DISTINCT outlet) FROM article) AS outlets,
                   (SELECT published FROM article WHERE earliest IS NOT NULL ORDER BY earliest LIMIT 1) AS first,
                   (SELECT published FROM article WHERE earliest IS NOT NULL ORDER BY earliest DESC LIMIT 1) AS last,
                   (SELECT count(*) FROM refusal) AS refusals
            """);
        return new ArchiveSummary(
            (int)row.Articles, (int)row.Undated, (int)row.Statements, (int)row.Outlets, row.First, row.Last, (int)row.Refusals);
    });

    /// <summary>Closes the pooled connections, so that the file may be moved or deleted.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    internal static string Stamp(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string stamp) => DateTimeOffset.Parse(stamp, CultureInfo.InvariantCulture);

    private static StatementHit[] Hits(SqliteTransaction transaction, IReadOnlyList<long> keys, string? words)
    {
        var connection = transaction.Connection!;
        var wanted = new { keys = JsonSerializer.Serialize(keys), words };
        var parties = connection
            .Query<(long Statement, string Role, string Id, string Name)>(
                """
                SELECT p.statement, p.role, a.id, a.name
                FROM json_each(@keys) k JOIN statement_party p ON p.statement = k.value JOIN actor a ON a.key = p.actor
                ORDER BY p.statement, p.role, p.ordinal
                """,
                wanted,
                transaction)
            .ToLookup(row => (row.Statement, row.Role), row => new Party(row.Id, row.Name));
        var marked = words is null
            ? []
            : connection
                .Query<(long Statement, string Words)>(
                    """
                    SELECT rowid, highlight(statement_words, 0, char(2), char(3)) FROM statement_words
                    WHERE statement_words MATCH @words AND rowid IN (SELECT value FROM json_each(@keys))
                    """,
                    wanted,
                    transaction)
                .ToDictionary(row => row.Statement, row => Marks(row.Words));

        StatementHit Hit(ArticleRow article, StatementRow row) => new()
        {
            Id = row.Id,
            Article = article.Summary,
            Ordinal = (int)row.Ordinal,
            Form = Enum.Parse<StatementForm>(row.Form),
            Act = Enum.Parse<StatementAct>(row.Act),
            Speaker = row.SpeakerId is null ? null : new Party(row.SpeakerId, row.SpeakerName!),
            Addressees = [.. parties[(row.StatementKey, "to")]],
            Via = [.. parties[(row.StatementKey, "via")]],
            Words = row.Words,
            Marks = marked.GetValueOrDefault(row.StatementKey) ?? [],
            Said = row.Said,
            Confidence = row.Confidence,
        };

        return
        [
            .. connection.Query<ArticleRow, StatementRow, StatementHit>(
                $"""
                SELECT {ArticleRow.Columns},
                       s.key AS statementKey, s.id, s.ordinal, s.form, s.act, s.words, s.said, s.confidence,
                       sp.id AS speakerId, sp.name AS speakerName
                FROM json_each(@keys) k
                JOIN statement s ON s.key = k.value
                JOIN article a ON a.key = s.article
                LEFT JOIN actor sp ON sp.key = s.speaker
                ORDER BY k.key
                """,
                Hit,
                wanted,
                transaction,
                splitOn: "statementKey"),
        ];
    }

    // Words kept in the archive have no control characters, so 2 and 3 stand only where a match begins and ends.
    private static TextSpan[] Marks(string highlighted)
    {
        var marks = new List<TextSpan>();
        var (start, passed) = (0, 0);
        for (var i = 0; i < highlighted.Length; i++)
        {
            if (highlighted[i] == '\u0002')
            {
                start = i - passed++;
            }
            else if (highlighted[i] == '\u0003')
            {
                marks.Add(new TextSpan(start, i - passed++));
            }
        }

        return [.. marks];
    }

    private bool Prepare(SqliteConnection connection, bool create)
    {
        var version = connection.ExecuteScalar<long>("PRAGMA user_version");
        var application = connection.ExecuteScalar<long>("PRAGMA application_id");
        if (application == Migrations.ApplicationId && version > Migrations.Newest)
        {
            throw new ArchiveException(
                ArchiveProblem.TooNew,
                $"{path} was made by a newer OnRecord (archive version {version}; this one knows {Migrations.Newest})");
        }

        var empty = connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master") == 0;
        if (application != Migrations.ApplicationId && !(empty && application == 0 && version == 0))
        {
            throw new ArchiveException(ArchiveProblem.NotAnArchive, $"{path} is a database of another program, not an archive");
        }

        if (empty && !create)
        {
            throw new ArchiveException(ArchiveProblem.NotAnArchive, $"{path} is empty: no archive has been made in it yet");
        }

        if (version < Migrations.Newest)
        {
            connection.Execute("PRAGMA journal_mode = WAL");
            Migrations.Apply(connection);
        }

        return true;
    }

    private T Run<T>(Func<SqliteConnection, T> act)
    {
        try
        {
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            var patience = ((long)options.Patience.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);

            // In WAL mode, "normal" survives the death of the process whole; a power cut may take the last commits, and
            // adding again brings them back.
            connection.Execute($"PRAGMA busy_timeout = {patience}; PRAGMA synchronous = NORMAL;");
            if (options.MaximumBytes is { } bytes)
            {
                var pages = bytes / connection.ExecuteScalar<long>("PRAGMA page_size");
                connection.Execute($"PRAGMA max_page_count = {pages.ToString(CultureInfo.InvariantCulture)}");
            }

            return act(connection);
        }
        catch (SqliteException error)
        {
            throw Explain(error);
        }
    }

    private ArchiveException Explain(SqliteException error) => (error.SqliteErrorCode, error.SqliteExtendedErrorCode) switch
    {
        (5 or 6, _) => new(ArchiveProblem.Locked, $"{path} is locked by another process", error),
        (8, _) => new(ArchiveProblem.ReadOnly, $"{path} may not be written to", error),
        (13, _) or (_, IoErrorOnGrowingSharedMemory) =>
            new(ArchiveProblem.DiskFull, $"no room is left for {path}; what was being added was taken back", error),
        (14, _) => new(ArchiveProblem.ReadOnly, $"{path} cannot be opened: permission is missing for the file or its folder", error),
        (26, _) => new(ArchiveProblem.NotAnArchive, $"{path} is not an archive", error),
        _ => new(ArchiveProblem.Damaged, $"{path} cannot be used: {error.Message}", error),
    };

    private sealed record SummaryRow(
        long Articles, long Undated, long Statements, long Outlets, string? First, string? Last, long Refusals);

    private sealed class StatementRow
    {
        public long StatementKey { get; init; }

        public string Id { get; init; } = "";

        public long Ordinal { get; init; }

        public string Form { get; init; } = "";

        public string Act { get; init; } = "";

        public string Words { get; init; } = "";

        public string? Said { get; init; }

        public double Confidence { get; init; }

        public string? SpeakerId { get; init; }

        public string? SpeakerName { get; init; }
    }

    private sealed class ArticleRow
    {
        public const string Columns =
            """
            a.key AS articleKey, a.id AS articleId, a.file, a.title, a.outlet, a.url, a.published, a.basis, a.added_at AS addedAt,
            (SELECT count(*) FROM statement c WHERE c.article = a.key) AS statements
            """;

        public long ArticleKey { get; init; }

        public string ArticleId { get; init; } = "";

        public string? File { get; init; }

        public string? Title { get; init; }

        public string? Outlet { get; init; }

        public string? Url { get; init; }

        public string? Published { get; init; }

        public string? Basis { get; init; }

        public string AddedAt { get; init; } = "";

        public long Statements { get; init; }

        public ArticleSummary Summary => new()
        {
            Key = ArticleKey,
            Id = ArticleId,
            File = File,
            Title = Title,
            Outlet = Outlet,
            Url = Url,
            Published = Published is null ? null : new PublicationDate(Published, Enum.Parse<DateBasis>(Basis!)),
            AddedAt = Time(AddedAt),
            Statements = (int)Statements,
        };
    }
}
