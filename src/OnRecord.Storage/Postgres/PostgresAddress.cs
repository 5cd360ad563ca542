using Npgsql;

namespace OnRecord.Storage.Postgres;

/// <summary>Addresses of archives in PostgreSQL: <c>postgresql://user:password@host:5432/database</c>, or key=value pairs as libpq has them.</summary>
internal static class PostgresAddress
{
    public static bool Is(string location) =>
        location.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase)
        || location.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || location.StartsWith("Host=", StringComparison.OrdinalIgnoreCase);

    /// <param name="complete">Sets what the address leaves open.</param>
    /// <exception cref="ArchiveException">It cannot be understood.</exception>
    public static NpgsqlDataSource Open(string location, Action<NpgsqlConnectionStringBuilder> complete)
    {
        try
        {
            var address = location.StartsWith("Host=", StringComparison.OrdinalIgnoreCase)
                ? new NpgsqlConnectionStringBuilder(location)
                : OfUri(new Uri(location));
            complete(address);
            return NpgsqlDataSource.Create(address);
        }
        catch (Exception error) when (error is FormatException or ArgumentException or KeyNotFoundException or OverflowException or InvalidOperationException
            or NotSupportedException or InvalidCastException)
        {
            throw new ArchiveException(
                ArchiveProblem.Missing, "the address of the archive is not understood; it looks like postgresql://user@host:5432/database", error);
        }
    }

    /// <summary>The address without its password.</summary>
    public static string Name(NpgsqlConnectionStringBuilder address) => $"{address.Host}:{address.Port}/{address.Database}";

    private static NpgsqlConnectionStringBuilder OfUri(Uri uri)
    {
        var user = uri.UserInfo.Split(':', 2);
        var address = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.IsDefaultPort || uri.Port < 0 ? NpgsqlConnection.DefaultPort : uri.Port,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')),
        };
        if (user[0].Length > 0)
        {
            address.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length > 1)
        {
            address.Password = Uri.UnescapeDataString(user[1]);
        }

        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            address[Uri.UnescapeDataString(parts[0])] = parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "";
        }

        return address;
    }
}
