using OnRecord.Learning.Kernels;

namespace OnRecord.Learning.Tests.Kernels;

public sealed class MatrixProductTests
{
    private const int MostRows = 20;

    public static TheoryData<int, int> Shapes { get; } = new(
        from columns in new[] { 1, 2, 7, 31, 32, 33, 65, 97 }
        from inner in new[] { 1, 2, 5, 33 }
        select (inner, columns));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void TheProductHasTheBitsOfThreePlainLoops(int inner, int columns)
    {
        var random = new Random(inner + (100 * columns));
        var (matrix, stride) = (Numbers.Uniform(random, inner * columns), Stride(columns));
        var packed = Packed(matrix, inner, columns);
        for (var rows = 0; rows <= MostRows; rows++)
        {
            var left = Numbers.Uniform(random, rows * inner);
            var product = Numbers.Uniform(random, rows * stride);    // whatever was there
            MatrixProduct.Multiply(left, rows, inner, packed, product);

            Assert.True(Numbers.SameBits(Plain(left, rows, inner, matrix, columns, new float[rows * stride]), product), $"{rows} rows");
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void AddingBeginsEverySumWithWhatIsThere(int inner, int columns)
    {
        var random = new Random(inner + (100 * columns));
        var (matrix, stride) = (Numbers.Uniform(random, inner * columns), Stride(columns));
        var packed = Packed(matrix, inner, columns);
        for (var rows = 0; rows <= MostRows; rows++)
        {
            var left = Numbers.Uniform(random, rows * inner);
            var product = Numbers.Uniform(random, rows * stride);
            var expected = Plain(left, rows, inner, matrix, columns, product);
            MatrixProduct.Multiply(left, rows, inner, packed, product, add: true);

            Assert.True(Numbers.SameBits(expected, product), $"{rows} rows");
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ATransposedMatrixIsPackedAsTheMatrixItself(int inner, int columns)
    {
        var matrix = Numbers.Uniform(new Random(1), inner * columns);
        var transposed = new float[matrix.Length];
        for (var k = 0; k < inner; k++)
        {
            for (var column = 0; column < columns; column++)
            {
                transposed[(column * inner) + k] = matrix[(k * columns) + column];
            }
        }

        var packed = Numbers.Uniform(new Random(2), MatrixProduct.PackedLength(inner, columns));    // whatever was there
        MatrixProduct.PackTransposed(transposed, inner, columns, packed);

        Assert.Equal(Packed(matrix, inner, columns), packed);
    }

    [Fact]
    public void ARowsBitsDoNotDependOnTheRowsBesideIt()
    {
        const int Inner = 19;
        var random = new Random(3);
        var packed = Packed(Numbers.Uniform(random, Inner * 40), Inner, 40);
        var (left, stride) = (Numbers.Uniform(random, MostRows * Inner), Stride(40));
        var (all, one) = (new float[MostRows * stride], new float[stride]);
        MatrixProduct.Multiply(left, MostRows, Inner, packed, all);
        for (var row = 0; row < MostRows; row++)
        {
            MatrixProduct.Multiply(left.AsSpan(row * Inner, Inner), 1, Inner, packed, one);

            Assert.True(Numbers.SameBits(all.AsSpan(row * stride, stride), one), $"row {row}");
        }
    }

    [Fact]
    public void ShapesThatDisagreeAreRefused()
    {
        Assert.Throws<ArgumentException>(static () => MatrixProduct.Multiply(new float[5], 2, 3, new float[96], new float[64]));     // too few rows
        Assert.Throws<ArgumentException>(static () => MatrixProduct.Multiply(new float[6], 2, 3, new float[96], new float[63]));     // no room
        Assert.Throws<ArgumentException>(static () => MatrixProduct.Multiply(new float[6], 2, 3, new float[97], new float[64]));     // no whole rows
        Assert.Throws<ArgumentException>(static () => MatrixProduct.Multiply(new float[6], 2, 3, new float[93], new float[64]));     // no whole panel
        Assert.Throws<ArgumentException>(static () => MatrixProduct.Multiply([], 2, 0, new float[32], new float[64]));
        Assert.Throws<ArgumentException>(static () => MatrixProduct.Pack(new float[5], 2, 3, new float[64]));
        Assert.Throws<ArgumentException>(static () => MatrixProduct.Pack(new float[6], 2, 3, new float[63]));
        Assert.Throws<ArgumentException>(static () => MatrixProduct.PackTransposed(new float[5], 2, 3, new float[64]));
        Assert.Throws<ArgumentException>(static () => MatrixProduct.PackTransposed(new float[6], 2, 3, new float[65]));
    }

    [Fact]
    public void NothingIsAllocated()
    {
        var (matrix, left, product) = (new float[5 * 33], new float[11 * 5], new float[11 * 64]);
        var packed = new float[MatrixProduct.PackedLength(5, 33)];
        Run();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run()
        {
            MatrixProduct.Pack(matrix, 5, 33, packed);
            MatrixProduct.PackTransposed(matrix, 5, 33, packed);
            MatrixProduct.Multiply(left, 11, 5, packed, product);
            MatrixProduct.Multiply(left, 11, 5, packed, product, add: true);
        }
    }

    private static int Stride(int columns) => MatrixProduct.PackedLength(1, columns);

    private static float[] Packed(float[] matrix, int inner, int columns)
    {
        var packed = new float[MatrixProduct.PackedLength(inner, columns)];
        MatrixProduct.Pack(matrix, inner, columns, packed);
        return packed;
    }

    // The columns that fill up the last panel are products with zeros.
    private static float[] Plain(float[] left, int rows, int inner, float[] matrix, int columns, float[] start)
    {
        var (product, stride) = (start.ToArray(), Stride(columns));
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < stride; column++)
            {
                for (var k = 0; k < inner; k++)
                {
                    var factor = column < columns ? matrix[(k * columns) + column] : 0;
                    ref var sum = ref product[(row * stride) + column];
                    sum = MathF.FusedMultiplyAdd(left[(row * inner) + k], factor, sum);
                }
            }
        }

        return product;
    }
}
