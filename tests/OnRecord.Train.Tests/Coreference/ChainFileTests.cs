using OnRecord.Reading.Learned;
using OnRecord.Train.Coreference;

namespace OnRecord.Train.Tests.Coreference;

public sealed class ChainFileTests
{
    [Fact]
    public void ChainsAreReadOverSentencesInTheOrderOfTheirNumbers()
    {
        var text = Assert.Single(Read("The (2", "envoy 2)", "left _", ". _", "", "He (2)", "met _", "Varro (1)", ". _"));

        Assert.Equal("gold.tsv", text.Id);
        Assert.Equal([["The", "envoy", "left", "."], ["He", "met", "Varro", "."]], text.Sentences);
        Assert.Equal([[new WordRange(6, 7)], [new WordRange(0, 2), new WordRange(4, 5)]], text.Chains);
    }

    [Fact]
    public void SpansMayHoldEachOther()
    {
        // "Varro 's envoy" of 1, "Varro 's" and "Varro" of 2; the second is closed first.
        var text = Assert.Single(Read("Varro (1|(2|(2)", "'s 2)", "envoy 1)"));

        Assert.Equal([[new WordRange(0, 3)], [new WordRange(0, 1), new WordRange(0, 2)]], text.Chains);
    }

    [Fact]
    public void TheLastThatWasOpenedIsClosedFirst() => Assert.Equal(
        [[new WordRange(1, 2), new WordRange(0, 3)]], Assert.Single(Read("envoys (7", "envoys (7|7)", "left 7)")).Chains);

    [Fact]
    public void BracketsNeedNothingBetween() => Assert.Equal([[new WordRange(0, 2)], [new WordRange(0, 1)]], Assert.Single(Read("Varro (1(2)", "'s 1)")).Chains);

    [Fact]
    public void EveryTextBeginsAnew()
    {
        ChainText[] texts = [.. Read("# newdoc id = first", "Varro (1)", "", "# newdoc id = second", "He (1)", "", "", "left _")];

        Assert.Equal(["first", "second"], texts.Select(static text => text.Id));
        Assert.Equal([["He"], ["left"]], texts[1].Sentences);
        Assert.Equal([[new WordRange(0, 1)]], texts[1].Chains);
    }

    [Fact]
    public void AFileWithoutWordsHasNoTexts() => Assert.Empty(Read("# newdoc id = first", ""));

    [Fact]
    public void ANumberSignMayBeAWord() => Assert.Equal([["#", "1"]], Assert.Single(Read("# _", "1 _")).Sentences);

    [Theory]
    [InlineData("Varro", "gold.tsv, line 2: a word, a tab and its brackets are expected.")]
    [InlineData("Varro (1) x", "gold.tsv, line 2: a word, a tab and its brackets are expected.")]
    [InlineData("Varro 2)", "gold.tsv, line 2: 2) closes what was not opened.")]
    [InlineData("Varro x", "gold.tsv, line 2: x are no brackets of chains.")]
    [InlineData("Varro 1", "gold.tsv, line 2: 1 are no brackets of chains.")]
    [InlineData("Varro ()", "gold.tsv, line 2: () are no brackets of chains.")]
    [InlineData("Varro (1)x(2)", "gold.tsv, line 2: (1)x(2) are no brackets of chains.")]
    [InlineData("Varro (1)|", "gold.tsv, line 2: (1)| are no brackets of chains.")]
    public void ALineOfAnotherFormIsNamed(string line, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Read("The _", line).Count()).Message);

    [Fact]
    public void LinesAreCountedOverTheWholeFile() => Assert.StartsWith(
        "gold.tsv, line 5:", Assert.Throws<FormatException>(static () => Read("# newdoc id = first", "Varro (1)", "", "# newdoc id = second", "He 1)").Count()).Message, StringComparison.Ordinal);

    // A blank stands for a tab.
    private static IEnumerable<ChainText> Read(params IEnumerable<string> lines) =>
        ChainFile.Read(new StringReader(string.Join('\n', lines.Select(static line => line.StartsWith("# newdoc", StringComparison.Ordinal) ? line : line.Replace(' ', '\t')))), "gold.tsv");
}
