using OnRecord.Learning;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Tests.Coreference;

/// <summary>With a ranker of a few weights; the numbers of the features are those of the extractor.</summary>
public sealed class CoreferenceStageTests
{
    private static readonly uint Name = Linked.Form(ReferenceForm.Name);

    // "he" is somebody named before, and any name of the same words is the same.
    private static readonly (uint Feature, float Weight)[] Links =
    [
        (FeatureHash.Of(20, Linked.Both(Linked.Pronoun("he"), Name)), 1),
        (FeatureHash.Of(51, Linked.Both(Name, Name), 4, 1), 1),
    ];

    private static readonly ParsedText Text = new(
        "Tors/NNP/nsubj met/VBD/root Varro/NNP/obj .\nIt/PRP/nsubj rained/VBD/root .\nhe/PRP/nsubj left/VBD/root .\nTors/NNP/nsubj slept/VBD/root .\nTors/NNP/nsubj woke/VBD/root .");

    [Fact]
    public void ChainsAreInTheOrderOfTheirFirstAndWithoutWhatStandsAlone() => Assert.Equal(["Tors|Tors|Tors", "Varro|he"], Chains(Text, Linked.File(HandWeights.Table(Links))));

    [Fact]
    public void WhereNothingSpeaksForAnybodyAllAreNew() => Assert.Empty(Chains(Text, Linked.File(HandWeights.Table())));

    [Fact]
    public void OfCandidatesThatAreAsLikelyTheNearestIsMeant() => Assert.Contains("Varro|he", Chains(Text, Linked.File(HandWeights.Table(Links))));

    [Fact]
    public void WhatIsKnownOfSomebodyComesFromAllThatWasLinked()
    {
        // "she" is Varro; so "he", for whom nobody of another gender may stand, is Tors.
        var text = new ParsedText("Tors/NNP/nsubj met/VBD/root Varro/NNP/obj .\nshe/PRP/nsubj left/VBD/root .\nhe/PRP/nsubj left/VBD/root .");
        (uint, float)[] weights =
        [
            Links[0],
            (FeatureHash.Of(20, Linked.Both(Linked.Pronoun("she"), Name)), 1),
            (FeatureHash.Of(40, 'm', 'f', Linked.Pronoun("he")), -2),
        ];

        Assert.Equal(["Tors|he", "Varro|she"], Chains(text, Linked.File(HandWeights.Table(weights))));
    }

    [Fact]
    public void APronounThatIsInNoChainHasTheLikeliestOfAll()
    {
        // Nothing speaks for anybody earlier as much as for somebody new; Varro is likelier than the others, and known by two references.
        var text = new ParsedText(
            "Varro/NNP/nsubj met/VBD/root Tors/NNP/obj .\nVarro/NNP/nsubj slept/VBD/root .\nBesk/NNP/nsubj slept/VBD/root .\nhe/PRP/nsubj left/VBD/root his/PRP$/nmod:poss/bridge bridge/NN/obj .");
        var layer = Read(text, Linked.File(HandWeights.Table(
        [
            Links[1],
            (FeatureHash.Of(1, Linked.Pronoun("he")), 2),
            (FeatureHash.Of(1, Linked.Pronoun("his")), 2),
            (FeatureHash.Of(33, Linked.Both(Linked.Pronoun("he"), Name), WordGraph.Hash("Varro")), 1),
            (FeatureHash.Of(20, Linked.Both(Linked.Pronoun("his"), Linked.Pronoun("he"))), 4),
        ])));

        Assert.Equal(["Varro|Varro", "he|his"], layer.Chains.Select(chain => Show(text, chain)));
        Assert.Equal("Varro|Varro", Show(text, layer.Meant(text["he"])!.Value));
        Assert.Equal("Varro|Varro", Show(text, layer.Meant(text["his"])!.Value));    // as the first of its chain
        Assert.Equal("he|his", Show(text, layer.Of(text["his"])!.Value));
    }

    [Fact]
    public void APronounThatIsInAChainWithANameMeansThatAndNothingLikelier()
    {
        var layer = Read(Text, Linked.File(HandWeights.Table(Links)));

        Assert.Equal("Varro|he", Show(Text, layer.Meant(Text["he"])!.Value));
        Assert.Equal("Varro|he", Show(Text, layer.Meant(Text["It"])!.Value));    // nobody is likelier, and Varro the nearest
    }

    [Fact]
    public void APronounBeforeAllOthersMeansNobody() =>
        Assert.Null(Read(new ParsedText("he/PRP/nsubj met/VBD/root Varro/NNP/obj ."), Linked.File(HandWeights.Table())).Meant(0));

    [Fact]
    public void ReadingTwiceGivesTheSame()
    {
        var stage = new CoreferenceStage(Linked.File(HandWeights.Table(Links)));
        var document = Text.Document.With(new NameLayer([]));

        Assert.Equal(stage.Read(document).Chains.Select(static chain => chain.AsEnumerable()), stage.Read(document).Chains.Select(static chain => chain.AsEnumerable()));
    }

    [Fact]
    public void ATextWithoutReferencesHasNoChains() => Assert.Empty(Chains(new ParsedText("So/RB/root ."), Linked.File(HandWeights.Table(Links))));

    [Fact]
    public void AModelWithATableOfAnotherSizeIsRefused() =>
        Assert.Throws<ModelException>(static () => new CoreferenceStage(Linked.File(new ushort[1 << (HandWeights.Bits - 1)])));

    private static string[] Chains(ParsedText text, ModelFile model) =>
        [.. Read(text, model).Chains.Select(chain => Show(text, chain))];

    private static CoreferenceLayer Read(ParsedText text, ModelFile model) => new CoreferenceStage(model).Read(text.Document.With(new NameLayer([])));

    private static string Show(ParsedText text, IEnumerable<Reference> chain) => string.Join('|', chain.Select(one => text.Show(one.Range)));
}
