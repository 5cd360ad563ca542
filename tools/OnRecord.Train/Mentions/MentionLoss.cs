using System.Numerics.Tensors;
using OnRecord.Reading.Mentions;

namespace OnRecord.Train.Mentions;

/// <summary>What the labels of a sentence cost: a conditional random field (Lafferty et al. 2001) over whole mentions.</summary>
/// <remarks>
/// The paths are those of <see cref="MentionNetwork.Decode"/>; no step has a weight of its own. So the network is taught what is asked of
/// it later, the best path, and spends nothing on labels that no path can have.
/// </remarks>
internal static class MentionLoss
{
    private const int States = 1 + MentionNetwork.Kinds;    // no mention is open after the word, or one of a kind is

    // The steps of a label: the state before it and the one after.
    private static readonly (int Before, int After)[] Steps =
    [
        (0, 0),
        .. Enumerable.Range(1, MentionNetwork.Kinds).SelectMany(static kind => new[] { (0, kind), (kind, kind), (kind, 0), (0, 0) }),
    ];

    /// <summary>Numbers that <see cref="Of"/> needs to work in.</summary>
    public static int Room(int words) => 2 * (words + 1) * States;

    /// <summary>-log of the share of the gold labels in all paths, in nats.</summary>
    /// <param name="scores">Shape [words × stride].</param>
    /// <param name="gold">A path. Shape [words].</param>
    /// <param name="gradient">Receives the gradient by the scores, times <paramref name="scale"/>. Shape [words × stride].</param>
    /// <param name="paths">Shape [<see cref="Room"/>].</param>
    public static double Of(ReadOnlySpan<float> scores, int stride, ReadOnlySpan<int> gold, float scale, Span<float> gradient, Span<float> paths)
    {
        var words = gold.Length;
        var forward = paths[..((words + 1) * States)];
        var backward = paths.Slice((words + 1) * States, (words + 1) * States);
        paths.Fill(float.NegativeInfinity);
        (forward[0], backward[words * States]) = (0, 0);
        for (var word = 0; word < words; word++)
        {
            for (var label = 0; label < MentionNetwork.Labels; label++)
            {
                var (before, after) = Steps[label];
                Add(ref forward[((word + 1) * States) + after], forward[(word * States) + before] + scores[(word * stride) + label]);
            }
        }

        for (var word = words - 1; word >= 0; word--)
        {
            for (var label = 0; label < MentionNetwork.Labels; label++)
            {
                var (before, after) = Steps[label];
                Add(ref backward[(word * States) + before], backward[((word + 1) * States) + after] + scores[(word * stride) + label]);
            }
        }

        var all = forward[words * States];
        double loss = all;
        for (var word = 0; word < words; word++)
        {
            var shares = gradient.Slice(word * stride, MentionNetwork.Labels);
            for (var label = 0; label < MentionNetwork.Labels; label++)
            {
                var (before, after) = Steps[label];
                shares[label] = MathF.Exp(
                    forward[(word * States) + before] + scores[(word * stride) + label] + backward[((word + 1) * States) + after] - all);
            }

            shares[gold[word]]--;
            TensorPrimitives.Multiply(shares, scale, shares);
            loss -= scores[(word * stride) + gold[word]];
        }

        return loss;
    }

    // log(exp(sum) + exp(more))
    private static void Add(ref float sum, float more)
    {
        var (low, high) = sum < more ? (sum, more) : (more, sum);
        sum = float.IsNegativeInfinity(low) ? high : high + MathF.Log(1 + MathF.Exp(low - high));
    }
}
