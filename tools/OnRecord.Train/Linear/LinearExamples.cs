using System.Runtime.InteropServices;
using OnRecord.Learning;

namespace OnRecord.Train.Linear;

/// <summary>What a linear model learns from: for each example the rows of its features and its label.</summary>
/// <param name="bits">The model has two to the power of this many rows.</param>
internal sealed class LinearExamples(int bits)
{
    private readonly List<int> rows = [];
    private readonly List<int> offsets = [0];
    private readonly List<int> labels = [];

    public int Bits { get; } = bits;

    public int Count => labels.Count;

    public void Add(ReadOnlySpan<uint> features, int label)
    {
        foreach (var feature in features)
        {
            rows.Add(FeatureHash.Row(feature, Bits));
        }

        offsets.Add(rows.Count);
        labels.Add(label);
    }

    public ReadOnlySpan<int> Rows(int example) => CollectionsMarshal.AsSpan(rows)[offsets[example]..offsets[example + 1]];

    public int Label(int example) => labels[example];
}
