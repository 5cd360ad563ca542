using OnRecord.Reading.Conllu;

namespace OnRecord.Reading.Tests.Conllu;

public sealed class ConlluSentenceTests
{
    [Theory]
    [InlineData("1 Varro _ _", "line 1 has 4 columns, and CoNLL-U has ten.")]
    [InlineData("1 Varro _ _ _ _ 0 _ _ _ _", "line 1 has 11 columns, and CoNLL-U has ten.")]
    [InlineData("1  _ _ _ _ 0 _ _ _", "line 1 has no form.")]
    [InlineData("1 Varro _ _ _ _ 0 _ _ _\n3 spoke _ _ _ _ 1 _ _ _", "line 2 is numbered 3, not 2.")]
    [InlineData("x Varro _ _ _ _ 0 _ _ _", "line 1 is numbered x, not 1.")]
    [InlineData("1 Varro _ _ _ _ root _ _ _", "line 1: the head root is no number.")]
    [InlineData("1 Varro _ _ _ _ -1 _ _ _", "line 1: the head -1 is no number.")]
    [InlineData("1 Varro _ _ _ _ 0 _ _ _\n2 spoke _ _ _ _ 3 _ _ _", "sentence from line 1: word 2 has the head 3, and there are 2 words.")]
    [InlineData("1 Varro _ _ _ _ 0 _ _ _\n\n# text = Besk\n1 Besk _ _ _ _ 2 _ _ _", "sentence from line 3: word 1 has the head 2, and there are 1 words.")]
    [InlineData("2-3 Varro's _ _ _ _ _ _ _ _", "line 1: 2-3 is no range that begins at word 1.")]
    [InlineData("1-1 Varro's _ _ _ _ _ _ _ _", "line 1: 1-1 is no range that begins at word 1.")]
    [InlineData("1-x Varro's _ _ _ _ _ _ _ _", "line 1: 1-x is no range that begins at word 1.")]
    [InlineData("1-2 Varro's _ _ _ _ _ _ _ _\n1 Varro _ _ _ _ 0 _ _ _", "sentence from line 1: a multiword token goes beyond its last word.")]
    public void WhatIsNoConlluSaysWhere(string text, string says) => Assert.Equal(says, Assert.Throws<FormatException>(() => Read(text)).Message);

    [Fact]
    public void WordsHaveWhatTheirLinesSay()
    {
        var sentence = Assert.Single(Read("# sent_id = a-1\n1 Varro Varro PROPN NNP Number=Sing 2 nsubj _ SpaceAfter=No\n1.1 _ _ _ _ _ _ _ _ _\n2 spoke speak VERB VBD _ 0 root _ _\n\n\n"));

        Assert.Equal(["Varro", "spoke"], sentence.Words.Select(static word => word.Form));
        Assert.Equal([2, 0], sentence.Words.Select(static word => word.Head));
        Assert.Equal(("Varro", "PROPN", "NNP", "Number=Sing", "nsubj"), (sentence.Words[0].Lemma, sentence.Words[0].Universal, sentence.Words[0].Penn, sentence.Words[0].Features, sentence.Words[0].Relation));
        Assert.Equal([false, true], sentence.Words.Select(static word => word.SpaceAfter));
        Assert.Equal("a-1", sentence.Comment("sent_id"));
        Assert.Null(sentence.Comment("sent"));
    }

    [Fact]
    public void ASentenceOfBareWordsIsWrittenAsSuch() =>
        Assert.Equal([("Varro", "_", -1), ("spoke", "_", -1)], ConlluSentence.Of(["Varro", "spoke"]).Words.Select(static word => (word.Form, word.Lemma, word.Head)));

    [Theory]
    [InlineData("Varro left", "sentence a-1: its word 2 is “spoke”, and the text goes on with “left”")]
    [InlineData("Varro", "sentence a-1: the text has ended before its word 2, “spoke”")]
    [InlineData("Varro spoke at length\nto Besk", "the text goes on after the last word, with “at length”")]
    [InlineData("Varro spoke for longer than twenty letters", "the text goes on after the last word, with “for longer than twen”")]
    public void ATextOfOtherWordsSaysWhereItDiffers(string text, string says) => Assert.Equal(
        says, Assert.Throws<FormatException>(() => ConlluText.Align(Read("# sent_id = a-1\n1 Varro _ _ _ _ _ _ _ _\n2 spoke _ _ _ _ _ _ _ _"), text)).Message);

    [Fact]
    public void ASentenceWithoutAnIdIsToldByItsLine() => Assert.StartsWith(
        "the sentence from line 3: ", Assert.Throws<FormatException>(() => ConlluText.Align(Read("1 One _ _ _ _ _ _ _ _\n\n1 Two _ _ _ _ _ _ _ _"), "One three")).Message, StringComparison.Ordinal);

    // Columns parted by single blanks, which comments keep.
    private static List<ConlluSentence> Read(string text)
    {
        using var reader = new StringReader(string.Join('\n', text.Split('\n').Select(static line => line.StartsWith('#') ? line : line.Replace(' ', '\t'))));
        return [.. ConlluSentence.Read(reader)];
    }
}
