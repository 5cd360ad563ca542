using OnRecord.Learning;
using OnRecord.Reading.Attribution.Learned;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Tests.Attribution.Learned;

/// <summary>With rankers of a few weights; the numbers of the features are those of the extractors.</summary>
public sealed class ProposerTests
{
    private static readonly Ranker Nothing = HandWeights.Ranker();

    // No word is likely to be a cue but said, whose log odds are 2.
    private static readonly Ranker OnlySaid = HandWeights.Ranker((FeatureHash.Of(1, 0), -6), (FeatureHash.Of(2, WordGraph.Hash("say")), 8));

    private static readonly ParsedText Said = new(
        "Varro/NNP/nsubj had/VBD/aux/said said=say/VBD/root that/IN/mark/opened the/DT/det/bridge bridge/NN/nsubj:pass/opened was/VBD/aux:pass/opened opened/VBN/ccomp .");

    [Fact]
    public void OnlyLikelyCuesAreProposed()
    {
        var proposal = Assert.Single(Propose(Said, new Rankers(OnlySaid, Nothing, Nothing, Nothing, Nothing)));

        Assert.Equal((Said["said"], Said.Range("said"), 2), (proposal.Head, proposal.Range, proposal.Logit));
    }

    [Theory]
    [InlineData(-3.25f, new[] { "Varro", "said", "that", "bridge", "opened" })]    // 0.037; neither marks, articles nor auxiliaries are cues
    [InlineData(-4f, new string[0])]                                              // 0.018
    public void ACueMustBeLikelierThanThreeInAHundred(float bias, string[] cues) => Assert.Equal(
        cues, Propose(Said, new Rankers(HandWeights.Ranker((FeatureHash.Of(1, 0), bias)), Nothing, Nothing, Nothing, Nothing)).Select(static one => Said.Show(one.Range)));

    [Theory]
    [InlineData(0, 0, "said")]
    [InlineData(1, 0, "had said")]
    [InlineData(2, 1, "Varro had said that")]
    [InlineData(0, 5, "said that the bridge was opened")]
    public void ACueReachesAsFarAsItsEdgesAreRanked(int before, int after, string cue)
    {
        var rankers = new Rankers(
            OnlySaid, HandWeights.Ranker((FeatureHash.Of(1, (uint)before), 1)), HandWeights.Ranker((FeatureHash.Of(1, (uint)after), 1)), Nothing, Nothing);

        Assert.Equal(cue, Said.Show(Assert.Single(Propose(Said, rankers)).Range));
    }

    [Fact]
    public void TheBestContentAndTheBestSourceArePaired()
    {
        // Contents that begin with "the", and those that end with "opened"; sources that begin with "Varro".
        var contents = HandWeights.Ranker((FeatureHash.Of(10, WordGraph.Hash("the"), 1), 4), (FeatureHash.Of(12, WordGraph.Hash("opened")), 3));
        var sources = HandWeights.Ranker((FeatureHash.Of(33, WordGraph.Hash("Varro")), 4));

        var best = Assert.Single(Propose(Said, new Rankers(OnlySaid, Nothing, Nothing, contents, sources))).Best;

        Assert.Equal(("the bridge was opened", "Varro"), (Said.Show(best.Content), Said.Show(best.Source.Range)));
    }

    [Fact]
    public void ASourceIsNotPartOfItsContent()
    {
        // The bridge is the likeliest source, and content from "that" to "opened" likelier still, by more than the bridge is before Varro.
        var contents = HandWeights.Ranker((FeatureHash.Of(10, WordGraph.Hash("that"), 1), 8), (FeatureHash.Of(12, WordGraph.Hash("opened")), 8));
        var sources = HandWeights.Ranker((FeatureHash.Of(33, WordGraph.Hash("the")), 5), (FeatureHash.Of(33, WordGraph.Hash("Varro")), 4));

        var proposal = Assert.Single(Propose(Said, new Rankers(OnlySaid, Nothing, Nothing, contents, sources)));

        Assert.Equal(("that the bridge was opened", "Varro"), (Said.Show(proposal.Best.Content), Said.Show(proposal.Best.Source.Range)));
        Assert.All(proposal.Choices, static choice => Assert.False(choice.Content.Overlaps(choice.Source.Range)));
    }

