using CsCheck;
using OnRecord.Learning.Kernels;

namespace OnRecord.Learning.Tests.Kernels;

public sealed class LinearTests
{
    private const int Bits = 6;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(71)]
    public void ScoresAreTheSumsOfTheRows(int labels)
    {
        var stride = Linear.Stride(labels);
        Gen.Select(Gen.SByte.Array[stride << Bits], Gen.UInt.Array[0, Linear.MostFeatures]).Sample(
            (weights, features) =>
            {
                var scores = new int[stride];
                Linear.Scores(features, weights, Bits, scores);
                return scores.SequenceEqual(Plain(features, weights, stride));
            },
            iter: 200);
    }

    [Fact]
    public void TheMostFeaturesOfTheLargestWeightsFit()
    {
        var weights = Enumerable.Repeat(sbyte.MinValue, 16 << Bits).ToArray();
        var scores = new int[16];

        Linear.Scores(new uint[Linear.MostFeatures], weights, Bits, scores);

        Assert.All(scores, static score => Assert.Equal(-128 * Linear.MostFeatures, score));
    }

    [Fact]
    public void NothingIsAllocated()
    {
        var (features, scores, weights) = (new uint[] { 1, 2, 3 }, new int[32], new sbyte[32 << Bits]);
        Linear.Scores(features, weights, Bits, scores);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Linear.Scores(features, weights, Bits, scores);
        Linear.Best(scores);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void ShapesThatDisagreeAreRefused()
    {
        Assert.Throws<ArgumentException>(static () => Linear.Scores([], new sbyte[4], Bits, new int[4]));
        Assert.Throws<ArgumentException>(static () => Linear.Scores([], new sbyte[5 << Bits], Bits, new int[5]));
        Assert.Throws<ArgumentException>(static () => Linear.Scores(new uint[Linear.MostFeatures + 1], new sbyte[4 << Bits], Bits, new int[4]));
    }

    [Fact]
    public void OfEqualScoresTheFirstIsBest()
    {
        Assert.Equal(1, Linear.Best([0, 5, 5, -1]));
        Assert.Equal(0, Linear.Best([-3]));
    }

    private static int[] Plain(uint[] features, sbyte[] weights, int stride)
    {
        var scores = new int[stride];
        foreach (var feature in features)
        {
            for (var label = 0; label < stride; label++)
            {
                scores[label] += weights[(FeatureHash.Row(feature, Bits) * stride) + label];
            }
        }

        return scores;
    }
}
