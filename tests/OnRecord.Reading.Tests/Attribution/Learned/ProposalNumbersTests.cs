using OnRecord.Findings;
using OnRecord.Reading.Attribution.Learned;

namespace OnRecord.Reading.Tests.Attribution.Learned;

public sealed class ProposalNumbersTests
{
    // Words 0 to 10.
    private static readonly ParsedText Said = new(
        "Varro/NNP/nsubj said=say/VBD/root the/DT/det/bridge bridge/NN/nsubj/old was/VBD/cop/old old/JJ/ccomp , and/CC/cc/left Besk/NNP/nsubj/left left/VBD/conj/old .");

    [Fact]
    public void AProposalInNumbers()
    {
        var choice = Said.Choice("the bridge was old", "Varro", -0.5f, -0.25f);
        var proposal = Said.Proposal("said", choice, choice with { LogContent = -1.5f }) with { Logit = 2, ContentShare = 0.6f, SourceShare = 0.7f };

        float[] expected =
        [
            2, -0.5f, -0.25f, -0.75f,         // cue, content, source, both
            1,                                // how far the next choice is behind
            0.6f, 0.7f,
            0.3f, 0.3f, 0.3f, 0.3f, 0.3f,     // rates of kinds never seen
            0, 4, 0, 0, 1,                    // content: quoted share, words, verbs, pauses, pieces
            0, (float)ContentPlace.After,     // words between it and the cue
            0, 0, 1,                          // cue: quoted, sentence, whether in the first paragraph
            11, 1, 5,                         // words of its sentence, before it, and after the content
            0, 0, 8,                          // VBD, root; the content begins with a DT
            2,                                // the content hangs on the cue as ccomp
            1, 0,                             // words of the cue; no auxiliary
            1, 1, 0, 0, 1,                    // source: words, a person, NNP, right before the cue, hangs on it
            -1, -1, -1, -1,                   // no rule
            0, 0, 0,                          // no rivals
        ];
        Assert.Equal(expected, Numbers([proposal]));
    }

    [Fact]
    public void NumbersNeedExactlyTheirRoom()
    {
        var proposal = Said.Proposal("said", Said.Choice("the bridge was old", "Varro"));

        Assert.Throws<IndexOutOfRangeException>(() => ProposalNumbers.Of(Said.Words, [proposal], 0, Unseen, new float[ProposalNumbers.Count - 1]));
    }

    [Fact]
    public void NoSourceAndNoOtherChoiceHaveNumbersOfTheirOwn()
    {
        var numbers = Numbers([Said.Proposal("said", Said.Choice("the bridge was old", null))]);

        Assert.Equal(9, numbers[4]);
        Assert.Equal([-1, -1, -1, 99, -1], numbers[31..36]);
    }

    [Fact]
    public void ContentIsCountedOverItsPieces()
    {
        var text = new ParsedText("It “ was ” , Varro/NNP/nsubj said=say/VBD/root , “ left/VBD ”");

        // Of was | , “ left two words of four are quoted; left is the verb.
        Assert.Equal([0.5f, 4, 1, 1, 2], Numbers([text.Proposal("said", text.Choice("was|, “ left", "Varro"))], text: text)[12..17]);
    }

    [Theory]
    [InlineData("it was", -1)]    // it was , said: the comma is between
    [InlineData("so", 2)]         // said , and so
    [InlineData("it was|so", 0)]
    public void ContentBeforeTheCueIsANegativeDistanceAway(string content, float distance)
    {
        var text = new ParsedText("it was , said/VBD/root , and so");

        Assert.Equal(distance, Numbers([text.Proposal("said", text.Choice(content, null))], text: text)[17]);
    }

    [Fact]
    public void WhatARuleTookIsCompared()
    {
        var hint = Said.Hints(Said.Rule("Varro", "said", "the bridge was old , and Besk left")).OfCue(Said["said"]);
        var proposal = Said.Proposal("said", Said.Choice("the bridge was old", "Varro")) with { Hint = hint };

        Assert.Equal([(float)StatementForm.Indirect, 0.75f, 2f * 4 / (4 + 8), 1], Numbers([proposal])[36..40]);
    }