    [Fact]
    public void TheEightLikeliestChoicesAreKeptTheBestFirst()
    {
        var proposal = Assert.Single(Propose(Said, new Rankers(OnlySaid, Nothing, Nothing, HandWeights.Ranker((FeatureHash.Of(12, WordGraph.Hash("opened")), 3)), Nothing)));

        Assert.Equal(8, proposal.Choices.Count);
        Assert.Equal(proposal.Choices.OrderByDescending(static choice => choice.Log), proposal.Choices);
    }

    [Fact]
    public void ProbabilitiesAreSharesOfAllContentsAndOfAllSources()
    {
        // Contents are so and Varro; sources none, Varro and so: all alike.
        var text = new ParsedText("Varro/NNP/nsubj said=say/VBD/root so/NN/obj .");
        var proposal = Assert.Single(Propose(text, new Rankers(OnlySaid, Nothing, Nothing, Nothing, Nothing)));

        Assert.Equal(MathF.Log(1 / 2f), proposal.Best.LogContent, 5);
        Assert.Equal(MathF.Log(1 / 3f), proposal.Best.LogSource, 5);
        Assert.Equal(1 / 2f, proposal.ContentShare, 5);
        Assert.Equal(1 / 3f, proposal.SourceShare, 5);
        Assert.Equal(4, proposal.Choices.Count);    // each content with no source, and with the other word
    }

    [Fact]
    public void ContentsThatMostlyAgreeAndSourcesOfOneWordShareTheirProbability()
    {
        // Ten contents: all four words, e times as likely as each of the others; four more of two or three words (2 · 2 / 6 and more);
        // three of one word (2 · 1 / 5), and Ilen Varro and Varro. Five sources: none, Ilen Varro, as likely as that, Ilen, and two of the bridge.
        var text = new ParsedText("Ilen/NNP/nsubj Varro/NNP/flat/Ilen said=say/VBD/root the/DT/det/bridge very/RB/advmod/old old/JJ/amod/bridge bridge/NN/obj .");
        var contents = HandWeights.Ranker((FeatureHash.Of(60, 4, 1), 1));
        var sources = HandWeights.Ranker((FeatureHash.Of(40, 2, (uint)SourceShape.Whole), 1));
        var proposal = Assert.Single(Propose(text, new Rankers(OnlySaid, Nothing, Nothing, contents, sources)));

        Assert.Equal(("the very old bridge", "Ilen Varro"), (text.Show(proposal.Best.Content), text.Show(proposal.Best.Source.Range)));
        Assert.Equal(MathF.Log(MathF.E / (MathF.E + 9)), proposal.Best.LogContent, 5);
        Assert.Equal(MathF.Log(MathF.E / (MathF.E + 4)), proposal.Best.LogSource, 5);
        Assert.Equal((MathF.E + 4) / (MathF.E + 9), proposal.ContentShare, 5);
        Assert.Equal((MathF.E + 1) / (MathF.E + 4), proposal.SourceShare, 5);
    }

    [Fact]
    public void AProposalHasTheHintOfItsCue()
    {
        var hints = Said.Hints(Said.Rule("Varro", "said", "the bridge"));

        Assert.Same(hints.OfCue(Said["said"]), Assert.Single(new Proposer(new Rankers(OnlySaid, Nothing, Nothing, Nothing, Nothing)).Propose(Said.Words, hints)).Hint);
    }

    [Fact]
    public void ACueWithNothingToAttributeIsNotProposed() => Assert.Empty(Propose(new ParsedText("said=say/VBD/root ."), new Rankers(OnlySaid, Nothing, Nothing, Nothing, Nothing)));

    private static List<CueProposal> Propose(ParsedText text, Rankers rankers) => new Proposer(rankers).Propose(text.Words, text.Hints());
}
