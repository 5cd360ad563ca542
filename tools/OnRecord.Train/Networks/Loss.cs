using System.Numerics.Tensors;

namespace OnRecord.Train.Networks;

/// <summary>What an answer costs.</summary>
internal static class Loss
{
    /// <summary>-log softmax(scores)[gold], in nats; nothing where gold is negative.</summary>
    /// <param name="gradient">Receives the gradient by the scores, times <paramref name="scale"/>; left alone where gold is negative.</param>
    public static double CrossEntropy(ReadOnlySpan<float> scores, int gold, float scale, Span<float> gradient)
    {
        if (gold < 0)
        {
            return 0;
        }

        TensorPrimitives.Subtract(scores, TensorPrimitives.Max(scores), gradient);
        TensorPrimitives.Exp<float>(gradient, gradient);
        var sum = TensorPrimitives.Sum<float>(gradient);
        var probability = gradient[gold] / sum;
        TensorPrimitives.Multiply(gradient, scale / sum, gradient);
        gradient[gold] -= scale;
        return -Math.Log(Math.Max(probability, 1e-30f));
    }
}
