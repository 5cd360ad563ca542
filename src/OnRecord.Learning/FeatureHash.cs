using System.Numerics;

namespace OnRecord.Learning;

/// <summary>
/// The 32-bit hash that makes features numbers. It is part of every model trained with it: another hash needs another feature set's name.
/// </summary>
/// <remarks>The mixing of FxHash (rotate, xor, multiply) and the closing steps of MurmurHash3; it depends on no process and no platform.</remarks>
internal static class FeatureHash
{
    private const uint Odd = 0x9E3779B1;    // 2^32 over the golden ratio, odd

    public static uint Add(uint hash, uint value) => (BitOperations.RotateLeft(hash, 5) ^ value) * Odd;

    public static uint Of(uint first, uint second) => Add(Add(Odd, first), second);

    public static uint Of(uint first, uint second, uint third) => Add(Of(first, second), third);

    public static uint Of(uint first, uint second, uint third, uint fourth) => Add(Of(first, second, third), fourth);

    public static uint Of(uint first, uint second, uint third, uint fourth, uint fifth) => Add(Of(first, second, third, fourth), fifth);

    /// <summary>The row of a table that a feature stands in.</summary>
    /// <param name="hash">The feature.</param>
    /// <param name="bits">The table has two to the power of this many rows; 1 to 31.</param>
    public static int Row(uint hash, int bits)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return (int)(hash >> (32 - bits));
    }
}
