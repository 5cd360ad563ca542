using OnRecord.Reading.Attribution;
using OnRecord.Reading.Attribution.Learned;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Tests.Attribution.Learned;

public sealed class ContentCandidatesTests
{
    private const string Clauses =
        "Varro/NNP/nsubj said=say/VBD/root the/DT/det/bridge bridge/NN/nsubj/old was/VBD/cop/old old/JJ/ccomp , and/CC/cc/left Besk/NNP/nsubj/left left/VBD/conj/old .";

    private const string Around = "The/DT/det/bridge bridge/NN/nsubj/old , Varro/NNP/nsubj/said said=say/VBD/parataxis , was/VBD/cop/old old/JJ/root .";

    [Theory]
    [InlineData("the bridge was old")]                  // up to a pause
    [InlineData("the bridge was old , and Besk left")]  // up to the stop
    [InlineData("the bridge")]                          // what hangs on a child
    [InlineData("and Besk left")]                       // from a pause
    public void ContentAfterTheCueIsBetweenAnyTwoBoundaries(string content) => Assert.Contains((content, ContentPlace.After), Candidates(Clauses));

    [Theory]
    [InlineData("The bridge was old")]
    [InlineData("bridge was old")]
    public void ContentBeforeTheCueIsBetweenAnyTwoBoundaries(string content) => Assert.Contains(
        (content, ContentPlace.Before),
        Candidates("The/DT/det/bridge bridge/NN/nsubj/old was/VBD/cop/old old/JJ/root , Varro/NNP/nsubj/said said/VBD/parataxis ."));

    [Theory]
    [InlineData("to", "leave")]
    [InlineData("that", "leave")]
    public void ContentBeginsWithItsLinkOrAfterIt(string link, string content)
    {
        // Too far from the cue, and too far down the tree, for any other boundary.
        string[] texts = [.. Candidates($"Varro/NNP/nsubj said/VBD/root all/NN/dep/said of/NN/dep/all us/NN/dep/of then/NN/dep/us now/NN/dep/then {link}/IN/dep/now leave/VB/dep/{link} .").Select(static one => one.Text)];

        Assert.Contains($"{link} {content}", texts);
        Assert.Contains(content, texts);
        Assert.DoesNotContain($"now {link} {content}", texts);
    }

    [Fact]
    public void ContentMayStandOnBothSidesOfTheCue() => Assert.Contains(("The bridge|was old", ContentPlace.Both), Candidates(Around));

    [Fact]
    public void ContentAfterTheCueMayEndWithItsQuotation() => Assert.Contains(
        ("So “ it is|old", ContentPlace.Both), Candidates("So “ it/PRP/dep is/VBZ/dep ” , Varro/NNP/nsubj said/VBD/root , “ old/JJ/dep ” to Besk ."));

    [Fact]
    public void EveryRunOfAParagraphsQuotationsIsACandidate() => Assert.Equal(
        ["One", "One|Two", "One|Two|Three", "Two", "Two|Three", "Three"],
        Candidates("“ One . ” Varro/NNP/nsubj said/VBD/root .\n“ Two . ” “ Three . ”\n\n“ Four . ”").Where(static one => one.Place == ContentPlace.Quotations).Select(static one => one.Text));

    [Fact]
    public void OfManyQuotationsTheNearestMakeRuns()
    {
        string[] runs =
        [
            .. Candidates("Varro said/VBD/root " + string.Join(' ', Enumerable.Range(1, 9).Select(static number => $"“ q{number} ”")))
                .Where(static one => one.Place == ContentPlace.Quotations).Select(static one => one.Text),
        ];

        Assert.Equal(7 * 8 / 2, runs.Length);
        Assert.Contains("q1|q2|q3|q4|q5|q6|q7", runs);
        Assert.DoesNotContain("q8", runs);
    }

    [Fact]
    public void AQuotationThatASentenceEndCutsIsTakenWhole() => Assert.Contains(
        ("it was “ old . It is mine", ContentPlace.After),
        Candidates("Varro/NNP/nsubj said/VBD/root it/PRP/nsubj/was was/VBD/ccomp “ old/JJ/dep .\nIt/PRP/nsubj is/VBZ/root mine/PRP/dep . ”"));

    [Fact]
    public void AfterAColonStandTheNextSentenceAndTheNextParagraph()
    {
        var found = Candidates("Varro/NNP/nsubj said/VBD/root :\nIt was old .\n\nIt was mine .\nBesk left .");

        Assert.Contains(("It was old", ContentPlace.Beyond), found);
        Assert.Contains(("It was mine . Besk left", ContentPlace.Beyond), found);
    }

    [Fact]
    public void ACueThatDoesNotEndItsSentenceAttributesNothingBeyondIt() => Assert.DoesNotContain(Candidates(Clauses + "\nIt was mine .\n\nHe left ."), static one => one.Place == ContentPlace.Beyond);

