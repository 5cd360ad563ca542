namespace OnRecord.Reading.Tests;

/// <summary>A stream whose bytes are made piece by piece as they are read, so that it can be longer than the memory.</summary>
/// <param name="pieces">Gives the next piece; null at the end.</param>
internal sealed class MadeStream(Func<byte[]?> pieces) : Stream
{
    private ReadOnlyMemory<byte> piece;

    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>A beginning, and then one letter without end.</summary>
    public static MadeStream Endless(string start, char filling)
    {
        var begun = false;
        byte[] letters = [.. Enumerable.Repeat((byte)filling, 4096)];
        return new MadeStream(() =>
        {
            (var first, begun) = (!begun, true);
            return first ? System.Text.Encoding.ASCII.GetBytes(start) : letters;
        });
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (piece.IsEmpty && pieces() is { } next)
        {
            piece = next;
        }

        var some = Math.Min(count, piece.Length);
        piece[..some].CopyTo(buffer.AsMemory(offset));
        piece = piece[some..];
        Given += some;
        return some;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
