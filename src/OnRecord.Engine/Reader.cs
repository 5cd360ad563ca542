using OnRecord.Findings;
using OnRecord.Reading;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Intake;
using OnRecord.Text;

namespace OnRecord.Engine;

/// <summary>What became of one input.</summary>
public abstract record ReadOutcome(string Name)
{
    public sealed record Read(string Name, Record Record) : ReadOutcome(Name);

    /// <summary>It is no article that can be read safely.</summary>
    public sealed record Refused(string Name, RefusalKind Kind, string Says) : ReadOutcome(Name);

    /// <summary>The path gave nothing.</summary>
    public sealed record Problem(string Name, InputProblemKind Kind, string Says) : ReadOutcome(Name);

    /// <summary>Reading it went wrong: a mistake of ours that this article brought to light.</summary>
    /// <param name="Stage">The stage it went wrong in: <c>CueStage</c>.</param>
    public sealed record Failed(string Name, string Stage, Exception Error) : ReadOutcome(Name);

    /// <summary>It was not read, since whoever asked knows it already.</summary>
    public sealed record Known(string Name) : ReadOutcome(Name);
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
public sealed class Reader(ActorTable actors)
{
    private readonly Pipeline pipeline = English.Pipeline(actors);

    /// <summary>Reads one article on this thread.</summary>
    public ReadOutcome Read(Input input, ReadOptions? options = null)
    {
        options ??= new ReadOptions();
        switch (input)
        {
            case { Problem: { } problem }:
                return new ReadOutcome.Problem(problem.Path, problem.Kind, problem.Says);
            case { Taken: Taken.Refused refused }:
                return new ReadOutcome.Refused(refused.Name, refused.Kind, refused.Says);
        }

        var accepted = (Taken.Accepted)input.Taken!;
        var article = options.Published is null ? accepted.Article : accepted.Article with { Published = options.Published };
        if (options.IsKnown(article))
        {
            return new ReadOutcome.Known(accepted.Name);
        }

#pragma warning disable CA1031 // The one place where any mistake is caught: it costs one article, not the batch.
        try
        {
            return new ReadOutcome.Read(accepted.Name, Recorder.Record(pipeline.Read(article)));
        }
        catch (StageException error)
        {
            return new ReadOutcome.Failed(accepted.Name, error.Stage, error.InnerException!);
        }
        catch (Exception error)
        {
            return new ReadOutcome.Failed(accepted.Name, nameof(Recorder), error);
        }
#pragma warning restore CA1031
    }

    /// <summary>Reads on all cores; outcomes come in the order of the inputs, each as soon as it and those before it are read.</summary>
    /// <remarks>However slowly the outcomes are taken, no more is held than <see cref="ReadAhead{T}"/> allows.</remarks>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled; what was given so far stands.</exception>
    public IEnumerable<ReadOutcome> Read(IEnumerable<Input> inputs, ReadOptions? options = null, CancellationToken cancel = default) =>
        ReadAhead<ReadOutcome>.Of(
            inputs, static input => (input.Taken as Taken.Accepted)?.Article.Text.Length ?? 0, input => Read(input, options), cancel);
}
