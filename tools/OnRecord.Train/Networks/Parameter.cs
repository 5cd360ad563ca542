using System.Runtime.Intrinsics;
using OnRecord.Learning.Kernels;

namespace OnRecord.Train.Networks;

/// <summary>A matrix that is learnt. Vectors have one row.</summary>
/// <remarks>Steps are those of Adam (Kingma and Ba 2015, algorithm 1).</remarks>
internal sealed class Parameter
{
    private readonly float[] mean;         // of the gradient
    private readonly float[] variance;     // of the gradient, not centred
    private readonly float[] packed;       // for products with the matrix, and with its transpose; empty where it is no factor
    private readonly float[] transposed;

    /// <param name="scale">Half the width of the uniform distribution that the values are drawn from.</param>
    /// <param name="factor">Whether rows of a batch are multiplied by it.</param>
    public Parameter(int rows, int columns, float scale, Random random, bool factor)
    {
        (Rows, Columns) = (rows, columns);
        Values = new float[rows * columns];
        for (var i = 0; i < Values.Length && scale > 0; i++)
        {
            Values[i] = ((2 * random.NextSingle()) - 1) * scale;
        }

        (mean, variance) = (new float[Values.Length], new float[Values.Length]);
        packed = new float[factor ? MatrixProduct.PackedLength(rows, columns) : 0];
        transposed = new float[factor ? MatrixProduct.PackedLength(columns, rows) : 0];
        Pack();
    }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Values { get; }

    /// <summary>For <see cref="MatrixProduct.Multiply"/>.</summary>
    public ReadOnlySpan<float> Packed => packed;

    /// <summary>The transpose, for <see cref="MatrixProduct.Multiply"/>.</summary>
    public ReadOnlySpan<float> Transposed => transposed;

    public static Parameter Factor(int rows, int columns, Random random) => new(rows, columns, MathF.Sqrt(3f / rows), random, factor: true);

    public static Parameter Vector(int columns, Random random, float scale = 0) => new(1, columns, scale, random, factor: false);

    /// <param name="gradient">The batch's, in the shape of the values.</param>
    public void Step(ReadOnlySpan<float> gradient, in AdamStep step)
    {
        step.Apply(Values, gradient, mean, variance);
        Pack();
    }

    /// <summary>Puts other values in place of these, as an average of several steps.</summary>
    public void Set(ReadOnlySpan<float> values)
    {
        values.CopyTo(Values);
        Pack();
    }

    private void Pack()
    {
        if (packed.Length > 0)
        {
            MatrixProduct.Pack(Values, Rows, Columns, packed);
            MatrixProduct.PackTransposed(Values, Columns, Rows, transposed);
        }
    }
}

/// <summary>One step of Adam.</summary>
/// <param name="rate">The learning rate of this step.</param>
/// <param name="number">The number of the step, from 1.</param>
internal readonly struct AdamStep(float rate, int number)
{
    private const float MeanDecay = 0.9f;
    private const float VarianceDecay = 0.98f;
    private const float Floor = 1e-6f;

    private readonly float meanScale = 1 / (1 - MathF.Pow(MeanDecay, number));
    private readonly float varianceScale = 1 / (1 - MathF.Pow(VarianceDecay, number));

    /// <summary>Changes values of any number.</summary>
    public void Apply(Span<float> values, ReadOnlySpan<float> gradient, Span<float> mean, Span<float> variance)
    {
        var i = 0;
        for (; i + Vector512<float>.Count <= values.Length; i += Vector512<float>.Count)
        {
            var g = Vector512.Create(gradient[i..]);
            var m = Vector512.FusedMultiplyAdd(Vector512.Create(1 - MeanDecay), g, Vector512.Create(mean[i..]) * MeanDecay);
            var v = Vector512.FusedMultiplyAdd(Vector512.Create(1 - VarianceDecay), g * g, Vector512.Create(variance[i..]) * VarianceDecay);
            m.CopyTo(mean[i..]);
            v.CopyTo(variance[i..]);
            var change = m * (rate * meanScale) / (Vector512.Sqrt(v * varianceScale) + Vector512.Create(Floor));
            (Vector512.Create<float>(values[i..]) - change).CopyTo(values[i..]);
        }

        for (; i < values.Length; i++)
        {
            mean[i] = (MeanDecay * mean[i]) + ((1 - MeanDecay) * gradient[i]);
            variance[i] = (VarianceDecay * variance[i]) + ((1 - VarianceDecay) * gradient[i] * gradient[i]);
            values[i] -= rate * meanScale * mean[i] / (MathF.Sqrt(variance[i] * varianceScale) + Floor);
        }
    }
}
