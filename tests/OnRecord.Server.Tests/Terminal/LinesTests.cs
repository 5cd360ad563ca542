using OnRecord.Server.Terminal;

namespace OnRecord.Server.Tests.Terminal;

public sealed class LinesTests
{
    [Theory]
    [InlineData("plain", 5)]
    [InlineData("“Ünï…”", 6)]
    [InlineData("e\u0301a", 2)]
    [InlineData("한국", 4)]
    [InlineData("日本、", 6)]
    [InlineData("🤝", 2)]
    [InlineData("👨‍👩‍👧", 2)]
    [InlineData("⚠", 1)]
    [InlineData("⚠\uFE0F", 2)]
    [InlineData("שלום\u200F", 4)]
    public void CellsAreCountedAsTerminalsDo(string text, int cells) => Assert.Equal(cells, CellWidth.Of(text));

    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one  two", 4, "one|two")]
    [InlineData("abcdefghij kl", 4, "abcd|efgh|ij|kl")]
    [InlineData("한국어 평화", 5, "한국|어|평화")]
    [InlineData("a 한국어", 6, "a|한국어")]
    [InlineData("a 日本語", 6, "a 日本|語")]
    [InlineData("97\u00A0% of it", 5, "97\u00A0%|of it")]
    [InlineData("", 5, "")]
    [InlineData("red\u001b[31m x", 20, "red\uFFFD[31m x")]
    public void LinesBreakBetweenWordsOrWhereTheyMust(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', Lines.Wrap([new Run(text)], width).Select(line => string.Concat(line.Select(run => run.Text)))));

    [Fact]
    public void InksGoOnOverLines() => Assert.Equal(
        [[new Run("a "), new Run("bold", Ink.Strong)], [new Run("word", Ink.Strong), new Run(" z")]],
        Lines.Wrap([new Run("a "), new Run("bold word", Ink.Strong), new Run(" z")], 6));

    [Theory]
    [InlineData("Tomo Besk", 9, "Tomo Besk")]
    [InlineData("Tomo Besk", 8, "Tomo Be…")]
    [InlineData("Tomo Besk", 6, "Tomo…")]
    [InlineData("한국어", 5, "한국…")]
    [InlineData("Tomo … Besk", 8, "Tomo…")]
    public void WhatIsCutEndsInAnEllipsis(string text, int most, string cut) => Assert.Equal(cut, CellWidth.Cut(text, most));
}
