using Microsoft.Data.Sqlite;
using OnRecord.Storage.Sqlite;

namespace OnRecord.Storage.Tests;

/// <summary>A path for an archive in a folder of its own, deleted with it.</summary>
internal sealed class ArchiveFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-");

    public string Path => System.IO.Path.Combine(folder.FullName, "test.db");

    public static SqliteArchive Of(ArchiveFile file, params Record[] records)
    {
        var archive = SqliteArchive.Open(file.Path, create: true);
        archive.Add(records, Sample.Today);
        return archive;
    }

    /// <summary>What SQLite finds wrong with the file; "ok" where nothing is.</summary>
    public string Check()
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }

    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests write their own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public void Dispose() => folder.Delete(recursive: true);
}
