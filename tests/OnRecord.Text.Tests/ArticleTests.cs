namespace OnRecord.Text.Tests;

public sealed class ArticleTests
{
    [Fact]
    public void TheIdIsTheHashOfTheText() =>
        Assert.Equal("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", new Article { Text = "abc" }.Id);

    [Theory]
    [InlineData("Ilen Varro spoke.", " Ilen  Varro\r\n\tspoke. \n")]
    [InlineData("Ilen Varro spoke.", "Ilen\u00A0Varro\u2029spoke.")]
    [InlineData("", " \n ")]
    public void WhiteSpaceDoesNotChangeTheId(string one, string other) => Assert.Equal(Id(one), Id(other));

    // Where .NET runs without ICU it does not normalise, so the id must not hang on it (docs/decisions/0002-article-identity.md).
    [Theory]
    [InlineData("Besk\u0301 and R\u016Bta", "Bes\u1E31 and Ru\u0304ta")]
    [InlineData("\uAC15\uC6D0", "\u1100\u1161\u11BC\u110B\u116F\u11AB")]
    public void ComposedAndDecomposedLettersGiveDifferentIds(string one, string other) => Assert.NotEqual(Id(one), Id(other));

    [Theory]
    [InlineData("Ilen Varro spoke.", "Ilen Varro spoke!")]
    [InlineData("Ilen Varro", "IlenVarro")]
    [InlineData("Varro", "varro")]
    public void OtherWordsGiveAnotherId(string one, string other) => Assert.NotEqual(Id(one), Id(other));

    [Fact]
    public void WhatStandsOutsideTheTextDoesNotChangeTheId() =>
        Assert.Equal(
            Id("Varro spoke."),
            new Article { Text = "Varro spoke.", Outlet = "ANA", Title = "A speech", File = "a.txt", Published = new PublicationDate("2031-01-02", DateBasis.Header) }.Id);

    [Fact]
    public void ACopyWithAnotherTextHasAnotherId()
    {
        var article = new Article { Text = "Varro spoke." };
        var id = article.Id;

        Assert.NotEqual(id, (article with { Text = "Besk spoke." }).Id);
    }

    private static string Id(string text) => new Article { Text = text }.Id;
}
