using OnRecord.Server.Statements;
using OnRecord.Text;

namespace OnRecord.Server.Tests.Statements;

public sealed class ExcerptTests
{
    [Fact]
    public void ShortWordsAreShownWholeWithTheirMarks() =>
        Assert.Equal(
            [new MarkedRun("the ", false), new MarkedRun("alliance", true)],
            Excerpt.Of("the alliance", [new TextSpan(4, 12)], 100));

    [Fact]
    public void LongWordsAreCutBetweenWordsAroundTheFirstMark()
    {
        var words = string.Join(' ', Enumerable.Repeat("grain", 100)) + " alliance " + string.Join(' ', Enumerable.Repeat("road", 100));
        var at = words.IndexOf("alliance", StringComparison.Ordinal);

        var shown = string.Concat(Excerpt.Of(words, [new TextSpan(at, at + 8)], 120).Select(run => run.Marked ? $"<{run.Text}>" : run.Text));

        Assert.StartsWith("… grain", shown, StringComparison.Ordinal);
        Assert.Contains(" <alliance> road", shown, StringComparison.Ordinal);
        Assert.EndsWith(" road …", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void NoPairIsCutInTwo(int shift)
    {
        var words = new string('x', shift) + string.Concat(Enumerable.Repeat("🤝", 500));

        foreach (var from in Enumerable.Range(0, 400))
        {
            var mark = new TextSpan(shift + (from * 2), shift + (from * 2) + 2);
            var shown = string.Concat(Excerpt.Of(words, [mark], 101).Select(run => run.Text));
            Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(shown)));
        }
    }
}
