using OnRecord.Reading.Words;

namespace OnRecord.Reading.Tests.Words;

public sealed class LettersTests
{
    [Theory]
    [InlineData(" \t\n\u00A0\u2003", nameof(LetterClass.Space))]
    [InlineData("azéßя", nameof(LetterClass.Lower))]
    [InlineData("AZÉЯ강\u02B0\u01C5", nameof(LetterClass.Upper))]
    [InlineData("09\u0663", nameof(LetterClass.Digit))]
    [InlineData("'’‘ʼ`´", nameof(LetterClass.Apostrophe))]
    [InlineData("\"“”„‟«»‹›", nameof(LetterClass.Quote))]
    [InlineData(".!?…。！？", nameof(LetterClass.Stop))]
    [InlineData(",;:", nameof(LetterClass.Pause))]
    [InlineData("-–—―\u2011", nameof(LetterClass.Dash))]
    [InlineData("([{\u2E02", nameof(LetterClass.Open))]
    [InlineData(")]}\u2E03", nameof(LetterClass.Close))]
    [InlineData("\u200D\uFE00\uFE07\uFE0F\u0301\u0903\u20DD", nameof(LetterClass.Extending))]
    [InlineData("$%@/*_+<|\uFE10½", nameof(LetterClass.Symbol))]
    public void ACharacterIsOfOneClass(string letters, string name) =>
        Assert.All(letters, letter => Assert.Equal(Enum.Parse<LetterClass>(name), Letters.Class(letter)));

    [Fact]
    public void TheSecondHalfOfAPairBelongsToTheFirst() =>
        Assert.Equal([LetterClass.Symbol, LetterClass.Extending, LetterClass.Extending], ((char[])['\uD800', '\uDC00', '\uDFFF']).Select(Letters.Class));

    [Theory]
    [InlineData('A', 'a')]
    [InlineData('Z', 'z')]
    [InlineData('É', 'é')]
    [InlineData('é', 'é')]
    [InlineData('’', '\'')]
    [InlineData('‘', '\'')]
    [InlineData('ʼ', '\'')]
    [InlineData('´', '\'')]
    [InlineData('\'', '\'')]
    [InlineData('7', '7')]
    public void ACharacterIsFoldedToItsSmallForm(char letter, char folded) => Assert.Equal(folded, Letters.Fold(letter));

    [Theory]
    [InlineData("Varro’s", "varro's", true)]
    [InlineData("Varro", "Besk", false)]
    [InlineData("ab", "ba", false)]
    [InlineData("a", "aa", false)]
    public void WordsThatDifferInCaseAreOne(string one, string other, bool same) => Assert.Equal(same, Letters.Hash(one) == Letters.Hash(other));

    [Fact]
    public void OfALongWordTwentyFourCharactersAreLookedAt()
    {
        var start = new string('a', 23);

        Assert.NotEqual(Letters.Hash(start + "b"), Letters.Hash(start + "c"));
        Assert.NotEqual(Letters.Hash(start + "bx"), Letters.Hash(start + "cx"));
        Assert.Equal(Letters.Hash(start + "bx"), Letters.Hash(start + "byz"));
        Assert.NotEqual(Letters.Hash(start + "b"), Letters.Hash(start + "bx"));
    }
}
