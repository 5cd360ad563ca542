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
    public void WhereAnyOfSomeIsMeantTheyShareWhatIsLearnt()
    {
        // All have a third. Those meant have 2/3 together: 1/3 − 1/2 = −1/6 for each, and 1/3 for the other; AdaGrad divides by the root of
        // 0.001 and the square.
        var ranker = RankerTrainer.Of(RankerTrainer.AnyOf(Group(1, 1, 0), static _ => true, epochs: 1, rate: 0.1f, seed: 1));

        Assert.Equal(0.1f / 6 / MathF.Sqrt(0.001f + (1f / 36)), ranker.Score([1]), 0.0005f);
        Assert.Equal(0.1f / 6 / MathF.Sqrt(0.001f + (1f / 36)), ranker.Score([2]), 0.0005f);
        Assert.Equal(-0.1f / 3 / MathF.Sqrt(0.001f + (1f / 9)), ranker.Score([3]), 0.0005f);
    }

    [Theory]
    [InlineData(1, 1, 1)]    // whichever is ranked first is right
    [InlineData(0.2f, 0.3f, 0.5f)]
    public void WhereAllAreMeantNothingIsLearnt(float one, float other, float third) =>
        Assert.All(RankerTrainer.AnyOf(Group(one, other, third), static _ => true, epochs: 5, rate: 0.1f, seed: 1), static weight => Assert.Equal(0, weight));

    [Fact]
    public void WhereAnyOfSomeIsMeantAnotherGroupMayTellWhich()
    {
        // Either 1 or 2 in the one group, and 2 is wrong in the other: it falls back, and the first still has one that is right.
        var examples = Group(1, 1, 0);
        examples.Add([1], 1);
        examples.Add([2], 0);
        examples.Close(article: 0);
        var ranker = RankerTrainer.Of(RankerTrainer.AnyOf(examples, static _ => true, epochs: 200, rate: 0.1f, seed: 1));

        Assert.True(ranker.Score([1]) > ranker.Score([2]) + 2);
        Assert.True(ranker.Score([1]) > ranker.Score([3]) + 2);
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

    // Features 1, 2 and 3 are on one each.
    private static Examples Group(params float[] targets)
    {
        var examples = new Examples(10);
        for (var candidate = 0; candidate < targets.Length; candidate++)
        {
            examples.Add([(uint)candidate + 1], targets[candidate]);
        }

        examples.Close(article: 0);
        return examples;
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
