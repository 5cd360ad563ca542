using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Learning.Kernels;

/// <summary>Scores of a sparse linear model whose features are hashed: each label's is the sum of its column over the features' rows.</summary>
internal static class Linear
{
    /// <summary>The most features of one example: so many of the largest weights still fit the 16 bits that are summed in.</summary>
    public const int MostFeatures = 256;

    /// <summary>How many bits of a hash may name a row.</summary>
    public const int MostBits = 24;

    /// <summary>How many numbers a row of a table takes: 4 for up to four labels, else a multiple of 16.</summary>
    public static int Stride(int labels) => labels <= 4 ? 4 : (labels + 15) / 16 * 16;

    /// <summary>Sums rows of small integers; exact, so the same on every machine.</summary>
    /// <param name="features">Hashes of the features that are there, at most <see cref="MostFeatures"/>.</param>
    /// <param name="weights">Shape [2^<paramref name="bits"/> × scores], row-major.</param>
    /// <param name="bits">How many bits of a hash name a row, 1 to <see cref="MostBits"/>.</param>
    /// <param name="scores">Receives the sums. Shape [stride]; see <see cref="Stride"/>.</param>
    /// <exception cref="ArgumentException">The shapes disagree.</exception>
    /// <remarks>Time features · labels; nothing is allocated.</remarks>
    public static void Scores(ReadOnlySpan<uint> features, ReadOnlySpan<sbyte> weights, int bits, Span<int> scores)
    {
        var stride = scores.Length;
        if (bits is < 1 or > MostBits || weights.Length != (long)stride << bits || stride != Stride(stride) || features.Length > MostFeatures)
        {
            throw new ArgumentException($"{features.Length} features, {weights.Length} weights, {stride} scores, {bits} bits.", nameof(weights));
        }

        if (stride == 4)
        {
            var rows = MemoryMarshal.Cast<sbyte, int>(weights);
            var sum = Vector128<int>.Zero;
            foreach (var feature in features)
            {
                var row = Vector128.CreateScalarUnsafe(rows[FeatureHash.Row(feature, bits)]).AsSByte();
                sum += Vector128.WidenLower(Vector128.WidenLower(row));
            }

            sum.CopyTo(scores);
            return;
        }

        Span<int> starts = stackalloc int[MostFeatures];
        starts = starts[..features.Length];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = FeatureHash.Row(features[i], bits) * stride;
        }

        for (var label = 0; label < stride; label += 16)
        {
            var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);
            foreach (var start in starts)
            {
                var (left, right) = Vector128.Widen(Vector128.Create(weights.Slice(start + label, 16)));
                low += left;
                high += right;
            }

            var (first, second) = Vector128.Widen(low);
            var (third, fourth) = Vector128.Widen(high);
            first.CopyTo(scores[label..]);
            second.CopyTo(scores[(label + 4)..]);
            third.CopyTo(scores[(label + 8)..]);
            fourth.CopyTo(scores[(label + 12)..]);
        }
    }

    /// <summary>The first of the highest scores.</summary>
    /// <param name="scores">At least one.</param>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
