using OnRecord.Reading.Learned;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Learned;

public sealed class WordGraphTests
{
    // Words 0 to 7.
    private static readonly ParsedText Said = new(
        "Varro/NNP/nsubj said=say/VBD/root that/IN/mark/opened the/DT/det/bridge bridge/NN/nsubj:pass/opened was/VBD/aux:pass/opened opened=open/VBN/ccomp .");

    [Theory]
    [InlineData("Varro", "Varro")]
    [InlineData("bridge", "the bridge")]
    [InlineData("opened", "that the bridge was opened")]
    [InlineData("said", "Varro said that the bridge was opened .")]
    public void ASubtreeReachesOverAllThatHangsOnItsWord(string word, string subtree) =>
        Assert.Equal(Said.Range(subtree), new WordRange(Said.Words.Left[Said[word]], Said.Words.Right[Said[word]]));

    [Fact]
    public void ASubtreeWhoseWordsAreApartReachesOverThoseBetween()
    {
        var text = new ParsedText("who/WP/obj/praise did Varro/NNP/nsubj say/VB/root they/PRP/nsubj/praise praise/VB/ccomp");

        Assert.Equal((0, 6), (text.Words.Left[text["praise"]], text.Words.Right[text["praise"]]));
    }

    [Theory]
    [InlineData("a/NN/root b/NN/dep/a c/NN/dep/b d/NN/dep/c", "b", 1, 4)]
    [InlineData("a/NN/dep/b b/NN/dep/c c/NN/dep/d d/NN/root", "c", 0, 3)]
    public void ASubtreeReachesDownAChain(string words, string top, int left, int right)
    {
        var text = new ParsedText(words);

        Assert.Equal((left, right), (text.Words.Left[text[top]], text.Words.Right[text[top]]));
    }

    [Fact]
    public void ChildrenAreInTextOrder()
    {
        Assert.Equal([Said["Varro"], Said["opened"], Said["."]], Said.Words.ChildrenOf(Said["said"]));
        Assert.Equal([Said["that"], Said["bridge"], Said["was"]], Said.Words.ChildrenOf(Said["opened"]));
        Assert.True(Said.Words.ChildrenOf(Said["the"]).IsEmpty);
    }

    [Fact]
    public void FormsAreTheSameInCapitalsAndWithEitherApostrophe()
    {
        var words = new ParsedText("Don’t don't dont").Words;

        Assert.Equal(words.Forms[0], words.Forms[1]);
        Assert.NotEqual(words.Forms[1], words.Forms[2]);
        Assert.Equal(WordGraph.Hash("don't"), words.Forms[0]);
    }

    [Fact]
    public void AWordWithoutALemmaHasItsForm()
    {
        var words = new ParsedText("Said=_ said=say").Words;

        Assert.Equal([WordGraph.Hash("said"), WordGraph.Hash("say")], words.Lemmas);
    }

    [Fact]
    public void TagsAndRelationsAreHashedByName()
    {
        Assert.Equal(WordGraph.Hash("VBN"), Said.Words.Tags[Said["opened"]]);
        Assert.Equal(WordGraph.Hash("ccomp"), Said.Words.Relations[Said["opened"]]);
    }

    [Fact]
    public void EveryWordKnowsItsSentenceAndItsParagraph()
    {
        var words = new ParsedText("Varro spoke .\nBesk left .\n\nHallen stayed .").Words;

        Assert.Equal([0, 0, 0, 1, 1, 1, 2, 2, 2], words.Sentences);
        Assert.Equal([new WordRange(0, 3), new WordRange(3, 6), new WordRange(6, 9)], words.Sentence);
        Assert.Equal([0, 0, 0, 0, 0, 0, 1, 1, 1], words.Paragraphs);
        Assert.Equal([new WordRange(0, 6), new WordRange(6, 9)], words.Paragraph);
    }

    [Fact]
    public void QuotedWordsAreThoseBetweenTheMarksOfAnOuterQuotation()
    {
        var words = new ParsedText("“ he cried ‘ no ’ twice ” and “ left ”").Words;

        Assert.Equal([-1, 0, 0, 0, 0, 0, 0, -1, -1, -1, 1, -1], words.Quotes);
        Assert.Equal([new WordRange(1, 7), new WordRange(10, 11)], words.Quote);
    }

    [Fact]
    public void NamedWordsHaveTheirMentionAndItsKind()
    {
        var words = new ParsedText("Ilen/NNP Varro/NNP met Besk/NNP .").Words;

        Assert.Equal([0, 0, -1, 1, -1], words.Mentions);
        Assert.Equal<byte>([1, 1, 0, 1, 0], words.Kinds);    // 1 more than a person's 0
    }

    [Theory]
    [InlineData(200, 40, 360)]
    [InlineData(5, 0, 165)]
    [InlineData(399, 239, 400)]
    public void OfALongSentenceOnlyWhatIsNearIsLookedAt(int word, int first, int end) =>
        Assert.Equal(new WordRange(first, end), new ParsedText(string.Join(' ', Enumerable.Repeat("word", 400)) + "\nAfter it .").Words.Near(word));

    [Theory]
    [InlineData(0, 5, 0, 1)]      // Varro
    [InlineData(2, 3, 0, 1)]      // a letter of it
    [InlineData(4, 7, 0, 2)]      // its last letter, and the first of said
    [InlineData(5, 6, 1, 1)]      // the blank after it
    [InlineData(5, 10, 1, 2)]     // the blank, and said
    [InlineData(900, 950, 8, 8)]  // beyond the text
    public void ASpanIsTheWordsThatItTouches(int start, int end, int first, int last) => Assert.Equal(new WordRange(first, last), Said.Words.Range(new TextSpan(start, end)));

    [Fact]
    public void TheSpanOfARangeReachesFromItsFirstLetterToItsLast() => Assert.Equal(new TextSpan(6, 15), Said.Words.Span(Said.Range("said that")));

    [Theory]
    [InlineData(",", true)]
    [InlineData(":", true)]
    [InlineData(";", true)]
    [InlineData("--", true)]
    [InlineData("–", true)]
    [InlineData("—", true)]
    [InlineData("---", false)]
    [InlineData("-based", false)]
    [InlineData(".", false)]
    [InlineData("so", false)]
    public void CommasColonsSemicolonsAndDashesArePauses(string word, bool pause) => Assert.Equal(pause, new ParsedText("Varro " + word).Words.IsPause(1));

    [Fact]
    public void MarksAreToldByTheirTag() =>
        Assert.Equal([false, true, true, false], Enumerable.Range(0, 4).Select(new ParsedText("Varro , $ paid").Words.IsMark));
}
