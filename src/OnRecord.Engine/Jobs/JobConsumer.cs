using System.Diagnostics;
using System.Threading.Channels;
using OnRecord.Engine.Metering;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace OnRecord.Engine.Jobs;

/// <summary>A job in the hands of this worker, until it is done, put aside or given back.</summary>
public sealed class Delivery
{
    internal Delivery(IChannel channel, BasicDeliverEventArgs got)
    {
        (Channel, Tag) = (channel, got.DeliveryTag);
        Body = got.Body.ToArray();    // whose bytes are used again
        Properties = new BasicProperties(got.BasicProperties);
        Returns = JobQueue.Number(got.BasicProperties.Headers, "x-delivery-count");
        Trace = JobTrace.Read(got.BasicProperties.Headers);
    }

    /// <summary>As <see cref="Job.Write"/> gives it.</summary>
    public byte[] Body { get; }

    /// <summary>How often whoever had it gave it back or died.</summary>
    public long Returns { get; }

    /// <summary>The trace that it was sent in; the default where nobody traced that.</summary>
    public ActivityContext Trace { get; }

    internal IChannel Channel { get; }

    internal ulong Tag { get; }

    internal BasicProperties Properties { get; }
}

/// <summary>Takes jobs from the queue, some ahead, and says what became of each. Where the connection is lost it makes another.</summary>
/// <remarks>What was in hand when a connection was lost comes again, to this worker or another; to finish it all the same does no harm.</remarks>
/// <param name="ahead">How many jobs are taken before the first of them is done.</param>
/// <param name="lost">Told why the connection was lost, or could not be made again.</param>
public sealed class JobConsumer(JobQueue queue, int ahead, TimeProvider time, Action<string> lost) : IAsyncDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly Channel<Delivery> deliveries = System.Threading.Channels.Channel.CreateUnbounded<Delivery>();    // prefetch bounds it
    private IConnection? connection;
    private IChannel? channel;
    private IChannel? aside;
    private string? tag;

    /// <summary>Ends when <see cref="StopAsync"/> was called and all that was taken was given.</summary>
    public ChannelReader<Delivery> Deliveries => deliveries.Reader;

    public bool IsConnected => channel is { IsOpen: true };

    /// <summary>Connects and begins to take jobs.</summary>
    /// <exception cref="QueueException">No node answers.</exception>
    public async Task ConnectAsync(CancellationToken cancel)
    {
        try
        {
            await JobQueue.DropAsync(connection);
            connection = await queue.ConnectAsync("onrecord worker", cancel);
            aside = await connection.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancel);
            var taking = await connection.CreateChannelAsync(cancellationToken: cancel);
            await taking.BasicQosAsync(prefetchSize: 0, (ushort)ahead, global: false, cancel);
            var consumer = new AsyncEventingBasicConsumer(taking);
            consumer.ReceivedAsync += (_, got) =>
            {
                deliveries.Writer.TryWrite(new Delivery(taking, got));
                return Task.CompletedTask;
            };
            tag = await taking.BasicConsumeAsync(queue.Address.Jobs, autoAck: false, consumer, cancel);
            channel = taking;
        }
        catch (Exception error) when (queue.Explain(error) is not null)
        {
            throw queue.Explain(error)!;
        }
    }

    /// <summary>Keeps the connection up until cancelled.</summary>
    public async Task KeepAsync(CancellationToken cancel)
    {
        var (pause, failures) = (TimeSpan.FromMilliseconds(200), 0);
        while (!cancel.IsCancellationRequested)
        {
            await Task.Delay(pause, time, cancel);
            if (IsConnected)
            {
                continue;
            }

            if (failures == 0)
            {
                lost(channel?.CloseReason?.ReplyText ?? "the connection was lost");
            }

            try
            {
                await ConnectAsync(cancel);
                (pause, failures) = (TimeSpan.FromMilliseconds(200), 0);
            }
            catch (QueueException error)
            {
                lost(error.Message);
                pause = TimeSpan.FromMilliseconds(Math.Min(200 * Math.Pow(2, ++failures), LongestPause.TotalMilliseconds));
            }
        }
    }

    /// <summary>Takes no more. What was taken is still given.</summary>
    public async Task StopAsync()
    {
        try
        {
            if (channel is { IsOpen: true } open && tag is not null)
            {
                await open.BasicCancelAsync(tag);
            }
        }
        catch (Exception error) when (queue.Explain(error) is not null)
        {
            // Nothing more comes from a connection that is gone.
        }

        deliveries.Writer.TryComplete();
    }

    /// <summary>It is done, and does not come again.</summary>
    public Task DoneAsync(Delivery delivery) => SayAsync(delivery, static one => one.Channel.BasicAckAsync(one.Tag, multiple: false));

    /// <summary>It comes again, to whoever can do it.</summary>
    public Task GiveBackAsync(Delivery delivery) => SayAsync(delivery, static one => one.Channel.BasicNackAsync(one.Tag, multiple: false, requeue: true));

    /// <summary>It cannot be done, and is kept aside with the reason.</summary>
    public Task PutAsideAsync(Delivery delivery, string reason) => SayAsync(delivery, async one =>
    {
        using var activity = ReadingMeter.Activities.StartActivity("put aside", ActivityKind.Producer, one.Trace);    // so that it keeps its trace
        var properties = AsideJob.Aside(one.Properties, reason, one.Returns, time.GetUtcNow());
        await aside!.BasicPublishAsync("", queue.Address.Dead, mandatory: true, properties, one.Body);    // returns when it has arrived
        await one.Channel.BasicAckAsync(one.Tag, multiple: false);
    });

    /// <exception cref="QueueException">No node answers.</exception>
    public async Task<QueueDepth> DepthAsync(CancellationToken cancel)
    {
        try
        {
            await using var asking = await connection!.CreateChannelAsync(cancellationToken: cancel);
            return await queue.DepthAsync(asking, cancel);
        }
        catch (Exception error) when (queue.Explain(error) is not null)
        {
            throw queue.Explain(error)!;
        }
    }

    public async ValueTask DisposeAsync() => await JobQueue.DropAsync(connection);

    // Where the connection is gone it comes again, and finds itself done.
    private async Task SayAsync(Delivery delivery, Func<Delivery, ValueTask> say)
    {
        try
        {
            await say(delivery);
        }
        catch (Exception error) when (queue.Explain(error) is { } explained)
        {
            if (delivery.Channel.IsOpen)
            {
                lost(explained.Message);
                await delivery.Channel.CloseAsync();    // so that it comes again
            }
        }
    }
}
