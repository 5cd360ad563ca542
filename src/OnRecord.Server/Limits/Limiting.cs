using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using OnRecord.Server.Access;
using OnRecord.Server.Api;

namespace OnRecord.Server.Limits;

/// <summary>Bounds what clients may take of the server.</summary>
internal static class Limiting
{
    private const string HeavyPolicy = "heavy";

    public static void AddLimits(this WebApplicationBuilder builder, LimitOptions limits, AccessOptions access)
    {
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Limits.MaxRequestBodySize = LimitOptions.MostBytes;
            options.Limits.MaxRequestLineSize = LimitOptions.MostOfAnAddress;
            options.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            options.Limits.MaxConcurrentConnections = 2_000;
            options.Limits.RequestHeadersTimeout = limits.HeadTime;
        });
        builder.Services.AddRateLimiter(options =>
        {
            options.AddPolicy(HeavyPolicy, _ => RateLimitPartition.GetConcurrencyLimiter(HeavyPolicy, _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = limits.Heavy, QueueLimit = limits.HeavyWaiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }));
            if (limits.Rate is { } rate)
            {
                options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => RateLimitPartition.GetTokenBucketLimiter(
                    Client(Asker.Address(context, access)),
                    _ => new TokenBucketRateLimiterOptions
                    {
                        TokenLimit = 2 * rate, TokensPerPeriod = Math.Max(1, rate / 10), ReplenishmentPeriod = TimeSpan.FromSeconds(rate < 10 ? 1.0 / rate : 0.1), QueueLimit = 0,
                    }));
            }

            options.OnRejected = async (rejected, _) =>
            {
                var isRate = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan _);
                rejected.HttpContext.Response.Headers.RetryAfter = isRate ? "1" : "10";
                var problem = isRate
                    ? Problem.Of(StatusCodes.Status429TooManyRequests, "too-many-requests", "Too many requests", $"One client may make {limits.Rate} a second; go on in a moment.")
                    : Problem.Of(StatusCodes.Status503ServiceUnavailable, "busy", "The server is busy", "Others are having texts read, added or exported; try again in a moment.");
                await problem.ExecuteAsync(rejected.HttpContext);
            };
        });
    }

    extension<TBuilder>(TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder
    {
        /// <summary>Only a few of its kind are in hand at once.</summary>
        public TBuilder Heavy() => endpoint.RequireRateLimiting(HeavyPolicy);

        /// <summary>It may take as long as it takes.</summary>
        public TBuilder Streams() => endpoint.WithMetadata(new LongAnswer());
    }

    // A household or a server has a whole network of IPv6.
    private static IPAddress Client(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}

/// <summary>Marks an address whose answer may take long.</summary>
internal sealed class LongAnswer;