    [Theory]
    [InlineData("Varro", "Varro", 1)]
    [InlineData("Varro", "Besk", 0)]
    [InlineData("Varro", null, 0)]
    [InlineData(null, null, 1)]
    [InlineData(null, "Besk", 0)]
    public void ARulesSourceAgreesWhereBothShareWordsOrHaveNone(string? ruled, string? source, float agrees)
    {
        var hint = Said.Hints(Said.Rule(ruled, "said", "the bridge was old")).OfCue(Said["said"]);

        Assert.Equal(agrees, Numbers([Said.Proposal("said", Said.Choice("the bridge was old", source)) with { Hint = hint }])[39]);
    }

    [Theory]
    [InlineData("Varro said/VBD/root so", 0)]
    [InlineData("Varro has/VBZ/aux/said said/VBN/root so", 3)]
    [InlineData("Varro may/MD/aux/said said/VB/root so", 2)]
    [InlineData("Varro may/MD/aux/said not/RB/advmod/said said/VB/root so", 1)]
    [InlineData("Varro has/VBZ/aux/said not/RB/advmod/said been/VBN/aux:pass/said said/VBN/root so", 1)]
    public void AuxiliariesOfTheCueAreTold(string words, float kind)
    {
        var text = new ParsedText(words);

        Assert.Equal(kind, Numbers([text.Proposal("said", text.Choice("so", null))], text: text)[30]);
    }

    [Fact]
    public void ACueInTheContentIsInsideAndTheOtherWayRoundOutside()
    {
        // Varro: 0.5 · 0.8; Besk: 0.75 · 0.4.
        var outer = Said.Proposal("said", Said.Choice("the bridge was old , and Besk left", "Varro", MathF.Log(0.8f)));
        var inner = Said.Proposal("left", Said.Choice("the bridge", "Besk", MathF.Log(0.4f))) with { Logit = MathF.Log(3) };

        Assert.Equal([0.3f, 0, 0], Rounded(Numbers([outer, inner])[40..]));
        Assert.Equal([0, 0.4f, 0], Rounded(Numbers([outer, inner], index: 1)[40..]));
    }

    [Fact]
    public void TheLikeliestThatWantsTheSameWordsIsTheRival()
    {
        var choice = Said.Choice("the bridge", "Varro");
        CueProposal[] proposals =
        [
            Said.Proposal("said", choice),
            Said.Proposal("Besk", choice with { LogContent = MathF.Log(0.4f) }),
            Said.Proposal("left", Said.Choice("bridge was", "Besk", MathF.Log(0.6f))),
            Said.Proposal("and", Said.Choice("old", "Besk")),    // wants other words
        ];

        Assert.Equal([0, 0, 0.3f], Rounded(Numbers(proposals)[40..]));    // 0.5 · 0.6
    }

    [Theory]
    [InlineData(24, 0.5f)]
    [InlineData(25, 0)]
    public void OnlyNearProposalsAreRivals(int away, float rival)
    {
        var aside = Said.Proposal(",", Said.Choice("left", null));
        CueProposal[] proposals = [Said.Proposal("said", Said.Choice("the bridge", null)), .. Enumerable.Repeat(aside, away - 1), Said.Proposal("Besk", Said.Choice("bridge", null))];

        Assert.Equal(rival, Numbers(proposals)[42]);
    }

    [Fact]
    public void RatesAreOfTheProposalsOwnKinds()
    {
        var proposal = Said.Proposal("said", Said.Choice("the bridge was old", "Varro"));
        var keys = new uint[SuccessRates.Keys];
        SuccessRates.KeysOf(Said.Words, proposal, keys);
        var numbers = new float[ProposalNumbers.Count];
        ProposalNumbers.Of(Said.Words, [proposal], 0, new SuccessRates(key => (Array.IndexOf(keys, key), 7)), numbers);

        Assert.Equal([0.09f, 0.19f, 0.29f, 0.39f, 0.49f], Rounded(numbers[7..12]));    // (place + 0.9) / (7 + 3)
    }

    private static SuccessRates Unseen { get; } = new(static _ => null);

    private static float[] Numbers(CueProposal[] proposals, int index = 0, ParsedText? text = null)
    {
        var numbers = new float[ProposalNumbers.Count];
        ProposalNumbers.Of((text ?? Said).Words, proposals, index, Unseen, numbers);
        return numbers;
    }

    private static IEnumerable<float> Rounded(float[] numbers) => numbers.Select(static number => MathF.Round(number, 5));
}
