using System.Numerics.Tensors;
using OnRecord.Learning.Kernels;

namespace OnRecord.Train.Networks;

/// <summary>The vectors of hashed features. They begin as zeros, so that a feature never seen says nothing.</summary>
internal sealed class EmbeddingTable(int height, int width)
{
    private readonly float[] mean = new float[height * width];
    private readonly float[] variance = new float[height * width];

    public int Height { get; } = height;

    public int Width { get; } = width;

    public float[] Values { get; } = new float[height * width];

    /// <summary>The rows as brain floats.</summary>
    public ushort[] Rounded() => [.. Values.Select(Embedding.Round)];

    /// <summary>Sums the rows of each word.</summary>
    /// <param name="rows">Shape [words × slots]; negative ones are skipped.</param>
    /// <param name="sums">Receives the sums. Shape [words × width].</param>
    public void Sum(ReadOnlySpan<int> rows, int slots, Span<float> sums)
    {
        for (var word = 0; word < rows.Length / slots; word++)
        {
            var sum = sums.Slice(word * Width, Width);
            sum.Clear();
            foreach (var row in rows.Slice(word * slots, slots))
            {
                if (row >= 0)
                {
                    TensorPrimitives.Add(sum, Values.AsSpan(row * Width, Width), sum);
                }
            }
        }
    }

    /// <summary>Changes the rows that have a gradient.</summary>
    public void Step(EmbeddingGradient gradient, in AdamStep step)
    {
        foreach (var row in gradient.Rows)
        {
            var at = row * Width;
            step.Apply(Values.AsSpan(at, Width), gradient.Of(row), mean.AsSpan(at, Width), variance.AsSpan(at, Width));
        }
    }
}

/// <summary>The gradient by the rows of a table that a batch has touched.</summary>
internal sealed class EmbeddingGradient(int height, int width)
{
    private readonly float[] sums = new float[height * width];
    private readonly bool[] touched = new bool[height];

    /// <summary>The rows touched, in the order of their first touch.</summary>
    public List<int> Rows { get; } = [];

    public Span<float> Of(int row) => sums.AsSpan(row * width, width);

    /// <summary>Adds the gradient by the words' sums.</summary>
    public void Add(ReadOnlySpan<int> rows, int slots, ReadOnlySpan<float> gradient)
    {
        for (var word = 0; word < rows.Length / slots; word++)
        {
            foreach (var row in rows.Slice(word * slots, slots))
            {
                if (row >= 0)
                {
                    Add(row, gradient.Slice(word * width, width));
                }
            }
        }
    }

    public void Add(EmbeddingGradient other)
    {
        foreach (var row in other.Rows)
        {
            Add(row, other.Of(row));
        }
    }

    public void Clear()
    {
        foreach (var row in Rows)
        {
            Of(row).Clear();
            touched[row] = false;
        }

        Rows.Clear();
    }

    private void Add(int row, ReadOnlySpan<float> gradient)
    {
        if (!touched[row])
        {
            touched[row] = true;
            Rows.Add(row);
        }

        TensorPrimitives.Add(Of(row), gradient, Of(row));
    }
}
