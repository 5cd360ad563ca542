using OnRecord.Reading.Languages;

namespace OnRecord.Reading.Tests.Languages;

public sealed class LanguageDetectorTests
{
    private const double Sure = 0.9;

    private static readonly (string Language, string Sentence)[] Sentences =
        [.. Tsv.Embedded(typeof(LanguageDetectorTests).Assembly, "languages/sentences.tsv", "language", "sentence").Select(static row => (row[0], row[1]))];

    [Fact]
    public void NoSentenceIsSurelyToldWrong() =>
        Assert.All(Sentences, static one => Assert.True(LanguageDetector.BuiltIn.Detect(one.Sentence) is not { Probability: >= Sure } found || found.Code == one.Language, one.Sentence));

    [Fact]
    public void NineOfTenSentencesAreToldRight() =>
        Assert.InRange(Sentences.Count(static one => LanguageDetector.BuiltIn.Detect(one.Sentence)?.Code == one.Language), Sentences.Length * 9 / 10, Sentences.Length);

    [Fact]
    public void FiveSentencesOfALanguageAreAlwaysEnough() =>
        Assert.All(Sentences.GroupBy(static one => one.Language).Where(static group => group.Count() > 2), static group =>
            Assert.All(group.Chunk(5).Where(static chunk => chunk.Length > 2), chunk =>
                Assert.Equal(group.Key, LanguageDetector.BuiltIn.Detect(string.Join(' ', chunk.Select(static one => one.Sentence)))?.Code)));

    [Fact]
    public void EveryProbabilityIsFromZeroToOne() =>
        Assert.All(Sentences, static one => Assert.InRange(LanguageDetector.BuiltIn.Detect(one.Sentence)?.Probability ?? 0, 0, 1));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("12:30 + 7")]
    [InlineData("Besk")]
    [InlineData("Tomo Besk, Ilen Varro, Ruta Hallen")]
    public void WhatIsTooShortOrHoldsNamesAloneHasNoLanguage(string text) => Assert.Null(LanguageDetector.BuiltIn.Detect(text));

    [Fact]
    public void AQuotationInAnotherLanguageDoesNotTurnANewsTextFromEnglish() =>
        Assert.Equal("en", LanguageDetector.BuiltIn.Detect("The chairman said in Korvian, “Мы будем ждать ответа”, and then left the hall without another word to the reporters.")?.Code);

    [Fact]
    public void TheMostLettersOfATextAreReadInNoTime() => Assert.Equal("en", LanguageDetector.BuiltIn.Detect(string.Join(' ', Enumerable.Repeat("the talks of the ministers", 400_000)))?.Code);

    [Fact]
    public void AboutThirtyLanguagesAreKnown() => Assert.InRange(LanguageDetector.BuiltIn.Known.Length, 30, 100);

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("en_GB", "en")]
    [InlineData(" EN ", "en")]
    [InlineData("de", "de")]
    [InlineData("nb", "no")]
    [InlineData("nn-NO", "no")]
    [InlineData("eng", null)]
    [InlineData("e", null)]
    [InlineData("e1", null)]
    [InlineData("1e", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void WhatThePageSaysCountsWhereTheTextShowsNothing(string? tag, string? code)
    {
        Assert.Equal(code, StatedLanguage.Of("Besk", tag));
        Assert.Equal("en", StatedLanguage.Of("The envoys of both islands met in the old harbour on Monday and said that they would talk again in the spring.", tag));
    }

    [Theory]
    [InlineData("瓦罗发言", "zh")]
    [InlineData("瓦罗发", null)]      // three letters are too few
    [InlineData("ヴァロは発言した", "ja")]
    [InlineData("강원에서", "ko")]
    [InlineData("강원", null)]
    public void AScriptOfOneLanguageTellsItFromFourLettersOn(string text, string? code) => Assert.Equal(code, LanguageDetector.BuiltIn.Detect(text)?.Code);

    [Theory]
    [InlineData("강원에서는 Varr", "ko", 5, 9)]
    [InlineData("강원에서", "ko", 4, 4)]
    public void TheProbabilityIsTheScriptsShareOfTheLetters(string text, string code, int own, int letters) =>
        Assert.Equal(new LanguageGuess(code, (double)own / letters), LanguageDetector.BuiltIn.Detect(text));

    [Theory]
    [InlineData("the and of the", false)]     // eleven
    [InlineData("the and of they", true)]
    public void AScriptOfSeveralLanguagesNeedsTwelveLetters(string text, bool told) =>
        Assert.Equal(told, LanguageDetector.BuiltIn.Detect(text) is not null);
}
