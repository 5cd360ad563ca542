using System.Globalization;
using Npgsql;

namespace OnRecord.Storage.Tests.Postgres;

/// <summary>A schema of its own in the tests' server; the test is skipped where there is no server.</summary>
public sealed class PostgresSchema : ArchivePlace
{
    private static int count;

    private readonly string schema = "test" + Interlocked.Increment(ref count).ToString(CultureInfo.InvariantCulture);

    public PostgresSchema()
    {
        Assert.SkipWhen(PostgresServer.Shared is null, PostgresServer.WhyNot);
        Execute($"CREATE SCHEMA {schema}");
    }

    public override string Location => PostgresServer.Shared!.Address(schema);

    public override string Check() => "ok";

    public override void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(Location + ";Pooling=false");
        connection.Open();
#pragma warning disable CA2100 // Tests write their own SQL.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public override IReadOnlyList<string> Rows(string sql)
    {
        using var connection = new NpgsqlConnection(Location + ";Pooling=false");
        connection.Open();
#pragma warning disable CA2100 // Tests write their own SQL.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return Read(command);
    }

    protected override IReadOnlyList<string> Words(string table) => Rows($"SELECT key, terms::text FROM {table} ORDER BY key");

    public override void Dispose()
    {
        if (PostgresServer.Shared is not null)
        {
            Execute($"DROP SCHEMA {schema} CASCADE");
        }
    }
}
