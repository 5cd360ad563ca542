using OnRecord.Engine.Metering;
using OnRecord.Findings;
using OnRecord.Reading;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Conllu;
using OnRecord.Reading.Events;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Places;
using OnRecord.Text;

namespace OnRecord.Engine;

/// <summary>What became of one input.</summary>
public abstract record ReadOutcome(string Name)
{
    /// <summary>It was read.</summary>
    /// <param name="Original">The bytes it was read from; null where it never was bytes.</param>
    public sealed record Read(string Name, Record Record, Original? Original = null) : ReadOutcome(Name);

    /// <summary>Its layers, where a <see cref="LayerReader"/> read it.</summary>
    /// <param name="Given">The sentences whose words it was given; null where it cut them itself.</param>
    public sealed record Layers(string Name, Document Document, IReadOnlyList<ConlluSentence>? Given = null) : ReadOutcome(Name);

    /// <summary>It is no article that can be read safely.</summary>
    public sealed record Refused(string Name, RefusalKind Kind, string Says) : ReadOutcome(Name);

    /// <summary>The path gave nothing.</summary>
    public sealed record Problem(string Name, InputProblemKind Kind, string Says) : ReadOutcome(Name);

    /// <summary>Reading it went wrong: a mistake of ours that this article brought to light.</summary>
    /// <param name="Stage">The stage it went wrong in: <c>CueStage</c>.</param>
    public sealed record Failed(string Name, string Stage, Exception Error) : ReadOutcome(Name);

    /// <summary>It was not read, since whoever asked knows it already.</summary>
    public sealed record Known(string Name) : ReadOutcome(Name);

    /// <summary>What becomes of an input: what <paramref name="read"/> makes of it, where it is an article.</summary>
    /// <param name="last">What an error that no stage is named for happened in.</param>
    internal static ReadOutcome Of(Input input, Func<Taken.Accepted, ReadOutcome> read, string last) => input switch
    {
        { Problem: { } problem } => new Problem(problem.Path, problem.Kind, problem.Says),
        { Taken: Taken.Refused refused } => new Refused(refused.Name, refused.Kind, refused.Says),
        { Taken: Taken.Known known } => new Known(known.Name),
        _ => Of(((Taken.Accepted)input.Taken!).Name, () => read((Taken.Accepted)input.Taken), last),
    };

    internal static ReadOutcome Of(string name, Func<ReadOutcome> read, string last)
    {
#pragma warning disable CA1031 // The one place where any mistake is caught: it costs one article, not the batch.
        try
        {
            return read();
        }
        catch (StageException error)
        {
            return new Failed(name, error.Stage, error.InnerException!);
        }
        catch (Exception error)
        {
            return new Failed(name, last, error);
        }
#pragma warning restore CA1031
    }
}

/// <summary>How articles are read, besides what the inputs themselves say.</summary>
public sealed record ReadOptions
{
    /// <summary>Overrides the date that the articles state; null leaves it.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>Tells which articles need not be read. Asked on many threads at once.</summary>
    public Func<Article, bool> IsKnown { get; init; } = static _ => false;
}

/// <summary>Reads many articles on all cores, and gives what became of each in the order of the inputs.</summary>
/// <param name="places">Which places are known; where it is null, those built in.</param>
/// <param name="events">What counts as an event, and by which dictionaries besides those built in.</param>
/// <param name="meter">Measures each stage; null where nobody asks.</param>
public sealed class Reader(ActorTable actors, ReadingModels models, PlaceTable? places = null, EventOptions? events = null, ReadingMeter? meter = null)
{
    private readonly Pipeline pipeline = English.Pipeline(actors, models, places, events);

    /// <summary>Reads one article on this thread.</summary>
    public ReadOutcome Read(Input input, ReadOptions? options = null)
    {
        options ??= new ReadOptions();
        Article Dated(Article article) => options.Published is null ? article : article with { Published = options.Published };

        // Asked out here, since an archive that does not answer is no fault of the article.
        if (input is { Problem: null, Taken: Taken.Accepted asked } && options.IsKnown(Dated(asked.Article)))
        {
            return new ReadOutcome.Known(asked.Name);
        }

        return ReadOutcome.Of(
            input,
            accepted => Dated(accepted.Article) is var article && IsRead(article)
                ? new ReadOutcome.Read(accepted.Name, Recorder.Record(meter is null ? pipeline.Read(article) : meter.Read(pipeline, article, input.Trace)), accepted.Original)
                : new ReadOutcome.Read(accepted.Name, Recorder.Unread(article), accepted.Original),
            last: nameof(Recorder));
    }

    /// <summary>Whether an article is in a language that is read: English, or none that is known.</summary>
    public static bool IsRead(Article article) =>
        article.Language is not { Length: >= 2 } language || language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads on all cores; outcomes come in the order of the inputs, each as soon as it and those before it are read.</summary>
    /// <remarks>However slowly the outcomes are taken, no more is held than <see cref="ReadAhead{T}"/> allows.</remarks>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled; what was given so far stands.</exception>
    public IEnumerable<ReadOutcome> Read(IEnumerable<Input> inputs, ReadOptions? options = null, CancellationToken cancel = default) =>
        ReadAhead<ReadOutcome>.Of(
            inputs, static input => input.Length, input => Read(input, options), cancel);
}
