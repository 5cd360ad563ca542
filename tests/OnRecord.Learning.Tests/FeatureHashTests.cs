namespace OnRecord.Learning.Tests;

public sealed class FeatureHashTests
{
    // Models in use were trained with these numbers.
    [Fact]
    public void TheHashIsTheSameForEver()
    {
        Assert.Equal(0u, FeatureHash.Add(0, 0));
        Assert.Equal(0x9E3779B1u, FeatureHash.Add(0, 1));
        Assert.Equal(FeatureHash.Add(FeatureHash.Of(1, 2), 3), FeatureHash.Of(1, 2, 3));
        Assert.Equal([Expected(1), Expected(2), Expected(0xFFFFFFFF)], new[] { FeatureHash.Row(1, 10), FeatureHash.Row(2, 10), FeatureHash.Row(0xFFFFFFFF, 10) });
    }

    [Fact]
    public void FeaturesAreSpreadOverTheRows()
    {
        var rows = new HashSet<int>();
        for (var i = 0u; i < 1024; i++)
        {
            rows.Add(FeatureHash.Row(FeatureHash.Of(7, i), 10));
        }

        Assert.InRange(rows.Count, 550, 1024);    // 647 are expected of chance
        Assert.All(rows, static row => Assert.InRange(row, 0, 1023));
    }

    // The closing steps of MurmurHash3 but for the last shift, the upper ten bits.
    private static int Expected(uint hash)
    {
        var long1 = (ulong)(hash ^ (hash >> 16)) * 0x85EBCA6B % 0x100000000;
        var long2 = (long1 ^ (long1 >> 13)) * 0xC2B2AE35 % 0x100000000;
        return (int)(long2 / (1 << 22));
    }
}
