using OnRecord.Reading;
using OnRecord.Reading.Conllu;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Words;
using OnRecord.Train.Coreference;

namespace OnRecord.Train.Tests.Coreference;

public sealed class CoreferenceLessonTests
{
    private static readonly Pipeline OnlyWords = new(new GivenWordStage(new WordLayer([], [], [], [0])));

    private static readonly ChainText Text = new("first", [["Varro", "left"], ["He", "slept"]], [[new WordRange(0, 1), new WordRange(2, 3)]]);

    [Fact]
    public void WithoutTreesTheFileGivesWordsAndSentences()
    {
        var lesson = CoreferenceLesson.Of(OnlyWords, Text, CoreferenceLesson.Trees([]));
        var words = lesson.Document.Get<WordLayer>();

        Assert.Equal(("first", "Varro left He slept"), (lesson.Id, lesson.Document.Article.Text));
        Assert.Equal((2, (2, 4)), (words.SentenceCount, words.Sentence(1)));
        Assert.Same(Text.Chains, lesson.Chains);
    }

    [Fact]
    public void TreesOfTheSameIdGiveBlanksAndSentences()
    {
        // The file does not part sentences, and the trees do.
        var lesson = CoreferenceLesson.Of(OnlyWords, Text with { Sentences = [["He", "'s", "left", "Korvia"]] }, Trees());
        var words = lesson.Document.Get<WordLayer>();

        Assert.Equal("He's left Korvia", lesson.Document.Article.Text);
        Assert.Equal((2, (3, 4)), (words.SentenceCount, words.Sentence(1)));
    }

    [Fact]
    public void TreesOfOtherTextsDoNotCount() => Assert.Equal(
        "Varro left He slept", CoreferenceLesson.Of(OnlyWords, Text with { Id = "third" }, Trees()).Document.Article.Text);

    [Fact]
    public void TreesOfMoreOrFewerWordsAreRefused() => Assert.Equal(
        "second has 1 words in its trees, and 4 in its chains.",
        Assert.Throws<FormatException>(static () => CoreferenceLesson.Of(OnlyWords, Text with { Id = "second" }, Trees())).Message);

    private static IReadOnlyDictionary<string, IReadOnlyList<ConlluSentence>> Trees()
    {
        using var reader = new StringReader("""
            # newdoc id = first
            1	He	he	_	_	_	_	_	_	SpaceAfter=No
            2	's	be	_	_	_	_	_	_	_
            3	left	leave	_	_	_	_	_	_	_

            1	Korvia	Korvia	_	_	_	_	_	_	_

            # newdoc id = second
            1	Besk	Besk	_	_	_	_	_	_	_

            """.ReplaceLineEndings("\n"));
        return CoreferenceLesson.Trees(ConlluSentence.Read(reader));
    }
}
