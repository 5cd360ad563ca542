using Microsoft.Data.Sqlite;

namespace OnRecord.Storage.Tests;

/// <summary>A path for an archive in a folder of its own, deleted with it.</summary>
public sealed class ArchiveFile : ArchivePlace
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-");

    public string Path => System.IO.Path.Combine(folder.FullName, "test.db");

    public override string Location => Path;

    public override string Check()
    {
        if (!File.Exists(Path))
        {
            return "ok";
        }

        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }

    /// <summary>SQL that takes back what the numbered files from 0006 on make, for tests of what those before them do.</summary>
    public const string WithoutNewer =
        """
        DROP TABLE unlinked; DROP TABLE worker; ALTER TABLE party DROP COLUMN precedence;
        ALTER TABLE correction DROP COLUMN articles; ALTER TABLE correction DROP COLUMN statements; ALTER TABLE correction DROP COLUMN messages;
        ALTER TABLE correction DROP COLUMN events; ALTER TABLE correction DROP COLUMN findings; ALTER TABLE correction DROP COLUMN ties;

        """;

    public override void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests write their own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public override IReadOnlyList<string> Rows(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests write their own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Read(command);
    }

    protected override IReadOnlyList<string> Words(string table)
    {
        Execute($"CREATE VIRTUAL TABLE IF NOT EXISTS {table}_instance USING fts5vocab({table}, instance)");
        return Rows($"SELECT doc, col, offset, term FROM {table}_instance ORDER BY doc, col, offset, term");
    }

    public override void Dispose() => folder.Delete(recursive: true);
}
