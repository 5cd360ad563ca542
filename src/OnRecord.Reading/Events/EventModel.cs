using OnRecord.Learning;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Events;

/// <summary>A second opinion on what one party does to another: a linear model over the lexicon's answer and the words around.</summary>
/// <param name="ranker">Ranks the types; each feature counts apart for each.</param>
/// <param name="clusters">Which words stand in like places.</param>
internal sealed class EventModel(Ranker ranker, WordClusters clusters)
{
    /// <summary>What the extractors here extract; a model fits one version of it.</summary>
    public const string Features = "events-1";

    // By how much the lexicon's answer is likelier than the model, which saw it too, gives.
    private const float Trust = 1f;
    private const float TrustByWeight = 0.5f;
    private const int MostWeight = 4;

    public static int Types { get; } = Enum.GetValues<EventType>().Length;

    public WordClusters Clusters => clusters;

    /// <exception cref="ModelException">An array is missing or of another shape.</exception>
    public static EventModel Of(ModelFile events, ModelFile mentions)
    {
        var bits = events.Number("bits", 4, 24);
        return new EventModel(new Ranker(events.Array<ushort>("types", 1 << bits), bits), WordClusters.Of(mentions));
    }

    /// <summary>How likely each type is.</summary>
    /// <param name="features">Of the pair, by <see cref="PairFeatures"/>.</param>
    /// <param name="logs">Receives the logarithms of shares that sum to 1. Shape [<see cref="Types"/>].</param>
    public void Score(ReadOnlySpan<uint> features, Span<float> logs)
    {
        Span<uint> own = stackalloc uint[PairFeatures.Most];
        for (var type = 0; type < logs.Length; type++)
        {
            Cross(features, type, own);
            logs[type] = ranker.Score(own[..features.Length]);
        }

        Ranker.LogSoftmax(logs);
    }

    /// <summary>The likeliest type by the model alone.</summary>
    public EventType Best(ReadOnlySpan<uint> features)
    {
        Span<float> logs = stackalloc float[Types];
        Score(features, logs);
        return (EventType)System.Numerics.Tensors.TensorPrimitives.IndexOfMax(logs);
    }

    /// <summary>The likeliest type by model and lexicon together, with its share.</summary>
    /// <param name="coding">The lexicon's answer.</param>
    public (EventType Type, float Share) Read(ActCoding coding, ReadOnlySpan<uint> features)
    {
        Span<float> logs = stackalloc float[Types];
        Score(features, logs);
        if (!coding.IsNone)
        {
            logs[(int)coding.Type] += Trust + (TrustByWeight * Math.Min(coding.Weight, MostWeight));
        }

        Ranker.LogSoftmax(logs);
        var best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax(logs);
        return ((EventType)best, MathF.Exp(logs[best]));
    }

    /// <summary>The features of a pair as those of one type.</summary>
    public static void Cross(ReadOnlySpan<uint> features, int type, Span<uint> own)
    {
        for (var i = 0; i < features.Length; i++)
        {
            own[i] = FeatureHash.Of(features[i], (uint)type);
        }
    }
}
