using RabbitMQ.Client;

namespace OnRecord.Engine.Jobs;

/// <summary>Asks again and again how many jobs wait, over one connection; where that is lost it makes another.</summary>
public sealed class QueueGauge(JobQueue queue) : IAsyncDisposable
{
    private IConnection? connection;

    public QueueAddress Address => queue.Address;

    /// <exception cref="QueueException">No node answers.</exception>
    public async Task<QueueDepth> DepthAsync(CancellationToken cancel)
    {
        try
        {
            if (connection is not { IsOpen: true })
            {
                await JobQueue.DropAsync(connection);
                connection = await queue.ConnectAsync("onrecord status", cancel);
            }

            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancel);
            return await queue.DepthAsync(channel, cancel);
        }
        catch (Exception error) when (queue.Explain(error) is not null)
        {
            throw queue.Explain(error)!;
        }
    }

    public async ValueTask DisposeAsync() => await JobQueue.DropAsync(connection);
}
