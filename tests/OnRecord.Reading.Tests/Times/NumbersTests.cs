namespace OnRecord.Reading.Tests.Times;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("3 days", "P3D")]
    [InlineData("2.5 years", "P2.5Y")]
    [InlineData("2.75 years", "P2.75Y")]
    [InlineData("5 1/2 years", "P5.5Y")]
    [InlineData("1,500 days", "P1500D")]
    [InlineData("99,999 days", "P99999D")]
    [InlineData("forty-three years", "P43Y")]
    [InlineData("forty three years", "P43Y")]
    [InlineData("a hundred days", "P100D")]
    [InlineData("one hundred and twenty days", "P120D")]
    [InlineData("three hundred days", "P300D")]
    [InlineData("two thousand years", "P2000Y")]
    [InlineData("two thousand five hundred and one years", "P2501Y")]
    [InlineData("twelve thousand years", "P12000Y")]
    [InlineData("nineteen days", "P19D")]
    public void ALengthMayBeGivenInDigitsOrWords(string words, string value) => Assert.Equal($"{words} = {value}", Told.Times($"It lasted {words}."));

    [Theory]
    [InlineData("the twenty-first of December", "2031-12-21")]
    [InlineData("the twenty first of December", "2031-12-21")]
    [InlineData("the 1st of December", "2031-12-01")]
    [InlineData("the thirty-first of October", "2031-10-31")]
    [InlineData("the twelfth of December", "2031-12-12")]
    [InlineData("December 18", "2031-12-18")]
    [InlineData("December eighteenth", "2031-12-18")]
    [InlineData("December twenty-third", "2031-12-23")]
    public void ADayMayBeGivenInDigitsOrWords(string words, string value) => Assert.Equal(value, Told.Value($"It was sent on {words}."));

    [Theory]
    [InlineData("1998", "1998")]
    [InlineData("May ’98", "1998-05")]
    [InlineData("May ’69", "1969-05")]
    [InlineData("May ’22", "2022-05")]
    [InlineData("nineteen ninety-six", "1996")]
    [InlineData("nineteen hundred ninety-three", "1993")]
    [InlineData("nineteen hundred", "1900")]
    [InlineData("seventeen eighty-nine", "1789")]
    [InlineData("twenty ten", "2010")]
    [InlineData("two thousand and fifteen", "2015")]
    [InlineData("two thousand one", "2001")]
    public void AYearMayBeGivenInDigitsOrWords(string words, string value) => Assert.Equal(value, Told.Value($"It was built in {words}."));

    [Theory]
    [InlineData("It cost €1998 in all.")]
    [InlineData("It cost £1998 in all.")]
    [InlineData("It is #1998 of the list.")]
    [InlineData("It rose by 1998% there.")]
    [InlineData("It weighs 1998.5 in all.")]
    [InlineData("The ratio is 1998:1 there.")]
    [InlineData("There were 1998,000 of them.")]
    [InlineData("It was in 0998 as in 3000.")]
    public void ANumberOfFourDigitsIsNotAlwaysAYear(string text) => Assert.Empty(Told.Layer(text).Times);
}
