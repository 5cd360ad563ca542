using OnRecord.Learning;
using OnRecord.Learning.Kernels;

namespace OnRecord.Reading.Learned;

/// <summary>A weight for every feature, hashed; the score of a candidate is the sum of its own.</summary>
/// <param name="weights">The upper halves of floats. Two to the power of <paramref name="bits"/> of them.</param>
internal sealed class Ranker(ModelArray<ushort> weights, int bits)
{
    public float Score(ReadOnlySpan<uint> features) => Hashed.Sum(features, weights.Span, bits);

    /// <summary>Turns scores into the logarithms of shares that sum to 1.</summary>
    public static void LogSoftmax(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        var sum = 0.0;
        foreach (var score in scores)
        {
            sum += Math.Exp(score - most);
        }

        var log = most + (float)Math.Log(sum);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] -= log;
        }
    }
}
