using System.Globalization;

namespace OnRecord.Wording.Tests;

/// <summary>Weights fitted anew, and thousands of pairs of statements that have nothing to do with each other.</summary>
public sealed class VariantWeightsTests(ITestOutputHelper output)
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
    [InlineData(true)]
    [InlineData(false)]
    public void StatementsOfDifferentPairsAreSeldomJoined(bool tuning)
    {
        var strangers = Strangers(tuning);
        var wrong = strangers.Where(static pair => Judge(pair.First, pair.Second).Kind != VariantKind.None).ToList();
        output.WriteLine($"{wrong.Count} of {strangers.Count}{(tuning ? string.Concat(wrong.Select(static pair => $"\n  {pair.First}\n  {pair.Second}")) : "")}");
        Assert.InRange((double)wrong.Count / strangers.Count, 0, 0.01);
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
