namespace OnRecord.Learning.Tests;

public sealed class LinearModelTests
{
    [Fact]
    public void TheBestLabelIsThatOfTheLargestSum()
    {
        var weights = new sbyte[4 << 4];
        weights[(FeatureHash.Row(7, 4) * 4) + 2] = 3;
        var model = LinearModel.Read(Model(weights, ["a", "b", "c"]), "kind");

        Assert.Equal(2, model.Best([7]));
        Assert.Equal(0, model.Best([]));
    }

    [Fact]
    public void EveryLabelHasItsSumAsScore()
    {
        var weights = new sbyte[4 << 4];
        var (seven, eight) = (FeatureHash.Row(7, 4) * 4, FeatureHash.Row(8, 4) * 4);
        (weights[seven], weights[seven + 2], weights[eight + 2]) = (-5, 3, 4);
        Span<int> scores = stackalloc int[3];
        LinearModel.Read(Model(weights, ["a", "b", "c"]), "kind").Scores([7, 8], scores);

        Assert.NotEqual(seven, eight);
        Assert.Equal([-5, 0, 7], scores.ToArray());
    }

    [Fact]
    public void TheRowsPaddingIsNoLabel()
    {
        var weights = new sbyte[4 << 4];
        weights[(FeatureHash.Row(7, 4) * 4) + 3] = 100;

        Assert.Equal(0, LinearModel.Read(Model(weights, ["a", "b", "c"]), "kind").Best([7]));
    }

    [Fact]
    public void AModelOfOtherShapesIsRefused()
    {
        Assert.Throws<ModelException>(static () => LinearModel.Read(Model(new sbyte[4 << 4], []), "kind"));
        Assert.Throws<ModelException>(static () => LinearModel.Read(Model(new sbyte[4 << 4], ["a", "b", "c", "d", "e"]), "kind"));
        Assert.Throws<ModelException>(static () => LinearModel.Read(Model(new sbyte[4 << 4], ["a"]), "other"));
    }

    private static ModelFile Model(sbyte[] weights, string[] labels) => ModelFile.Read(
        "a.model", new ModelWriter("kinds-en-1.0.0", "kinds-1").Number("kind.bits", 4).Texts("kind.labels", labels).Array<sbyte>("kind.weights", weights).ToBytes(), "kinds-1");
}
