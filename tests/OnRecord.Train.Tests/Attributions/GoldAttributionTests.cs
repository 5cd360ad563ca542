using OnRecord.Text;
using OnRecord.Train.Attributions;

namespace OnRecord.Train.Tests.Attributions;

public sealed class GoldAttributionTests
{
    private static readonly ParsedText Said = new(
        "Varro/NNP/nsubj/made has/VBZ/aux/made made=make/VBN/root it/PRP/expl/made clear/JJ/xcomp/made that/IN/mark/old the/DT/det/bridge bridge/NN/nsubj/old was/VBD/cop/old old/JJ/ccomp/made , he/PRP/nsubj/added added/VBD/parataxis/made .");

    [Theory]
    [InlineData("has made|clear", "made", "has made")]
    [InlineData("clear|has made", "made", "has made")]
    [InlineData("clear that", "clear", "clear that")]
    [InlineData("has", null, null)]                     // no auxiliary is the main word
    [InlineData(null, null, null)]
    public void TheMainWordOfACueIsItsTopmostVerbOrElseItsTopmostWord(string? cue, string? head, string? run)
    {
        var gold = Of(Said, "Varro", cue, "old");

        Assert.Equal(head is null ? -1 : Said[head], gold.Head);
        Assert.Equal(run is null ? default : Said.Range(run), gold.Cue);
    }

    [Theory]
    [InlineData("in/IN/case/words the/DT/det/words words/NNS/obl of/IN/case/Besk Besk/NNP/nmod/words said/VBD/root", "in the words of", "words")]
    [InlineData("Varro/NNP/nsubj said/VBD/root and/CC/cc/wrote wrote/VBD/conj so", "said and wrote", "said")]    // of two verbs the one above
    [InlineData("Varro/NNP/root : so", ":", ":")]
    [InlineData("statement/NN/root : so", "statement :", "statement")]    // rather a word than a mark
    public void TheMainWordNeedNotBeAVerb(string words, string cue, string head)
    {
        var text = new ParsedText(words);

        Assert.Equal(text[head], Of(text, null, cue, null).Head);
    }

    [Fact]
    public void AVerbIsTheMainWordEvenBelowANoun()
    {
        var text = new ParsedText("The statement/NN/root saying/VBG/acl/statement so");

        Assert.Equal(text["saying"], Of(text, null, "statement saying", "so").Head);
    }

    [Fact]
    public void PiecesStandInTextOrderAndAllOfTheCueIsKept()
    {
        var gold = Of(Said, "he|Varro", "clear|has made", "old|the bridge");

        Assert.Equal([Said.Range("has made"), Said.Range("clear")], gold.AllCue);
        Assert.Equal([Said.Range("Varro"), Said.Range("he")], gold.Source);
        Assert.Equal([Said.Range("the bridge"), Said.Range("old")], gold.Content);
    }

    [Fact]
    public void ContentHasNoMarksAtItsEdges() => Assert.Equal([Said.Range("the bridge was old")], Of(Said, "Varro", "made", "the bridge was old ,|.").Content);

    [Theory]
    [InlineData("the bridge was old", "the bridge was old", 1)]
    [InlineData("the bridge was old", "that the bridge|he", 0.5)]         // 2 · 2 / (4 + 4)
    [InlineData("the bridge|old", "bridge was old , he added", 0.444444)]  // 2 · 2 / (3 + 6)
    [InlineData("it", "old", 0)]
    public void F1IsThatOfTheWordsOfBoth(string content, string gold, double f1) => Assert.Equal(f1, GoldAttribution.F1(Said.Content(content), Said.Content(gold).Pieces), 5);

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("the bridge", null, false)]
    [InlineData(null, "the bridge", false)]
    [InlineData("the bridge", "bridge was", true)]
    [InlineData("the bridge", "that the", false)]    // only an article in common
    [InlineData("he", "old , he", true)]             // nothing but a pronoun, so that will do
    [InlineData("he|Varro", "he", false)]            // there is a name
    [InlineData("he|Varro", "Varro has", true)]
    [InlineData(", he", ",", true)]                  // any word, where none says who is meant
    public void SourcesAgreeOnAWordThatSaysWhoIsMeant(string? gold, string? source, bool agree) =>
        Assert.Equal(agree, Of(Said, gold, "made", "old").HasSource(Said.Words, Said.Source(source)));

    private static GoldAttribution Of(ParsedText text, string? source, string? cue, string? content)
    {
        var marked = new AnnotatedAttribution(Spans(source), Spans(cue), Spans(content));
        return Assert.Single(GoldAttribution.Of(text.Words, new AnnotatedArticle(text.Document.Article, [marked])));

        TextSpan[] Spans(string? words) => words is null ? [] : [.. words.Split('|').Select(text.Span)];
    }
}
