using System.Globalization;

namespace OnRecord.Wording.Tests;

public sealed class VariantJudgeTests(ITestOutputHelper output)
{
    private const double Decay = 0.05;    // of the regression's weights
    private const int Rounds = 5000;

    [Fact]
    public void TheWeightsAreThoseFittedOnTheOddLines()
    {
        var (bias, weights) = Fit();
        output.WriteLine($"{Round(bias)} | {string.Join(", ", weights.Select(Round))}");

        Assert.Equal(Round(bias), Round(VariantJudge.Bias));
        Assert.Equal(weights.Select(Round), VariantJudge.FittedWeights.ToArray().Select(Round));
    }

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
    [InlineData(true)]
    [InlineData(false)]
    public void StatementsOfDifferentPairsAreSeldomJoined(bool tuning)
    {
        var strangers = Strangers(tuning);
        var wrong = strangers.Where(static pair => Judge(pair.First, pair.Second).Kind != VariantKind.None).ToList();
        output.WriteLine($"{wrong.Count} of {strangers.Count}{(tuning ? string.Concat(wrong.Select(static pair => $"\n  {pair.First}\n  {pair.Second}")) : "")}");
        Assert.InRange((double)wrong.Count / strangers.Count, 0, 0.01);
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

    // Statements of the unrelated pairs, each with each.
    private static List<StatementPair> Strangers(bool tuning)
    {
        var statements = StatementPair.All.Where(pair => pair.Kind == "unrelated" && pair.IsForTuning == tuning).SelectMany(static pair => new[] { pair.First, pair.Second }).Distinct().ToList();
        return [.. statements.SelectMany((first, i) => statements.Skip(i + 1).Select(second => new StatementPair(0, "unrelated", first, second)))];
    }

    // Logistic regression by plain gradient descent, which needs no seed. Strangers weigh less, being many.
    private static (double Bias, double[] Weights) Fit()
    {
        const double StrangerWeight = 0.1;
        var pairs = StatementPair.All.Where(static pair => pair.IsForTuning).Concat(StatementPair.ForTuning).Select(static pair => (Pair: pair, Weight: 1.0)).Concat(Strangers(true).Select(static pair => (Pair: pair, Weight: StrangerWeight))).ToArray();
        var figures = pairs.Select(static pair => VariantEvidence.Of(WordList.Of(pair.Pair.First), WordList.Of(pair.Pair.Second)).Figures.ToArray()).ToArray();
        var all = pairs.Sum(static pair => pair.Weight);
        var (bias, weights) = (0.0, new double[VariantEvidence.Count]);
        for (var round = 0; round < Rounds; round++)
        {
            var (biasSlope, slopes) = (0.0, weights.Select(static weight => weight * Decay).ToArray());
            for (var i = 0; i < figures.Length; i++)
            {
                var logit = bias;
                for (var j = 0; j < weights.Length; j++)
                {
                    logit += weights[j] * figures[i][j];
                }

                var error = ((1 / (1 + Math.Exp(-logit))) - (pairs[i].Pair.IsOne ? 1 : 0)) * pairs[i].Weight;
                biasSlope += error;
                for (var j = 0; j < slopes.Length; j++)
                {
                    slopes[j] += error * figures[i][j];
                }
            }

            bias -= biasSlope / all;
            for (var j = 0; j < weights.Length; j++)
            {
                weights[j] -= slopes[j] / all;
            }
        }

        return (bias, weights);
    }
}
