using OnRecord.Reading.Intake;

namespace OnRecord.Engine;

/// <summary>An unpacked file that gives up where it unpacks to far more than texts do.</summary>
/// <param name="packed">The file as it lies on the disk, which <paramref name="unpacked"/> reads.</param>
internal sealed class BoundedUnpacking(Stream unpacked, FileStream packed, IntakeOptions options) : Stream
{
    private long given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="IOException">It does.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = unpacked.Read(buffer, offset, count);
        given += read;
        return options.MayUnpack(packed.Position, given)
            ? read
            : throw new IOException($"it unpacks to more than {options.MaximumRatio} times its size");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
