using OnRecord.Learning;
using OnRecord.Reading.Attribution.Learned;

namespace OnRecord.Reading.Tests.Attribution.Learned;

/// <summary>With one tree, by which a cue with log odds of −1 attributes with 0.2, of 1 with 0.6, and of 3 with 0.8.</summary>
public sealed class AttributionModelTests
{
    private const float Threshold = 0.4f;

    private static readonly ParsedText Text = new("KTB/NNP reported that Varro/NNP praised Besk/NNP so .");

    private static readonly AttributionModel Model = new(ModelFile.Read("tiny", Written(0).ToBytes(), AttributionModel.Features));

    [Theory]
    [InlineData(3, -1, "praised 0.8")]     // as likely as the one it stands for
    [InlineData(1, 3, "praised 0.8")]      // its own is more
    [InlineData(-1, -1, "")]
    [InlineData(-1, 1, "praised 0.6")]     // the other is too unlikely itself
    public void WhatIsOnlyPassedOnStandsInTheOthersStead(float outer, float inner, string taken)
    {
        var (first, second) = (Outer(outer), Inner(inner));

        Assert.Equal(taken, Decode([first, second], one => one == first ? second : null));
    }

    [Fact]
    public void WhatPassesNothingOnStandsForItself()
    {
        // The outer content holds the inner cue.
        Assert.Equal("reported 0.8", Decode([Outer(3), Inner(1)], static _ => null));
    }

    [Fact]
    public void WhatIsPassedOnAndNotProposedIsNotTaken() => Assert.Equal("reported 0.8", Decode([Outer(3)], _ => Inner(3)));

    [Theory]
    [InlineData(3, 0.981f)]      // log 4 − log 1.5
    [InlineData(1, null)]        // as it mostly is
    [InlineData(-1, -1.792f)]    // log ¼ − log 1.5
    public void TheReasonsAreByHowMuchTheOddsChangeWhereAnAspectIsAsItMostlyIs(float logit, float? weight)
    {
        var reasons = Assert.Single(Model.Decode(Text.Words, [Outer(logit)], 0.1f, static _ => null)).Reasons;

        Assert.Equal(weight is null ? [] : [Aspect.Cue], reasons.Select(static reason => reason.Aspect));
        Assert.All(reasons, reason => Assert.Equal(weight!.Value, reason.Weight, 0.001f));
    }

    [Fact]
    public void EveryNumberTellsOfAnAspect() => Assert.Equal(ProposalNumbers.Count, ProposalNumbers.Aspects.Length);

    [Fact]
    public void ATreeThatAsksForANumberThatThereIsNotIsRefused() => Assert.Contains(
        "a tree asks for a number that there is not",
        Assert.Throws<ModelException>(static () => new AttributionModel(ModelFile.Read("tiny", Written(ProposalNumbers.Count).ToBytes(), AttributionModel.Features))).Message,
        StringComparison.Ordinal);

    private static CueProposal Outer(float logit) => Text.Proposal("reported", Text.Choice("that Varro praised Besk", "KTB")) with { Logit = logit };

    private static CueProposal Inner(float logit) => Text.Proposal("praised", Text.Choice("Besk", "Varro")) with { Logit = logit };

    private static string Decode(CueProposal[] proposals, Func<CueProposal, CueProposal?> nested) =>
        string.Join('|', Model.Decode(Text.Words, proposals, Threshold, nested).Select(static one => FormattableString.Invariant($"{Text.Show(one.Proposal.Range)} {one.Probability:0.0}")));

    private static ModelWriter Written(byte asked)
    {
        var model = new ModelWriter("attributions-en-1.0.0", AttributionModel.Features)
            .Number("rates", 1).Array<uint>("rateKeys", [0]).Array<float>("rateRight", [0]).Array<float>("rateAll", [0])
            .Number("trees", 1).Array<byte>("treeFeatures", [asked, .. new byte[BoostedTrees.Inner - 1]])
            .Array<float>("treeThresholds", [0, .. Enumerable.Repeat(2f, BoostedTrees.Inner - 1)])    // of the log odds, the first number
            .Array<float>("treeLeaves", [.. Enumerable.Range(0, BoostedTrees.Leaves).Select(static leaf => leaf switch
            {
                < BoostedTrees.Leaves / 2 => MathF.Log(0.2f / 0.8f),
                BoostedTrees.Leaves - 1 => MathF.Log(0.8f / 0.2f),
                _ => MathF.Log(0.6f / 0.4f),
            })])
            .Array<float>("treeStart", [0]).Array<float>("typical", [.. Enumerable.Repeat(1f, ProposalNumbers.Count)]);    // log odds of 1, as all else
        foreach (var ranker in (string[])["cue", "before", "after", "content", "source"])
        {
            model.Number($"{ranker}Bits", HandWeights.Bits).Array<ushort>(ranker, HandWeights.Table());
        }

        return model;
    }
}
