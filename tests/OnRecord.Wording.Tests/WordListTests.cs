using CsCheck;

namespace OnRecord.Wording.Tests;

public sealed class WordListTests
{
    [Theory]
    [InlineData("Hallen said, \"We will come.\"", "hallen said we will come")]
    [InlineData("a cease-fire in 2031", "a cease fire in 2031")]
    [InlineData("Korvia’s ministers don't agree", "korvia's ministers don't agree")]
    [InlineData("the ministers' 'common' cause", "the ministers common cause")]
    [InlineData("1,200 men and 3.5 per cent, 10,20", "1200 men and 3.5 per cent 10 20")]
    [InlineData("Façade, Łódź, Ærø, Straße", "facade lodz aero strasse")]
    [InlineData("Nguyễn Phú Trọng, Điện Biên", "nguyen phu trong dien bien")]
    [InlineData("Cafe\u0301 Sao\u0303", "cafe sao")]
    [InlineData("ПЁТР и Йод", "петр и йод")]
    [InlineData("中国和한국 정부カナ", "中 国 和 한국 정부 カナ")]
    [InlineData("ＡＢＣ１２", "abc12")]
    [InlineData("\uD83D\uDE00 ok \uD800", "ok")]
    [InlineData("", "")]
    public void WordsAreCutAndFolded(string text, string words) => Assert.Equal(words, string.Join(' ', Folded(WordList.Of(text))));

    [Theory]
    [InlineData("Korvia's", "korvia")]
    [InlineData("strengthening", "strengthen")]
    [InlineData("relations", "relat")]
    [InlineData("relational", "relat")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("agreed", "agre")]
    [InlineData("generously", "generous")]
    [InlineData("friendliness", "friendli")]
    [InlineData("happiness", "happi")]
    [InlineData("traditional", "tradit")]
    [InlineData("cried", "cri")]
    [InlineData("ties", "tie")]
    [InlineData("gas", "gas")]
    [InlineData("gaps", "gap")]
    [InlineData("kiwis", "kiwi")]
    [InlineData("succeed", "succeed")]
    [InlineData("communism", "communism")]
    [InlineData("national", "nation")]
    [InlineData("peaceful", "peac")]
    [InlineData("peacefully", "peac")]
    [InlineData("decisive", "decis")]
    [InlineData("yearly", "year")]
    [InlineData("said", "say")]
    [InlineData("sent", "send")]
    [InlineData("2031", "2031")]
    public void TheStemOfAWordIsShared(string word, string stem) => Assert.Equal(stem, WordList.Of(word)[0].Stem);

    [Fact]
    public void FunctionWordsAreMarked() =>
        Assert.Equal([true, false, true, true, false], WordList.Of("The treaty isn't over yesterday").Forms.ToArray().Select(static form => form.IsFunctionWord));

    [Fact]
    public void CapitalsAndBreaksAreMarked() =>
        Assert.Equal(
            [WordMarks.Capital, WordMarks.None, WordMarks.Capital | WordMarks.AfterBreak, WordMarks.None, WordMarks.AfterBreak],
            WordList.Of("Peace came. Trade, too\n\nagain").Marks.ToArray());

    [Fact]
    public void SpansLieInTheTextInOrderAndCoverEveryLetter() =>
        Text.Sample(static text =>
        {
            var words = WordList.Of(text);
            var end = 0;
            for (var i = 0; i < words.Count; i++)
            {
                Assert.InRange(words.Starts[i], end, text.Length);
                Assert.InRange(words.Ends[i], words.Starts[i] + 1, text.Length);
                Assert.DoesNotContain(text[end..words.Starts[i]], static letter => char.IsAsciiLetterOrDigit(letter));
                end = words.Ends[i];
            }
        });

    [Fact]
    public void FoldingTwiceChangesNothing() =>
        Text.Sample(static text =>
        {
            var folded = Folded(WordList.Of(text));
            Assert.Equal(folded, Folded(WordList.Of(string.Join(' ', folded))));
        });

    [Fact]
    public void ASliceKeepsItsPlaceInTheText()
    {
        var slice = WordList.Of("one two three four").Slice(new WordRange(1, 3));
        Assert.Equal(["two", "three"], Folded(slice));
        Assert.Equal(4, slice.Starts[0]);
    }

    // Indexes are made with these; a change of one raises WordList.Version.
    [Fact]
    public void HashesStayAsTheyAre()
    {
        var form = WordList.Of("Korvia's")[0];
        Assert.Equal((1, WordForm.HashOf("korvia's"), WordForm.HashOf("korvia")), (WordList.Version, form.Hash, form.StemHash));
        Assert.Equal(3321579690726476868UL, WordForm.HashOf("korvia"));
    }

    private static Gen<string> Text { get; } =
        Gen.OneOf(Gen.String, Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[0, 30].Select(string.Concat));

    private static string[] Pieces =>
        ["the", "Łódź", "don’t", "1,200", "中国", " ", ", ", "Straße", "\uD83D", "한국", ".", "'s", "-", "\u0301"];

    private static string[] Folded(WordList words) => [.. words.Forms.ToArray().Select(static form => form.Folded)];
}
