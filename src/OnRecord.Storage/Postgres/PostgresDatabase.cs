using System.Data.Common;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Search;

namespace OnRecord.Storage.Postgres;

/// <summary>An archive in a schema of a PostgreSQL database, the one that the connection's <c>search_path</c> comes to.</summary>
internal sealed class PostgresDatabase : IDatabase
{
    // Any numbers that nothing else locks; those of articles have the same upper half.
    private const long LinkingLock = 0x4F6E5266;
    private const long MergesLock = 0x4F6E5267;
    private const long ArticleLocks = 0x4F6E52L << 40;

    private readonly NpgsqlDataSource source;

    private PostgresDatabase(NpgsqlDataSource source, string name) => (this.source, Name) = (source, name);

    public string Name { get; }

    public long NewestVersion => PostgresMigrations.Newest;

    public string WordsKey => "key";

    public string SizeQuery =>
        "SELECT coalesce(sum(pg_total_relation_size(oid)), 0)::bigint FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace";

    /// <exception cref="ArchiveException">The address cannot be understood.</exception>
    public static PostgresDatabase Of(string location, ArchiveOptions options)
    {
        var name = "";
        var opened = PostgresAddress.Open(location, address =>
        {
            name = PostgresAddress.Name(address);
            address.ApplicationName ??= "onrecord";

            // Else a library is looked for that most machines lack, and its absence told on standard error.
            if (!address.ShouldSerialize("GSS Encryption Mode"))
            {
                address.GssEncryptionMode = GssEncryptionMode.Disable;
            }

            address.Timeout = (int)Math.Clamp(options.Patience.TotalSeconds, 1, 1024);

            // What the address itself says comes last, and counts. 0 would be no limit at all.
            var patience = (long)Math.Clamp(options.Patience.TotalMilliseconds, 1, int.MaxValue);
            address.Options = string.Create(CultureInfo.InvariantCulture, $"-c lock_timeout={patience} {address.Options}");
        });
        return new PostgresDatabase(opened, name);
    }

    public void Prepare(bool create)
    {
        using var connection = Open();
        switch (PostgresMigrations.Version(connection))
        {
            case null:
                throw new ArchiveException(ArchiveProblem.NotAnArchive, $"{Name} has tables of another program, not an archive");
            case 0 when !create:
                throw new ArchiveException(ArchiveProblem.Missing, $"there is no archive in {Name} yet");
            case var version when version > PostgresMigrations.Newest:
                throw new ArchiveException(
                    ArchiveProblem.TooNew,
                    $"{Name} was made by a newer OnRecord (archive version {version}; this one knows {PostgresMigrations.Newest})");
            case var version when version < PostgresMigrations.Newest:
                PostgresMigrations.Apply(connection);
                break;
        }
    }

    public DbConnection Open() => source.OpenConnection();

    /// <summary>The server is told on another connection, and only while the query may be running, so that no later one is broken off in its place.</summary>
    public IDisposable Ending(DbConnection connection, CancellationToken cancel)
    {
        var running = ((NpgsqlConnection)connection).ProcessID;
        return cancel.Register(() =>
        {
            using var other = Open();
            other.Execute("SELECT pg_cancel_backend(@running)", Parameters.Of(new { running }));
        });
    }

    public DbTransaction BeginWriting(DbConnection connection)
    {
        var transaction = connection.BeginTransaction();
        try
        {
            return PostgresMigrations.VersionToWrite(transaction) is var version && version == PostgresMigrations.Newest
                ? transaction
                : throw ArchiveException.Upgraded(Name, version, PostgresMigrations.Newest);
        }
        catch
        {
            transaction.Dispose();
            throw;
        }
    }

    public IReadOnlyList<long> Numbers(DbTransaction transaction, int count) =>
        transaction.Connection!.Query("SELECT nextval('numbering') FROM generate_series(1, @count)", static row => row.Long(0), Parameters.Of(new { count }), transaction);

    public string Version(DbTransaction transaction) =>
        transaction.Connection!.First("SELECT CAST(pg_current_snapshot() AS text)", static row => row.Text(0), transaction: transaction)!;

