using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using OnRecord.Storage.Database;

namespace OnRecord.Storage.Sqlite;

/// <summary>The numbered .sql files that make an archive what this version expects.</summary>
internal static class SqliteMigrations
{
    /// <summary>"OnRe" in ASCII; tells our files from other programs'.</summary>
    public const long ApplicationId = 0x4F6E5265;

    private static readonly string[] Files =
        [.. typeof(SqliteMigrations).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Sqlite.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>The version that the first file makes; older ones were never released.</summary>
    public const int Oldest = 2;

    // Since when the words of entries stand in a table for each kind.
    private const int WordsByKind = 5;

    /// <summary>The schema version that this program knows.</summary>
    public static int Newest => Oldest + Files.Length - 1;

    /// <summary>Brings the archive to the newest version, in one transaction. Another process may be doing the same.</summary>
    public static void Apply(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = connection.Long("PRAGMA user_version", transaction: transaction);
        var isOfOldWords = version is >= Oldest and < WordsByKind;
        HashSet<long> stale = isOfOldWords ? [.. connection.Query("SELECT article FROM stale", static row => row.Long(0), transaction: transaction)] : [];
        for (var next = version < Oldest ? 0 : (int)version - Oldest + 1; next < Files.Length; next++)
        {
            connection.Execute(Read(Files[next]), transaction: transaction);
        }

        if (isOfOldWords)
        {
            // 0005 has every article indexed anew, since an archive that had its words by kind already has those of before; here they are of now.
            foreach (var article in WordsAnew.Make(transaction).Where(article => !stale.Contains(article)))
            {
                connection.Execute("DELETE FROM stale WHERE article = @article", Parameters.Of(new { article }), transaction);
            }
        }

        var newest = Newest.ToString(CultureInfo.InvariantCulture);
        connection.Execute($"PRAGMA user_version = {newest}", transaction: transaction);
        transaction.Commit();
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