    [Fact]
    public void AllBeforeTheCueInItsParagraphIsACandidate() => Assert.Contains(
        ("It was old . It was mine , Varro", ContentPlace.Beyond),
        Candidates("Hallen left .\n\nIt was old .\nIt was mine , Varro/NNP/nsubj said/VBD/root ."));

    [Fact]
    public void ARulesContentComesFirst()
    {
        var text = new ParsedText(Clauses + "\n\nHallen stayed at home .");
        var found = Candidates(text, text.Hints(text.Rule("Varro", "said", "stayed at")));

        Assert.Equal(("stayed at", ContentPlace.Rule), found[0]);
        Assert.Single(found, static one => one.Place == ContentPlace.Rule);
    }

    [Theory]
    [InlineData(AttributionRule.WordsGivenWhole)]
    [InlineData(AttributionRule.SignedQuotation)]
    [InlineData(AttributionRule.Transcript)]
    public void AWholeTextGivenByARuleIsNoCandidate(AttributionRule rule)
    {
        var text = new ParsedText(Clauses + "\n\nHallen stayed at home .");

        Assert.Equal(Candidates(text, text.Hints()), Candidates(text, text.Hints(text.Rule("Varro", "said", "stayed at", rule))));
    }

    [Fact]
    public void TheCueIsCutOutOfContentThatHoldsIt()
    {
        var text = new ParsedText(Around);

        Assert.Equal(("The bridge , Varro|was old", ContentPlace.Rule), Candidates(text, text.Hints(text.Rule("Varro", "said", "The bridge , Varro said , was old")))[0]);
    }

    [Theory]
    [InlineData(Clauses)]
    [InlineData(Around)]
    [InlineData("“ It/PRP/nsubj was/VBD/dep old/JJ/dep , ” Varro/NNP/nsubj said/VBD/root : “ Very ! ”\nHe left .\n\n“ So , we left . ”")]
    public void NoCandidateHoldsTheCueOrComesTwiceOrHasAPauseAtAnEdge(string words)
    {
        var text = new ParsedText(words);
        var found = new ContentCandidates(text.Words).Of(text["said"], text.Range("said"), null);

        Assert.All(found, one => Assert.False(one.Overlaps(text.Range("said"))));
        Assert.Equal(found.Count, found.Select(text.Show).Distinct().Count());
        Assert.All(found.SelectMany(static one => one.Pieces), piece => Assert.False(text.Words.IsPause(piece.First) || text.Words.IsPause(piece.End - 1)));
        Assert.All(found.SelectMany(static one => one.Pieces), piece => Assert.NotEqual('.', text.Words.Letter(piece.End - 1)));
    }

    [Fact]
    public void TheOrderDependsOnNothingThatCameBefore()
    {
        var text = new ParsedText(Clauses);
        var candidates = new ContentCandidates(text.Words);
        var first = candidates.Of(text["said"], text.Range("said"), null).Select(text.Show).ToArray();
        candidates.Of(text["left"], text.Range("left"), null);

        Assert.Equal(first, candidates.Of(text["said"], text.Range("said"), null).Select(text.Show));
    }

    // Words 0 to 8; 1 and 2 are quoted.
    [Theory]
    [InlineData(0, 9, 1, 8)]     // a bracket is no edge
    [InlineData(0, 5, 1, 3)]     // nor is what ends a quotation with more than a stop
    [InlineData(3, 6, 5, 6)]
    [InlineData(3, 5, 5, 5)]     // nothing is left
    [InlineData(6, 99, 6, 8)]    // no farther than the text
    public void MarksAreTrimmedFromTheEdges(int first, int end, int trimmedFirst, int trimmedEnd) => Assert.Equal(
        new WordRange(trimmedFirst, trimmedEnd), ContentCandidates.Trim(new ParsedText("“ Well ! ” , ( he ) .").Words, new WordRange(first, end)));

    [Fact]
    public void AContentReachesFromItsFirstPieceToItsLast()
    {
        var content = new ContentCandidate([new WordRange(2, 4), new WordRange(7, 10)], ContentPlace.Both);

        Assert.Equal((2, 10, 5), (content.First, content.End, content.Count));
        Assert.True(content.Overlaps(new WordRange(3, 7)));
        Assert.False(content.Overlaps(new WordRange(4, 7)));
        Assert.Equal(3, content.Shared([new WordRange(0, 3), new WordRange(8, 20)]));    // word 2, words 8 and 9
    }

    private static (string Text, ContentPlace Place)[] Candidates(string words)
    {
        var text = new ParsedText(words);
        return Candidates(text, text.Hints());
    }

    private static (string Text, ContentPlace Place)[] Candidates(ParsedText text, RuleHints hints) =>
        [.. new ContentCandidates(text.Words).Of(text["said"], text.Range("said"), hints.OfCue(text["said"])).Select(one => (text.Show(one), one.Place))];
}