    /// <summary>Whoever writes holds the lock of merges from before taking numbers, so who has it alone knows that nobody is writing.</summary>
    public long Horizon()
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction();
        LockMerges(transaction, shared: false);
        return connection.Long("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM numbering", transaction: transaction);
    }

    public IReadOnlySet<long> Add(DbTransaction transaction, IReadOnlyList<ArticleRow> articles)
    {
        var columns = articles.Select(ArticleColumns.Values).ToArray();
        using var insert = new NpgsqlCommand(
            $"""
            INSERT INTO article ({string.Join(", ", ArticleColumns.All)})
            SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bigint[],
                $10::text[], $11::text[], $12::text[], $13::text[], $14::bigint[], $15::text[], $16::text[])
            ON CONFLICT DO NOTHING
            RETURNING key
            """,
            (NpgsqlConnection)transaction.Connection!,
            (NpgsqlTransaction)transaction);
        for (var column = 0; column < ArticleColumns.All.Count; column++)
        {
            insert.Parameters.Add(columns.Length > 0 && columns[0][column] is long
                ? new NpgsqlParameter { Value = columns.Select(row => (long)row[column]!).ToArray() }
                : new NpgsqlParameter { Value = columns.Select(row => (string?)row[column]).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        }

        using var reader = insert.ExecuteReader();
        var added = new HashSet<long>();
        while (reader.Read())
        {
            added.Add(reader.GetInt64(0));
        }

        return added;
    }

    public void Add(DbTransaction transaction, BatchRows rows)
    {
        var connection = (NpgsqlConnection)transaction.Connection!;
        Copy(connection, "record (article, machine, current, made)", rows.Records, static (copy, row) =>
        {
            copy.Write(row.Article);
            copy.Write(row.Machine);
            if (row.Current is null)
            {
                copy.WriteNull();
            }
            else
            {
                copy.Write(row.Current);
            }

            copy.Write(row.Made);
        });
        Copy(connection, "original (article, media_type, bytes)", rows.Originals, static (copy, row) =>
        {
            copy.Write(row.Article);
            copy.Write(row.MediaType);
            copy.Write(row.Bytes);
        });
        Copy(connection, "entry (key, article, kind, ordinal, id, latest, detail)", rows.Entries, static (copy, row) =>
        {
            copy.Write(row.Key);
            copy.Write(row.Article);
            copy.Write(row.Kind);
            copy.Write((long)row.Ordinal);
            copy.Write(row.Id);
            if (row.Latest is null)
            {
                copy.WriteNull();
            }
            else
            {
                copy.Write(row.Latest);
            }

            copy.Write(row.Detail);
        });
        Copy(connection, "tie (giver, receiver, kind, entry, type, value, wording)", rows.Ties, static (copy, row) =>
        {
            copy.Write(row.Giver);
            copy.Write(row.Receiver);
            copy.Write(row.Kind);
            copy.Write(row.Entry);
            copy.Write(row.Type);
            if (row.Value is { } value)
            {
                copy.Write(value);
            }
            else
            {
                copy.WriteNull();
            }

            copy.Write(row.Wording);
        });
        foreach (var (table, words) in rows.Words)
        {
            Words(connection, table, words);
        }
    }

    public void AddBands(DbTransaction transaction, IReadOnlyList<(long Hash, long Article)> bands) => transaction.Connection!.Execute(
        "INSERT INTO band (hash, article) SELECT * FROM unnest(@hashes, @articles) ON CONFLICT DO NOTHING",
        Parameters.Of(new { hashes = bands.Select(static band => band.Hash).ToArray(), articles = bands.Select(static band => band.Article).ToArray() }),
        transaction);

    public string SkipLocked => "FOR UPDATE SKIP LOCKED";

    public void AddUnlinked(DbTransaction transaction, IReadOnlyList<(long Article, byte[]? Bands)> articles) =>
        Copy((NpgsqlConnection)transaction.Connection!, "unlinked (article, bands)", [.. articles], static (copy, row) =>
        {
            copy.Write(row.Article);
            if (row.Bands is null)
            {
                copy.WriteNull();
            }
            else
            {
                copy.Write(row.Bands);
            }
        });

    public void LockLinking(DbTransaction transaction) =>
        transaction.Connection!.Execute("SELECT pg_advisory_xact_lock(@LinkingLock)", Parameters.Of(new { LinkingLock }), transaction);

    public void LockMerges(DbTransaction transaction, bool shared) => transaction.Connection!.Execute(
        $"SELECT pg_advisory_xact_lock{(shared ? "_shared" : "")}(@MergesLock)", Parameters.Of(new { MergesLock }), transaction);

    public void LockArticle(DbTransaction transaction, long article) =>
        transaction.Connection!.Execute("SELECT pg_advisory_xact_lock(@number)", Parameters.Of(new { number = ArticleLocks + article }), transaction);

    /// <summary>New rows wait in a list before the index, which every search would read through.</summary>
    public void Settle(DbConnection connection)
    {
        foreach (var table in EntryKind.All.Select(EntryKind.Words).Append(ArticleSearch.Table))
        {
            connection.Execute($"SELECT gin_clean_pending_list('{table.Replace("_words", "_by_term", StringComparison.Ordinal)}'); ANALYZE {table}", timeout: 0);
        }
    }

    public string Fits(string table) => "w.terms @@ CAST(@terms AS tsquery)";

    public string Write(string table, Term term) => PostgresTerms.Write(term);

    public bool IsQuickAlongSlots => false;

    public void Expect(DbTransaction transaction, bool? many)
    {
        var (sequence, bitmap, index) = many switch
        {
            true => ("off", "off", "on"),
            false => ("off", "on", "off"),
            null => ("on", "on", "on"),
        };
        transaction.Connection!.Execute(
            $"SET LOCAL enable_seqscan = {sequence}; SET LOCAL enable_bitmapscan = {bitmap}; SET LOCAL enable_indexscan = {index}; SET LOCAL enable_indexonlyscan = {index}",
            transaction: transaction);
    }

    public ArchiveException? Explain(DbException error) => error switch
    {
        PostgresException { SqlState: "53100" or "53200" } => new(
            ArchiveProblem.DiskFull, $"no room is left for {Name}; what was being added was taken back", error),
        PostgresException { SqlState: "55P03" or "40P01" or "40001" or "57014" } => new(
            ArchiveProblem.Locked, $"{Name} is locked by another program", error),
        PostgresException { SqlState: "25006" or "42501" } barred => new(
            ArchiveProblem.ReadOnly, $"{Name} may not be written to: {barred.MessageText}", error),
        PostgresException { SqlState: "28000" or "28P01" } refused => new(
            ArchiveProblem.Forbidden, $"{Name} does not let this user in: {refused.MessageText}", error),
        PostgresException { SqlState: "3F000" } => new(ArchiveProblem.Missing, $"there is no such schema in {Name}", error),
        PostgresException { SqlState: "3D000" } => new(ArchiveProblem.Missing, $"there is no database {Name}", error),
        PostgresException { SqlState: ['5', '7', ..] or ['0', '8', ..] or ['5', '3', ..] } closed => new(
            ArchiveProblem.Unreachable, $"{Name} broke the connection off: {closed.MessageText}; what was being added was taken back", error),
        PostgresException { SqlState: ['2', '2', ..] or ['5', '4', ..] } unfit => new(
            ArchiveProblem.Unfit, $"{Name} does not take it: {unfit.MessageText}", error),
        PostgresException other => new(ArchiveProblem.Damaged, $"{Name} cannot be used: {other.MessageText}", error),
        NpgsqlException broken => new(
            ArchiveProblem.Unreachable, $"{Name} does not answer: {(broken.InnerException ?? broken).Message}", error),
        _ => null,
    };

    public void Dispose() => source.Dispose();

    // In text form, since there is no other way to hand a vector over.
    private static void Words(NpgsqlConnection connection, string table, List<WordsRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        using var copy = connection.BeginTextImport($"COPY {table} (key, terms) FROM STDIN");
        foreach (var row in rows)
        {
            copy.Write(row.Key.ToString(CultureInfo.InvariantCulture));
            copy.Write('\t');
            copy.Write(PostgresTerms.Vector(row).Replace("\\", "\\\\", StringComparison.Ordinal));
            copy.Write('\n');
        }
    }

    private static void Copy<TRow>(NpgsqlConnection connection, string table, List<TRow> rows, Action<NpgsqlBinaryImporter, TRow> write)
    {
        if (rows.Count == 0)
        {
            return;
        }

        using var copy = connection.BeginBinaryImport($"COPY {table} FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            write(copy, row);
        }

        copy.Complete();
    }
}
