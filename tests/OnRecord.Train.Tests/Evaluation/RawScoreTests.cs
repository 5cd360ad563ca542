using OnRecord.Train.Evaluation;

namespace OnRecord.Train.Tests.Evaluation;

public sealed class RawScoreTests
{
    [Fact]
    public void TheSameIsAllRight()
    {
        var score = RawScore.Of(Sample.Words("We do+n't know .", "Yes ."), Sample.Words("We do+n't know .", "Yes ."));

        Assert.Equal((new Tally(6, 6, 6), new Tally(2, 2, 2), new Tally(7, 7, 7)), (score.Tokens, score.Sentences, score.Words));
    }

    [Fact]
    public void SentencesCutElsewhereShareNone()
    {
        var score = RawScore.Of(Sample.Words("We know .", "Yes ."), Sample.Words("We know . Yes ."));

        Assert.Equal((new Tally(5, 5, 5), new Tally(0, 2, 1)), (score.Tokens, score.Sentences));
        Assert.Equal(0, score.Sentences.F1);
    }

    [Fact]
    public void AWordThatIsSplitIsAlignedWithNone()
    {
        // Tokens: gold "Ora-Vel" "met"; system "Ora" "-" "Vel" "met". One of 2 and of 4.
        var score = RawScore.Of(Sample.Words("Ora-Vel met"), Sample.Words("Ora - Vel met"));

        Assert.Equal((new Tally(1, 2, 4), new Tally(1, 2, 4)), (score.Tokens, score.Words));
        Assert.Equal(100 * 2.0 / 6, score.Words.F1, 10);
    }

    [Fact]
    public void AMultiwordTokenThatTheSystemWritesAsTwoTokensIsAlignedByForm()
    {
        // As tokens none is right: "don't" against "do" and "n't". As words both are.
        var score = RawScore.Of(Sample.Words("I do+n't"), Sample.Words("I do n't"));

        Assert.Equal((new Tally(1, 2, 3), new Tally(3, 3, 3)), (score.Tokens, score.Words));
    }

    [Fact]
    public void AMultiwordTokenLeftWholeLosesItsWords()
    {
        var score = RawScore.Of(Sample.Words("I do+n't"), Sample.Words("I don't"));

        Assert.Equal((new Tally(2, 2, 2), new Tally(1, 3, 2)), (score.Tokens, score.Words));
    }

    [Fact]
    public void WordsOfAMultiwordTokenCutElsewhereAreAlignedByTheLongestCommonSubsequence()
    {
        // can+not+be against ca+n+not+be: not and be are common.
        var score = RawScore.Of(Sample.Words("it can+not+be so"), Sample.Words("it ca+n+not+be so"));

        Assert.Equal(new Tally(4, 5, 6), score.Words);
    }

    [Fact]
    public void MultiwordTokensThatOverlapAreOneRegion()
    {
        // gold ab|c+d, system a+b|c|d, then e: b, c, d are not all in one token of either, yet c and d are common.
        var score = RawScore.Of(Sample.Words("ab c+d e"), Sample.Words("a+bc d e"));

        // Region abcd: gold ab c d, system a bc d: d alone is common; then e.
        Assert.Equal(new Tally(2, 4, 4), score.Words);
        Assert.Equal(new Tally(1, 3, 3), score.Tokens);
    }

    [Fact]
    public void CaseIsIgnoredInsideMultiwordTokens() =>
        Assert.Equal(new Tally(2, 2, 2), RawScore.Of(Sample.Read("""
            1-2 DON'T _ _ _ _ _ _ _ _
            1 do _ _ _ _ _ _ _ _
            2 n't _ _ _ _ _ _ _ _
            """), Sample.Words("DO+N'T")).Words);

    [Fact]
    public void AHeadIsRightWhereItIsAlignedWithTheGoldHead()
    {
        // The system splits Ora-Vel; the numbers of the words after it differ, and their heads still count as right.
        var gold = Sample.Read("""
            1 Ora-Vel Ora-Vel PROPN NNP _ 2 nsubj      _ _
            2 asked   ask     VERB  VBD _ 0 root       _ _
            3 us      we      PRON  PRP _ 2 obj        _ _
            4 to      to      PART  TO  _ 5 mark       _ _
            5 go      go      VERB  VB  _ 2 xcomp:some _ _
            """);
        var system = Sample.Read("""
            1 Ora   Ora PROPN NNP _ 4 nsubj _ _
            2 -     -   PUNCT :   _ 1 punct _ _
            3 Vel   Vel PROPN NNP _ 1 flat  _ _
            4 asked ask VERB  VBN _ 0 root  _ _
            5 us    us  PRON  PRP _ 4 iobj  _ _
            6 to    to  PART  TO  _ 3 mark  _ _
            7 go    go  VERB  VB  _ 4 xcomp _ _
            """);
        var score = RawScore.Of(gold, system);

        Assert.Equal(new Tally(4, 5, 7), score.Words);         // asked us to go
        Assert.Equal(new Tally(4, 5, 7), score.Universal);
        Assert.Equal(new Tally(3, 5, 7), score.Penn);          // asked is wrong
        Assert.Equal(new Tally(3, 5, 7), score.Lemmas);        // us is wrong
        Assert.Equal(new Tally(3, 5, 7), score.Unlabelled);    // to hangs on a word that is aligned with none
        Assert.Equal(new Tally(2, 5, 7), score.Labelled);      // asked, go
        Assert.Equal(new Tally(1, 5, 7), score.LabelledFull);  // asked
        Assert.Equal(75, score.OnAligned(score.Unlabelled));
    }

    [Fact]
    public void AnotherTextIsRefusedWithThePlace()
    {
        var error = Assert.Throws<FormatException>(static () => RawScore.Of(Sample.Words("We know ."), Sample.Words("We knew .")));

        Assert.Contains("after 4 characters", error.Message);
    }
}
