using OnRecord.Text;

namespace OnRecord.Findings.Tests;

public sealed class PassageTests
{
    [Theory]
    [InlineData("Varro said no.", "said", 6, 10)]
    [InlineData("😀 Varro said no.", "said", 8, 12)]
    [InlineData("👩\u200D🚀 강 e\u0301 said 😀.", "said 😀", 9, 15)]
    public void OffsetsOfAPassageCountCodePoints(string text, string words, int start, int end)
    {
        var from = text.IndexOf(words, StringComparison.Ordinal);
        var passage = Passage.Of(new Article { Text = text }, new CodePoints(text), new TextSpan(from, from + words.Length));

        Assert.Equal(new Passage(start, end, words), passage);
    }
}
