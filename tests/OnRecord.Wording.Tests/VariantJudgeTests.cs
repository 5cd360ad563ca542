using System.Globalization;

namespace OnRecord.Wording.Tests;

public sealed class VariantJudgeTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(true, 0.95, 0.85)]
    [InlineData(false, 0.95, 0.85)]
    public void UtterancesAreFoundInTheirWordings(bool tuning, double precision, double recall)
    {
        var pairs = StatementPair.All.Where(pair => pair.IsForTuning == tuning).Select(static pair => (Pair: pair, Verdict: Judge(pair.First, pair.Second))).ToList();
        foreach (var kind in pairs.GroupBy(static judged => judged.Pair.Kind))
        {
            output.WriteLine($"{kind.Key}: {kind.Count(static judged => judged.Verdict.Kind != VariantKind.None)} of {kind.Count()} joined; kinds {string.Join(' ', kind.CountBy(static judged => judged.Verdict.Kind))}");
        }

        foreach (var (pair, verdict) in pairs.Where(judged => tuning && judged.Pair.IsOne != (judged.Verdict.Kind != VariantKind.None)))
        {
            output.WriteLine($"{pair.Kind} {verdict.Probability:F2} {string.Join(' ', VariantEvidence.Of(WordList.Of(pair.First), WordList.Of(pair.Second)).Figures.ToArray().Select(Round))}\n  {pair.First}\n  {pair.Second}");
        }

        var joined = pairs.Where(static judged => judged.Verdict.Kind != VariantKind.None).ToList();
        var right = joined.Count(static judged => judged.Pair.IsOne);
        var (found, all) = ((double)right / joined.Count, (double)right / pairs.Count(static judged => judged.Pair.IsOne));
        output.WriteLine($"precision {found:F3}, recall {all:F3}");
        Assert.InRange(found, precision, 1);
        Assert.InRange(all, recall, 1);
    }

    [Theory]
    [InlineData("Peace is not a photograph.", "“Peace is not a photograph”", VariantKind.Verbatim)]
    [InlineData("The bridge will open on Monday, and the ferry will be sold.", "the ferry will be sold", VariantKind.Trimmed)]
    [InlineData("The bridge will open on Monday.", "The bridge will not open on Monday.", VariantKind.None)]
    [InlineData("", "The bridge will open.", VariantKind.None)]
    public void TheKindIsTold(string first, string second, VariantKind kind) => Assert.Equal(kind, Judge(first, second).Kind);

    [Fact]
    public void ItDoesNotMatterWhichIsFirst() =>
        Assert.All(StatementPair.All, static pair => Assert.Equal(Judge(pair.First, pair.Second).Probability, Judge(pair.Second, pair.First).Probability, 9));

    [Fact]
    public void WhatIsFarApartInTimeIsJudgedMoreStrictly()
    {
        var words = WordList.Of("I wish you a happy New Year.");
        Assert.InRange(VariantJudge.Compare(words, words, days: 365).Probability, 0, VariantJudge.Compare(words, words, days: 3).Probability - 0.0001);
    }

    private static VariantVerdict Judge(string first, string second) => VariantJudge.Compare(WordList.Of(first), WordList.Of(second));

    private static string Round(double number) => number.ToString("F2", CultureInfo.InvariantCulture);
}
