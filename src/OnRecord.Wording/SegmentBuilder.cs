using System.Collections.Immutable;

namespace OnRecord.Wording;

/// <summary>Makes segments of pairs.</summary>
internal sealed class SegmentBuilder(WordList first, WordList second)
{
    // A run of the same words this short, function words all, does not part two rewordings.
    private const int ShortestRun = 3;

    private readonly List<AlignedSegment> segments = [];

    public ImmutableArray<AlignedSegment> Of(ImmutableArray<Pairing> pairs)
    {
        var (row, column) = (0, 0);
        foreach (var (left, right, nearness) in pairs)
        {
            Change(row, left, column, right);
            Add(new AlignedSegment(nearness == Nearness.Same ? SegmentKind.Same : SegmentKind.Reworded, new WordRange(left, left + 1), new WordRange(right, right + 1)));
            (row, column) = (left + 1, right + 1);
        }

        Change(row, first.Count, column, second.Count);
        return Joined();
    }

    private void Change(int row, int rowEnd, int column, int columnEnd)
    {
        if (row < rowEnd || column < columnEnd)
        {
            var kind = row == rowEnd ? SegmentKind.Added : column == columnEnd ? SegmentKind.Dropped : SegmentKind.Reworded;
            Add(new AlignedSegment(kind, new WordRange(row, rowEnd), new WordRange(column, columnEnd)));
        }
    }

    private void Add(AlignedSegment segment)
    {
        if (segments.Count > 0 && segments[^1].Kind == segment.Kind)
        {
            segments[^1] = Join(segments[^1], segment);
        }
        else
        {
            segments.Add(segment);
        }
    }

    private ImmutableArray<AlignedSegment> Joined()
    {
        var joined = new List<AlignedSegment>(segments.Count);
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            if (joined.Count > 0 && joined[^1].Kind == SegmentKind.Reworded
                && (segment.Kind == SegmentKind.Reworded || (IsSlight(segment) && i + 1 < segments.Count && segments[i + 1].Kind == SegmentKind.Reworded)))
            {
                joined[^1] = Join(joined[^1], segment);
            }
            else
            {
                joined.Add(segment);
            }
        }

        return [.. joined];
    }

    private bool IsSlight(AlignedSegment segment)
    {
        if (segment.Kind != SegmentKind.Same || segment.First.Length >= ShortestRun)
        {
            return false;
        }

        foreach (var form in first.Forms[segment.First.Start..segment.First.End])
        {
            if (!form.IsFunctionWord)
            {
                return false;
            }
        }

        return true;
    }

    private static AlignedSegment Join(AlignedSegment before, AlignedSegment after) =>
        new(before.Kind, new WordRange(before.First.Start, after.First.End), new WordRange(before.Second.Start, after.Second.End));
}
