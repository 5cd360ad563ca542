using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OnRecord.Server.Tests.Work;

/// <summary>A RabbitMQ node of the tests' own, on the loopback address, started when first asked for and stopped with the process.</summary>
internal sealed class RabbitServer
{
    private const string Programs = "/usr/lib/rabbitmq/bin";

    private static readonly Lazy<RabbitServer?> Started = new(Start);
    private static int count;

    private readonly int port;

    private RabbitServer(int port) => this.port = port;

    /// <returns>Null where RabbitMQ is not installed.</returns>
    public static RabbitServer? Shared => Started.Value;

    public const string WhyNot = "RabbitMQ is not installed (Debian: apt-get install rabbitmq-server)";

    /// <summary>The address of queues that no other test uses.</summary>
    public string Address() => string.Create(CultureInfo.InvariantCulture, $"amqp://127.0.0.1:{port}/?name=test{Interlocked.Increment(ref count)}");

    private static RabbitServer? Start()
    {
        if (!File.Exists(Path.Combine(Programs, "rabbitmq-server")))
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("onrecord-mq-").FullName;
        int[] ports = [Free(), Free(), Free()];
        var files = Path.Combine(folder, "node");
        Directory.CreateDirectory(files);
        File.WriteAllText(files + ".plugins", "[].\n");
        File.WriteAllText(files + ".conf", "disk_free_limit.absolute = 50MB\n");
        var start = new ProcessStartInfo(Path.Combine(Programs, "rabbitmq-server"))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["HOME"] = folder,    // of the cookie
                ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
                ["ERL_CRASH_DUMP"] = files + ".dump",
                ["ERL_EPMD_PORT"] = Text(ports[1]),
                ["RABBITMQ_NODENAME"] = "onrecord@localhost",
                ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
                ["RABBITMQ_NODE_PORT"] = Text(ports[0]),
                ["RABBITMQ_DIST_PORT"] = Text(ports[2]),
                ["RABBITMQ_MNESIA_BASE"] = files,
                ["RABBITMQ_LOG_BASE"] = files,
                ["RABBITMQ_CONFIG_FILE"] = files,
                ["RABBITMQ_ENABLED_PLUGINS_FILE"] = files + ".plugins",
                ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} +S 2:2",
            },
        };
        var node = Process.Start(start)!;
        _ = node.StandardOutput.ReadToEndAsync();
        _ = node.StandardError.ReadToEndAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            node.Kill(entireProcessTree: true);
            node.WaitForExit();
            StopNames(ports[1]);
            Directory.Delete(folder, recursive: true);
        };
        var waiting = Stopwatch.StartNew();
        while (!Answers(ports[0]))
        {
            Assert.False(node.HasExited, "RabbitMQ ended at its start.");
            Assert.True(waiting.Elapsed < TimeSpan.FromMinutes(3), "RabbitMQ does not start.");
            Thread.Sleep(100);
        }

        return new RabbitServer(ports[0]);
    }

    // The name server that the node has started goes on without it.
    private static void StopNames(int port)
    {
        var stop = new ProcessStartInfo("epmd", ["-port", Text(port), "-kill"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        Process.Start(stop)!.WaitForExit();
    }

    private static bool Answers(int port)
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int Free()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
