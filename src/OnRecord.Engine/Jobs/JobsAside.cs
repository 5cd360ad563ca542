using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace OnRecord.Engine.Jobs;

/// <summary>The jobs that were put aside: looked at, and put back into the queue.</summary>
/// <remarks>
/// Each is held while it is looked at and let go at the end, so another that looks meanwhile sees the others alone. Nothing is taken away before it has arrived
/// where it goes to: whoever dies midway leaves everything in one of both places, and at most one job in both, which done twice is done once.
/// </remarks>
public sealed class JobsAside(JobQueue queue)
{
    // To be looked at counts as having been given back, and RabbitMQ 4 drops what was given back twenty times unless told otherwise.
    private const int MostLooks = 5;

    /// <param name="most">How many are given at most, those that were put aside first.</param>
    /// <returns>Those that are wanted, and how many are put aside in all.</returns>
    /// <exception cref="QueueException">No node answers.</exception>
    public async Task<(IReadOnlyList<AsideJob> Jobs, long All)> ListAsync(Predicate<AsideJob> isWanted, int most, CancellationToken cancel)
    {
        var jobs = new List<AsideJob>();
        var all = await EachAsync(
            job =>
            {
                if (isWanted(job))
                {
                    jobs.Add(job);
                }

                return false;
            },
            () => jobs.Count < most,
            cancel);
        return (jobs, all);
    }

    /// <summary>Puts back, into the queue that workers take from, what is chosen.</summary>
    /// <param name="goesBack">Asked of each job once.</param>
    /// <param name="returned">Told of each that is back.</param>
    /// <returns>How many were put aside in all.</returns>
    /// <exception cref="QueueException">No node answers, or the queue is full.</exception>
    public Task<long> ReturnAsync(Predicate<AsideJob> goesBack, Action<AsideJob> returned, CancellationToken cancel) =>
        EachAsync(goesBack, static () => true, cancel, returned);

    private async Task<long> EachAsync(Predicate<AsideJob> goesBack, Func<bool> goesOn, CancellationToken cancel, Action<AsideJob>? returned = null)
    {
        var connection = await queue.ConnectAsync("onrecord aside", cancel);
        try
        {
            await using var channel = await connection.CreateChannelAsync(
                new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancel);
            var all = (await queue.DepthAsync(channel, cancel)).Dead;

            // No more than were there at the beginning: what is put back may fail and come again meanwhile.
            for (var seen = 0L; seen < all && goesOn() && await channel.BasicGetAsync(queue.Address.Dead, autoAck: false, cancel) is { } got; seen++)
            {
                var job = AsideJob.Of(got.BasicProperties, got.Body);
                if (goesBack(job))
                {
                    await MoveAsync(channel, got, queue.Address.Jobs, job.Back(got.BasicProperties), cancel);
                    returned?.Invoke(job);
                }
                else if (JobQueue.Number(got.BasicProperties.Headers, "x-delivery-count") >= MostLooks)
                {
                    await MoveAsync(channel, got, queue.Address.Dead, new BasicProperties(got.BasicProperties), cancel);
                }
            }

            return all;
        }
        catch (PublishException refused)
        {
            throw new QueueException($"{queue.Address} takes no more: {(refused.IsReturn ? "the queue is gone" : "the queue is full")}", refused);
        }
        catch (Exception error) when (queue.Explain(error) is not null)
        {
            throw queue.Explain(error)!;
        }
        finally
        {
            await JobQueue.DropAsync(connection);    // which gives back what is held
        }
    }

    private static async Task MoveAsync(IChannel channel, BasicGetResult got, string to, BasicProperties properties, CancellationToken cancel)
    {
        await channel.BasicPublishAsync("", to, mandatory: true, properties, got.Body, cancel);    // returns when it has arrived
        await channel.BasicAckAsync(got.DeliveryTag, multiple: false, cancel);
    }
}
