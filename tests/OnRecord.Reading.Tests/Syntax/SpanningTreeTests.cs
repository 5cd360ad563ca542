using System.Diagnostics;
using CsCheck;
using OnRecord.Reading.Syntax;

namespace OnRecord.Reading.Tests.Syntax;

public sealed class SpanningTreeTests
{
    [Fact]
    public void TheBestTreeIsTheBestOfAllTreesWithOneRoot() => Scores(Gen.Int[1, 5], Gen.Int[-50, 50]).Sample(
        static given =>
        {
            var heads = Best(given.Scores, given.Words);
            return IsTreeWithOneRoot(heads) && Total(given, heads) == AllTrees(given.Words).Max(tree => Total(given, tree));
        },
        iter: 3000);

    [Fact]
    public void WhatStandsBeyondTheLastColumnIsNotLookedAt() => Scores(Gen.Int[1, 5], Gen.Int[-50, 50]).Sample(
        static given =>
        {
            var stride = given.Words + 4;
            var wide = Enumerable.Repeat(float.PositiveInfinity, given.Words * stride).ToArray();
            for (var word = 0; word < given.Words; word++)
            {
                given.Scores.AsSpan(word * (given.Words + 1), given.Words + 1).CopyTo(wide.AsSpan(word * stride));
            }

            var heads = new int[given.Words];
            SpanningTree.Best(wide, given.Words, stride, heads);
            return heads.SequenceEqual(Best(given.Scores, given.Words));
        },
        iter: 500);

    [Fact]
    public void AnyScoresGiveATreeWithOneRoot() => Scores(Gen.Int[1, 60], Gen.Int[-1_000_000, 1_000_000]).Sample(
        static given => IsTreeWithOneRoot(Best(given.Scores, given.Words)), iter: 1000);

    [Fact]
    public void ScoresOfWhichManyAreEqualGiveATreeWithOneRoot() => Scores(Gen.Int[1, 60], Gen.Int[0, 2]).Sample(
        static given => IsTreeWithOneRoot(Best(given.Scores, given.Words)), iter: 1000);

    [Theory]
    [InlineData(0f)]
    [InlineData(-1e6f)]
    [InlineData(1e30f)]
    public void EqualScoresGiveATreeWithOneRoot(float score)
    {
        for (var words = 1; words <= 60; words++)
        {
            Assert.True(IsTreeWithOneRoot(Best([.. Enumerable.Repeat(score, words * (words + 1))], words)), $"{words} words");
        }
    }

    [Fact]
    public void WhereEveryWordWantsToBeTheRootOneIs()
    {
        const int Words = 20;
        var scores = new float[Words * (Words + 1)];
        for (var word = 0; word < Words; word++)
        {
            scores[word * (Words + 1)] = 1000 + (word == 7 ? 1 : 0);
        }

        var heads = Best(scores, Words);

        Assert.True(IsTreeWithOneRoot(heads));
        Assert.Equal(7, heads.IndexOf(0));
    }

    // Pairs that want each other, pairs of pairs, and so on: every contraction takes two nodes only.
    [Fact]
    public void CyclesWithinCyclesOfALongSentenceAreOpenedInBoundedTime()
    {
        const int Words = 256;
        var scores = new float[Words * (Words + 1)];
        for (var word = 0; word < Words; word++)
        {
            for (var head = 1; head <= Words; head++)
            {
                scores[(word * (Words + 1)) + head] = -Math.Max(word, head - 1);
            }

            scores[word * (Words + 1)] = -10_000;
        }

        var watch = Stopwatch.StartNew();

        Assert.True(IsTreeWithOneRoot(Best(scores, Words)));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void ATreeFromCyclesAllocatesNothing()
    {
        const int Words = 40;
        var (random, heads) = (new Random(1), new int[Words]);
        float[] scores = [.. Enumerable.Range(0, Words * (Words + 1)).Select(_ => random.NextSingle())];
        var changed = scores.ToArray();
        SpanningTree.Best(changed, Words, Words + 1, heads);
        scores.CopyTo(changed, 0);

        var before = GC.GetAllocatedBytesForCurrentThread();
        SpanningTree.Best(changed, Words, Words + 1, heads);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(IsTreeWithOneRoot(heads));
    }

    private static Gen<Given> Scores(Gen<int> words, Gen<int> score) =>
        words.SelectMany(count => score.Select(static value => (float)value).Array[count * (count + 1)].Select(scores => new Given(count, scores)));

    private static int[] Best(float[] scores, int words)
    {
        var heads = new int[words];
        SpanningTree.Best(scores.ToArray(), words, words + 1, heads);
        return heads;
    }

    // Whole numbers, so the sum is exact in any order.
    private static float Total(Given given, int[] heads) => heads.Select((head, word) => given.Scores[(word * (given.Words + 1)) + head]).Sum();

    private static IEnumerable<int[]> AllTrees(int words)
    {
        var heads = new int[words];
        for (var number = 0; number < Math.Pow(words + 1, words); number++)
        {
            var rest = number;
            for (var word = 0; word < words; word++)
            {
                (rest, heads[word]) = Math.DivRem(rest, words + 1);
            }

            if (IsTreeWithOneRoot(heads))
            {
                yield return [.. heads];
            }
        }
    }

    private static bool IsTreeWithOneRoot(int[] heads)
    {
        for (var word = 0; word < heads.Length; word++)
        {
            var at = word + 1;
            for (var steps = 0; at != 0; steps++)
            {
                if (steps > heads.Length || heads[at - 1] < 0 || heads[at - 1] > heads.Length)
                {
                    return false;
                }

                at = heads[at - 1];
            }
        }

        return heads.Count(static head => head == 0) == 1;
    }

    private sealed record Given(int Words, float[] Scores);
}
