using OnRecord.Reading.Quotations;

namespace OnRecord.Reading.Tests.Quotations;

public sealed class QuotationRolesTests
{
    private static readonly Pipeline Rules = English.Rules(Sample.Actors);

    [Theory]
    [InlineData("book novel memoir film movie documentary song album poem play series show episode magazine")]
    [InlineData("newspaper paper painting opera symphony anthem titled entitled called named dubbed nicknamed")]
    [InlineData("codenamed code-named headlined known so-called programme program operation exercise column")]
    [InlineData("podcast essay report study article chapter treatise ship yacht restaurant slogan banner word words term phrase")]
    public void WhatNamesWorksAndWordsMakesATitleOfCapitalsBehindAColon(string words) =>
        Assert.All(words.Split(' '), static word => Assert.Equal(QuotationRole.Term, Role($"He spoke of the {word}: “Salt and Iron”")));

    [Theory]
    [InlineData("He spoke of the bread: “Salt and Iron”", QuotationRole.Speech)]
    [InlineData("He spoke of the bread “Salt and Iron”", QuotationRole.Term)]
    [InlineData("“Salt and Iron” he said to them", QuotationRole.Speech)]    // nothing stands before it
    [InlineData("He spoke of the novel: “Salt and iron”", QuotationRole.Speech)]    // iron is no word that titles write small
    [InlineData("He spoke of the novel: “The 39 and More”", QuotationRole.Term)]
    [InlineData("He spoke of the novel, “Salt and Iron”", QuotationRole.Term)]
    [InlineData("He spoke of the novel then and: “Salt and Iron”", QuotationRole.Speech)]    // three words are too far
    public void ATitleIsInCapitalsButForSmallWords(string text, QuotationRole role) => Assert.Equal(role, Role(text));

    [Theory]
    [InlineData("The so-called “men of good will” left", QuotationRole.Term)]
    [InlineData("They were dubbed “men of good will” then", QuotationRole.Term)]
    [InlineData("They were nicknamed “men of good will” then", QuotationRole.Term)]
    [InlineData("They were hailed “men of good will” then", QuotationRole.Speech)]
    [InlineData("The so-called “men of the good will” left", QuotationRole.Speech)]    // five words
    public void WhatIsCalledSoIsATermOfUpToFourWords(string text, QuotationRole role) => Assert.Equal(role, Role(text));

    [Theory]
    [InlineData("He said “to go on.” then", QuotationRole.Speech)]
    [InlineData("She said “yes,” and left", QuotationRole.Speech)]
    [InlineData("She said “yes!” and left", QuotationRole.Speech)]
    [InlineData("She said “yes?” and left", QuotationRole.Speech)]
    [InlineData("She said “yes…” and left", QuotationRole.Speech)]
    [InlineData("She said “yes;” and left", QuotationRole.Speech)]
    [InlineData("She said “yes:” and left", QuotationRole.Term)]
    [InlineData("She wrote “(…)” and left", QuotationRole.Term)]    // no word at all
    [InlineData("She wrote “!” and left", QuotationRole.Term)]
    public void AStopBeforeTheMarkTellsOfSpeech(string text, QuotationRole role) => Assert.Equal(role, Role(text));

    [Theory]
    [InlineData("In the novel “One Two Six Ten And So On Go Up” it was", QuotationRole.Term)]          // nine
    [InlineData("In the novel “One Two Six Ten And So On Go Up Now” it was", QuotationRole.Speech)]    // ten
    public void ATermHasNineWordsAtMost(string text, QuotationRole role) => Assert.Equal(role, Role(text));

    [Theory]
    [InlineData("Harn “Old Anvil” Dolk left", QuotationRole.Term)]
    [InlineData("harn “tea talks” Dolk left", QuotationRole.Speech)]
    [InlineData("It was a “first step” forward", QuotationRole.Term)]
    [InlineData("It was a “first step” Forward", QuotationRole.Speech)]
    [InlineData("It was a “first step” of his", QuotationRole.Speech)]      // a small word does not describe
    [InlineData("It was a “first step” 7", QuotationRole.Speech)]
    [InlineData("He praised the “first step”", QuotationRole.Term)]
    [InlineData("He praised the “very first step”", QuotationRole.Speech)]
    [InlineData("He praised The “first step”", QuotationRole.Speech)]
    [InlineData("“go on” they told him", QuotationRole.Speech)]
    [InlineData("They told him: “go”", QuotationRole.Speech)]
    [InlineData("They told him; “go”", QuotationRole.Term)]
    public void OneOrTwoWordsAmongOthersAreATerm(string text, QuotationRole role) => Assert.Equal(role, Role(text));

    private static QuotationRole Role(string text) => Assert.Single(Rules.Read(new OnRecord.Text.Article { Text = text }).Get<QuotationLayer>().Quotations).Role;
}
