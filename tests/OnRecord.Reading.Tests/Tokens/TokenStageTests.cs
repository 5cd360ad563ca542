using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Tests.Tokens;

public sealed class TokenStageTests
{
    [Theory]
    [InlineData("Varro spoke.", "Varro|spoke|.")]
    [InlineData("Varro, who spoke (briefly): no!", "Varro|,|who|spoke|(|briefly|)|:|no|!")]
    [InlineData("a well-known half-truth", "a|well-known|half-truth")]
    [InlineData("He doesn't, she won’t.", "He|doesn't|,|she|won’t|.")]
    [InlineData("Varro's and Besk’s and the ministers' letters", "Varro|'s|and|Besk|’s|and|the|ministers|'|letters")]
    [InlineData("AT&T and R&D", "AT&T|and|R&D")]
    [InlineData("one—two -- three…", "one|—|two|--|three|…")]
    [InlineData("Well ... no", "Well|...|no")]
    public void AnOrdinarySentenceIsCutIntoWordsAndMarks(string text, string tokens) => Assert.Equal(tokens.Split('|'), Sample.Tokens(text));

    [Theory]
    [InlineData("Mr. Besk and Gen. Dolk of the U.S. met at 5 p.m. on Dec. 19.", "Mr.|Besk|and|Gen.|Dolk|of|the|U.S.|met|at|5|p.m.|on|Dec.|19|.")]
    [InlineData("He said No. 5 won. She said no.", "He|said|No.|5|won|.|She|said|no|.")]
    [InlineData("J. R. Varro spoke. It was I.", "J.|R.|Varro|spoke|.|It|was|I|.")]
    public void TheDotOfAnAbbreviationBelongsToIt(string text, string tokens) => Assert.Equal(tokens.Split('|'), Sample.Tokens(text));

    [Theory]
    [InlineData("It cost 1,200.50 on 2031-12-19 at 10:30.", "It|cost|1,200.50|on|2031-12-19|at|10:30|.")]
    [InlineData("the 21st, the 1990s, a 48-hour stop", "the|21st|,|the|1990s|,|a|48-hour|stop")]
    public void NumbersStayWhole(string text, string tokens) => Assert.Equal(tokens.Split('|'), Sample.Tokens(text));

    [Theory]
    [InlineData("See https://ana.example/2031/a?b=c#d, please.", "https://ana.example/2031/a?b=c#d")]
    [InlineData("Write to press@ana.example today.", "press@ana.example")]
    [InlineData("As @ilen_varro wrote.", "@ilen_varro")]
    [InlineData("Under #OneBridge they met.", "#OneBridge")]
    [InlineData("See ana.example/news now.", "ana.example/news")]
    public void AnAddressIsOneToken(string text, string address)
    {
        var tokens = Sample.Read(text).Get<TokenLayer>();
        var found = Enumerable.Range(0, tokens.Count).Where(i => tokens.Kinds[i] == TokenKind.Address).Select(i => Sample.Words(text, tokens[i]));

        Assert.Equal([address], found);
    }

    [Theory]
    [InlineData("“a” ''b'' ``c'' «d» ‘e’", "“|a|”|''|b|''|``|c|''|«|d|»|‘|e|’")]
    public void QuotationMarksAreTokensOfTheirOwn(string text, string tokens) => Assert.Equal(tokens.Split('|'), Sample.Tokens(text));

    [Theory]
    [InlineData("강원 사람이 말했다.", "강원|사람이|말했다|.")]
    [InlineData("Be\u0301sk and Ru\u0304ta", "Be\u0301sk|and|Ru\u0304ta")]
    [InlineData("👩\u200D🚀 and 😀!", "👩\u200D🚀|and|😀|!")]
    [InlineData("𝔅𝔢𝔰𝔨 said", "𝔅𝔢𝔰𝔨|said")]
    public void LettersOfAllPlanesMakeWords(string text, string tokens) => Assert.Equal(tokens.Split('|'), Sample.Tokens(text));

    [Fact]
    public void ALoneSurrogateIsAMark() => Assert.Equal(["a", "\uD800", "b", "\uDC00"], Sample.Tokens("a\uD800b \uDC00"));

    [Fact]
    public void APictureKeepsItsVariationSelector() => Assert.Equal(["☀\uFE0F", "shone"], Sample.Tokens("☀\uFE0F shone"));

    [Fact]
    public void AHashtagOfTheUpperPlanesIsOneToken() => Assert.Equal(["#𝔅𝔢𝔰𝔨", "said"], Sample.Tokens("#𝔅𝔢𝔰𝔨 said"));

    [Fact]
    public void APictureTakesNoLetterWithIt() => Assert.Equal(["😀", "\uD83D", "a"], Sample.Tokens("😀\uD83Da"));

    [Fact]
    public void OffsetsCountInTheWholeText()
    {
        var tokens = Sample.Read("ARVAN (ANA) -- Varro spoke.\n\n😀 Besk").Get<TokenLayer>();

        Assert.Equal([15, 21, 26, 29, 32], tokens.Starts.ToArray());
        Assert.Equal([20, 26, 27, 31, 36], tokens.Ends.ToArray());
        Assert.Equal((3, 5), tokens.OfBlock(1));
    }

    [Fact]
    public void ATokenIsFoundByItsOffset()
    {
        var tokens = Sample.Read("Varro spoke.").Get<TokenLayer>();

        Assert.Equal([0, 1, 1, 2, 3], ((int[])[0, 1, 6, 7, 12]).Select(tokens.At));
    }

    [Fact]
    public void ClosedClassWordsAreKnownInAnyCaseButNotAsNames()
    {
        var tokens = Sample.Read("The man from the US and US. It is for us.").Get<TokenLayer>();

        Assert.True(tokens.Is(0, WordClass.Determiner));
        Assert.Equal(WordClass.None, tokens.Classes[4]);
        Assert.NotEqual(WordClass.None, tokens.Classes[^2]);
    }

    [Fact]
    public void AWordOfTenMillionCharactersIsOneToken() => Assert.Equal(10_000_000, Assert.Single(Sample.Tokens(new string('a', 10_000_000))).Length);
}
