using OnRecord.Reading.Learned;
using OnRecord.Train.Attributions;

namespace OnRecord.Train.Tests.Attributions;

public sealed class AttributionTrainersTests
{
    [Fact]
    public void TreesLearnWhatNoSingleNumberTells()
    {
        var random = new Random(1);
        var (rows, right) = (new List<float>(), new List<bool>());
        for (var row = 0; row < 2000; row++)
        {
            var (one, other) = (random.NextSingle(), random.NextSingle());
            rows.AddRange([one, other, random.NextSingle()]);
            right.Add((one > 0.5f) != (other > 0.5f));
        }

        var trees = TreesTrainer.Train([.. rows], [.. right], 3, 60, 0.2f).Trees;

        Assert.InRange(trees.Score([0.9f, 0.1f, 0.5f]), 1, 20);
        Assert.InRange(trees.Score([0.1f, 0.9f, 0.5f]), 1, 20);
        Assert.InRange(trees.Score([0.9f, 0.9f, 0.5f]), -20, -1);
        Assert.InRange(trees.Score([0.1f, 0.1f, 0.5f]), -20, -1);
    }

    [Fact]
    public void WhereNothingTellsTreesGiveTheShare()
    {
        var trees = TreesTrainer.Train(new float[400], [.. Enumerable.Range(0, 400).Select(static row => row % 4 == 0)], 1, 10, 0.1f).Trees;

        Assert.Equal(MathF.Log(0.25f / 0.75f), trees.Score([0]), 2);
    }

    [Fact]
    public void ARankerLearnsWhichOfAGroupIsMeant()
    {
        var examples = Groups();
        var ranker = RankerTrainer.Of(RankerTrainer.Softmax(examples, static _ => true, epochs: 5, rate: 0.1f, seed: 1));

        Assert.True(ranker.Score([7]) > ranker.Score([8]) + 1);
    }

    [Fact]
    public void ALogisticRankerGivesLogOdds()
    {
        var ranker = RankerTrainer.Of(RankerTrainer.Logistic(Groups(), static _ => true, epochs: 20, rate: 0.1f, seed: 1));

        Assert.InRange(ranker.Score([7]), 1, 20);
        Assert.InRange(ranker.Score([8]), -20, -1);
    }

    [Fact]
    public void ArticlesLeftOutTeachNothing() =>
        Assert.All(RankerTrainer.Softmax(Groups(), static article => article > 0, epochs: 5, rate: 0.1f, seed: 1), static weight => Assert.Equal(0, weight));

    [Theory]
    [InlineData(new[] { 1f, 2f, 3f })]
    [InlineData(new[] { 1000f, -1000f })]
    public void LogarithmsOfSharesSumToOne(float[] scores)
    {
        Ranker.LogSoftmax(scores);

        Assert.Equal(1, scores.Sum(static score => Math.Exp(score)), 4);
    }

    // Feature 7 is on the one that is meant, 8 on the others; all of article 0.
    private static Examples Groups()
    {
        var examples = new Examples(10);
        for (var group = 0; group < 40; group++)
        {
            for (var candidate = 0; candidate < 3; candidate++)
            {
                examples.Add([candidate == group % 3 ? 7u : 8u], candidate == group % 3 ? 1 : 0);
            }

            examples.Close(article: 0);
        }

        return examples;
    }
}
