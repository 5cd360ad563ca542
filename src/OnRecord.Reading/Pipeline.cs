using System.Collections.Immutable;
using OnRecord.Text;

namespace OnRecord.Reading;

/// <summary>Looks at the layers so far and gives one more. Keeps no state between calls and is shared by every thread.</summary>
public interface IStage
{
    /// <summary>The layers it looks at.</summary>
    IReadOnlyList<Type> Needs { get; }

    /// <summary>The layer it gives.</summary>
    Type Gives { get; }

    ILayer Read(Document document);
}

/// <summary>A stage that gives a <typeparamref name="TLayer"/>.</summary>
public interface IStage<out TLayer> : IStage
    where TLayer : class, ILayer
{
    Type IStage.Gives => typeof(TLayer);

    new TLayer Read(Document document);

    ILayer IStage.Read(Document document) => Read(document);
}

/// <summary>Stages in order: an article goes in, a document with all their layers comes out.</summary>
public sealed class Pipeline
{
    /// <exception cref="ArgumentException">A stage needs a layer that no earlier stage gives, or two give the same.</exception>
    public Pipeline(params ReadOnlySpan<IStage> stages)
    {
        var given = new HashSet<Type>();
        foreach (var stage in stages)
        {
            if (stage.Needs.FirstOrDefault(need => !given.Contains(need)) is { } missing)
            {
                throw new ArgumentException($"{stage.GetType().Name} needs {missing.Name}, which no earlier stage gives.", nameof(stages));
            }

            if (!given.Add(stage.Gives))
            {
                throw new ArgumentException($"Two stages give {stage.Gives.Name}.", nameof(stages));
            }
        }

        Stages = [.. stages];
    }

    /// <summary>The stages in the order in which they read.</summary>
    public ImmutableArray<IStage> Stages { get; }

    /// <summary>The same pipeline with a stage in the place of the one that gives the same layer.</summary>
    /// <exception cref="ArgumentException">None gives that layer, or the stage needs one that no earlier stage gives.</exception>
    public Pipeline Replacing(IStage stage) => Stages.FirstOrDefault(one => one.Gives == stage.Gives) is { } old
        ? new Pipeline(Stages.Replace(old, stage).AsSpan())
        : throw new ArgumentException($"No stage gives {stage.Gives.Name}.", nameof(stage));

    /// <exception cref="StageException">A stage could not read it.</exception>
    public Document Read(Article article) => Read(article, static _ => { });

    /// <param name="begins">Told of each stage when it begins.</param>
    /// <inheritdoc cref="Read(Article)"/>
    public Document Read(Article article, Action<IStage> begins)
    {
        var document = Document.Of(article);
        foreach (var stage in Stages)
        {
            begins(stage);
            try
            {
                document = document.With(stage.Read(document));
            }
            catch (Exception error)
            {
                throw new StageException(stage, error);
            }
        }

        return document;
    }
}

/// <summary>A stage could not read an article: a mistake of ours. The cause says what went wrong.</summary>
public sealed class StageException(IStage stage, Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>The stage's name: <c>CueStage</c>.</summary>
    public string Stage { get; } = stage.GetType().Name;
}
