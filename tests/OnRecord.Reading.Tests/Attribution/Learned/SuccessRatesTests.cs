using OnRecord.Reading.Attribution.Learned;

namespace OnRecord.Reading.Tests.Attribution.Learned;

public sealed class SuccessRatesTests
{
    private const int ByTag = 0, ByRelation = 1, ByFrame = 2, BySource = 3, ByPlace = 4;    // places of the keys

    private const string Plain = "Varro/NNP/nsubj said=say/VBD/root it .";

    [Fact]
    public void AKindNeverSeenHasTheRateOfAll() => Assert.Equal(0.3f, new SuccessRates(static _ => null).Of(7));

    [Theory]
    [InlineData(3, 7, 0.39f)]      // (3 + 0.3 · 3) / (7 + 3)
    [InlineData(0, 3, 0.15f)]
    [InlineData(97, 97, 0.979f)]
    public void AKindSeenHasItsOwnRateTheMoreTheOftenerItWasSeen(float right, float all, float rate) =>
        Assert.Equal(rate, new SuccessRates(key => key == 7 ? (right, all) : null).Of(7), 5);

    [Fact]
    public void TheCuesWordCountsForAllKeysButTheSources() => Assert.Equal([ByTag, ByRelation, ByFrame, ByPlace], Changed("Varro/NNP/nsubj claimed/VBD/root it ."));

    [Fact]
    public void TheCuesTagCountsForItsOwnKey() => Assert.Equal([ByTag], Changed("Varro/NNP/nsubj said=say/VBZ/root it ."));

    [Fact]
    public void TheCuesRelationCountsForItsOwnKey() => Assert.Equal([ByRelation], Changed("Varro/NNP/nsubj/said said=say/VBD/conj it/NN/dep/said ././punct/said left/VBD/root"));

    [Fact]
    public void WhatDependsOnTheCueCountsForItsOwnKey() => Assert.Equal([ByFrame], Changed("Varro/NNP/nsubj said=say/VBD/root it/NN/obj ."));

    [Fact]
    public void TheSourcesWordCountsForItsOwnKey() => Assert.Equal([BySource], Changed("Besk/NNP/nsubj said=say/VBD/root it .", source: "Besk"));

    [Fact]
    public void NoSourceIsAKindOfItsOwn() => Assert.Equal([BySource], Changed(source: null));

    [Fact]
    public void TheSideOfTheContentCounts() => Assert.Equal([ByFrame, ByPlace], Changed("it Varro/NNP/nsubj said=say/VBD/root ."));    // the frame is of another order

    [Fact]
    public void WhereTheContentWasFoundCountsForItsOwnKey()
    {
        var text = new ParsedText(Plain);

        Assert.Equal([ByPlace], Changed(Keys(text, text.Proposal("said", text.Choice("it", "Varro"))), Keys(text, Quoted(text))));

        static CueProposal Quoted(ParsedText text) => text.Proposal("said", new Choice(text.Content("it", ContentPlace.Quotations), text.Source("Varro"), 0, 0));
    }

    // The keys that differ from those of the plain sentence.
    private static IEnumerable<int> Changed(string words = Plain, string? source = "Varro")
    {
        var (plain, text) = (new ParsedText(Plain), new ParsedText(words));
        var cue = words.Contains("said", StringComparison.Ordinal) ? "said" : "claimed";
        return Changed(Keys(plain, plain.Proposal("said", plain.Choice("it", "Varro"))), Keys(text, text.Proposal(cue, text.Choice("it", source))));
    }

    private static IEnumerable<int> Changed(uint[] one, uint[] other) => Enumerable.Range(0, SuccessRates.Keys).Where(key => one[key] != other[key]);

    private static uint[] Keys(ParsedText text, CueProposal proposal)
    {
        var keys = new uint[SuccessRates.Keys];
        SuccessRates.KeysOf(text.Words, proposal, keys);
        return keys;
    }
}
