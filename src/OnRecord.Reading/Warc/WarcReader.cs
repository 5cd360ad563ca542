using OnRecord.Reading.Intake;

namespace OnRecord.Reading.Warc;

/// <summary>What stands at a place of a web archive: a record with something to read, or damage.</summary>
/// <param name="Offset">Where it begins, in bytes of the file as it was given.</param>
/// <param name="Number">Which record it is of those that begin there, from 1: a compressed file may be one piece.</param>
internal readonly record struct WarcPlace(long Offset, int Number, WarcRecord? Record, WarcProblem? Problem);

/// <summary>Walks through a web archive, plain or with each record gzipped, and past damage to the next sound record.</summary>
internal sealed class WarcReader(Stream stream, IntakeOptions options)
{
    // Bytes may be read again behind damage, but not so often that a hostile file takes a time that grows with its square.
    private const long AlwaysReadAgain = 256L * 1024 * 1024;
    private const int ProbeBytes = 4096;
    private const int ProbesADamage = 10;

    private readonly RecordReader records = new(options);
    private readonly ByteSource source = new(stream);
    private readonly ByteSource inner = new(Stream.Null);
    private readonly ByteSource probe = new(Stream.Null);
    private long readAgain;
    private int damages;
    private int probes;

    public IEnumerable<WarcPlace> Read()
    {
        var isPacked = source.Ahead(GzipMember.Mark.Length).StartsWith(GzipMember.Mark);
        while (!source.Ahead(1).IsEmpty)
        {
            foreach (var place in isPacked ? Member() : [Plain()])
            {
                if (place.Problem is not null && ++damages > options.MaximumDamages)
                {
                    yield return place with { Problem = WarcProblem.Damage($"more than {options.MaximumDamages} records are damaged; the rest is not read") };
                    yield break;
                }

                yield return place;
            }
        }
    }

    private WarcPlace Plain()
    {
        var offset = source.Position;
        try
        {
            return new WarcPlace(offset, 1, records.Read(source), null);
        }
        catch (WarcProblem problem)
        {
            if (!problem.IsPassed)
            {
                ReturnBehind(offset);
                SkipToLine(source);
            }

            return new WarcPlace(offset, 1, null, problem);
        }
    }

    private IEnumerable<WarcPlace> Member()
    {
        var offset = source.Position;
        using var member = Open(offset, out var problem);
        if (member is null)
        {
            yield return new WarcPlace(offset, 1, null, problem);
            yield break;
        }

        inner.Begin(member);
        var more = true;
        for (var number = 1; more; number++)
        {
            var place = InMember(member, offset, number, out more);
            if (place.Record is not null || place.Problem is not null)
            {
                yield return place;
            }
        }
    }

    private GzipMember? Open(long offset, out WarcProblem? problem)
    {
        problem = null;
        try
        {
            return new GzipMember(source, options);
        }
        catch (WarcProblem found)
        {
            problem = found;
            SkipToMember(offset);
            return null;
        }
    }

    // A record counts only when the sum of its member fits, which is known when nothing follows it there.
    private WarcPlace InMember(GzipMember member, long offset, int number, out bool more)
    {
        more = false;
        try
        {
            var place = inner.Ahead(1).IsEmpty ? new WarcPlace(offset, number, null, null) : InMember(member, offset, number);
            more = !inner.Ahead(1).IsEmpty;
            if (!more)
            {
                member.Finish();
            }

            return place;
        }
        catch (WarcProblem problem)
        {
            SkipToMember(offset);
            return new WarcPlace(offset, number, null, problem);
        }
    }

    private WarcPlace InMember(GzipMember member, long offset, int number)
    {
        try
        {
            return new WarcPlace(offset, number, records.Read(inner), null);
        }
        catch (WarcProblem problem) when (!member.IsBroken)
        {
            if (!problem.IsPassed)
            {
                SkipToLine(inner);
            }

            return new WarcPlace(offset, number, null, problem);
        }
    }

    private static void SkipToLine(ByteSource source)
    {
        if (source.SkipTo("\nWARC/1."u8))
        {
            source.Pass(1);
        }
    }

    private void SkipToMember(long offset)
    {
        ReturnBehind(offset);
        while (source.SkipTo(GzipMember.Mark) && !BeginsARecord())
        {
            if (++probes > options.MaximumDamages * ProbesADamage)
            {
                source.Skip(long.MaxValue);
                return;
            }

            source.Pass(1);
        }
    }

    // Three bytes alone occur by chance in any compressed megabyte.
    private bool BeginsARecord()
    {
        var ahead = source.Ahead(ProbeBytes);
        using var bytes = new MemoryStream(ahead[..Math.Min(ahead.Length, ProbeBytes)].ToArray(), writable: false);
        probe.Begin(bytes);
        try
        {
            using var member = new GzipMember(probe, options);
            Span<byte> start = stackalloc byte[RecordReader.Mark.Length];
            return member.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(RecordReader.Mark);
        }
        catch (WarcProblem)
        {
            return false;
        }
    }

    private void ReturnBehind(long offset)
    {
        var again = source.Position - offset;
        if (readAgain + again <= AlwaysReadAgain + (2 * offset) && source.ReturnTo(offset + 1))
        {
            readAgain += again;
        }
    }
}
