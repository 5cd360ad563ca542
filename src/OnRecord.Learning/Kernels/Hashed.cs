using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Learning.Kernels;

/// <summary>Sums of weights that stand in a table where the hashes of features point.</summary>
internal static class Hashed
{
    /// <summary>Sums the weights of features, one after another in their order, so that the sum is the same whatever the width of the vectors.</summary>
    /// <param name="features">Hashes, as <see cref="FeatureHash.Row"/> takes them.</param>
    /// <param name="table">Brain floats: the upper halves of single-precision numbers. Shape [2^<paramref name="bits"/>].</param>
    /// <exception cref="ArgumentException">The table is of another length.</exception>
    /// <remarks>Places are found sixteen at a time, and the table is read without waiting for the sum. Nothing is allocated.</remarks>
    public static float Sum(ReadOnlySpan<uint> features, ReadOnlySpan<ushort> table, int bits)
    {
        if (bits is < 1 or > 31 || table.Length != 1 << bits)
        {
            throw new ArgumentException($"A table of {table.Length} for {bits} bits.", nameof(table));
        }

        var sum = 0f;
        Span<uint> rows = stackalloc uint[Vector512<uint>.Count];
        while (features.Length >= rows.Length)
        {
            var hash = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(features));
            hash = (hash ^ Vector512.ShiftRightLogical(hash, 16)) * Vector512.Create(0x85EBCA6Bu);
            hash = (hash ^ Vector512.ShiftRightLogical(hash, 13)) * Vector512.Create(0xC2B2AE35u);
            Vector512.ShiftRightLogical(hash, 32 - bits).StoreUnsafe(ref MemoryMarshal.GetReference(rows));
            foreach (var row in rows)
            {
                sum += BitConverter.UInt32BitsToSingle((uint)table[(int)row] << 16);
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
