using OnRecord.Reading.Quotations;

namespace OnRecord.Reading.Tests.Quotations;

public sealed class MarksTests
{
    [Theory]
    [InlineData("“", nameof(MarkFamily.Curly), nameof(MarkSide.Opens))]
    [InlineData("„", nameof(MarkFamily.Curly), nameof(MarkSide.Opens))]
    [InlineData("‟", nameof(MarkFamily.Curly), nameof(MarkSide.Opens))]
    [InlineData("”", nameof(MarkFamily.Curly), nameof(MarkSide.Closes))]
    [InlineData("\"", nameof(MarkFamily.Straight), nameof(MarkSide.Either))]
    [InlineData("``", nameof(MarkFamily.TwoStrokes), nameof(MarkSide.Opens))]
    [InlineData("''", nameof(MarkFamily.TwoStrokes), nameof(MarkSide.Either))]
    [InlineData("«", nameof(MarkFamily.Guillemet), nameof(MarkSide.Either))]
    [InlineData("»", nameof(MarkFamily.Guillemet), nameof(MarkSide.Either))]
    [InlineData("‹", nameof(MarkFamily.Guillemet), nameof(MarkSide.Either))]
    [InlineData("›", nameof(MarkFamily.Guillemet), nameof(MarkSide.Either))]
    [InlineData("‘", nameof(MarkFamily.CurlySingle), nameof(MarkSide.Opens))]
    [InlineData("‚", nameof(MarkFamily.CurlySingle), nameof(MarkSide.Opens))]
    [InlineData("’", nameof(MarkFamily.CurlySingle), nameof(MarkSide.Closes))]
    [InlineData("'", nameof(MarkFamily.StraightSingle), nameof(MarkSide.Either))]
    [InlineData("`", nameof(MarkFamily.None), nameof(MarkSide.Either))]
    [InlineData("(", nameof(MarkFamily.None), nameof(MarkSide.Either))]
    [InlineData("", nameof(MarkFamily.None), nameof(MarkSide.Either))]
    public void AMarkHasAFamilyAndMayHaveASide(string mark, string family, string side) =>
        Assert.Equal((Enum.Parse<MarkFamily>(family), Enum.Parse<MarkSide>(side)), Marks.Of(mark));

    [Theory]
    [InlineData(nameof(MarkFamily.Curly), nameof(MarkFamily.Curly), true)]
    [InlineData(nameof(MarkFamily.Curly), nameof(MarkFamily.Straight), true)]
    [InlineData(nameof(MarkFamily.Straight), nameof(MarkFamily.TwoStrokes), true)]
    [InlineData(nameof(MarkFamily.TwoStrokes), nameof(MarkFamily.Curly), true)]
    [InlineData(nameof(MarkFamily.CurlySingle), nameof(MarkFamily.StraightSingle), true)]
    [InlineData(nameof(MarkFamily.Guillemet), nameof(MarkFamily.Guillemet), true)]
    [InlineData(nameof(MarkFamily.Guillemet), nameof(MarkFamily.Curly), false)]
    [InlineData(nameof(MarkFamily.Straight), nameof(MarkFamily.Guillemet), false)]
    [InlineData(nameof(MarkFamily.Curly), nameof(MarkFamily.CurlySingle), false)]
    [InlineData(nameof(MarkFamily.StraightSingle), nameof(MarkFamily.Straight), false)]
    [InlineData(nameof(MarkFamily.TwoStrokes), nameof(MarkFamily.StraightSingle), false)]
    public void DoubleMarksMatchAndSoDoSingleOnes(string open, string close, bool match) =>
        Assert.Equal(match, Marks.Match(Enum.Parse<MarkFamily>(open), Enum.Parse<MarkFamily>(close)));
}
