using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OnRecord.Learning.Kernels;

/// <summary>Sums of weights that stand in a table where the hashes of features point.</summary>
internal static class Hashed
{
    /// <summary>Sums the weights of features, one after another in their order, so that the sum is the same whatever the width of the vectors.</summary>
    /// <param name="features">Hashes, as <see cref="FeatureHash.Row"/> takes them.</param>
    /// <param name="table">Brain floats: the upper halves of single-precision numbers. Shape [2^<paramref name="bits"/>].</param>
    /// <exception cref="ArgumentException">The table is of another length.</exception>
    /// <remarks>Places are found as many at a time as the machine's vectors are wide, and the table is read without waiting for the sum. Nothing is allocated.</remarks>
    public static float Sum(ReadOnlySpan<uint> features, ReadOnlySpan<ushort> table, int bits)
    {
        if (bits is < 1 or > 31 || table.Length != 1 << bits)
        {
            throw new ArgumentException($"A table of {table.Length} for {bits} bits.", nameof(table));
        }

        var sum = 0f;
        ref var first = ref MemoryMarshal.GetReference(table);
        Span<uint> rows = stackalloc uint[Vector<uint>.Count];
        while (features.Length >= rows.Length)
        {
            var hash = new Vector<uint>(features);
            hash = (hash ^ Vector.ShiftRightLogical(hash, 16)) * new Vector<uint>(0x85EBCA6Bu);
            hash = (hash ^ Vector.ShiftRightLogical(hash, 13)) * new Vector<uint>(0xC2B2AE35u);
            Vector.ShiftRightLogical(hash, 32 - bits).CopyTo(rows);
            foreach (var row in rows)
            {
                sum += BitConverter.UInt32BitsToSingle((uint)Unsafe.Add(ref first, row) << 16);    // a row of so many bits is in the table
            }

            features = features[rows.Length..];
        }

        foreach (var feature in features)
        {
            sum += BitConverter.UInt32BitsToSingle((uint)table[FeatureHash.Row(feature, bits)] << 16);
        }

        return sum;
    }
}
