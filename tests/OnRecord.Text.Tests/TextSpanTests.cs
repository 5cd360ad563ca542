namespace OnRecord.Text.Tests;

public sealed class TextSpanTests
{
    [Fact]
    public void TheEndIsNotInTheSpan()
    {
        var span = new TextSpan(2, 5);

        Assert.Equal(3, span.Length);
        Assert.True(span.Contains(2));
        Assert.True(span.Contains(4));
        Assert.False(span.Contains(5));
        Assert.False(span.Contains(1));
    }

    [Fact]
    public void ASpanContainsItselfAndAnEmptyOneAtItsEnd()
    {
        var span = new TextSpan(2, 5);

        Assert.True(span.Contains(span));
        Assert.True(span.Contains(new TextSpan(5, 5)));
        Assert.False(span.Contains(new TextSpan(4, 6)));
        Assert.False(span.Contains(new TextSpan(1, 3)));
    }

    [Fact]
    public void SpansThatOnlyTouchDoNotOverlap()
    {
        Assert.False(new TextSpan(0, 3).Overlaps(new TextSpan(3, 5)));
        Assert.False(new TextSpan(3, 5).Overlaps(new TextSpan(0, 3)));
        Assert.True(new TextSpan(0, 4).Overlaps(new TextSpan(3, 5)));
        Assert.True(new TextSpan(0, 9).Overlaps(new TextSpan(3, 5)));
    }

    [Fact]
    public void SpansAreOrderedByStartAndThenByEnd()
    {
        TextSpan[] spans = [new(3, 9), new(0, 5), new(3, 4), new(0, 2)];

        Assert.Equal([new(0, 2), new(0, 5), new(3, 4), new(3, 9)], spans.Order());
        Assert.True(new TextSpan(0, 2) < new TextSpan(0, 5));
        Assert.True(new TextSpan(3, 4) > new TextSpan(0, 5));
        Assert.True(new TextSpan(3, 4) <= new TextSpan(3, 4));
        Assert.True(new TextSpan(3, 4) >= new TextSpan(3, 4));
    }

    [Fact]
    public void ASpanIsNeitherBeforeNorAfterItself()
    {
        var span = new TextSpan(3, 4);
        var same = new TextSpan(3, 4);

        Assert.False(span < same);
        Assert.False(span > same);
    }

    [Theory]
    [InlineData("  Varro \n", 2, 7)]
    [InlineData("Varro", 0, 5)]
    [InlineData("\u00A0Varro\u2029", 1, 6)]
    [InlineData(" \t ", 3, 3)]
    public void TrimmingLeavesOutWhiteSpaceAtBothEnds(string text, int start, int end)
    {
        var trimmed = new TextSpan(0, text.Length).Trim(text);

        Assert.Equal(text[start..end], text[trimmed.Start..trimmed.End]);
        Assert.Equal(end - start, trimmed.Length);
    }

    [Theory]
    [InlineData(3, 3, true)]
    [InlineData(3, 4, false)]
    public void ASpanWithoutCharactersIsEmpty(int start, int end, bool empty) => Assert.Equal(empty, new TextSpan(start, end).IsEmpty);
}
