using System.Collections.Concurrent;
using System.Diagnostics;
using OnRecord.Engine.Metering;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace OnRecord.Engine.Jobs;

/// <summary>Sends jobs and sees to it that each arrives: one that is not confirmed is sent again, so it may arrive twice.</summary>
/// <remarks>For one thread. Where the queue is full or no node answers, sending waits until it goes on.</remarks>
/// <param name="waits">Told why it has to wait, once each time.</param>
public sealed class JobPublisher(JobQueue queue, TimeProvider time, Action<string> waits) : IAsyncDisposable
{
    // Sent and not confirmed yet.
    private const int MostUnderWay = 256;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim room = new(MostUnderWay);
    private readonly SemaphoreSlim connecting = new(1);
    private readonly ConcurrentQueue<Exception> failures = new();
    private IConnection? connection;
    private IChannel? channel;
    private int isWaiting;

    /// <exception cref="QueueException">No node answers.</exception>
    public async Task ConnectAsync(CancellationToken cancel)
    {
        connection = await queue.ConnectAsync("onrecord publisher", cancel);
        channel = await OpenAsync(connection, cancel);
    }

    /// <summary>Sends a job. Returns when it is on its way.</summary>
    /// <exception cref="OperationCanceledException">It was not sent.</exception>
    public async Task PublishAsync(Job job, CancellationToken cancel)
    {
        Failed();
        var body = job.Write();
        var properties = new BasicProperties
        {
            Persistent = true,
            ContentType = "application/json",
            ContentEncoding = "zstd",
            Type = Job.CurrentSchema,
            AppId = "onrecord",
            Headers = new Dictionary<string, object?>(),
        };
        await room.WaitAsync(cancel);
        _ = SendAsync(job.Name, properties, body, cancel);
    }

    /// <summary>Waits until all have arrived.</summary>
    /// <exception cref="OperationCanceledException">Some may not have arrived.</exception>
    public async Task FlushAsync(CancellationToken cancel)
    {
        for (var i = 0; i < MostUnderWay; i++)
        {
            await room.WaitAsync(cancel);
        }

        room.Release(MostUnderWay);
        Failed();
    }

    public async ValueTask DisposeAsync()
    {
        await JobQueue.DropAsync(connection);
        connecting.Dispose();
    }

    private async Task SendAsync(string name, BasicProperties properties, byte[] body, CancellationToken cancel)
    {
        using var activity = ReadingMeter.Activities.StartActivity("send", ActivityKind.Producer);
        activity?.SetTag("job", name);
        JobTrace.Write(activity, properties.Headers!);
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                var used = channel!;
                try
                {
                    await used.BasicPublishAsync("", queue.Address.Jobs, mandatory: true, properties, body, cancel);
                    isWaiting = 0;
                    return;
                }
                catch (PublishException refused)
                {
                    Wait(refused.IsReturn ? "the queue is gone" : "the queue is full");
                    await PauseAsync(attempt, cancel);
                }
                catch (Exception error) when (queue.Explain(error) is { } explained)
                {
                    Wait(explained.Message);
                    await PauseAsync(attempt, cancel);
                    await ReconnectAsync(used, cancel);
                }
            }
        }
        catch (Exception error)
        {
            failures.Enqueue(error);
        }
        finally
        {
            room.Release();
        }
    }

    // One does it for all that wait.
    private async Task ReconnectAsync(IChannel broken, CancellationToken cancel)
    {
        await connecting.WaitAsync(cancel);
        try
        {
            if (ReferenceEquals(channel, broken))
            {
                await JobQueue.DropAsync(connection);
                connection = await queue.ConnectAsync("onrecord publisher", cancel);
                channel = await OpenAsync(connection, cancel);
            }
        }
        catch (QueueException error)
        {
            Wait(error.Message);
        }
        finally
        {
            connecting.Release();
        }
    }

    private static Task<IChannel> OpenAsync(IConnection connection, CancellationToken cancel) => connection.CreateChannelAsync(
        new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null), cancel);

    private Task PauseAsync(int attempt, CancellationToken cancel)
    {
        var pause = TimeSpan.FromMilliseconds(Math.Min(100 * Math.Pow(2, attempt), LongestPause.TotalMilliseconds));
        return Task.Delay(pause, time, cancel);
    }

    private void Wait(string why)
    {
        if (Interlocked.Exchange(ref isWaiting, 1) == 0)
        {
            waits(why);
        }
    }

    private void Failed()
    {
        if (failures.TryDequeue(out var error))
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error);
        }
    }
}
