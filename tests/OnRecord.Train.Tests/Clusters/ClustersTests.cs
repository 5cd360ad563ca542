using OnRecord.Train.Clusters;

namespace OnRecord.Train.Tests.Clusters;

public sealed class ClustersTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void VectorsThatPointOneWayAreOneCluster()
    {
        var vectors = new WordVectors(["a", "b", "c", "d", "e"], [1, 0, 0, 1, 0.8f, 0.6f, 0.6f, 0.8f, 1, 0], 2);

        var clusters = SphericalKMeans.Of(vectors, [0, 1, 2, 3, 4], 2, new Random(1));

        Assert.Equal([clusters[0], clusters[1], clusters[0], clusters[1], clusters[0]], clusters);
        Assert.NotEqual(clusters[0], clusters[1]);
    }

    [Fact]
    public void MoreClustersThanVectorsLeaveSomeEmpty() =>
        Assert.All(SphericalKMeans.Of(new WordVectors(["a"], [1, 0], 2), [0], 4, new Random(1)), static cluster => Assert.InRange(cluster, 0, 3));

    [Fact]
    public void VectorsAreReadAtLengthOneAsManyAsAreWanted()
    {
        File.WriteAllText(file, """{"size": 3, "dimensions": 2, "words": ["a", "b", "c"], "vectors": {"a": [3, 4, 5, 0], "b": [0, 0, 0, 1], "c": [1, 0, 1, 2]}}""");

        var vectors = WordVectors.Read(new FileInfo(file), most: 2);

        Assert.Equal(["a", "b"], vectors.Words);
        Assert.Equal([0.6f, 0.8f, 0, 0], vectors.Values);
    }

    [Theory]
    [InlineData("")]
    [InlineData("the 0.1 0.2")]
    [InlineData("""{"dimensions": 2}""")]
    [InlineData("""{"dimensions": "two", "vectors": {"a": [1, 2]}}""")]
    public void AFileOfSomethingElseIsRefused(string text)
    {
        File.WriteAllText(file, text);

        Assert.Contains(file, Assert.Throws<InvalidDataException>(() => WordVectors.Read(new FileInfo(file), most: 2)).Message, StringComparison.Ordinal);
    }
}
