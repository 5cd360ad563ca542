using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Engine.Metering;
using OnRecord.Reading;
using OnRecord.Storage;

namespace OnRecord.Server.Work;

/// <summary>What a worker says of itself every few seconds, through the archive.</summary>
internal sealed class WorkerReport
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(15);    // that the speed is measured over

    private readonly Queue<(DateTimeOffset At, long Taken)> before = new();
    private TimeProvider time = TimeProvider.System;

    public required string Id { get; init; }

    public string Host { get; init; } = "";

    public string Version { get; init; } = "";

    public DateTimeOffset Since { get; init; }

    /// <summary>working, waiting or draining.</summary>
    public string State { get; set; } = "working";

    /// <summary>Why it waits; null where it does not.</summary>
    public string? Why { get; set; }

    /// <summary>Jobs it has taken and not finished.</summary>
    public int InHand { get; set; }

    /// <summary>Jobs it has finished.</summary>
    public long Taken { get; set; }

    public int Added { get; set; }

    public int Unchanged { get; set; }

    public int Refused { get; set; }

    public int PutAside { get; set; }

    /// <summary>Jobs a second, over the last reports.</summary>
    public double PerSecond { get; set; }

    /// <summary>How many articles each stage failed on.</summary>
    public IReadOnlyDictionary<string, long> Failures { get; set; } = new Dictionary<string, long>();

    /// <summary><see cref="Durations.Counts"/> of each stage.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<long>> Stages { get; set; } = new Dictionary<string, IReadOnlyList<long>>();

    public static WorkerReport Begin(TimeProvider time)
    {
        var now = time.GetUtcNow();
        return new WorkerReport
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}/{now.ToUnixTimeMilliseconds()}"),
            Host = Environment.MachineName,
            Version = Recorder.Version,
            Since = now,
            time = time,
        };
    }

    /// <returns>Null where another version wrote it in another form.</returns>
    public static WorkerReport? Read(WorkerSays says)
    {
        try
        {
            return JsonSerializer.Deserialize(says.Json, WorkerJson.Default.WorkerReport);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Took(int jobs)
    {
        lock (before)
        {
            var now = time.GetUtcNow();
            before.Enqueue((now, Taken));
            Taken += jobs;
            Trim(now);
        }
    }

    public WorkerSays Says(ReadingMeter meter, int inHand, string? notReady)
    {
        var now = time.GetUtcNow();
        lock (before)
        {
            Trim(now);
            PerSecond = before.TryPeek(out var first) && now > first.At ? (Taken - first.Taken) / Math.Max((now - first.At).TotalSeconds, 1) : 0;
        }

        (InHand, Why) = (inHand, notReady);
        State = State == "draining" ? State : notReady is null ? "working" : "waiting";
        Failures = meter.Failures.ToDictionary(StringComparer.Ordinal);
        Stages = meter.Stages.ToDictionary(static stage => stage.Key, static stage => stage.Value.Counts, StringComparer.Ordinal);
        return new WorkerSays(Id, now, JsonSerializer.Serialize(this, WorkerJson.Default.WorkerReport));
    }

    private void Trim(DateTimeOffset now)
    {
        while (before.TryPeek(out var oldest) && now - oldest.At > Span)
        {
            before.Dequeue();
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WorkerReport))]
internal sealed partial class WorkerJson : JsonSerializerContext;
