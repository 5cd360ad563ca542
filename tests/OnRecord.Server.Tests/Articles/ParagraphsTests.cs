using OnRecord.Server.Articles;
using OnRecord.Text;

namespace OnRecord.Server.Tests.Articles;

public sealed class ParagraphsTests
{
    private static readonly string Long = new('x', 120);

    [Theory]
    [InlineData("one\ntwo", "one|two")]
    [InlineData("  one \r\n\r\ntwo\rthree  ", "one|two\rthree")]
    [InlineData("wrapped\nlines\n\n\nnext", "wrapped\nlines|next")]
    [InlineData("", "")]
    [InlineData("\n \n", "")]
    public void LinesAreParagraphsUnlessTheyAreWrappedByHand(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Read(text)));

    [Fact]
    public void WhereLinesAreLongEveryLineIsAParagraphThoughSomeAreParted() =>
        Assert.Equal([Long, Long, "end"], Read($"{Long}\n{Long}\n\nend"));

    [Fact]
    public void AHeadingStandsByItself()
    {
        var paragraphs = Paragraphs.Of("Head\nbody\nbody\n\nend", [new TextSpan(0, 4)]);

        Assert.Equal([true, false, false], paragraphs.Select(paragraph => paragraph.IsHeading));
        Assert.Equal(new TextSpan(5, 14), paragraphs[1].Span);
    }

    [Fact]
    public void AHeadingRunIntoAParagraphStandsByItselfToo()
    {
        var paragraphs = Paragraphs.Of("A warning to outsiders The chairman was silent.", [new TextSpan(0, 22)]);

        Assert.Equal([new Paragraph(new TextSpan(0, 22), IsHeading: true), new Paragraph(new TextSpan(23, 47), IsHeading: false)], paragraphs);
    }

    private static IEnumerable<string> Read(string text) =>
        Paragraphs.Of(text, []).Select(paragraph => text[paragraph.Span.Start..paragraph.Span.End]);
}
