namespace OnRecord.Learning;

/// <summary>Memory that a network works in. One at a time may use it; it grows to the largest batch seen and is kept.</summary>
internal sealed class Workspace
{
    private float[][] buffers = [];
    private int[] rows = [];

    /// <summary>Room for the rows of features, with whatever was left in it.</summary>
    public Span<int> Rows(int length)
    {
        rows = rows.Length < length ? new int[length + (length / 4)] : rows;
        return rows.AsSpan(0, length);
    }

    /// <summary>A stretch of memory with whatever was left in it.</summary>
    /// <param name="number">Which one, from 0; the same number is the same memory.</param>
    public Span<float> Floats(int number, int length)
    {
        if (number >= buffers.Length)
        {
            var more = new float[number + 1][];
            buffers.CopyTo(more, 0);
            more.AsSpan(buffers.Length).Fill([]);
            buffers = more;
        }

        if (buffers[number].Length < length)
        {
            buffers[number] = GC.AllocateUninitializedArray<float>(length + (length / 4));
        }

        return buffers[number].AsSpan(0, length);
    }
}
