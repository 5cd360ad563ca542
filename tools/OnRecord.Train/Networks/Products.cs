using OnRecord.Learning.Kernels;

namespace OnRecord.Train.Networks;

/// <summary>Products of matrices as training needs them; every width is a whole number of panels.</summary>
internal static class Products
{
    /// <summary>Adds the gradient by a factor: the transpose of what went in, times the gradient by what came out.</summary>
    /// <param name="input">Shape [rows × inputWidth].</param>
    /// <param name="gradient">Shape [rows × width].</param>
    /// <param name="sum">Has the product added. Shape [inputWidth × width].</param>
    public static void AddByFactor(ReadOnlySpan<float> input, int inputWidth, ReadOnlySpan<float> gradient, int width, Span<float> sum, Buffers buffers)
    {
        var rows = input.Length / inputWidth;
        var transposed = buffers.Scratch(0, inputWidth * rows);
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < inputWidth; i++)
            {
                transposed[(i * rows) + row] = input[(row * inputWidth) + i];
            }
        }

        var packed = buffers.Scratch(1, MatrixProduct.PackedLength(rows, width));
        MatrixProduct.Pack(gradient[..(rows * width)], rows, width, packed);
        MatrixProduct.Multiply(transposed, inputWidth, rows, packed, sum, add: true);
    }
}

/// <summary>Memory of one worker, kept from batch to batch.</summary>
internal sealed class Buffers
{
    private readonly Dictionary<(string Name, int Number), float[]> kept = [];

    public Span<float> Of(string name, int number, int length)
    {
        if (!kept.TryGetValue((name, number), out var buffer) || buffer.Length < length)
        {
            kept[(name, number)] = buffer = new float[length + (length / 4)];
        }

        return buffer.AsSpan(0, length);
    }

    public Span<float> Scratch(int number, int length) => Of("scratch", number, length);
}
