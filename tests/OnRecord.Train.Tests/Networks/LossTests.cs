using OnRecord.Train.Networks;

namespace OnRecord.Train.Tests.Networks;

public sealed class LossTests
{
    [Fact]
    public void TheLossIsThatOfTheSoftmaxAndTheGradientItsOwn()
    {
        float[] scores = [1, -2, 0.5f, 3];
        var gradient = new float[4];
        var loss = Loss.CrossEntropy(scores, 2, 2, gradient);
        var sum = scores.Sum(static score => Math.Exp(score));

        Assert.Equal(-Math.Log(Math.Exp(0.5) / sum), loss, 5);
        for (var i = 0; i < scores.Length; i++)
        {
            Assert.Equal(2 * ((Math.Exp(scores[i]) / sum) - (i == 2 ? 1 : 0)), gradient[i], 5);
        }
    }

    [Fact]
    public void LargeScoresCostANumber()
    {
        var gradient = new float[2];

        Assert.InRange(Loss.CrossEntropy([1000, -1000], 1, 1, gradient), 50, 2000);
        Assert.Equal([1, -1], gradient);
    }

    [Fact]
    public void WithoutGoldNothingIsLostNorTouched()
    {
        float[] gradient = [7, 7];

        Assert.Equal(0, Loss.CrossEntropy([1, 2], -1, 1, gradient));
        Assert.Equal([7, 7], gradient);
    }
}
