using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace OnRecord.Learning.Kernels;

/// <summary>Products of dense matrices in single precision.</summary>
/// <remarks>
/// <para>
/// The right-hand matrix is packed into panels of <see cref="PanelWidth"/> columns, so that the inner loop walks through memory once.
/// A tile of the product stays in registers while the inner dimension runs (Goto and van de Geijn 2008, section 4).
/// </para>
/// <para>
/// Every element is summed over the inner dimension in ascending order with fused multiply-adds, whatever the tile and the width of
/// the vectors, so the same input gives the same bits on any machine and any number of threads.
/// </para>
/// </remarks>
internal static unsafe class MatrixProduct
{
    /// <summary>Columns in a panel.</summary>
    public const int PanelWidth = 32;

    private const int TileRows = 8;
    private const int NarrowTileRows = 3;

    private static int NarrowTileColumns => 4 * Vector<float>.Count;    // 16 or 32

    /// <summary>How many numbers a packed matrix takes: the columns are filled up with zeros to whole panels.</summary>
    public static int PackedLength(int inner, int columns) => inner * Panels(columns) * PanelWidth;

    /// <summary>Packs a matrix for <see cref="Multiply"/>.</summary>
    /// <param name="matrix">Shape [inner × columns], row-major.</param>
    /// <param name="packed">Receives the panels. Shape [panels × inner × <see cref="PanelWidth"/>].</param>
    /// <exception cref="ArgumentException">The shapes disagree.</exception>
    public static void Pack(ReadOnlySpan<float> matrix, int inner, int columns, Span<float> packed)
    {
        if (matrix.Length != inner * columns || packed.Length != PackedLength(inner, columns))
        {
            throw new ArgumentException($"{matrix.Length} and {packed.Length} numbers for {inner} × {columns}.", nameof(matrix));
        }

        for (var panel = 0; panel < Panels(columns); panel++)
        {
            var first = panel * PanelWidth;
            var width = Math.Min(PanelWidth, columns - first);
            for (var k = 0; k < inner; k++)
            {
                var row = packed.Slice(((panel * inner) + k) * PanelWidth, PanelWidth);
                matrix.Slice((k * columns) + first, width).CopyTo(row);
                row[width..].Clear();
            }
        }
    }

    /// <summary>Packs the transpose of a matrix for <see cref="Multiply"/>.</summary>
    /// <param name="matrix">Shape [columns × inner], row-major.</param>
    /// <param name="packed">Receives the panels. Shape [panels × inner × <see cref="PanelWidth"/>].</param>
    /// <exception cref="ArgumentException">The shapes disagree.</exception>
    public static void PackTransposed(ReadOnlySpan<float> matrix, int inner, int columns, Span<float> packed)
    {
        if (matrix.Length != inner * columns || packed.Length != PackedLength(inner, columns))
        {
            throw new ArgumentException($"{matrix.Length} and {packed.Length} numbers for {inner} × {columns}.", nameof(matrix));
        }

        packed.Clear();
        for (var column = 0; column < columns; column++)
        {
            var row = matrix.Slice(column * inner, inner);
            var into = packed[((column / PanelWidth * inner * PanelWidth) + (column % PanelWidth))..];
            for (var k = 0; k < inner; k++)
            {
                into[k * PanelWidth] = row[k];
            }
        }
    }

