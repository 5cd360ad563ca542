using OnRecord.Learning;
using OnRecord.Reading.Attribution.Learned;

namespace OnRecord.Train.Attributions;

/// <summary>Boosted trees as they are learnt: of rows of numbers, how likely each is right.</summary>
/// <remarks>Second-order boosting on histograms (Chen and Guestrin 2016, KDD, sections 2 and 3); every tree is full to its depth.</remarks>
internal sealed class TreesTrainer
{
    private const int Bins = 64;
    private const float Ridge = 1;
    private const float LeastWeight = 4;    // sum of second derivatives in a leaf

    private readonly int columns;
    private readonly float[][] limits;    // upper bounds of the bins of each column
    private readonly byte[] binned;       // [rows × columns]
    private readonly List<byte> features = [];
    private readonly List<float> thresholds = [];
    private readonly List<float> leaves = [];
    private readonly float start;

    private TreesTrainer(float[] rows, bool[] right, int columns, int trees, float rate)
    {
        this.columns = columns;
        var count = right.Length;
        limits = [.. Enumerable.Range(0, columns).Select(column => Limits([.. Enumerable.Range(0, count).Select(row => rows[(row * columns) + column])]))];
        binned = new byte[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            binned[i] = (byte)Bin(limits[i % columns], rows[i]);
        }

        var share = (float)right.Count(static one => one) / count;
        start = MathF.Log(share / (1 - share));
        var scores = new float[count];
        scores.AsSpan().Fill(start);
        var (gradients, weights, nodes) = (new float[count], new float[count], new int[count]);
        for (var tree = 0; tree < trees; tree++)
        {
            for (var row = 0; row < count; row++)
            {
                var probability = 1 / (1 + MathF.Exp(-scores[row]));
                gradients[row] = probability - (right[row] ? 1 : 0);
                weights[row] = Math.Max(1e-6f, probability * (1 - probability));
            }

            Grow(gradients, weights, nodes, rate);
            for (var row = 0; row < count; row++)
            {
                scores[row] += leaves[(tree * BoostedTrees.Leaves) + nodes[row] - BoostedTrees.Inner];
            }
        }
    }

    /// <param name="rows">Shape [rows × columns].</param>
    /// <param name="right">Shape [rows].</param>
    public static TreesTrainer Train(float[] rows, bool[] right, int columns, int trees, float rate) => new(rows, right, columns, trees, rate);

    public BoostedTrees Trees => new(Of<byte>([.. features]), Of<float>([.. thresholds]), Of<float>([.. leaves]), start);

    public ModelWriter Write(ModelWriter model) => model.Number("trees", leaves.Count / BoostedTrees.Leaves)
        .Array<byte>("treeFeatures", features.ToArray()).Array<float>("treeThresholds", thresholds.ToArray())
        .Array<float>("treeLeaves", leaves.ToArray()).Array<float>("treeStart", [start]);

    private static ModelArray<T> Of<T>(T[] values)
        where T : unmanaged => new(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

    private static float[] Limits(float[] values)
    {
        Array.Sort(values);
        var bounds = new List<float>();
        for (var bin = 1; bin < Bins; bin++)
        {
            var value = values[(int)((long)bin * (values.Length - 1) / Bins)];
            if (bounds.Count == 0 || value > bounds[^1])
            {
                bounds.Add(value);
            }
        }

        return [.. bounds];
    }

    private static int Bin(float[] bounds, float value)
    {
        var (low, high) = (0, bounds.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = value > bounds[middle] ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Grow(float[] gradients, float[] weights, int[] nodes, float rate)
    {
        nodes.AsSpan().Clear();
        var (tree, rows) = (features.Count, nodes.Length);
        for (var level = 0; level < BoostedTrees.Depth; level++)
        {
            var (first, width) = ((1 << level) - 1, 1 << level);
            var sums = new float[width * columns * Bins * 2];
            Parallel.For(0, columns, column =>
            {
                for (var row = 0; row < rows; row++)
                {
                    var at = (((((nodes[row] - first) * columns) + column) * Bins) + binned[(row * columns) + column]) * 2;
                    sums[at] += gradients[row];
                    sums[at + 1] += weights[row];
                }
            });
            for (var node = 0; node < width; node++)
            {
                var (feature, bin) = Split(sums.AsSpan(node * columns * Bins * 2, columns * Bins * 2));
                features.Add((byte)feature);
                thresholds.Add(bin < 0 ? float.MaxValue : limits[feature][bin]);
            }

            for (var row = 0; row < rows; row++)
            {
                var at = tree + nodes[row];
                var right = thresholds[at] < float.MaxValue && binned[(row * columns) + features[at]] > Bin(limits[features[at]], thresholds[at]);
                nodes[row] = (2 * nodes[row]) + (right ? 2 : 1);
            }
        }

        var (gradient, weight) = (new double[BoostedTrees.Leaves], new double[BoostedTrees.Leaves]);
        for (var row = 0; row < rows; row++)
        {
            gradient[nodes[row] - BoostedTrees.Inner] += gradients[row];
            weight[nodes[row] - BoostedTrees.Inner] += weights[row];
        }

        for (var leaf = 0; leaf < BoostedTrees.Leaves; leaf++)
        {
            leaves.Add((float)(-rate * gradient[leaf] / (weight[leaf] + Ridge)));
        }
    }

    // The column and the bin after which to part; a bin of −1 where nothing is won.
    private (int Column, int Bin) Split(ReadOnlySpan<float> sums)
    {
        var (best, column, bin) = (1e-3f, 0, -1);
        var (allGradient, allWeight) = (0f, 0f);
        for (var b = 0; b < Bins; b++)
        {
            allGradient += sums[b * 2];
            allWeight += sums[(b * 2) + 1];
        }

        var whole = allGradient * allGradient / (allWeight + Ridge);
        for (var c = 0; c < columns; c++)
        {
            var (gradient, weight) = (0f, 0f);
            for (var b = 0; b < limits[c].Length; b++)
            {
                gradient += sums[((c * Bins) + b) * 2];
                weight += sums[(((c * Bins) + b) * 2) + 1];
                if (weight < LeastWeight || allWeight - weight < LeastWeight)
                {
                    continue;
                }

                var other = allGradient - gradient;
                var won = (gradient * gradient / (weight + Ridge)) + (other * other / (allWeight - weight + Ridge)) - whole;
                (best, column, bin) = won > best ? (won, c, b) : (best, column, bin);
            }
        }

        return (column, bin);
    }
}
