using System.Globalization;
using System.Security.Cryptography;
using RabbitMQ.Client;

namespace OnRecord.Engine.Jobs;

/// <summary>A job that was put aside, since it could not be done.</summary>
/// <param name="Id">Follows from what is in it: jobs that are the same have the same.</param>
/// <param name="Name">The path, address or line that its article came from; null where it is no job that this version knows.</param>
/// <param name="At">Null where it is not known.</param>
/// <param name="Tries">How often a worker took it, in all.</param>
public sealed record AsideJob(string Id, string? Name, string? Title, string? Outlet, string? Url, string Why, DateTimeOffset? At, long Tries)
{
    private const string AtHeader = "onrecord-aside-at";
    private const string TriesHeader = "onrecord-tries";
    private const string FirstReason = "x-first-death-reason";

    // What RabbitMQ writes when it puts a job aside by itself, and what it counts.
    private const string Deaths = "x-death";
    private const string OfRabbit = "x-";

    internal static AsideJob Of(IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body)
    {
        var (job, broken) = ((Job?)null, (string?)null);
        try
        {
            job = Job.Read(body.Span);
        }
        catch (JobException error)
        {
            broken = error.Message;
        }

        var headers = properties.Headers;
        var isByRabbit = JobQueue.Text(headers, FirstReason) is not null;
        var why = JobQueue.Text(headers, JobQueue.ReasonHeader)
            ?? (JobQueue.Text(headers, FirstReason) switch
            {
                "delivery_limit" => $"it came back {JobQueue.MostReturns.ToString(CultureInfo.InvariantCulture)} times, since whoever had it died or gave it back",
                { } other => $"the queue put it aside: {other}",
                null => broken is null ? "nothing says why" : $"no job of this version: {broken}",
            });
        return new AsideJob(
            Convert.ToHexStringLower(SHA256.HashData(body.Span).AsSpan(0, 6)), job?.Name, job?.Article?.Title, job?.Article?.Outlet, job?.Article?.Url, why,
            DateTimeOffset.TryParse(JobQueue.Text(headers, AtHeader), CultureInfo.InvariantCulture, out var at) ? at : Died(headers),
            JobQueue.Number(headers, TriesHeader) + (isByRabbit ? JobQueue.MostReturns + 1 : 0));
    }

    /// <summary>What a job bears when it is put aside.</summary>
    internal static BasicProperties Aside(IReadOnlyBasicProperties properties, string why, long returns, DateTimeOffset at)
    {
        var headers = Own(properties.Headers);
        headers[JobQueue.ReasonHeader] = why;
        headers[AtHeader] = at.ToString("O", CultureInfo.InvariantCulture);
        headers[TriesHeader] = JobQueue.Number(headers, TriesHeader) + returns + 1;
        return new BasicProperties(properties) { Headers = headers };
    }

    /// <summary>What this one bears when it is put back: how often it was tried, and nothing of why it was put aside.</summary>
    internal BasicProperties Back(IReadOnlyBasicProperties properties)
    {
        var headers = Own(properties.Headers);
        headers.Remove(JobQueue.ReasonHeader);
        headers.Remove(AtHeader);
        headers[TriesHeader] = Tries;
        return new BasicProperties(properties) { Headers = headers };
    }

    private static Dictionary<string, object?> Own(IDictionary<string, object?>? headers) =>
        headers?.Where(static header => !header.Key.StartsWith(OfRabbit, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal) ?? [];

    // The last time that RabbitMQ put it aside by itself.
    private static DateTimeOffset? Died(IDictionary<string, object?>? headers) =>
        headers?.TryGetValue(Deaths, out var deaths) == true && deaths is IEnumerable<object> all
            ? all.OfType<IDictionary<string, object?>>()
                .Select(static death => death.TryGetValue("time", out var time) && time is AmqpTimestamp { UnixTime: var seconds } ? DateTimeOffset.FromUnixTimeSeconds(seconds) : (DateTimeOffset?)null)
                .Max()
            : null;
}