    /// <summary>Multiplies two matrices; the product's rows are a whole number of panels wide.</summary>
    /// <param name="left">Shape [rows × inner], row-major.</param>
    /// <param name="packed">The right-hand matrix, packed. Shape [panels × inner × <see cref="PanelWidth"/>].</param>
    /// <param name="product">Receives the product, or has it added. Shape [rows × panels · <see cref="PanelWidth"/>], row-major.</param>
    /// <param name="add">Whether the product is added to what is there.</param>
    /// <exception cref="ArgumentException">The shapes disagree.</exception>
    /// <exception cref="PlatformNotSupportedException">The runtime was told to make <see cref="Vector{T}"/> 512 bits wide.</exception>
    /// <remarks>Nothing is allocated.</remarks>
    public static void Multiply(ReadOnlySpan<float> left, int rows, int inner, ReadOnlySpan<float> packed, Span<float> product, bool add = false)
    {
        if (NarrowTileColumns > PanelWidth)
        {
            throw new PlatformNotSupportedException($"Vector<T> of {Vector<float>.Count} numbers is too wide.");
        }

        var columns = inner == 0 ? 0 : packed.Length / inner;
        if (left.Length < rows * inner || columns * inner != packed.Length || columns % PanelWidth != 0 || product.Length < rows * columns)
        {
            throw new ArgumentException($"{left.Length}, {packed.Length} and {product.Length} numbers for {rows} rows of {inner}.", nameof(left));
        }

        fixed (float* a = left, b = packed, c = product)
        {
            for (var panel = 0; panel < columns / PanelWidth; panel++)
            {
                var right = b + ((long)panel * inner * PanelWidth);
                var into = c + (panel * PanelWidth);
                var row = 0;
                if (Vector512.IsHardwareAccelerated)
                {
                    for (; row + TileRows <= rows; row += TileRows)
                    {
                        Tile512(a + ((long)row * inner), inner, right, into + ((long)row * columns), columns, add);
                    }

                    // Rows that are left are done together with some before them, which get the same numbers once more.
                    if (row < rows - 1 && rows >= TileRows && !add)
                    {
                        row = rows - TileRows;
                        Tile512(a + ((long)row * inner), inner, right, into + ((long)row * columns), columns, add);
                        row = rows;
                    }
                }

                for (var column = 0; column < PanelWidth; column += NarrowTileColumns)
                {
                    var next = row;
                    for (; next + NarrowTileRows <= rows; next += NarrowTileRows)
                    {
                        NarrowTile(a + ((long)next * inner), inner, right + column, into + ((long)next * columns) + column, columns, add);
                    }

                    for (; next < rows; next++)
                    {
                        Row(a + ((long)next * inner), inner, right + column, into + ((long)next * columns) + column, add);
                    }
                }
            }
        }
    }

    private static int Panels(int columns) => (columns + PanelWidth - 1) / PanelWidth;

    // Eight rows of two vectors: sixteen sums in registers.
    private static void Tile512(float* a, int inner, float* b, float* c, int stride, bool add)
    {
        Vector512<float> s00, s01, s10, s11, s20, s21, s30, s31, s40, s41, s50, s51, s60, s61, s70, s71;
        if (add)
        {
            (s00, s01) = (Vector512.Load(c), Vector512.Load(c + 16));
            (s10, s11) = (Vector512.Load(c + stride), Vector512.Load(c + stride + 16));
            (s20, s21) = (Vector512.Load(c + (2 * stride)), Vector512.Load(c + (2 * stride) + 16));
            (s30, s31) = (Vector512.Load(c + (3 * stride)), Vector512.Load(c + (3 * stride) + 16));
            (s40, s41) = (Vector512.Load(c + (4 * stride)), Vector512.Load(c + (4 * stride) + 16));
            (s50, s51) = (Vector512.Load(c + (5 * stride)), Vector512.Load(c + (5 * stride) + 16));
            (s60, s61) = (Vector512.Load(c + (6 * stride)), Vector512.Load(c + (6 * stride) + 16));
            (s70, s71) = (Vector512.Load(c + (7 * stride)), Vector512.Load(c + (7 * stride) + 16));
        }
        else
        {
            s00 = s01 = s10 = s11 = s20 = s21 = s30 = s31 = s40 = s41 = s50 = s51 = s60 = s61 = s70 = s71 = Vector512<float>.Zero;
        }

        for (var k = 0; k < inner; k++)
        {
            var (b0, b1) = (Vector512.Load(b), Vector512.Load(b + 16));
            b += PanelWidth;
            var at = a + k;
            var x = Vector512.Create(*at);
            s00 = Vector512.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(x, b1, s01);
            x = Vector512.Create(at[inner]);
            s10 = Vector512.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(x, b1, s11);
            x = Vector512.Create(at[2 * inner]);
            s20 = Vector512.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(x, b1, s21);
            x = Vector512.Create(at[3 * inner]);
            s30 = Vector512.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(x, b1, s31);
            x = Vector512.Create(at[4 * inner]);
            s40 = Vector512.FusedMultiplyAdd(x, b0, s40);
            s41 = Vector512.FusedMultiplyAdd(x, b1, s41);
            x = Vector512.Create(at[5 * inner]);
            s50 = Vector512.FusedMultiplyAdd(x, b0, s50);
            s51 = Vector512.FusedMultiplyAdd(x, b1, s51);
            x = Vector512.Create(at[6 * inner]);
            s60 = Vector512.FusedMultiplyAdd(x, b0, s60);
            s61 = Vector512.FusedMultiplyAdd(x, b1, s61);
            x = Vector512.Create(at[7 * inner]);
            s70 = Vector512.FusedMultiplyAdd(x, b0, s70);
            s71 = Vector512.FusedMultiplyAdd(x, b1, s71);
        }

        Store(c, s00, s01);
        Store(c + stride, s10, s11);
        Store(c + (2 * stride), s20, s21);
        Store(c + (3 * stride), s30, s31);
        Store(c + (4 * stride), s40, s41);
        Store(c + (5 * stride), s50, s51);
        Store(c + (6 * stride), s60, s61);
        Store(c + (7 * stride), s70, s71);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* c, Vector512<float> first, Vector512<float> second)
    {
        first.Store(c);
        second.Store(c + 16);
    }

