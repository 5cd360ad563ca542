using System.Threading.Channels;
using OnRecord.Engine.Jobs;

namespace OnRecord.Server.Work;

/// <summary>Gives out jobs as they come; those that may be what kills workers alone, when nothing else is in hand.</summary>
/// <remarks>
/// Where a worker dies, all that it had in hand comes again; so jobs that came again several times, of which one may be what kills, are done one at a time and
/// in no order.
/// </remarks>
internal sealed class JobDispatch(Hand hand, WorkerEnd end)
{
    private const int ReturnsOfSuspects = 3;
    private const int MostSuspectsHeld = 8;

    /// <summary>Gives out all that comes, until no more does.</summary>
    public async Task RunAsync(ChannelReader<Delivery> deliveries, ChannelWriter<Held> feed)
    {
        var suspects = new List<Delivery>();
        try
        {
            while (await deliveries.WaitToReadAsync(end.Abandoned))
            {
                while (suspects.Count < MostSuspectsHeld && deliveries.TryRead(out var delivery))
                {
                    if (delivery.Returns < ReturnsOfSuspects)
                    {
                        await FeedAsync(feed, delivery);
                    }
                    else
                    {
                        suspects.Add(delivery);
                    }
                }

                await OneByOneAsync(suspects, feed);
            }
        }
        finally
        {
            feed.Complete();
        }
    }

    private async Task OneByOneAsync(List<Delivery> suspects, ChannelWriter<Held> feed)
    {
        var order = suspects.ToArray();
        suspects.Clear();
        Random.Shared.Shuffle(order);    // so that what kills does not always stand before the same others
        foreach (var suspect in order)
        {
            await hand.EmptyAsync(end.Abandoned);
            await FeedAsync(feed, suspect);
            await hand.EmptyAsync(end.Abandoned);
        }
    }

    private ValueTask FeedAsync(ChannelWriter<Held> feed, Delivery delivery)
    {
        hand.Take();
        return feed.WriteAsync(Held.Of(delivery), end.Abandoned);
    }
}
