namespace OnRecord.Wording.Tests;

/// <summary>Texts that are made to take long: work has to stay within bounds that a test run shows by ending.</summary>
public sealed class HostileTextTests
{
    private const int Words = 20_000;

    [Theory]
    [InlineData("one word")]
    [InlineData("three words")]
    [InlineData("other words")]
    [InlineData("no spaces")]
    [InlineData("open brackets")]
    [InlineData("brackets")]
    [InlineData("ellipses")]
    [InlineData("marks")]
    [InlineData("Han")]
    public void EveryAnswerComes(string kind)
    {
        var text = kind switch
        {
            "one word" => Repeat("peace "),
            "three words" => Repeat("peace and war "),
            "other words" => string.Concat(Enumerable.Range(0, Words).Select(static i => $"w{i} ")),
            "no spaces" => Repeat("a"),
            "open brackets" => Repeat("["),
            "brackets" => Repeat("[a] peace "),
            "ellipses" => Repeat("… peace "),
            "marks" => Repeat("\u0301"),
            _ => Repeat("中"),
        };
        var words = WordList.Of(text);
        var other = WordList.Of(text[(text.Length / 3)..] + " one more word of peace");

        Assert.InRange(Alignment.Of(words, other).Similarity, 0, 1);
        Assert.InRange(VariantJudge.Compare(words, other).Probability, 0, 1);
        Assert.InRange(CopyJudge.Compare(CopyText.Of(text), CopyText.Of(text + " and more")).Shared, 0, 1);
        Assert.InRange(Sketch.Of(words).Resemblance(Sketch.Of(other)), 0, 1);
        Assert.InRange(QuoteCheck.Compare(QuoteParts.Of(text), other).Similarity, 0, 1);
        Assert.InRange(new PhraseMatch(WordList.Of("peace of peace and of war, peace!")).Find(words).Length, 0, words.Count);
        Assert.InRange(FormulaFinder.Find([words, other]).Length, 0, words.Count);
    }

    private static string Repeat(string piece) => string.Concat(Enumerable.Repeat(piece, Words));
}