    // Three rows of four vectors of 128 or 256 bits: twelve sums in registers, of the sixteen that such a machine has.
    private static void NarrowTile(float* a, int inner, float* b, float* c, int stride, bool add)
    {
        Vector<float> s00, s01, s02, s03, s10, s11, s12, s13, s20, s21, s22, s23;
        if (add)
        {
            Load(c, out s00, out s01, out s02, out s03);
            Load(c + stride, out s10, out s11, out s12, out s13);
            Load(c + (2 * stride), out s20, out s21, out s22, out s23);
        }
        else
        {
            s00 = s01 = s02 = s03 = s10 = s11 = s12 = s13 = s20 = s21 = s22 = s23 = Vector<float>.Zero;
        }

        for (var k = 0; k < inner; k++)
        {
            var at = a + k;
            var (x0, x1, x2) = (new Vector<float>(*at), new Vector<float>(at[inner]), new Vector<float>(at[2 * inner]));
            var y = Vector.Load(b);
            s00 = Vector.FusedMultiplyAdd(x0, y, s00);
            s10 = Vector.FusedMultiplyAdd(x1, y, s10);
            s20 = Vector.FusedMultiplyAdd(x2, y, s20);
            y = Vector.Load(b + Vector<float>.Count);
            s01 = Vector.FusedMultiplyAdd(x0, y, s01);
            s11 = Vector.FusedMultiplyAdd(x1, y, s11);
            s21 = Vector.FusedMultiplyAdd(x2, y, s21);
            y = Vector.Load(b + (2 * Vector<float>.Count));
            s02 = Vector.FusedMultiplyAdd(x0, y, s02);
            s12 = Vector.FusedMultiplyAdd(x1, y, s12);
            s22 = Vector.FusedMultiplyAdd(x2, y, s22);
            y = Vector.Load(b + (3 * Vector<float>.Count));
            s03 = Vector.FusedMultiplyAdd(x0, y, s03);
            s13 = Vector.FusedMultiplyAdd(x1, y, s13);
            s23 = Vector.FusedMultiplyAdd(x2, y, s23);
            b += PanelWidth;
        }

        Store(c, s00, s01, s02, s03);
        Store(c + stride, s10, s11, s12, s13);
        Store(c + (2 * stride), s20, s21, s22, s23);
    }

    // One row of four vectors: the rest of the rows.
    private static void Row(float* a, int inner, float* b, float* c, bool add)
    {
        Vector<float> s0, s1, s2, s3;
        if (add)
        {
            Load(c, out s0, out s1, out s2, out s3);
        }
        else
        {
            s0 = s1 = s2 = s3 = Vector<float>.Zero;
        }

        for (var k = 0; k < inner; k++)
        {
            var x = new Vector<float>(a[k]);
            s0 = Vector.FusedMultiplyAdd(x, Vector.Load(b), s0);
            s1 = Vector.FusedMultiplyAdd(x, Vector.Load(b + Vector<float>.Count), s1);
            s2 = Vector.FusedMultiplyAdd(x, Vector.Load(b + (2 * Vector<float>.Count)), s2);
            s3 = Vector.FusedMultiplyAdd(x, Vector.Load(b + (3 * Vector<float>.Count)), s3);
            b += PanelWidth;
        }

        Store(c, s0, s1, s2, s3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Load(float* c, out Vector<float> first, out Vector<float> second, out Vector<float> third, out Vector<float> fourth)
    {
        first = Vector.Load(c);
        second = Vector.Load(c + Vector<float>.Count);
        third = Vector.Load(c + (2 * Vector<float>.Count));
        fourth = Vector.Load(c + (3 * Vector<float>.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* c, Vector<float> first, Vector<float> second, Vector<float> third, Vector<float> fourth)
    {
        first.Store(c);
        second.Store(c + Vector<float>.Count);
        third.Store(c + (2 * Vector<float>.Count));
        fourth.Store(c + (3 * Vector<float>.Count));
    }
}
