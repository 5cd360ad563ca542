namespace OnRecord.Engine.Metering;

/// <summary>How long something took, many times over, in so few numbers that they can be sent: a histogram whose buckets grow by a fourth of a doubling.</summary>
/// <remarks>Percentiles are right within 19 %. Safe for use by many threads.</remarks>
public sealed class Durations
{
    private const int BucketsOfADoubling = 4;
    private const int Buckets = 31 * BucketsOfADoubling;    // from a microsecond to half an hour

    private readonly long[] counts = new long[Buckets];

    public static Durations Of(IReadOnlyList<long> counts)
    {
        var durations = new Durations();
        for (var i = 0; i < Math.Min(counts.Count, Buckets); i++)
        {
            durations.counts[i] = counts[i];
        }

        return durations;
    }

    /// <summary>One for each bucket, up to the last that has any.</summary>
    public IReadOnlyList<long> Counts => counts[..(Array.FindLastIndex(counts, static count => count > 0) + 1)];

    public long Total => counts.Sum();

    public void Add(TimeSpan duration)
    {
        var bucket = (int)Math.Ceiling(Math.Log2(Math.Max(duration.TotalMicroseconds, 1)) * BucketsOfADoubling);
        Interlocked.Increment(ref counts[Math.Min(bucket, Buckets - 1)]);
    }

    public void Add(Durations other)
    {
        for (var i = 0; i < Buckets; i++)
        {
            Interlocked.Add(ref counts[i], other.counts[i]);
        }
    }

    /// <param name="share">0.5 for the median. In (0, 1].</param>
    /// <returns>The upper bound of the bucket; null where there is nothing.</returns>
    public TimeSpan? Percentile(double share)
    {
        var left = (long)Math.Ceiling(share * Total);
        for (var bucket = 0; bucket < Buckets && left > 0; bucket++)
        {
            left -= counts[bucket];
            if (left <= 0)
            {
                return TimeSpan.FromMicroseconds(Math.Pow(2, (double)bucket / BucketsOfADoubling));
            }
        }

        return null;
    }
}
