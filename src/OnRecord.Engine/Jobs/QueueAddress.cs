using System.Globalization;
using System.Text.RegularExpressions;
using RabbitMQ.Client;

namespace OnRecord.Engine.Jobs;

/// <summary>Where jobs wait: <c>amqp://user:password@host:5672,other:5672/vhost?name=onrecord</c>, with <c>amqps</c> over TLS.</summary>
/// <param name="Endpoints">Nodes of one cluster; any will do.</param>
/// <param name="Name">What the names of the queues begin with.</param>
public sealed partial record QueueAddress(IReadOnlyList<AmqpTcpEndpoint> Endpoints, string User, string Password, string VirtualHost, string Name)
{
    private const string UsualName = "onrecord";

    /// <summary>The queue of jobs. The number is that of the form of jobs, so that no worker meets one that it does not know.</summary>
    public string Jobs => Name + ".jobs.1";

    /// <summary>The queue of jobs that were put aside, with the reason.</summary>
    public string Dead => Name + ".dead.1";

    /// <summary>The address without its password, for people.</summary>
    public override string ToString() =>
        $"{string.Join(",", Endpoints.Select(static one => $"{one.HostName}:{one.Port.ToString(CultureInfo.InvariantCulture)}"))}/{(VirtualHost == "/" ? "" : VirtualHost)} ({Name})";

    /// <exception cref="FormatException">It cannot be understood.</exception>
    public static QueueAddress Parse(string typed)
    {
        if (Form.Match(typed) is not { Success: true } match)
        {
            throw new FormatException("the address of the queue is not understood; it looks like amqp://user:password@host:5672/vhost");
        }

        string? Group(string name) => match.Groups[name] is { Success: true, Value: { Length: > 0 } value } ? Uri.UnescapeDataString(value) : null;
        var isSecure = match.Groups["tls"].Success;
        var endpoints = match.Groups["host"].Captures.Select((host, i) =>
        {
            var name = host.Value.Trim('[', ']');
            var port = match.Groups["port"].Captures[i].Value is { Length: > 0 } digits ? int.Parse(digits, CultureInfo.InvariantCulture) : isSecure ? 5671 : 5672;
            return port is > 0 and < 65536
                ? new AmqpTcpEndpoint(name, port, new SslOption(name, enabled: isSecure))
                : throw new FormatException($"{port.ToString(CultureInfo.InvariantCulture)} is no port");
        });
        return new QueueAddress([.. endpoints], Group("user") ?? "guest", Group("password") ?? "guest", Group("vhost") ?? "/", Group("name") ?? UsualName);
    }

    [GeneratedRegex(
        @"^amqp(?<tls>s)?://((?<user>[^:@/,]+)(:(?<password>[^@/,]*))?@)?(?<host>\[[0-9A-Fa-f:.]+\]|[\w.-]+)(:(?<port>\d{1,5})|(?<port>))(,(?<host>\[[0-9A-Fa-f:.]+\]|[\w.-]+)(:(?<port>\d{1,5})|(?<port>)))*(/(?<vhost>[^?/]*))?(\?name=(?<name>[\w.-]+))?$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 20_000)]
    private static partial Regex Form { get; }
}
