using System.Runtime.InteropServices;
using OnRecord.Learning;
using OnRecord.Reading.Learned;

namespace OnRecord.Tests.Shared;

/// <summary>Rankers with no weights but those that a test sets.</summary>
internal static class HandWeights
{
    public const int Bits = 16;

    /// <param name="weights">Features as <see cref="FeatureSet"/> hashes them; the weights must need no more than 8 bits of mantissa.</param>
    public static ushort[] Table(params IEnumerable<(uint Feature, float Weight)> weights)
    {
        var table = new ushort[1 << Bits];
        foreach (var (feature, weight) in weights)
        {
            table[FeatureHash.Row(feature, Bits)] = (ushort)(BitConverter.SingleToUInt32Bits(weight) >> 16);
        }

        return table;
    }

    public static Ranker Ranker(params IEnumerable<(uint Feature, float Weight)> weights) =>
        new(new ModelArray<ushort>(MemoryMarshal.AsBytes(Table(weights).AsSpan()).ToArray()), Bits);
}
