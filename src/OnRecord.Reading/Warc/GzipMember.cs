using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using OnRecord.Reading.Intake;

namespace OnRecord.Reading.Warc;

/// <summary>One member of a gzip file, unpacked as it is read, which leaves the source at the member's end.</summary>
/// <remarks>
/// RFC 1952. A GZipStream runs over the ends of members, so it can tell neither where a record lies in the file nor what of the file is
/// sound. Here a DeflateStream gets the source's bytes buffer by buffer. It does not say how many it used of the last one; but the
/// member's trailer, a check sum and a length, stands right behind them, and both are known by then.
/// </remarks>
internal sealed class GzipMember : Stream
{
    private const int HeadBytes = 10;
    private const int TrailerBytes = 8;
    private const int LongestName = 16 * 1024;

    private readonly ByteSource source;
    private readonly IntakeOptions options;
    private readonly DeflateStream deflate;
    private readonly Crc32 sum = new();
    private readonly Handing handing;
    private long unpacked;

    /// <param name="source">Stands where the member begins.</param>
    /// <exception cref="WarcProblem">No member begins there.</exception>
    public GzipMember(ByteSource source, IntakeOptions options)
    {
        (this.source, this.options) = (source, options);
        PassHead(source);
        handing = new Handing(source);
        deflate = new DeflateStream(handing, CompressionMode.Decompress);
    }

    /// <summary>The two bytes that every member begins with, and the one method there is.</summary>
    public static ReadOnlySpan<byte> Mark => [0x1F, 0x8B, 8];

    /// <summary>Whether it has been found damaged, so that nothing more of it can be read.</summary>
    public bool IsBroken { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="WarcProblem">The member is damaged, or unpacks to far more than pages do.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        int read;
        try
        {
            read = deflate.Read(buffer, offset, count);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            IsBroken = true;
            throw WarcProblem.Damage(handing.AtEnd ? "it breaks off before its end" : "its compressed bytes are damaged", error);
        }

        sum.Append(buffer.AsSpan(offset, read));
        unpacked += read;
        if (options.MayUnpack(handing.Given, unpacked))
        {
            return read;
        }

        IsBroken = true;
        throw new WarcProblem(RefusalKind.BrokenPacking, $"it unpacks to more than {options.MaximumRatio} times its size");
    }

    /// <summary>Once everything was read, checks the sum, and takes the source to the end of the member.</summary>
    /// <exception cref="WarcProblem">The sum does not fit.</exception>
    public void Finish()
    {
        Span<byte> trailer = stackalloc byte[TrailerBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, sum.GetCurrentHashAsUInt32());
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)unpacked);
        var at = handing.Last(TrailerBytes).IndexOf(trailer);
        if (at < 0)
        {
            throw WarcProblem.Damage(handing.AtEnd ? "it breaks off before its end" : "its bytes do not fit its check sum");
        }

        handing.PassLast(at + TrailerBytes);
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
            deflate.Dispose();
            handing.Dispose();
        }

        base.Dispose(disposing);
    }

    // RFC 1952, section 2.3: flags for a check sum of the head, further fields, a name and a comment.
    private static void PassHead(ByteSource source)
    {
        var head = source.Ahead(HeadBytes);
        if (head.Length < HeadBytes || !head.StartsWith(Mark))
        {
            throw WarcProblem.Damage("no compressed record begins there");
        }

        var flags = head[3];
        source.Pass(HeadBytes);
        if ((flags & 0xE0) != 0)
        {
            throw WarcProblem.Damage("no compressed record begins there");
        }

        if ((flags & 4) != 0)
        {
            var length = source.Ahead(2) is { Length: >= 2 } two ? BinaryPrimitives.ReadUInt16LittleEndian(two) : 0;
            source.Skip(2 + length);
        }

        for (var strings = (flags & 8) / 8 + (flags & 16) / 16; strings > 0; strings--)
        {
            var name = source.Ahead(LongestName).IndexOf((byte)0);
            source.Pass(name >= 0 ? name + 1 : throw WarcProblem.Damage("the name in its compressed head has no end"));
        }

        source.Skip((flags & 2) != 0 ? 2 : 0);
    }

    // Gives out what the source holds; the last piece stays held there until it is known how much of it belongs to the member.
    private sealed class Handing(ByteSource source) : Stream
    {
        private int last;

        public bool AtEnd { get; private set; }

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        /// <summary>The last piece, and as many bytes behind it.</summary>
        public ReadOnlySpan<byte> Last(int behind)
        {
            var held = source.Ahead(last + behind);
            return held[..Math.Min(held.Length, last + behind)];
        }

        public void PassLast(int count)
        {
            source.Pass(count);
            last = 0;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            source.Pass(last);
            last = 0;
            var held = source.Ahead(1);
            last = Math.Min(held.Length, count);
            held[..last].CopyTo(buffer.AsSpan(offset));
            Given += last;
            AtEnd = last == 0;
            return last;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
