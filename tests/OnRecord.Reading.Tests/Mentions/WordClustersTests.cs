using System.Runtime.InteropServices;
using OnRecord.Learning;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Tests.Mentions;

public sealed class WordClustersTests
{
    [Fact]
    public void WordsOfOneClusterHaveItsRowsInWhateverCase()
    {
        var clusters = Of(8, ("sella", 70), ("besk", 70), ("ilen", 4000));

        Assert.Equal(Rows(clusters, "Sella"), Rows(clusters, "BESK"));
        Assert.All(Rows(clusters, "ilen"), static row => Assert.InRange(row, 0, 1023));
        Assert.DoesNotContain(Rows(clusters, "ilen").Zip(Rows(clusters, "Sella")), static pair => pair.First == pair.Second);
    }

    [Fact]
    public void ClustersThatPartLateShareTheWiderOnes()
    {
        var clusters = Of(8, ("sella", 64), ("besk", 65), ("ilen", 72));

        Assert.Equal([true, true, false], Shared("sella", "besk"));    // 64 / 8 = 65 / 8
        Assert.Equal([true, false, false], Shared("sella", "ilen"));    // 64 / 64 = 72 / 64

        bool[] Shared(string one, string other) => [.. Rows(clusters, one).Zip(Rows(clusters, other), static (row, same) => row == same)];
    }

    [Fact]
    public void AWordWithoutClusterHasNoRows() => Assert.Equal([-1, -1, -1], Rows(Of(8, ("sella", 1)), "varro"));

    [Fact]
    public void InAFullTableTheSearchEnds() => Assert.Equal([-1, -1, -1], Rows(Of(2, ("sella", 1), ("besk", 2)), "varro"));

    private static int[] Rows(WordClusters clusters, string word)
    {
        var rows = new int[WordClusters.Slots];
        clusters.Mark(Gazetteer.Hash(word), 1024, rows);
        return rows;
    }

    private static WordClusters Of(int places, params (string Word, ushort Cluster)[] words)
    {
        var (keys, clusters) = (new uint[places], new ushort[places]);
        foreach (var (word, cluster) in words)
        {
            var hash = Gazetteer.Hash(word);
            var place = WordClusters.Place(keys, hash);
            (keys[place], clusters[place]) = (WordClusters.Key(hash), cluster);
        }

        return new WordClusters(
            new ModelArray<uint>(MemoryMarshal.AsBytes(keys.AsSpan()).ToArray()), new ModelArray<ushort>(MemoryMarshal.AsBytes(clusters.AsSpan()).ToArray()));
    }
}
