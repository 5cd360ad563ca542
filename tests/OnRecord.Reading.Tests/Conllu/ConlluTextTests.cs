using System.Text;
using OnRecord.Reading.Conllu;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Conllu;

public sealed class ConlluTextTests
{
    private static IReadOnlyList<ConlluSentence> Read(string text)
    {
        using var reader = new StringReader(string.Join('\n', text.Split('\n').Select(static line =>
            line.StartsWith('#') ? line : string.Join('\t', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))));
        return [.. ConlluSentence.Read(reader)];
    }

    private static readonly IReadOnlyList<ConlluSentence> Sentences = Read("""
        # newdoc id = a
        1-2 Varro's _ _ _ _ _ _ _ _
        1 Varro _ _ _ _ _ _ _ _
        2 's _ _ _ _ _ _ _ _
        3 plan _ _ _ _ _ _ _ SpaceAfter=No
        4 . _ _ _ _ _ _ _ _

        1-2 won't _ _ _ _ _ _ _ SpaceAfter=No
        1 will _ _ _ _ _ _ _ _
        2 not _ _ _ _ _ _ _ _
        3 ! _ _ _ _ _ _ _ _

        # newpar id = a-2
        1 Yes _ _ _ _ _ _ _ _
        """);

    [Fact]
    public void TheTextIsPutTogetherFromTheForms()
    {
        var text = ConlluText.Rebuild(Sentences);

        Assert.Equal("Varro's plan. won't!\n\nYes", text.Text);
        Assert.Equal([(0, 4), (4, 7), (7, 8)], Enumerable.Range(0, text.Words.SentenceCount).Select(text.Words.Sentence));
    }

    [Fact]
    public void WordsOfAMultiwordTokenAreCutAfterTheirLettersElseInProportion()
    {
        var text = ConlluText.Rebuild(Sentences);

        Assert.Equal(
            ["Varro", "'s", "plan", ".", "wo", "n't", "!", "Yes"],
            Enumerable.Range(0, text.Words.Count).Select(word => text.Text[text.Words.Starts[word]..text.Words.Ends[word]]));
        Assert.Equal([false, true, false, false, false, true, false, false], text.Words.Joined.ToArray());
    }

    [Fact]
    public void WordsAreFoundInATextOfOtherWhiteSpace()
    {
        const string text = "\tVarro's\nplan . wo n't!  Yes ";

        var words = ConlluText.Align(Sentences, text);

        Assert.Equal("won't", text[words.Starts[4]..words.Ends[5]].Replace(" ", ""));
        Assert.Equal("Yes", text[words.Starts[7]..words.Ends[7]]);
    }

    [Fact]
    public void WhatIsWrittenIsReadAgainAsTheSameWords()
    {
        var text = ConlluText.Rebuild(Sentences);
        var output = new StringBuilder();
        ConlluWriter.Write(Document.Of(new Article { Text = text.Text, File = "a" }).With(text.Words), output);

        using var reader = new StringReader(output.ToString());
        var again = ConlluText.Rebuild([.. ConlluSentence.Read(reader)]);

        // No layer told where paragraphs begin.
        Assert.Equal(text.Text.Replace("\n\n", " "), again.Text);
        Assert.Equal(text.Words.Joined.ToArray(), again.Words.Joined.ToArray());
        Assert.Equal(text.Words.Count, again.Words.Count);
    }

    [Fact]
    public void GivenSentencesComeBackWithCommentsRangesAndSpaces()
    {
        var text = ConlluText.Rebuild(Sentences);
        var output = new StringBuilder();
        ConlluWriter.Write(Document.Of(new Article { Text = text.Text }).With(text.Words), Sentences, output);

        Assert.StartsWith(
            "# newdoc id = a\n1-2\tVarro's\t_\t_\t_\t_\t_\t_\t_\t_\n1\tVarro\t_\t_\t_\t_\t_\t_\t_\tCharOffset=0:5\n2\t's\t_\t_\t_\t_\t_\t_\t_\tCharOffset=5:7\n3\tplan\t_\t_\t_\t_\t_\t_\t_\tCharOffset=8:12|SpaceAfter=No\n",
            output.ToString());
        Assert.Contains("1-2\twon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n", output.ToString());
        Assert.Contains("# newpar id = a-2\n1\tYes", output.ToString());
    }

    [Fact]
    public void DocumentsArePartedByNewdoc()
    {
        var sentences = Read("# newdoc id = a\n1 One _ _ _ _ _ _ _ _\n\n1 Two _ _ _ _ _ _ _ _\n\n# newdoc id = b\n1 Three _ _ _ _ _ _ _ _\n");

        Assert.Equal([2, 1], ConlluSentence.Documents(sentences).Select(static document => document.Count));
    }

    [Fact]
    public void AGivenStageTakesThePlaceOfTheOneThatCutsWords()
    {
        var text = ConlluText.Rebuild(Sentences);
        var pipeline = new Pipeline(new GivenWordStage(ConlluText.Rebuild(Read("1 No _ _ _ _ _ _ _ _")).Words));

        Assert.Same(text.Words, pipeline.Replacing(new GivenWordStage(text.Words)).Read(new Article { Text = text.Text }).Get<WordLayer>());
        Assert.Throws<ArgumentException>(static () => new Pipeline().Replacing(new GivenWordStage(ConlluText.Rebuild([]).Words)));
    }
}
