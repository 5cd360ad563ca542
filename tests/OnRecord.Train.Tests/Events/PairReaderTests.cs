using OnRecord.Reading.Events;
using OnRecord.Train.Events;

namespace OnRecord.Train.Tests.Events;

public sealed class PairReaderTests
{
    [Theory]
    [InlineData("Korvia/NNP/nsubj praised=praise/VBD/root Ostrel/NNP/obj", EventType.Support)]
    [InlineData("Korvia/NNP/nsubj bombed=bomb/VBD/root Ostrel/NNP/obj", EventType.Assault)]
    [InlineData("Ostrel/NNP/nsubj:pass was=be/VBD/aux:pass/bombed bombed=bomb/VBN/root by/IN/case/Korvia Korvia/NNP/obl:agent", EventType.Assault)]
    [InlineData("Korvia/NNP/nsubj/praised praised=praise/VBD/root Loam/NNP/obj/praised and/CC/cc/bombed bombed=bomb/VBD/conj/praised Ostrel/NNP/obj/bombed", EventType.Assault)]
    [InlineData("Korvia/NNP/nsubj slept=sleep/VBD/root near/IN/case/Ostrel Ostrel/NNP/obl", EventType.None)]
    public void ThePredicateThatTiesTwoPartiesIsWhatOneDoesToTheOther(string words, EventType type) => Assert.Equal(type, Read(words, "Korvia", "Ostrel").Type);

    [Fact]
    public void WhatOneSaysThatTheOtherDidIsAnAccusation() => Assert.Equal(
        EventType.Accuse,
        Read("Korvia/NNP/nsubj/said said=say/VBD/root that/IN/mark/bombed Ostrel/NNP/nsubj/bombed had=have/VBD/aux/bombed bombed=bomb/VBN/ccomp/said Loam/NNP/obj/bombed", "Korvia", "Ostrel").Type);

    [Fact]
    public void WhatOneSaysThatTheOtherMustDoIsARequest() => Assert.Equal(
        EventType.Request,
        Read("Korvia/NNP/nsubj/said said=say/VBD/root Ostrel/NNP/nsubj/sleep must/MD/aux/sleep sleep/VB/ccomp/said", "Korvia", "Ostrel").Type);

    [Fact]
    public void WhoIsAloneActsOnNobody() => Assert.Equal(EventType.Assault, Read("Korvia/NNP/nsubj bombed=bomb/VBD/root Ostrel/NNP/obj", "Korvia", null).Type);

    [Theory]
    [InlineData("the King of Korvia", "King")]
    [InlineData("Korvia", "Korvia")]
    public void TheMainWordIsTheOneWhoseHeadLiesOutside(string party, string head)
    {
        var text = new ParsedText("the/DT/det/King King/NN/nsubj/praised of/IN/case/Korvia Korvia/NNP/nmod/King praised=praise/VBD/root Ostrel/NNP/obj");

        Assert.Equal(text[head], Reader(text).Head(text.Range(party)));
        Assert.Equal(-1, Reader(text).Head(default));
    }

    private static ActCoding Read(string words, string actor, string? recipient)
    {
        var text = new ParsedText(words);
        return Reader(text).Read(text.Range(actor), recipient is null ? default : text.Range(recipient));
    }

    private static PairReader Reader(ParsedText text) => new(text.Words, new EventCoder(text.Words, EventLexicon.English, word => text.Words.Tag(word) == "NNP"), EventLexicon.English);
}
