using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OnRecord.Engine.Fetching;
using OnRecord.Server.Answers;
using OnRecord.Server.Serving;
using OnRecord.Server.Statements;
using OnRecord.Storage;
using OnRecord.Storage.Revisions;
using OnRecord.Storage.Webhooks;

namespace OnRecord.Server.Webhooks;

/// <summary>Tells webhooks what is new in their searches: after something was added, and now and then.</summary>
/// <remarks>What could not be delivered is tried again, less and less often, over two days. A receiver may be told something twice, never not at all.</remarks>
internal sealed class Deliveries(Archive archive, JsonPosts posts, TimeProvider time, ILogger log) : BackgroundService
{
    public const string TimestampHeader = "X-OnRecord-Timestamp";
    public const string SignatureHeader = "X-OnRecord-Signature";
    public const string NumberHeader = "X-OnRecord-Delivery";

    private const int ChangesOfADelivery = 200;
    private const int SentAtOnce = 4;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);

    // After the first attempt, the second …; then it is given up.
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(15), TimeSpan.FromHours(24),
    ];

    private readonly SemaphoreSlim wanted = new(1);

    /// <summary>Looks at once.</summary>
    public void Wake() => wanted.Release();

    /// <summary>When to try again after so many attempts; null where it is given up.</summary>
    public static DateTimeOffset? Next(int attempts, DateTimeOffset now) => attempts <= Pauses.Length ? now + Pauses[attempts - 1] : null;

    /// <summary>What a receiver makes again from what it got, to know that it came from here.</summary>
    public static string Signature(string secret, string timestamp, ReadOnlySpan<byte> body) => "sha256=" + Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes(timestamp + "."), .. body]));

    public override void Dispose()
    {
        base.Dispose();
        wanted.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await wanted.WaitAsync(BetweenLooks, stoppingToken);
            try
            {
                await Task.Run(() => Note(stoppingToken), stoppingToken);
                await Parallel.ForEachAsync(
                    archive.Webhooks.Due(time.GetUtcNow(), most: 100),
                    new ParallelOptions { MaxDegreeOfParallelism = SentAtOnce, CancellationToken = stoppingToken },
                    async (delivery, cancel) => await SendAsync(delivery, cancel));
            }
            catch (ArchiveException error)
            {
                log.ArchiveUnavailable(error.Message);
            }
#pragma warning disable CA1031 // The edge of the worker: a mistake costs one look, not all that come after it.
            catch (Exception error) when (error is not OperationCanceledException)
            {
                log.AnswerFailed(error);
            }
#pragma warning restore CA1031
        }
    }

    // Notes down what is to be told.
    private void Note(CancellationToken stop)
    {
        foreach (var known in archive.Webhooks.All())
        {
            if (archive.SavedSearches.Find(known.Search) is not { } search)
            {
                continue;
            }

            var reached = known.Delivered;
            ChangePage page;
            do
            {
                stop.ThrowIfCancellationRequested();
                page = archive.Changes(new ChangeQuery { After = reached, Limit = ChangesOfADelivery });
                if (page.Position > reached)
                {
                    archive.Webhooks.Begin(known.Key, reached, page.Position, Fitting(page, search.Query).Count, time.GetUtcNow());
                    reached = page.Position;
                }
            }
            while (page.HasMore);
        }
    }

    private async Task SendAsync(Delivery delivery, CancellationToken cancel)
    {
        if (archive.Webhooks.Find(delivery.Webhook) is not { } webhook || archive.SavedSearches.Find(webhook.Search) is not { } search)
        {
            return;
        }

        var body = Encoding.UTF8.GetBytes(Body(delivery, webhook, search.Query));
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var posted = await posts.SendAsync(
            new Uri(webhook.Url),
            body,
            new Dictionary<string, string>
            {
                [NumberHeader] = delivery.Key.ToString(CultureInfo.InvariantCulture),
                [TimestampHeader] = timestamp,
                [SignatureHeader] = Signature(webhook.Secret, timestamp, body),
            },
            cancel);
        var now = time.GetUtcNow();
        archive.Webhooks.Tried(delivery.Key, now, posted.Status, posted.Problem, posted.Problem is null ? null : Next(delivery.Attempts + 1, now));
    }

    private string Body(Delivery delivery, Webhook webhook, StatementQuery query)
    {
        var hits = new List<StatementHit>();
        var reached = delivery.Since;
        ChangePage page;
        do
        {
            page = archive.Changes(new ChangeQuery { After = reached, UpTo = delivery.Until, Limit = ChangesOfADelivery });
            hits.AddRange(Fitting(page, query));
            reached = page.Position;
        }
        while (page.HasMore && reached < delivery.Until);

        return JsonText.Write(json => json.WriteObject(() =>
        {
            json.WriteNumber("webhook", webhook.Key);
            json.WriteNumber("delivery", delivery.Key);
            json.WriteString("search", webhook.Search);
            json.WriteString("address", SearchAddress.Of(query));
            json.WriteAll("statements", hits.DistinctBy(static hit => hit.Key), hit => StatementJson.Write(json, hit));
        }));
    }

    // What came or changed and now fits.
    private List<StatementHit> Fitting(ChangePage page, StatementQuery query)
    {
        StatementHit[] hits = [.. page.Items.Select(static one => one.Statement).OfType<StatementHit>().DistinctBy(static hit => hit.Key)];
        var keys = archive.Fitting(query, [.. hits.Select(static hit => hit.Key)]);
        return [.. hits.Where(hit => keys.Contains(hit.Key))];
    }
}
