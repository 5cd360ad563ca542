using System.Data.Common;
using System.Reflection;
using OnRecord.Storage.Database;

namespace OnRecord.Storage.Postgres;

/// <summary>The numbered .sql files that make a schema what this version expects.</summary>
internal static class PostgresMigrations
{
    // Keeps two programs from making tables at once; any number that nothing else locks.
    private const long Lock = 0x4F6E5265;

    // Keeps the tables as they are while somebody writes; the number beside the schema's is any that nothing else locks.
    private const string LockOfSchema = "1332630117, hashtext(current_schema())";

    private static readonly string[] Files =
        [.. typeof(PostgresMigrations).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Postgres.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>Everything that the files make; where another program has one of these, there is no room for an archive.</summary>
    private static readonly string[] Tables =
    [
        "tally", "day", "numbering", "article", "record", "original", "entry", "party", "tie", "band", "refusal", "correction", "stale", "progress",
        "saved_search", "feed", "statement_words", "message_words", "event_words", "finding_words", "dismissed_words", "article_words", "revision",
        "webhook", "delivery", "unlinked", "worker",
    ];

    public static long Newest => Files.Length;

    /// <summary>The version of the schema; 0 where there is none, null where the tables are another program's.</summary>
    public static long? Version(DbConnection connection)
    {
        // In one query: another program may be making the archive.
        var (versioned, taken) = connection.First(
            """
            SELECT coalesce(bool_or(c.relname = 'onrecord_version'), false), coalesce(bool_or(c.relname = ANY (@Tables)), false)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ANY (current_schemas(false))
            """,
            static row => (row.Flag(0), row.Flag(1)),
            Parameters.Of(new { Tables }));
        return versioned ? connection.Long("SELECT version FROM onrecord_version") : taken ? null : 0;
    }

    /// <summary>Brings the schema to the newest version, in one transaction. Another process may be doing the same.</summary>
    public static void Apply(DbConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute("SELECT pg_advisory_xact_lock(@Lock)", Parameters.Of(new { Lock }), transaction);
        connection.Execute($"SELECT pg_advisory_xact_lock({LockOfSchema})", transaction: transaction);
        var version = Version(connection) ?? 0;
        for (var next = (int)version; next < Files.Length; next++)
        {
            connection.Execute(Read(Files[next]), transaction: transaction);
        }

        connection.Execute(
            """
            CREATE TABLE IF NOT EXISTS onrecord_version (version bigint NOT NULL);
            DELETE FROM onrecord_version;
            """,
            transaction: transaction);
        connection.Execute("INSERT INTO onrecord_version (version) VALUES (@Newest)", Parameters.Of(new { Newest }), transaction);
        transaction.Commit();
    }

    /// <summary>The version of the schema, which stays until the transaction ends: whoever wants to change the tables waits for it.</summary>
    public static long VersionToWrite(DbTransaction transaction)
    {
        // In two queries: what the second sees begins when the first has waited for its lock.
        transaction.Connection!.Execute($"SELECT pg_advisory_xact_lock_shared({LockOfSchema})", transaction: transaction);
        return transaction.Connection!.Long("SELECT version FROM onrecord_version", transaction: transaction);
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
