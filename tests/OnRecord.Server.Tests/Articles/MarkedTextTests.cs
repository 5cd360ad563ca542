using OnRecord.Server.Articles;
using OnRecord.Text;

namespace OnRecord.Server.Tests.Articles;

public sealed class MarkedTextTests
{
    [Fact]
    public void OverlappingAndNestedMarksAreCutWhereTheyBeginAndEnd()
    {
        Mark[] marks = [Of(2, 8, "1"), Of(4, 6, "2"), Of(7, 20, "3"), Of(0, 0, "4"), Of(30, 40, "5")];

        var segments = MarkedText.Segments(new TextSpan(1, 10), marks);

        Assert.Equal(
            ["1-2:", "2-4:1", "4-6:1,2", "6-7:1", "7-8:1,3", "8-10:3"],
            segments.Select(segment =>
                $"{segment.Span.Start}-{segment.Span.End}:{string.Join(',', segment.Marks.Select(mark => mark.Owner))}"));
    }

    [Fact]
    public void SegmentsTogetherAreTheWholeWhateverTheMarks()
    {
        var random = new Random(7);
        for (var run = 0; run < 500; run++)
        {
            var within = new TextSpan(random.Next(20), 20 + random.Next(20));
            Mark[] marks = [.. Enumerable.Range(0, random.Next(8)).Select(i =>
            {
                var start = random.Next(40);
                return Of(start, start + random.Next(12), i.ToString());
            })];

            var segments = MarkedText.Segments(within, marks).ToArray();

            Assert.Equal(within.Length, segments.Sum(segment => segment.Span.Length));
            Assert.Equal(within.Start, segments.FirstOrDefault(new Segment(within, [])).Span.Start);
            Assert.All(segments.Zip(segments.Skip(1)), pair => Assert.Equal(pair.First.Span.End, pair.Second.Span.Start));
            Assert.All(segments, segment => Assert.False(segment.Span.IsEmpty));
            Assert.All(segments, segment => Assert.All(segment.Marks, mark => Assert.True(mark.Span.Contains(segment.Span))));
        }
    }

    private static Mark Of(int start, int end, string owner) => new(new TextSpan(start, end), MarkKind.Content, owner);
}
