using CsCheck;
using OnRecord.Learning.Kernels;

namespace OnRecord.Learning.Tests.Kernels;

public sealed class EmbeddingTests
{
    private const int Height = 10;

    [Theory]
    [InlineData(1, 32)]
    [InlineData(3, 96)]
    [InlineData(12, 64)]
    public void AWordIsTheSumOfItsRowsAndNegativeOnesAreSkipped(int slots, int width)
    {
        var table = Table(width);
        Gen.Int[-3, Height - 1].Array[0, 8 * slots].Select(rows => rows[..(rows.Length / slots * slots)]).Sample(
            rows =>
            {
                var sums = Numbers.Uniform(new Random(2), rows.Length / slots * width);    // whatever was there
                Embedding.Sum(rows, slots, table, width, sums);
                return Numbers.SameBits(Plain(rows, slots, table, width), sums);
            },
            iter: 300);
    }

    [Theory]
    [InlineData(Height)]
    [InlineData(int.MaxValue)]
    public void ARowOutsideTheTableIsRefusedBeforeAnythingIsWritten(int row)
    {
        var sums = new float[64];

        Assert.Throws<ArgumentException>(() => Embedding.Sum([0, row], 1, Table(32), 32, sums));
        Assert.All(sums, static sum => Assert.Equal(0, sum));
    }

    [Fact]
    public void ShapesThatDisagreeAreRefused()
    {
        Assert.Throws<ArgumentException>(static () => Embedding.Sum([0], 1, new ushort[16], 16, new float[16]));        // no whole vector
        Assert.Throws<ArgumentException>(static () => Embedding.Sum([0, 0, 0], 2, new ushort[32], 32, new float[32]));    // no whole word
        Assert.Throws<ArgumentException>(static () => Embedding.Sum([0], 1, new ushort[33], 32, new float[32]));        // no whole row
        Assert.Throws<ArgumentException>(static () => Embedding.Sum([0], 1, new ushort[32], 32, new float[64]));
    }

    [Fact]
    public void ABrainFloatIsTheNearest() => Gen.Float.Where(static value => MathF.Abs(value) < 3e38f).Sample(static value =>
    {
        var rounded = Embedding.Round(value);
        var error = Math.Abs(Wide(rounded) - (double)value);
        return !IsNearer(rounded + 1) && !IsNearer(rounded - 1);

        // What comes before zero is no number.
        bool IsNearer(int other) => Math.Abs(Wide((ushort)other) - (double)value) < error;
    });

    [Theory]
    [InlineData(0x3F800000, 0x3F80)]    // 1 stays 1
    [InlineData(0x3F808000, 0x3F80)]    // half-way goes to the even one, down
    [InlineData(0x3F818000, 0x3F82)]    // and up
    [InlineData(0x3F808001, 0x3F81)]
    [InlineData(0x3FFFFFFF, 0x4000)]    // into the next power of two
    [InlineData(0x7F800000, 0x7F80)]    // infinity
    public void HalfWayIsRoundedToEven(int bits, int rounded)
    {
        Assert.Equal(rounded, Embedding.Round(BitConverter.Int32BitsToSingle(bits)));
        Assert.Equal(rounded | 0x8000, Embedding.Round(-BitConverter.Int32BitsToSingle(bits)));
    }

    [Fact]
    public void NothingIsAllocated()
    {
        int[] rows = [1, -1, 2, 3, 4, 5];
        var (table, sums) = (Table(32), new float[64]);
        Embedding.Sum(rows, 3, table, 32, sums);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Embedding.Sum(rows, 3, table, 32, sums);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static ushort[] Table(int width) => [.. Numbers.Uniform(new Random(1), Height * width).Select(Embedding.Round)];

    private static float Wide(ushort value) => BitConverter.UInt32BitsToSingle((uint)value << 16);

    private static float[] Plain(int[] rows, int slots, ushort[] table, int width)
    {
        var sums = new float[rows.Length / slots * width];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var channel = 0; channel < width && rows[i] >= 0; channel++)
            {
                sums[(i / slots * width) + channel] += Wide(table[(rows[i] * width) + channel]);
            }
        }

        return sums;
    }
}
