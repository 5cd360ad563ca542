using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using OnRecord.Reading;
using OnRecord.Text;

namespace OnRecord.Engine.Metering;

/// <summary>How long each stage takes and where it fails: for whoever listens to the meter and the traces named <see cref="Name"/>, and for <see cref="Stages"/>.</summary>
public sealed class ReadingMeter : IDisposable
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "OnRecord";

    /// <summary>Where an article is read and a batch is written, as traces.</summary>
    public static readonly ActivitySource Activities = new(Name);

    private readonly Meter meter = new(Name);
    private readonly ConcurrentDictionary<string, Durations> stages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> failures = new(StringComparer.Ordinal);
    private readonly Histogram<double> duration;
    private readonly Counter<long> failed;
    private readonly Counter<long> articles;

    public ReadingMeter()
    {
        duration = meter.CreateHistogram<double>("onrecord.stage.duration", "s", "How long a stage took with an article.");
        failed = meter.CreateCounter<long>("onrecord.stage.failures", "{article}", "Articles that a stage failed on.");
        articles = meter.CreateCounter<long>("onrecord.articles", "{article}", "Articles, by what became of them.");
    }

    /// <summary>By the name of the stage: <c>CueStage</c>.</summary>
    public IReadOnlyDictionary<string, Durations> Stages => stages;

    /// <summary>How many articles each stage failed on.</summary>
    public IReadOnlyDictionary<string, long> Failures => failures;

    /// <summary>Counts what became of articles.</summary>
    /// <param name="outcome">One of few words: <c>added</c>.</param>
    public void Count(string outcome, int count)
    {
        if (count > 0)
        {
            articles.Add(count, new KeyValuePair<string, object?>("outcome", outcome));
        }
    }

    /// <summary>Has a value asked for whenever somebody measures.</summary>
    public void Gauge(string name, string unit, string description, Func<long> value) => meter.CreateObservableGauge(name, value, unit, description);

    /// <summary>Measures what is no stage of reading: <c>write</c>.</summary>
    /// <param name="traces">Of the articles that it is done for, which it is linked to.</param>
    public T Time<T>(string step, Func<T> act, IEnumerable<ActivityContext>? traces = null)
    {
        using var activity = Activities.StartActivity(
            ActivityKind.Internal, name: step, links: traces?.Where(static trace => trace != default).Select(static trace => new ActivityLink(trace)));
        var start = Stopwatch.GetTimestamp();
        try
        {
            return act();
        }
        finally
        {
            Took(step, Stopwatch.GetElapsedTime(start));
        }
    }

    /// <summary>Notes that a stage failed.</summary>
    public void Fail(string stage)
    {
        failures.AddOrUpdate(stage, 1, static (_, count) => count + 1);
        failed.Add(1, new KeyValuePair<string, object?>("stage", stage));
    }

    public void Dispose() => meter.Dispose();

    /// <param name="trace">The trace that it goes on with; the default for one of its own.</param>
    /// <exception cref="StageException">A stage could not read it.</exception>
    internal Document Read(Pipeline pipeline, Article article, ActivityContext trace)
    {
        using var activity = Activities.StartActivity("read", trace == default ? ActivityKind.Internal : ActivityKind.Consumer, trace);
        activity?.SetTag("article", article.Id);
        var start = Stopwatch.GetTimestamp();
        string? running = null;
        try
        {
            return pipeline.Read(article, stage =>
            {
                End();
                running = stage.GetType().Name;
            });
        }
        catch (StageException error)
        {
            activity?.SetStatus(ActivityStatusCode.Error, error.Stage);
            throw;
        }
        finally
        {
            End();
        }

        void End()
        {
            var now = Stopwatch.GetTimestamp();
            if (running is not null)
            {
                Took(running, Stopwatch.GetElapsedTime(start, now));
            }

            start = now;
        }
    }

    private void Took(string step, TimeSpan time)
    {
        stages.GetOrAdd(step, static _ => new Durations()).Add(time);
        duration.Record(time.TotalSeconds, new KeyValuePair<string, object?>("stage", step));
    }
}
