using OnRecord.Reading.Events;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Tests.Events;

public sealed class PairFeaturesTests
{
    private static readonly Lazy<WordClusters> Clusters = new(static () => WordClusters.Of(Models.All.Language.Mentions));

    [Fact]
    public void ASentenceOfAnyLengthHasNoMoreThanTheMostFeatures()
    {
        var text = new ParsedText("Korvia/NNP/nsubj/bombed bombed=bomb/VBD/root " + string.Join(' ', Enumerable.Range(0, 2000).Select(static i => $"w{i}=attack/NN/obj/bombed")) + " Ostrel/NNP/obj/bombed");

        Assert.InRange(Features(text, "bombed", "Korvia", "Ostrel").Length, 1, PairFeatures.Most);
    }

    [Fact]
    public void APairHasTheSameFeaturesTwice()
    {
        var text = new ParsedText("Korvia/NNP/nsubj bombed=bomb/VBD/root Ostrel/NNP/obj");

        Assert.Equal(Features(text, "bombed", "Korvia", "Ostrel"), Features(text, "bombed", "Korvia", "Ostrel"));
    }

    [Fact]
    public void WhoActsIsToldFromToWhom()
    {
        var text = new ParsedText("Korvia/NNP/nsubj bombed=bomb/VBD/root Ostrel/NNP/obj");

        Assert.NotEqual(Features(text, "bombed", "Korvia", "Ostrel"), Features(text, "bombed", "Ostrel", "Korvia"));
    }

    [Theory]
    [InlineData("Korvia/NNP/root", "Korvia")]
    [InlineData("Korvia/NNP/nsubj slept=sleep/VBD/root", "slept")]
    public void AnActOfOnePartyHasFeaturesToo(string words, string predicate) =>
        Assert.NotEmpty(Features(new ParsedText(words), predicate, "Korvia", null));

    private static uint[] Features(ParsedText text, string predicate, string actor, string? recipient)
    {
        var coder = new EventCoder(text.Words, EventLexicon.English);
        var features = new FeatureSet(new uint[PairFeatures.Most]);
        PairFeatures.Extract(
            text.Words, coder, Clusters.Value, coder.Code(text[predicate]), text.Range(actor), text[actor],
            recipient is null ? default : text.Range(recipient), recipient is null ? -1 : text[recipient], ref features);
        return features.Found.ToArray();
    }
}
