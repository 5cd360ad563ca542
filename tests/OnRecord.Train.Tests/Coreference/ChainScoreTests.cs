using OnRecord.Reading.Learned;
using OnRecord.Train.Coreference;

namespace OnRecord.Train.Tests.Coreference;

/// <summary>A letter is a span, and a run of letters a chain.</summary>
public sealed class ChainScoreTests
{
    [Fact]
    public void ChainsThatAreCutAndJoined()
    {
        // MUC. Recall: abc is in 2 parts, defg in 3 with e alone: (1 + 1) / (2 + 3). Precision: ab in 1, cd in 2, fghi in 3: (1 + 0 + 1) / (1 + 1 + 3).
        // B³. Recall: a and b 2/3, c 1/3, d 1/4, f and g 2/4, e none: 35/12 of 7. Precision: a and b 1, c, d, f and g 1/2, h and i none: 4 of 8.
        // CEAF: abc with ab, 4/5, and defg with fghi, 4/8: 1.3 of 2, and of 3.
        var score = Score(("abc defg", "ab cd fghi"));

        Assert.Equal(2.0 / 5, score.Muc, 9);
        Assert.Equal(2 * 0.5 * (5.0 / 12) / (0.5 + (5.0 / 12)), score.BCubed, 9);    // 5/11
        Assert.Equal(2 * 1.3 / (2 + 3), score.Ceaf, 9);
        Assert.Equal((0.4 + (5.0 / 11) + 0.52) / 3, score.Conll, 9);
        Assert.Equal(2.0 * 6 / (7 + 8), score.Mentions, 9);    // all but e, h and i
        Assert.Equal("CoNLL 45.8  (MUC 40.0, B³ 45.5, CEAF 52.0; spans 80.0)", score.ToString());
    }

    [Fact]
    public void RecallAndPrecisionAreNotTheSame()
    {
        // All in one chain. MUC: 3 of 4 links are right, and none is missing; B³: each of abc has 3 of 5, de 2 of 5; CEAF: abc, 6/8, of 1 and of 2.
        var score = Score(("abc de", "abcde"));

        Assert.Equal(2 * 0.75 / 1.75, score.Muc, 9);
        Assert.Equal(2 * 0.52 / 1.52, score.BCubed, 9);    // (3 · 3/5 + 2 · 2/5) / 5
        Assert.Equal(2 * 0.75 / 3, score.Ceaf, 9);
        Assert.Equal(1, score.Mentions);
    }

    [Fact]
    public void TheBestAlignmentIsNotTheGreedyOne()
    {
        // abcd and abef share 2: 4/8; abcd and cd 4/6, abef … Taking abcd with cd leaves efgh to abef: 4/6 + 4/8.
        var score = Score(("abcd efgh", "abef cd"));

        Assert.Equal(2 * ((4.0 / 6) + (4.0 / 8)) / 4, score.Ceaf, 9);
    }

    [Theory]
    [InlineData("abc de", "de abc", 1)]
    [InlineData("abc", "", 0)]
    [InlineData("", "abc", 0)]
    [InlineData("", "", 0)]
    [InlineData("abc", "def", 0)]
    public void AllRightIsOneAndNothingIsNone(string key, string response, double score)
    {
        var found = Score((key, response));

        Assert.Equal((score, score, score, score, score), (found.Muc, found.BCubed, found.Ceaf, found.Conll, found.Mentions));
    }

    [Fact]
    public void ChainsOfOneSpanDoNotCount()
    {
        var (with, without) = (Score(("abc d e", "ab c d f")), Score(("abc", "ab")));

        Assert.Equal((without.Muc, without.BCubed, without.Ceaf, without.Mentions), (with.Muc, with.BCubed, with.Ceaf, with.Mentions));
        Assert.Equal(2.0 * 2 / (3 + 2), with.Mentions, 9);
    }

    [Fact]
    public void TextsAreSummedBeforeTheyAreDivided()
    {
        // MUC: recall (1 + 0) of (1 + 3), precision 1 of 1. B³: recall 2 of 6, precision 2 of 2. CEAF: 1 of 2, and of 1.
        var score = Score(("ab", "ab"), ("cdef", ""));

        Assert.Equal(2 * 0.25 / 1.25, score.Muc, 9);
        Assert.Equal(2 * (1.0 / 3) / (4.0 / 3), score.BCubed, 9);
        Assert.Equal(2 * 0.5 / 1.5, score.Ceaf, 9);
        Assert.Equal(2.0 * 2 / (6 + 2), score.Mentions, 9);
    }

    [Fact]
    public void SpansOfOtherExtentAreOthers()
    {
        var score = new ChainScore();
        score.Add([[new WordRange(0, 2), new WordRange(5, 6)]], [[new WordRange(1, 2), new WordRange(5, 6)]]);

        Assert.Equal(0.5, score.Mentions);
        Assert.Equal(0, score.Muc);
    }

    private static ChainScore Score(params IEnumerable<(string Key, string Response)> texts)
    {
        var score = new ChainScore();
        foreach (var (key, response) in texts)
        {
            score.Add(Chains(key), Chains(response));
        }

        return score;
    }

    private static IReadOnlyList<IReadOnlyList<WordRange>> Chains(string chains) =>
        [.. chains.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static chain => chain.Select(static letter => new WordRange(letter, letter + 1)).ToList())];
}
