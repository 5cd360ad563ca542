using System.Globalization;
using System.Text;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace OnRecord.Engine.Jobs;

/// <summary>The queue cannot be used. The message says why, in one line for people.</summary>
public sealed class QueueException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>How many jobs wait and were put aside, and how many workers listen.</summary>
public sealed record QueueDepth(long Waiting, long Dead, int Workers);

/// <summary>Jobs in quorum queues of RabbitMQ: kept by most nodes of a cluster before they count as sent, and given to one worker at a time.</summary>
/// <remarks>
/// A job that came back <see cref="MostReturns"/> times, since whoever had it died, is put aside like one that cannot be done. When
/// <see cref="MostWaiting"/> jobs wait, more are not taken, and publishers wait.
/// </remarks>
public sealed class JobQueue(QueueAddress address)
{
    public const int MostReturns = 20;
    public const int MostWaiting = 1_000_000;

    /// <summary>The header that tells why a job was put aside.</summary>
    public const string ReasonHeader = "onrecord-reason";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public QueueAddress Address => address;

    /// <summary>A connection to whichever node answers, with the queues made.</summary>
    /// <exception cref="QueueException">None answers, or none lets us in, or there are other queues of these names.</exception>
    public async Task<IConnection> ConnectAsync(string purpose, CancellationToken cancel)
    {
        var factory = new ConnectionFactory
        {
            UserName = address.User,
            Password = address.Password,
            VirtualHost = address.VirtualHost,
            AutomaticRecoveryEnabled = false,    // whoever lost a connection has to think about what was in hand
            RequestedConnectionTimeout = Patience,
            ContinuationTimeout = Patience,
            RequestedHeartbeat = TimeSpan.FromSeconds(20),
            ClientProvidedName = purpose,
        };
        IConnection? connection = null;
        try
        {
            connection = await factory.CreateConnectionAsync(Shuffled(), cancel);
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancel);
            await DeclareAsync(channel, cancel);
            return connection;
        }
        catch (Exception error)
        {
            await DropAsync(connection);
            if (Explain(error) is null)
            {
                throw;
            }

            throw Explain(error)!;
        }
    }

    /// <summary>What is wrong, for people; null where it is no fault of the queue.</summary>
    public QueueException? Explain(Exception error) => error switch
    {
        QueueException own => own,
        BrokerUnreachableException { InnerException: AuthenticationFailureException } => new($"{address} does not let this user in", error),
        BrokerUnreachableException unreachable => new($"{address} does not answer: {unreachable.GetBaseException().Message}", error),
        OperationInterruptedException { ShutdownReason.ReplyCode: 406 } other => new($"{address} has another queue of that name: {other.ShutdownReason?.ReplyText}", error),
        OperationInterruptedException broken => new($"{address} broke off: {broken.ShutdownReason?.ReplyText ?? broken.Message}", error),
        AlreadyClosedException or IOException or TimeoutException or System.Net.Sockets.SocketException or ObjectDisposedException or RabbitMQClientException
            => new($"{address} does not answer: {error.Message}", error),
        OperationCanceledException { CancellationToken.IsCancellationRequested: false } => new($"{address} does not answer in time", error),
        _ => null,
    };

    internal async Task<QueueDepth> DepthAsync(IChannel channel, CancellationToken cancel)
    {
        var jobs = await channel.QueueDeclarePassiveAsync(address.Jobs, cancel);
        var dead = await channel.QueueDeclarePassiveAsync(address.Dead, cancel);
        return new QueueDepth(jobs.MessageCount, dead.MessageCount, (int)jobs.ConsumerCount);
    }

    internal static async Task DropAsync(IConnection? connection)
    {
        if (connection is null)
        {
            return;
        }

#pragma warning disable CA1031 // It is given up, whatever state it is in.
        try
        {
            await connection.CloseAsync(Constants.ReplySuccess, "done", TimeSpan.FromSeconds(2), abort: true);
            await connection.DisposeAsync();
        }
        catch (Exception)
        {
            // It was broken already.
        }
#pragma warning restore CA1031
    }

    private async Task DeclareAsync(IChannel channel, CancellationToken cancel)
    {
        var dead = new Dictionary<string, object?> { ["x-queue-type"] = "quorum" };
        await channel.QueueDeclareAsync(address.Dead, durable: true, exclusive: false, autoDelete: false, dead, cancellationToken: cancel);
        var jobs = new Dictionary<string, object?>
        {
            ["x-queue-type"] = "quorum",
            ["x-delivery-limit"] = MostReturns,
            ["x-dead-letter-exchange"] = "",
            ["x-dead-letter-routing-key"] = address.Dead,
            ["x-dead-letter-strategy"] = "at-least-once",
            ["x-overflow"] = "reject-publish",    // at-least-once asks for it, and it is what makes publishers wait
            ["x-max-length"] = MostWaiting,
        };
        await channel.QueueDeclareAsync(address.Jobs, durable: true, exclusive: false, autoDelete: false, jobs, cancellationToken: cancel);
    }

    // So that workers spread over the nodes.
    private AmqpTcpEndpoint[] Shuffled()
    {
        AmqpTcpEndpoint[] endpoints = [.. address.Endpoints];
        Random.Shared.Shuffle(endpoints);
        return endpoints;
    }

    internal static long Number(IDictionary<string, object?>? headers, string name) =>
        headers?.TryGetValue(name, out var value) == true && value is not null and not byte[] ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : 0;

    internal static string? Text(IDictionary<string, object?>? headers, string name) =>
        headers?.TryGetValue(name, out var value) == true ? value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : value as string : null;
}
