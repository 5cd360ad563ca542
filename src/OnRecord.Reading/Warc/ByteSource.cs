namespace OnRecord.Reading.Warc;

/// <summary>A stream read through one buffer, with a look ahead, and the place in it.</summary>
internal sealed class ByteSource(Stream stream)
{
    private const int BufferBytes = 64 * 1024;

    private readonly byte[] buffer = new byte[BufferBytes];
    private Stream stream = stream;
    private int start;
    private int end;

    /// <summary>Where in the stream the next byte lies.</summary>
    public long Position { get; private set; } = stream.CanSeek ? stream.Position : 0;

    /// <summary>What is held of what comes next: <paramref name="least"/> bytes or more, fewer only before the end of the stream.</summary>
    /// <param name="least">At most 65,536.</param>
    public ReadOnlySpan<byte> Ahead(int least)
    {
        if (end - start < least)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            int read;
            while (end < least && (read = stream.Read(buffer, end, buffer.Length - end)) > 0)
            {
                end += read;
            }
        }

        return buffer.AsSpan(start, end - start);
    }

    /// <summary>Passes over bytes that are held.</summary>
    public void Pass(int count)
    {
        start += count;
        Position += count;
    }

    /// <returns>So many bytes; fewer only before the end of the stream.</returns>
    /// <remarks>How many are asked for may be a lie, so that memory is taken as they come.</remarks>
    public byte[] Read(int count)
    {
        var bytes = new byte[Math.Min(count, BufferBytes)];
        var done = Read(bytes);
        while (done == bytes.Length && done < count)
        {
            Array.Resize(ref bytes, (int)Math.Min(count, 2L * done));
            done += Read(bytes.AsSpan(done));
        }

        return done < bytes.Length ? bytes[..done] : bytes;
    }

    /// <returns>How many bytes were passed over: fewer than asked for only at the end.</returns>
    public long Skip(long count)
    {
        var done = 0L;
        while (done < count && Ahead(1) is { IsEmpty: false } held)
        {
            var some = (int)Math.Min(held.Length, count - done);
            Pass(some);
            done += some;
        }

        return done;
    }

    /// <summary>Passes over everything before the next place that reads so.</summary>
    /// <returns>Whether there is one; otherwise it is at the end.</returns>
    public bool SkipTo(ReadOnlySpan<byte> pattern)
    {
        while (true)
        {
            var held = Ahead(pattern.Length);
            if (held.IndexOf(pattern) is >= 0 and var at)
            {
                Pass(at);
                return true;
            }

            if (held.Length < pattern.Length)
            {
                Pass(held.Length);
                return false;
            }

            Pass(held.Length - pattern.Length + 1);
        }
    }

    /// <summary>Goes back to where it was before, where the stream can.</summary>
    public bool ReturnTo(long position)
    {
        if (!stream.CanSeek)
        {
            return false;
        }

        stream.Position = position;
        (start, end, Position) = (0, 0, position);
        return true;
    }

    /// <summary>Reads another stream, from its beginning, through the same buffer.</summary>
    public void Begin(Stream next) => (stream, start, end, Position) = (next, 0, 0, 0);

    private int Read(Span<byte> into)
    {
        var done = 0;
        while (done < into.Length && Ahead(1) is { IsEmpty: false } held)
        {
            var count = Math.Min(held.Length, into.Length - done);
            held[..count].CopyTo(into[done..]);
            Pass(count);
            done += count;
        }

        return done;
    }
}
