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

    public override void Dispose() => folder.Delete(recursive: true);
}
