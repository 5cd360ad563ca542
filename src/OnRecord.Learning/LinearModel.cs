using OnRecord.Learning.Kernels;

namespace OnRecord.Learning;

/// <summary>A sparse linear model over hashed features, with weights of one byte.</summary>
/// <remarks>
/// In the file, a model of a given name is the array <c>name.weights</c>, rows × stride, the number <c>name.bits</c>, of which two to the
/// power are the rows, and the list <c>name.labels</c>. Features that fall into one row share its weights.
/// </remarks>
internal sealed class LinearModel
{
    public const int MostLabels = 1024;

    private readonly ModelArray<sbyte> weights;
    private readonly int bits;
    private readonly int stride;

    private LinearModel(ModelArray<sbyte> weights, int bits, IReadOnlyList<string> labels)
    {
        (this.weights, this.bits, Labels) = (weights, bits, labels);
        stride = Linear.Stride(labels.Count);
    }

    public IReadOnlyList<string> Labels { get; }

    /// <param name="name">The model's name within the file, which may hold several.</param>
    /// <exception cref="ModelException">The file holds no such model.</exception>
    public static LinearModel Read(ModelFile file, string name)
    {
        var power = file.Number($"{name}.bits", 1, Linear.MostBits);
        var labels = file.Texts($"{name}.labels");
        if (labels.Count is 0 or > MostLabels)
        {
            throw new ModelException(file.Name, $"its {name} has {labels.Count} labels, not 1 to {MostLabels}.");
        }

        var size = (long)Linear.Stride(labels.Count) << power;
        return size <= int.MaxValue
            ? new LinearModel(file.Array<sbyte>($"{name}.weights", (int)size), power, labels)
            : throw new ModelException(file.Name, $"its {name} would have {size} weights.");
    }

    /// <summary>The label that scores highest; of equals the first.</summary>
    /// <param name="features">Hashes of the features that are there.</param>
    public int Best(ReadOnlySpan<uint> features)
    {
        Span<int> scores = stackalloc int[stride];
        Linear.Scores(features, weights.Span, bits, scores);
        return Linear.Best(scores[..Labels.Count]);
    }

    /// <summary>The scores of all labels.</summary>
    /// <param name="features">Hashes of the features that are there.</param>
    /// <param name="scores">Shape [labels].</param>
    public void Scores(ReadOnlySpan<uint> features, Span<int> scores)
    {
        Span<int> padded = stackalloc int[stride];
        Linear.Scores(features, weights.Span, bits, padded);
        padded[..Labels.Count].CopyTo(scores);
    }
}
