using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OnRecord.Storage.Tests.Postgres;

/// <summary>A PostgreSQL server of the tests' own, on the loopback address, started when first asked for and stopped with the process.</summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer?> Started = new(Start);

    /// <summary>A role that the server lets in with <see cref="Password"/> only; whoever needs it makes it.</summary>
    public const string Guarded = "guarded";

    public const string Password = "sesame-4711";

    private readonly string programs;
    private readonly string data;
    private readonly int port;

    private PostgresServer(string programs, string data, int port) => (this.programs, this.data, this.port) = (programs, data, port);

    /// <returns>Null where PostgreSQL is not installed.</returns>
    public static PostgresServer? Shared => Started.Value;

    public const string WhyNot = "PostgreSQL is not installed (Debian: apt-get install postgresql)";

    public string Address(string schema) =>
        $"Host=127.0.0.1;Port={port.ToString(CultureInfo.InvariantCulture)};Username=postgres;Database=postgres;Search Path={schema};Maximum Pool Size=20";

    /// <summary>Ends every connection, as a server that goes away does.</summary>
    public void Stop() => Run(programs, "pg_ctl", ["-D", data, "-s", "-m", "fast", "-w", "stop"]);

    public void Launch()
    {
        var settings = $"-p {port.ToString(CultureInfo.InvariantCulture)} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=100";
        Run(programs, "pg_ctl", ["-D", data, "-s", "-l", data + ".log", "-w", "-o", settings, "start"]);
    }

    /// <summary>A server that no other test uses, for one that stops it.</summary>
    /// <returns>Null where PostgreSQL is not installed.</returns>
    public static PostgresServer? Another() => Start();

    private static PostgresServer? Start()
    {
        var found = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .Concat(Directory.Exists("/usr/lib/postgresql")
                ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(static folder => Path.Combine(folder, "bin"))
                : [])
            .FirstOrDefault(static folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
        if (found is null)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("onrecord-pg-").FullName;
        if (Environment.UserName == "root")
        {
            Process.Start("chown", ["postgres", folder]).WaitForExit();
        }

        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var free = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var server = new PostgresServer(found, Path.Combine(folder, "data"), free);
        Run(found, "initdb", ["-D", server.data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
        var rules = Path.Combine(server.data, "pg_hba.conf");
        File.WriteAllText(rules, $"host all {Guarded} 127.0.0.1/32 scram-sha-256\n{File.ReadAllText(rules)}");
        server.Launch();
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (File.Exists(Path.Combine(server.data, "postmaster.pid")))
            {
                Run(found, "pg_ctl", ["-D", server.data, "-s", "-m", "immediate", "-w", "stop"]);
            }

            Directory.Delete(folder, recursive: true);
        };
        return server;
    }

    // PostgreSQL does not run as root.
    private static void Run(string folder, string program, string[] arguments)
    {
        var path = Path.Combine(folder, program);
        string[] command = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", path, .. arguments] : [path, .. arguments];
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = program == "initdb",
            WorkingDirectory = "/",
        })!;
        if (program == "initdb")
        {
            process.StandardOutput.ReadToEnd();
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }
}
