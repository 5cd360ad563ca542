using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace OnRecord.Storage.Tests.Postgres;

public sealed class PostgresArchiveTests : IDisposable
{
    private readonly PostgresSchema schema = new();

    public void Dispose() => schema.Dispose();

    [Fact]
    public void WhereNothingWasMadeThereIsNoArchive()
    {
        var refused = Refused(() => Archive.Open(schema.Location, create: false));

        Assert.Equal(ArchiveProblem.Missing, refused.Problem);
        Assert.Empty(schema.Rows("SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace"));
    }

    [Fact]
    public void ADatabaseOrSchemaThatDoesNotExistIsMissing()
    {
        var database = Refused(() => Archive.Open(With(static address => address.Database = "nowhere"), create: true));
        var unmade = Refused(() => Archive.Open(With(static address => address.SearchPath = "nowhere"), create: true));

        Assert.Equal((ArchiveProblem.Missing, ArchiveProblem.Missing), (database.Problem, unmade.Problem));
        Assert.Contains("/nowhere", database.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ANewerArchiveIsRefused()
    {
        schema.With().Dispose();
        schema.Execute("UPDATE onrecord_version SET version = 99");

        var refused = Refused(() => schema.Open());

        Assert.Equal(ArchiveProblem.TooNew, refused.Problem);
        Assert.Contains("99", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("article")]
    [InlineData("entry")]
    [InlineData("feed")]
    [InlineData("day")]
    public void AnotherProgramsTablesAreRefusedAndLeftAlone(string table)
    {
        schema.Execute($"CREATE TABLE {table} (title text)");

        Assert.Equal(ArchiveProblem.NotAnArchive, Refused(() => Archive.Open(schema.Location, create: false)).Problem);
        Assert.Equal(ArchiveProblem.NotAnArchive, Refused(() => schema.Open()).Problem);
        Assert.Equal([table], schema.Rows("SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'"));
    }

    [Fact]
    public void WhoIsNotLetInIsTold()
    {
        Make(PostgresServer.Guarded, $"LOGIN PASSWORD '{PostgresServer.Password}'");
        Make("outsider", "NOLOGIN");
        var wrong = With(static address => (address.Username, address.Password) = (PostgresServer.Guarded, "open-wide-0815"));

        var password = Refused(() => Archive.Open(wrong, create: true));
        var unknown = Refused(() => Archive.Open(With(static address => address.Username = "nobody-here"), create: true));
        var outsider = Refused(() => Archive.Open(With(static address => address.Username = "outsider"), create: true));

        Assert.Equal((ArchiveProblem.Forbidden, ArchiveProblem.Forbidden, ArchiveProblem.Forbidden), (password.Problem, unknown.Problem, outsider.Problem));
        Assert.DoesNotContain("open-wide-0815", password.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePasswordIsNeverTold()
    {
        Make(PostgresServer.Guarded, $"LOGIN PASSWORD '{PostgresServer.Password}'");
        schema.With(Sample.Record("Varro spoke.")).Dispose();
        Grant(PostgresServer.Guarded, "SELECT");
        var address = With(static address => (address.Username, address.Password) = (PostgresServer.Guarded, PostgresServer.Password));

        using var archive = Archive.Open(address, create: true);

        Assert.Equal(1, archive.Summary().Articles);
        Assert.DoesNotContain(PostgresServer.Password, archive.Name, StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Password, Refused(() => archive.Add([Sample.Record("Besk spoke.")], Sample.Today)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhoMayOnlyReadReadsAndIsRefusedToWrite()
    {
        schema.With(Sample.Record("Varro spoke.", statements: Sample.Says("We agree"))).Dispose();
        Make("reading", "LOGIN");
        Grant("reading", "SELECT");
        string[] addresses =
        [
            With(static address => address.Username = "reading"),
            With(static address => address.Options = "-c default_transaction_read_only=on"),
        ];
        foreach (var address in addresses)
        {
            using var archive = Archive.Open(address, create: true);

            Assert.Equal(1, archive.Search(new StatementQuery { Words = "agree" }).Total);
            Assert.Equal(ArchiveProblem.ReadOnly, Refused(() => archive.Add([Sample.Record("Besk spoke.")], Sample.Today)).Problem);
            Assert.Equal(ArchiveProblem.ReadOnly, Refused(() => archive.LinkCopies(10)).Problem);
            Assert.Equal(1, archive.Summary().Articles);
        }
    }

    [Fact]
    public void ATableLockedForLongerThanThePatienceIsTold()
    {
        schema.Open().Dispose();    // others may be making their tables, which one waits for
        using var archive = schema.Open(new ArchiveOptions { Patience = TimeSpan.FromMilliseconds(200) });
        archive.Add([Sample.Record("Varro spoke.")], Sample.Today);
        using (var other = new NpgsqlConnection(schema.Location + ";Pooling=false"))
        {
            other.Open();
            using var transaction = other.BeginTransaction();
            using var locking = new NpgsqlCommand("LOCK TABLE tally, article IN ACCESS EXCLUSIVE MODE", other, transaction);
            locking.ExecuteNonQuery();
            var waiting = Stopwatch.StartNew();

            Assert.Equal(ArchiveProblem.Locked, Refused(() => archive.Summary()).Problem);
            Assert.Equal(ArchiveProblem.Locked, Refused(() => archive.Add([Sample.Record("Besk spoke.")], Sample.Today)).Problem);
            Assert.Equal(ArchiveProblem.Locked, Refused(() => Archive.Open(schema.Location, create: true, new ArchiveOptions { Patience = TimeSpan.Zero }).Summary()).Problem);
            Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(5));
        }

        Assert.Equal(1, archive.Add([Sample.Record("Besk spoke.")], Sample.Today).Added);
        Assert.Equal(2, archive.Summary().Articles);
    }

    [Theory]
    [InlineData("record")]
    [InlineData("entry")]
    [InlineData("statement_words")]
    [InlineData("article_words")]
    [InlineData("day")]
    public async Task AConnectionThatBreaksOffTakesTheBatchBackAndTheNextOneWorks(string table)
    {
        using var archive = schema.With(Sample.Record("Varro spoke."));
        schema.Execute(
            $"""
            CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(30); RETURN NEW; END';
            CREATE TRIGGER lingering BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION linger();
            """);
        Record[] batch = [.. Adding.Records(0, 300)];

        var adding = Task.Run(() => Refused(() => archive.Add(batch, Sample.Today)), TestContext.Current.CancellationToken);
        await Kill(table);
        var refused = await adding.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        schema.Execute("DROP FUNCTION linger() CASCADE");
        Assert.Equal(ArchiveProblem.Unreachable, refused.Problem);
        Assert.StartsWith(archive.Name, refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, archive.Summary().Articles);
        Assert.Equal(new AddResult(300, 0, 300), archive.Add(batch, Sample.Today));
        Assert.Equal(300, archive.Search(new StatementQuery { Words = "agree" }).Total);
    }

    [Fact]
    public void WhereNothingListensIsToldWithinThePatience()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var mute = ((IPEndPoint)probe.LocalEndpoint).Port;    // takes connections and never answers
        var waiting = Stopwatch.StartNew();
        var options = new ArchiveOptions { Patience = TimeSpan.FromSeconds(1) };

        var silent = Refused(() => Archive.Open(With(address => address.Port = mute), create: true, options));
        probe.Stop();
        var closed = Refused(() => Archive.Open(With(address => address.Port = mute), create: true, options));

        Assert.Equal((ArchiveProblem.Unreachable, ArchiveProblem.Unreachable), (silent.Problem, closed.Problem));
        Assert.Contains(mute.ToString(CultureInfo.InvariantCulture), closed.Message, StringComparison.Ordinal);
        Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(4));
    }

    [Theory]
    [InlineData("postgresql://")]
    [InlineData("postgresql:///onrecord")]
    [InlineData("postgresql://user:hunter22@host:99999/x")]
    [InlineData("postgresql://user:hun/ter22@host/x")]
    [InlineData("postgresql://user:hunter22@host/x?no_such_key=1")]
    [InlineData("postgresql://user:hunter22@host/x?Port=many")]
    [InlineData("postgresql://user:hunter22@host/x?Timeout=99999999999")]
    [InlineData("postgresql://user:hunter22@host/x?SSL%20Mode=maybe")]
    [InlineData("Host=")]
    [InlineData("Host=;Password=hunter22")]
    [InlineData("Host=here;Password=hunter22;Fort=5")]
    [InlineData("Host=here;Password=hunter22;Port=0")]
    [InlineData("Host=here;Password=hunter22;Minimum Pool Size=50;Maximum Pool Size=2")]
    [InlineData("Host=here;Password=hunter22;Pooling=perhaps")]
    [InlineData("Host=here;Password='hunter22")]
    [InlineData("postgresql://user:p@ss-hunter22@host/x")]
    [InlineData("POSTGRESQL://user:hunter22@host:99999/x")]
    public void AnAddressThatMakesNoSenseIsRefusedWithoutItsPassword(string address)
    {
        var refused = Refused(() => Archive.Open(address, create: true));

        Assert.Equal(ArchiveProblem.Missing, refused.Problem);
        Assert.DoesNotContain("ter22", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Theory]
    [InlineData("postgresql://user:p%40ss-hunter22@host.invalid/x")]
    [InlineData("postgres://user:hunter22@host.invalid:77/x")]
    [InlineData("Host=host.invalid;Username=user;Password=hunter22")]
    public void AHostThatNobodyKnowsIsUnreachable(string address)
    {
        var refused = Refused(() => Archive.Open(address, create: true, new ArchiveOptions { Patience = TimeSpan.FromSeconds(1) }));

        Assert.Equal(ArchiveProblem.Unreachable, refused.Problem);
        Assert.Contains("host.invalid", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter22", refused.Message, StringComparison.Ordinal);
    }

    private static ArchiveException Refused(Action act) => Assert.Throws<ArchiveException>(act);

    private string With(Action<NpgsqlConnectionStringBuilder> change)
    {
        var address = new NpgsqlConnectionStringBuilder(schema.Location);
        change(address);
        return address.ConnectionString;
    }

    // Roles are of the whole server, and several tests need them.
    private void Make(string role, string rights) => schema.Execute(
        $"""
        DO $$ BEGIN
            PERFORM pg_advisory_xact_lock(1);
            IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{role}') THEN CREATE ROLE {role} {rights}; END IF;
        END $$
        """);

    private void Grant(string role, string right) => schema.Execute(
        $"DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO {role}; GRANT {right} ON ALL TABLES IN SCHEMA %I TO {role}', current_schema(), current_schema()); END $$");

    private async Task Kill(string table)
    {
        var waiting = Stopwatch.StartNew();
        while (schema.Rows(
            $"""
            SELECT pg_terminate_backend(a.pid)
            FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid
            WHERE a.wait_event = 'PgSleep' AND l.relation = '{table}'::regclass AND l.mode = 'RowExclusiveLock'
            """).Count == 0)
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(20));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
