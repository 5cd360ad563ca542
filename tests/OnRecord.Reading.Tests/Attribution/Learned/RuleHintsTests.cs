using OnRecord.Reading.Attribution;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Tests.Attribution.Learned;

public sealed class RuleHintsTests
{
    private static readonly ParsedText Reported = new(
        "KTB/NNP/nsubj reported/VBD/root that/IN/mark/praised Varro/NNP/nsubj/praised praised/VBD/ccomp the/DT/det/bridge bridge/NN/obj/praised .\nBesk agreed and KTB nodded .");

    [Fact]
    public void EveryWordOfACueHasWhatTheRuleFoundInWords()
    {
        var hints = Reported.Hints(Reported.Rule(null, "KTB", "bridge"), Reported.Rule("Varro", "praised the", "bridge|that"));
        var hint = hints.OfCue(Reported["praised"]);

        Assert.NotNull(hint);
        Assert.Same(hint, hints.OfCue(Reported["the"]));
        Assert.Null(hints.OfCue(Reported["bridge"]));
        Assert.Equal((1, Reported.Range("praised the"), Reported.Range("Varro")), (hint.Rule, hint.Cue, hint.Source));
        Assert.Equal([Reported.Range("bridge"), Reported.Range("that")], hint.Content);
    }

    [Fact]
    public void TheExtentOfAContentReachesOverItsPieces() => Assert.Equal(
        new WordRange(Reported["that"], Reported["bridge"] + 1),
        Reported.Hints(Reported.Rule("KTB", "reported", "that|the bridge")).OfCue(Reported["reported"])!.Extent);

    [Fact]
    public void ACueHasTheHintOfItsMainWordBeforeThatOfAnother()
    {
        var hints = Reported.Hints(Reported.Rule(null, "reported", "bridge"), Reported.Rule(null, "praised", "bridge"));

        Assert.Equal(1, hints.Of(Reported["praised"], Reported.Range("reported that Varro praised"))?.Rule);
        Assert.Equal(0, hints.Of(Reported["that"], Reported.Range("reported that Varro praised"))?.Rule);
        Assert.Null(hints.Of(Reported["that"], Reported.Range("that Varro")));
    }

    [Fact]
    public void OfTwoRulesWithOneCueTheFirstCounts() =>
        Assert.Equal(0, Reported.Hints(Reported.Rule(null, "praised", "bridge"), Reported.Rule("Varro", "praised the", "bridge")).OfCue(Reported["praised"])?.Rule);

    [Fact]
    public void ARuleWithoutACueGivesNoHint() =>
        Assert.All(Enumerable.Range(0, Reported.Words.Count), static word => Assert.Null(Reported.Hints(Reported.Rule("Varro", null, "the bridge")).OfCue(word)));

    [Theory]
    [InlineData("Varro said : we agree", ":", "said", "we agree", true)]
    [InlineData("Varro said — we agree", "—", "said", "we agree", true)]
    [InlineData("Varro said : we agree", "said", "said", "we agree", false)]        // the cue itself
    [InlineData("Varro said no : we agree", ":", "said", "we agree", false)]        // the colon is a cue of its own
    [InlineData(": Varro said so", ":", "said", "so", false)]
    [InlineData("Varro voiced his pride : “ We won ”", ":", "voiced", "his pride|We won", true)]
    [InlineData("Varro voiced his pride : “ We won ”", ":", "voiced", "his pride", false)]
    [InlineData("Varro voiced pride so much : won", ":", "voiced", "pride|won", true)]          // the third word between
    [InlineData("Varro voiced pride so very much : won", ":", "voiced", "pride|won", false)]    // the fourth
    public void AColonAfterACueOrBetweenThePiecesOfItsContentIsPartOfTheCue(string words, string head, string cue, string content, bool part)
    {
        var text = new ParsedText(words);

        Assert.Equal(part, text.Hints(text.Rule("Varro", cue, content)).IsPartOfCue(text.Proposal(head, text.Choice("Varro", null))));
    }

    [Theory]
    [InlineData("reported", "KTB", true)]
    [InlineData("reported", "Varro", false)]
    [InlineData("reported", null, false)]
    [InlineData("praised", "KTB", false)]    // the words passed on
    public void WhoReportsWhatAnotherSaysPassesItOn(string cue, string? source, bool passesOn)
    {
        var hints = Reported.Hints(Reported.Rule("Varro", "praised", "the bridge", AttributionRule.ReportedThat, "KTB"));

        Assert.Equal(passesOn, hints.PassesOn(Reported.Proposal(cue, Reported.Choice("the bridge", source))));
    }

    [Fact]
    public void WhatAnotherCueOfTheSentenceSaysIsNotPassedOnByWhoeverIsNamedThere() =>
        Assert.False(Reported.Hints(Reported.Rule("Varro", "praised", "the bridge", AttributionRule.ClauseAfterCue, "KTB")).PassesOn(Reported.Proposal("reported", Reported.Choice("the bridge", "KTB"))));

    [Theory]
    [InlineData("Varro said so , according to KTB", "said", "according to")]
    [InlineData("According to KTB , Varro said so", "said", "According to")]
    [InlineData("KTB quoted Varro as saying so", "saying", "quoted")]
    [InlineData("KTB quoted Varro as saying so", "as saying", "quoted")]
    public void AccordingToAndQuotedAsPassOnToo(string words, string cue, string passing)
    {
        var text = new ParsedText(words);
        var hints = text.Hints(text.Rule("Varro", cue, "so", AttributionRule.ClauseAfterCue, "KTB"));

        Assert.True(hints.PassesOn(text.Proposal(passing, text.Choice("so", "KTB"))));
        Assert.False(hints.PassesOn(text.Proposal(passing, text.Choice("so", "Varro"))));
    }

    [Theory]
    [InlineData("Varro praised the bridge", true)]
    [InlineData("the bridge", false)]
    public void AnotherChoiceThanTheBestPassesOnWhereItsContentHoldsTheCue(string content, bool passesOn)
    {
        var hints = Reported.Hints(Reported.Rule("Varro", "praised", "the bridge", AttributionRule.ReportedThat, "KTB"));

        Assert.Equal(passesOn, hints.PassesOn(Reported.Proposal("reported", Reported.Choice("that", null), Reported.Choice(content, "KTB"))));
    }

    [Fact]
    public void WordsArePassedOnWithinOneSentence() =>
        Assert.False(Reported.Hints(Reported.Rule("Varro", "praised", "the bridge", AttributionRule.ReportedThat, "KTB")).PassesOn(Reported.Proposal("agreed", Reported.Choice("nodded", "KTB"))));

    [Theory]
    [InlineData("first", true)]
    [InlineData("second", true)]
    [InlineData("third", false)]
    public void OnlyTheTwoNearestPassOn(string source, bool passesOn)
    {
        var text = new ParsedText("first second third reported Varro said so");

        Assert.Equal(passesOn, text.Hints(text.Rule("Varro", "said", "so", AttributionRule.ReportedThat, "first", "second", "third")).PassesOn(text.Proposal("reported", text.Choice("so", source))));
    }
}
