using OnRecord.Reading.Events;

namespace OnRecord.Reading.Tests.Events;

public sealed class EventCoderTests
{
    [Theory]
    [InlineData("Korvia/NNP/nsubj praised=praise/VBD/root Ostrel/NNP/obj", "praised", EventType.Support)]
    [InlineData("Korvia/NNP/nsubj condemned=condemn/VBD/root Ostrel/NNP/obj", "condemned", EventType.Accuse)]
    [InlineData("Korvia/NNP/nsubj bombed=bomb/VBD/root Ostrel/NNP/obj", "bombed", EventType.Assault)]
    [InlineData("Korvia/NNP/nsubj arrested=arrest/VBD/root Ostrel/NNP/obj", "arrested", EventType.Coerce)]
    [InlineData("Korvia/NNP/nsubj visited=visit/VBD/root Ostrel/NNP/obj", "visited", EventType.Consult)]
    [InlineData("Korvia/NNP/nmod:poss/visit visit/NN/nsubj/ended to/IN/case/Ostrel Ostrel/NNP/nmod/visit ended=end/VBD/root", "visit", EventType.Consult)]
    [InlineData("Korvia/NNP/nsubj slept=sleep/VBD/root", "slept", EventType.None)]
    public void APredicateIsTheActThatTheLexiconGives(string words, string predicate, EventType type) => Assert.Equal(type, Coding(words, predicate).Type);

    [Theory]
    [InlineData("Korvia/NNP/nsubj threatened=threaten/VBD/root to/TO/mark/bomb bomb/VB/xcomp/threatened Ostrel/NNP/obj/bomb", "threatened", EventType.Threaten)]
    [InlineData("Korvia/NNP/nsubj refused=refuse/VBD/root to/TO/mark/visit visit/VB/xcomp/refused Ostrel/NNP/obj/visit", "refused", EventType.Reject)]
    [InlineData("Korvia/NNP/nsubj agreed=agree/VBD/root to/TO/mark/visit visit/VB/xcomp/agreed Ostrel/NNP/obj/visit", "agreed", EventType.Agree)]
    [InlineData("Korvia/NNP/nsubj urged=urge/VBD/root Ostrel/NNP/obj to/TO/mark/visit visit/VB/xcomp/urged Loam/NNP/obj/visit", "urged", EventType.Request)]
    [InlineData("Korvia/NNP/nsubj accused=accuse/VBD/root Ostrel/NNP/obj of/IN/mark/bombing bombing=bomb/VBG/advcl/accused Loam/NNP/obj/bombing", "accused", EventType.Accuse)]
    public void AnOperatorMakesAnotherActOfWhatItGoverns(string words, string predicate, EventType type)
    {
        var coding = Coding(words, predicate);

        Assert.Equal(type, coding.Type);
        Assert.Equal(predicate, new ParsedText(words).Words.Text(coding.Word).ToString());
        Assert.NotEmpty(coding.Reason);
    }

    [Theory]
    [InlineData("Korvia/NNP/nsubj held=hold/VBD/root talks=talk/NNS/obj with/IN/case/Ostrel Ostrel/NNP/obl/held", "held", EventType.Consult)]
    [InlineData("Korvia/NNP/nsubj paid=pay/VBD/root a=a/DT/det/visit visit/NN/obj/paid to/IN/case/Ostrel Ostrel/NNP/nmod/visit", "paid", EventType.Consult)]
    [InlineData("talks=talk/NNS/nsubj:pass/held were=be/VBD/aux:pass/held held=hold/VBN/root", "held", EventType.Consult)]
    public void ALightVerbIsTheActOfItsNoun(string words, string predicate, EventType type) => Assert.Equal(type, Coding(words, predicate).Type);

    [Theory]
    [InlineData("Korvia/NNP/nsubj will/MD/aux/visit visit/VB/root Ostrel/NNP/obj/visit", EventType.Consult, EventStatus.Planned)]
    [InlineData("Korvia/NNP/nsubj visit/VBD/root Ostrel/NNP/obj/visit", EventType.Consult, EventStatus.Actual)]
    public void WhatIsYetToComeKeepsItsTypeAndIsPlanned(string words, EventType type, EventStatus status)
    {
        var coding = InMood(words, "visit", false);

        Assert.Equal((type, status), (coding.Type, coding.Status));
    }

    [Fact]
    public void AMeetingToComeIsAnAgreementWhereMoodsFold() =>
        Assert.Equal(EventType.Agree, InMood("Korvia/NNP/nsubj will/MD/aux/visit visit/VB/root Ostrel/NNP/obj/visit", "visit", true).Type);

    [Fact]
    public void AnActThatDidNotHappenIsNotActual()
    {
        var coding = InMood("Korvia/NNP/nsubj did=do/VBD/aux/visit not/RB/advmod/visit visit/VB/root Ostrel/NNP/obj/visit", "visit", false);

        Assert.NotEqual(EventStatus.Actual, coding.Status);
    }

    [Fact]
    public void NothingIsAnActWithoutMoods() => Assert.True(InMood("Korvia/NNP/nsubj did=do/VBD/aux/sleep not/RB/advmod/sleep sleep/VB/root", "sleep", false).IsNone);

    // Each act governs the next.
    [Fact]
    public void ADeepNestOfActsIsCoded()
    {
        const int Depth = 2000;
        var text = new ParsedText("Korvia/NNP/nsubj/v0 v0=agree/VBD/root " + string.Join(' ', Enumerable.Range(1, Depth).Select(static i => $"v{i}=agree/VB/xcomp/v{i - 1}")));
        var coder = new EventCoder(text.Words, EventLexicon.English);

        Assert.All(Enumerable.Range(0, Depth), i => Assert.False(coder.Code(text[$"v{i}"]).Word < 0));
        Assert.Equal(EventType.Agree, coder.Code(text["v0"]).Type);
    }

    [Fact]
    public void ACodeDoesNotDependOnTheOrderInWhichWordsAreAsked()
    {
        var text = new ParsedText("Korvia/NNP/nsubj threatened=threaten/VBD/root to/TO/mark/bomb bomb/VB/xcomp/threatened Ostrel/NNP/obj/bomb");
        var (one, other) = (new EventCoder(text.Words, EventLexicon.English), new EventCoder(text.Words, EventLexicon.English));
        var forward = Enumerable.Range(0, text.Words.Count).Select(one.Code).ToList();
        var backward = Enumerable.Range(0, text.Words.Count).Reverse().Select(other.Code).Reverse().ToList();

        Assert.Equal(forward, backward);
    }

    private static ActCoding Coding(string words, string predicate)
    {
        var text = new ParsedText(words);
        return new EventCoder(text.Words, EventLexicon.English).Code(text[predicate]);
    }

    private static ActCoding InMood(string words, string predicate, bool folds)
    {
        var text = new ParsedText(words);
        var coder = new EventCoder(text.Words, EventLexicon.English);
        return coder.InMood(coder.Code(text[predicate]), folds);
    }
}
