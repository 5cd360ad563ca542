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
    public sealed record Failed(string Name, Exception Error) : ReadOutcome(Name);
}

/// <summary>Reads many articles on all cores, and gives what became of each in the order of the inputs.</summary>
public sealed class Reader(ActorTable actors)
{
    private readonly Pipeline pipeline = English.Pipeline(actors);

    /// <summary>Reads one article on this thread.</summary>
    /// <param name="published">Overrides the date the article states; null leaves it.</param>
    public ReadOutcome Read(Input input, PublicationDate? published = null)
    {
        switch (input)
        {
            case { Problem: { } problem }:
                return new ReadOutcome.Problem(problem.Path, problem.Kind, problem.Says);
            case { Taken: Taken.Refused refused }:
                return new ReadOutcome.Refused(refused.Name, refused.Kind, refused.Says);
        }

        var accepted = (Taken.Accepted)input.Taken!;
        var article = published is null ? accepted.Article : accepted.Article with { Published = published };
#pragma warning disable CA1031 // The one place where any mistake is caught: it costs one article, not the batch.
        try
        {
            return new ReadOutcome.Read(accepted.Name, Recorder.Record(pipeline.Read(article)));
        }
        catch (Exception error)
        {
            return new ReadOutcome.Failed(accepted.Name, error);
        }
#pragma warning restore CA1031
    }

    /// <summary>Reads on as many threads as there are cores; outcomes come in the order of the inputs.</summary>
    public IEnumerable<ReadOutcome> Read(IEnumerable<Input> inputs, PublicationDate? published = null) =>
        inputs.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(input => Read(input, published));
}
