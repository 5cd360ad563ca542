using System.Numerics;

namespace OnRecord.Learning.Kernels;

/// <summary>Sums of rows of a table: each word is the sum of the vectors of its features.</summary>
/// <remarks>Bags of hashed features as in Bojanowski et al. 2017, TACL (ACL Anthology Q17-1010), section 3.2.</remarks>
internal static unsafe class Embedding
{
    /// <summary>Sums the rows of each word.</summary>
    /// <param name="rows">The rows of each word; a negative one is skipped. Shape [words × slots].</param>
    /// <param name="slots">Features of a word.</param>
    /// <param name="table">Brain floats: the upper halves of single-precision numbers. Shape [table rows × width].</param>
    /// <param name="width">A multiple of <see cref="Recurrence.WidthStep"/>.</param>
    /// <param name="sums">Receives the sums. Shape [words × width].</param>
    /// <exception cref="ArgumentException">The shapes disagree, or a row lies outside the table.</exception>
    /// <remarks>Nothing is allocated.</remarks>
    public static void Sum(ReadOnlySpan<int> rows, int slots, ReadOnlySpan<ushort> table, int width, Span<float> sums)
    {
        var words = rows.Length / slots;
        var height = table.Length / width;
        if (width % Recurrence.WidthStep != 0 || rows.Length != words * slots || sums.Length != words * width || table.Length != height * width)
        {
            throw new ArgumentException($"{rows.Length} rows of {slots}, a table of {table.Length}, {sums.Length} sums of {width}.", nameof(rows));
        }

        foreach (var row in rows)
        {
            if (row >= height)
            {
                throw new ArgumentException($"Row {row} of a table of {height}.", nameof(rows));
            }
        }

        fixed (ushort* from = table)
        fixed (float* to = sums)
        {
            for (var word = 0; word < words; word++)
            {
                var some = rows.Slice(word * slots, slots);
                for (var lane = 0; lane < width; lane += 2 * Vector<float>.Count)    // as wide as the machine's vectors
                {
                    var (first, second) = (Vector<float>.Zero, Vector<float>.Zero);
                    foreach (var row in some)
                    {
                        if (row >= 0)
                        {
                            Vector.Widen(Vector.Load(from + ((long)row * width) + lane), out var lower, out var upper);
                            first += Vector.AsVectorSingle(Vector.ShiftLeft(lower, 16));
                            second += Vector.AsVectorSingle(Vector.ShiftLeft(upper, 16));
                        }
                    }

                    var into = to + ((long)word * width) + lane;
                    first.Store(into);
                    second.Store(into + Vector<float>.Count);
                }
            }
        }
    }

    /// <summary>The nearest brain float.</summary>
    public static ushort Round(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        return (ushort)((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
    }
}
