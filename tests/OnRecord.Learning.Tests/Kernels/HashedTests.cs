using CsCheck;
using OnRecord.Learning.Kernels;

namespace OnRecord.Learning.Tests.Kernels;

public sealed class HashedTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(13)]
    public void TheSumHasTheBitsOfOnePlainLoop(int bits) =>
        Gen.UInt.Array[0, 70].Sample(
            features => BitConverter.SingleToUInt32Bits(Plain(features, Table(bits), bits)) == BitConverter.SingleToUInt32Bits(Hashed.Sum(features, Table(bits), bits)),
            iter: 300);

    [Theory]
    [InlineData(4, 15)]
    [InlineData(4, 17)]
    [InlineData(0, 1)]
    public void ATableOfAnotherLengthIsRefused(int bits, int length) =>
        Assert.Throws<ArgumentException>(() => Hashed.Sum([1], new ushort[length], bits));

    [Fact]
    public void NothingIsAllocated()
    {
        var (features, table) = (new uint[50], Table(8));
        Hashed.Sum(features, table, 8);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Hashed.Sum(features, table, 8);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static ushort[] Table(int bits) => [.. Numbers.Uniform(new Random(bits), 1 << bits).Select(Embedding.Round)];

    private static float Plain(uint[] features, ushort[] table, int bits)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            sum += BitConverter.UInt32BitsToSingle((uint)table[FeatureHash.Row(feature, bits)] << 16);
        }

        return sum;
    }
}
