using OnRecord.Text;

namespace OnRecord.Server.Articles;

/// <summary>What a stretch of an article is to a statement, a finding, a message or an event.</summary>
internal enum MarkKind
{
    Content,
    Source,
    Cue,
    Finding,
    Message,
    Event,

    /// <summary>The word that says an event.</summary>
    Trigger,
}

/// <summary>A marked stretch of an article.</summary>
/// <param name="Span">In UTF-16 offsets into the article's text.</param>
/// <param name="Owner">The number of the statement (<c>4</c>), finding (<c>f1</c>), message (<c>m1</c>) or event (<c>e1</c>) that it belongs to.</param>
/// <param name="Unsure">Whether its statement is more of a guess.</param>
internal sealed record Mark(TextSpan Span, MarkKind Kind, string Owner, bool Unsure = false);

/// <summary>A stretch over which the same marks hold.</summary>
internal readonly record struct Segment(TextSpan Span, IReadOnlyList<Mark> Marks);

/// <summary>Cuts a text where marks begin and end, so that overlapping and nested ones come out as flat segments.</summary>
internal static class MarkedText
{
    /// <summary>Segments in order that together are exactly <paramref name="within"/>; none is empty.</summary>
    /// <param name="marks">In any order; those that do not touch <paramref name="within"/> are passed over.</param>
    public static IEnumerable<Segment> Segments(TextSpan within, IReadOnlyList<Mark> marks)
    {
        var touching = marks.Where(mark => mark.Span.Overlaps(within)).ToArray();
        var cuts = new SortedSet<int> { within.Start, within.End };
        foreach (var mark in touching)
        {
            cuts.Add(Math.Max(mark.Span.Start, within.Start));
            cuts.Add(Math.Min(mark.Span.End, within.End));
        }

        var start = within.Start;
        foreach (var end in cuts.Skip(1))
        {
            var span = new TextSpan(start, end);
            yield return new Segment(span, [.. touching.Where(mark => mark.Span.Overlaps(span))]);
            start = end;
        }
    }
}
