using System.Buffers;
using System.Runtime.InteropServices;

namespace OnRecord.Learning;

/// <summary>Bytes of a file that is mapped into memory, as a <see cref="Memory{T}"/>; they stay until this is disposed.</summary>
/// <remarks>
/// The one place outside Kernels/ that is unsafe: .NET gives the bytes of a mapped file as a pointer or as copies, and a copy of
/// each model in each process is what mapping avoids.
/// </remarks>
internal sealed unsafe class MappedMemory : MemoryManager<byte>
{
    private readonly SafeBuffer buffer;
    private readonly byte* first;
    private readonly int length;
    private int disposed;

    /// <param name="buffer">The mapped view; disposed with this.</param>
    /// <param name="length">How many of its bytes are the file's: a view may be longer, to the end of a page.</param>
    /// <exception cref="ArgumentOutOfRangeException">The view is shorter.</exception>
    public MappedMemory(SafeBuffer buffer, int length)
    {
        if (length < 0 || (ulong)length > buffer.ByteLength)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, $"The view has {buffer.ByteLength} bytes.");
        }

        (this.buffer, this.length) = (buffer, length);
        buffer.AcquirePointer(ref first);
    }

    /// <exception cref="ObjectDisposedException">The file is no longer mapped.</exception>
    public override Span<byte> GetSpan()
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref disposed) != 0, this);
        return new Span<byte>(first, length);
    }

    /// <summary>Mapped bytes never move.</summary>
    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(elementIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(elementIndex, length);
        return new MemoryHandle(first + elementIndex, pinnable: this);
    }

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref disposed, 1) == 0)
        {
            buffer.ReleasePointer();
            buffer.Dispose();
        }
    }
}
