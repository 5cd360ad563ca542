using OnRecord.Learning;

namespace OnRecord.Reading.Learned;

/// <summary>A weight for every feature, hashed; the score of a candidate is the sum of its own.</summary>
/// <param name="weights">The upper halves of floats. Two to the power of <paramref name="bits"/> of them.</param>
internal sealed class Ranker(ModelArray<ushort> weights, int bits)
{
    public float Score(ReadOnlySpan<uint> features)
    {
        var table = weights.Span;
        var sum = 0f;
        foreach (var feature in features)
        {
            sum += BitConverter.UInt32BitsToSingle((uint)table[FeatureHash.Row(feature, bits)] << 16);
        }

        return sum;
    }

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
