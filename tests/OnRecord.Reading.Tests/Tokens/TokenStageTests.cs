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

    [Theory]
    [InlineData("Mr Mrs Ms Dr Prof Gen Col Lt Maj Capt Cpl Sgt Adm Cmdr Brig Gov Sen Rep Reps Sens Rev Hon Pres Amb Messrs Supt Pvt Gens Ald")]
    [InlineData("St Mt Ft Jr Sr Inc Corp Ltd Bros vs etc approx dept Ave Blvd Univ Assn Cie")]
    [InlineData("Jan Feb Apr Aug Sept Sep Oct Nov Dec Tues Wed Thurs Thur")]
    [InlineData("Ariz Calif Colo Conn Fla Kan Ky Md Mich Minn Mont Neb Nev Okla Ore Tenn Tex Va Vt Wis Wyo")]
    public void AnAbbreviationKeepsItsDotAnywhere(string words) =>
        Assert.All(words.Split(' '), static word => Assert.Equal([$"{word}.", "and"], Tokens($"{word}. and")));

    [Theory]
    [InlineData("No Nos Art Fig Vol pp Mar Jun Jul Mon Fri Ill Ind La Mo Pa Miss Mass Wash Ga al Co est Det Sec Rd")]
    public void WhatIsAWordTooIsAnAbbreviationBeforeANumberAlone(string words) => Assert.All(words.Split(' '), static word =>
    {
        Assert.Equal([$"{word}.", "5"], Tokens($"{word}. 5"));
        Assert.Equal([word, ".", "five"], Tokens($"{word}. five"));
        Assert.Equal([word, ".", "(", "5"], Tokens($"{word}. (5"));
        Assert.Equal([word, "."], Tokens($"{word}."));
    });

    [Theory]
    [InlineData("Varro v. Besk", "Varro|v.|Besk")]
    [InlineData("a Ph.D. of law", "a|Ph.D.|of|law")]
    [InlineData("at 5 a.m. then", "at|5|a.m.|then")]
    [InlineData("the U.S then", "the|U.S|then")]
    [InlineData("Varro. Then", "Varro|.|Then")]
    [InlineData("bread.Then", "bread|.|Then")]
    [InlineData("a. Then", "a|.|Then")]
    [InlineData("A. Then", "A.|Then")]
    [InlineData("I. Varro", "I.|Varro")]
    [InlineData("I.R. Varro", "I.R.|Varro")]
    [InlineData("so am I. then", "so|am|I|.|then")]
    [InlineData("so am I. VARRO", "so|am|I|.|VARRO")]
    [InlineData("so am I.", "so|am|I|.")]
    [InlineData("a.b.c.d.e. then", "a.b.c.d.e|.|then")]    // longer than any abbreviation
    public void OtherDotsBelongToAWordWhereLettersAndDotsAlternate(string text, string tokens) => Assert.Equal(tokens.Split('|'), Tokens(text));

    [Theory]
    [InlineData("it_is", "it_is")]
    [InlineData("half\u2011truth", "half\u2011truth")]
    [InlineData("o’clock", "o’clock")]
    [InlineData("O'Dolk", "O'Dolk")]
    [InlineData("R& D", "R|&|D")]
    [InlineData("well- known", "well|-|known")]
    [InlineData("it_ is", "it|_|is")]
    [InlineData("Varro'S", "Varro|'S")]
    [InlineData("Varro'so", "Varro'so")]
    [InlineData("the 1990's", "the|1990|'s")]
    [InlineData("“We”’s first", "“|We|”|’s|first")]
    [InlineData("\"We\"'s first", "\"|We|\"|'s|first")]
    [InlineData("('s first", "(|'|s|first")]
    [InlineData("'s first", "'|s|first")]
    [InlineData("`a`", "`|a|`")]
    [InlineData("'a", "'|a")]
    [InlineData("''a", "''|a")]
    [InlineData("„a‟ ‹b› ‚c’", "„|a|‟|‹|b|›|‚|c|’")]
    [InlineData("!! ?? -- –– —— ―― .. -–", "!|!|?|?|--|––|——|――|..|-|–")]
    [InlineData("कि and हिन्दी", "कि|and|हिन्दी")]
    [InlineData("😀😀!", "😀😀|!")]
    [InlineData("☀!", "☀|!")]
    public void MarksInsideWordsBelongToThemAndOthersDoNot(string text, string tokens) => Assert.Equal(tokens.Split('|'), Tokens(text));

    [Theory]
    [InlineData("1, 200", "1|,|200")]
    [InlineData("1,200", "1,200")]
    [InlineData("1.", "1|.")]
    [InlineData("1.a", "1|.|a")]
    [InlineData("10: 30", "10|:|30")]
    [InlineData("5-", "5|-")]
    [InlineData("5-a", "5-a")]
    [InlineData("5a.5", "5a|.|5")]
    [InlineData("5a-b", "5a-b")]
    [InlineData("3.5m", "3.5m")]
    [InlineData("٣٤ boats", "٣٤|boats")]
    [InlineData("5%", "5|%")]
    public void MarksInsideNumbersBelongToThemBetweenDigits(string text, string tokens) => Assert.Equal(tokens.Split('|'), Tokens(text));

    [Theory]
    [InlineData("http://a.b", "http://a.b")]
    [InlineData("https://a.b", "https://a.b")]
    [InlineData("http: so", "")]
    [InlineData("note:/so", "")]
    [InlineData("a@b", "a@b")]
    [InlineData("a@ b", "")]
    [InlineData("see (press@ana.example) now", "press@ana.example")]
    [InlineData("“press@ana.example”", "press@ana.example")]
    [InlineData("\"https://a.b/c\"", "https://a.b/c")]
    [InlineData("<https://a.b/c>", "https://a.b/c")]
    [InlineData("https://a.b/c, so", "https://a.b/c")]
    [InlineData("ana.example/x\"", "ana.example/x")]
    [InlineData("ana.example/x”", "ana.example/x")]
    [InlineData("ana.example/x)", "ana.example/x")]
    [InlineData("ana.example/x,", "ana.example/x")]
    [InlineData("ana.example/x>", "ana.example/x")]
    [InlineData("and/or", "")]
    [InlineData("#1", "#1")]
    [InlineData("# 1", "")]
    [InlineData("@ varro", "")]
    [InlineData("@varro_office!", "@varro_office")]
    public void AnAddressEndsBeforeWhatClosesIt(string text, string address)
    {
        var tokens = Read(text);

        Assert.Equal(address, string.Join(' ', Enumerable.Range(0, tokens.Count).Where(i => tokens.Kinds[i] == TokenKind.Address).Select(i => Sample.Words(text, tokens[i]))));
    }

    [Theory]
    [InlineData("US")]
    [InlineData("WHO")]
    [InlineData("IT")]
    [InlineData("AM")]
    [InlineData("OR")]
    public void InCapitalsASmallWordIsAName(string word)
    {
        Assert.Equal(WordClass.None, Read(word).Classes[0]);
        Assert.NotEqual(WordClass.None, Read(word.ToLowerInvariant()).Classes[0]);
    }

    private static readonly Pipeline Cutting = new(new OnRecord.Reading.Layout.BlockStage(), new TokenStage());

    private static TokenLayer Read(string text) => Cutting.Read(new OnRecord.Text.Article { Text = text }).Get<TokenLayer>();

    private static string[] Tokens(string text)
    {
        var tokens = Read(text);
        return [.. Enumerable.Range(0, tokens.Count).Select(i => Sample.Words(text, tokens[i]))];
    }
}
