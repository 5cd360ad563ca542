using OnRecord.Reading.Attribution.Learned;

namespace OnRecord.Reading.Tests.Attribution.Learned;

public sealed class SourceCandidatesTests
{
    [Fact]
    public void ANounPhraseIsASourceInSeveralExtents() => Assert.Equal(
        [
            ("-", SourceShape.None),
            ("Chairman Tomo Besk", SourceShape.Whole),
            ("Tomo Besk", SourceShape.Name),
            ("Besk", SourceShape.Head),
        ],
        Candidates("Chairman/NN/compound/Besk Tomo/NNP/compound/Besk Besk/NNP/nsubj said/VBD/root so/RB/advmod ."));

    [Theory]
    [InlineData("Ilen/NNP/nsubj Varro/NNP/flat/Ilen , the/DT/det/president president/NN/appos/Ilen of/IN/case/Arvania Arvania/NNP/nmod/president , said/VBD/root so .",
        "Ilen Varro , the president of Arvania", "Ilen Varro", "the president of Arvania")]
    [InlineData("Ilen/NNP/nsubj Varro/NNP/flat/Ilen , who/WP/nsubj/left left/VBD/acl:relcl/Ilen , said/VBD/root so .",
        "Ilen Varro , who left", "Ilen Varro", "who")]
    public void TheCommaThatClosesAnAppositionBelongsToIt(string words, string whole, params string[] without)
    {
        string[] texts = [.. Candidates(words).Select(static one => one.Text)];

        Assert.Contains(whole + " ,", texts);
        Assert.DoesNotContain(whole, texts);
        Assert.All(without, one => Assert.Contains(one, texts));
        Assert.All(without, one => Assert.DoesNotContain(one + " ,", texts));
    }

    [Fact]
    public void AnAppositionThatEndsWithItsSentenceHasNoCommaToTake() => Assert.Contains(
        ("Varro , the president", SourceShape.Whole),
        Candidates("So/RB/advmod said/VBD/root Varro/NNP/nsubj , the/DT/det/president president/NN/appos/Varro ."));

    [Fact]
    public void APhraseMayEndBeforeItsFirstPauseOrWhatHangsOnItsHead()
    {
        var found = Candidates("So/RB/advmod said/VBD/root the/DT/det/leader leader/NN/nsubj of/IN/case/Korvia Korvia/NNP/nmod/leader for/IN/advmod/leader now/RB/fixed/for : alone/RB/advmod/leader .");

        Assert.Contains(("the leader of Korvia for now : alone", SourceShape.Whole), found);
        Assert.Contains(("the leader", SourceShape.ToHead), found);
        Assert.Contains(("the leader of Korvia", SourceShape.ToChild), found);
        Assert.Contains(("the leader of Korvia for now", SourceShape.ToChild), found);    // up to the last child; the pause gives no other
        Assert.Contains(("leader", SourceShape.Head), found);
    }

    [Fact]
    public void APauseInsideAChildEndsAPhraseToo() => Assert.Contains(
        ("leaders of Korvia", SourceShape.ToComma),
        Candidates("So/RB/advmod said/VBD/root leaders/NNS/nsubj of/IN/case/Korvia Korvia/NNP/nmod/leaders , of/IN/case/Tesmar Tesmar/NNP/conj/Korvia ."));

    [Theory]
    [InlineData("It was/VBD/aux:pass praised/VBN/root by/IN/case/Besk Besk/NNP/obl:agent .", "praised", "Besk", "by Besk")]
    [InlineData("Varro/NNP/dep and/CC/cc/Besk Besk/NNP/conj/Varro said/VBD/root so .", "said", "Besk", "and Besk")]
    public void PrepositionsAndConjunctionsAreNoPartOfASource(string words, string cue, string source, string longer)
    {
        string[] texts = [.. Candidates(words, cue).Select(static one => one.Text)];

        Assert.Contains(source, texts);
        Assert.DoesNotContain(longer, texts);
    }

    [Fact]
    public void APhraseThatHoldsTheCueEndsBeforeIt() => Assert.Equal(
        [("-", SourceShape.None), ("who", SourceShape.Whole), ("The minister who", SourceShape.Whole), ("The minister", SourceShape.ToHead), ("minister", SourceShape.Head)],
        Candidates("The/DT/det/minister minister/NN/root who/WP/nsubj/said said/VBD/acl:relcl so/RB/advmod/said ."));

    [Fact]
    public void ASubjectMayBeASourceWhateverItsTag() => Assert.Contains(("The poor", SourceShape.Whole), Candidates("The/DT/det/poor poor/JJ/nsubj said/VBD/root so/RB/advmod ."));

    [Fact]
    public void OnlyHeadsOfNounPhrasesAreSources() => Assert.Equal(
        [("-", SourceShape.None)],
        Candidates("It/PRP/expl was/VBD/cop well/RB/advmod quickly/RB/advmod said/VBD/root old/JJ/obj Ilen/NNP/flat/old ."));

    [Fact]
    public void TheRulesSourceComesFirst()
    {
        var text = new ParsedText("Besk/NNP/nsubj said/VBD/root late/RB/advmod Varro/NNP/obj .");
        var found = new SourceCandidates(text.Words).Of(text.Range("said"), text.Hints(text.Rule("late Varro", "said", "Besk")).OfCue(text["said"]));

        Assert.Equal(["late Varro", "Besk", "Varro"], found.Skip(1).Select(one => text.Show(one.Range)));
        Assert.Equal((SourceShape.Rule, text["late"]), (found[1].Shape, found[1].Head));
    }

    [Fact]
    public void ARulesSourceThatHoldsTheCueIsNone()
    {
        var text = new ParsedText("Besk/NNP/nsubj said/VBD/root late/RB/advmod .");

        Assert.DoesNotContain(
            new SourceCandidates(text.Words).Of(text.Range("said"), text.Hints(text.Rule("said late", "said", "Besk")).OfCue(text["said"])),
            static one => one.Shape == SourceShape.Rule);
    }

    [Fact]
    public void SourcesStandInTheCuesSentence() => Assert.Equal(["-", "Varro"], Candidates("Besk/NNP/root left/VBD/dep .\nVarro/NNP/nsubj said/VBD/root so/RB/advmod .\nHallen/NNP/root stayed/VBD/dep .").Select(static one => one.Text));

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void SourcesAreNoMoreThanSixtyWordsAway(int between, bool found) => Assert.Equal(
        found,
        Candidates("Varro/NNP/nsubj/said " + string.Concat(Enumerable.Repeat("very/RB/advmod/said ", between)) + "said/VBD/root .").Contains(("Varro", SourceShape.Whole)));

    [Fact]
    public void OfTooManySourcesTheFarthestAreLeftOut()
    {
        // 50 nouns on either side. Besides none there is room for 89: 44 of either side, and the 45th before the cue, which is met first.
        var text = new ParsedText(string.Concat(Enumerable.Repeat("man ", 50)) + "said/VBD/root" + string.Concat(Enumerable.Repeat(" man", 50)));
        var found = new SourceCandidates(text.Words).Of(text.Range("said"), null);

        Assert.Equal(90, found.Count);
        Assert.Equal((50 - 45, 50 + 44), (found.Skip(1).Min(static one => one.Range.First), found.Max(static one => one.Range.First)));
    }

    private static IEnumerable<(string Text, SourceShape Shape)> Candidates(string words, string cue = "said")
    {
        var text = new ParsedText(words);
        return [.. new SourceCandidates(text.Words).Of(text.Range(cue), null).Select(one => (one.IsNone ? "-" : text.Show(one.Range), one.Shape))];
    }
}
