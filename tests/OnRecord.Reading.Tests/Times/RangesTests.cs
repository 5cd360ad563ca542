namespace OnRecord.Reading.Tests.Times;

public sealed class RangesTests
{
    [Theory]
    [InlineData("It was held on May 3-5, 2031.", "2031-05-03/2031-05-05")]
    [InlineData("It was held from 13 to 15 July.", "2031-07-13/2031-07-15")]
    [InlineData("It was held between the ninth and the seventeenth of April.", "2031-04-09/2031-04-17")]
    [InlineData("It was planned for 2009-2011.", "2009/2011")]
    public void WhatSharesItsWordsIsOneExpression(string text, string value) => Assert.Equal(value, Told.Value(text));

    [Theory]
    [InlineData("It ran from January to April 2015.", "2015-01 2015-04")]
    [InlineData("It ran from November 2029 to March 2030.", "2029-11 2030-03")]
    [InlineData("It ran between 2007 and 2009.", "2007 2009")]
    [InlineData("It ran from Friday to Sunday.", "2031-12-19 2031-12-21")]
    public void TwoTimesAreJoined(string text, string values)
    {
        var layer = Told.Layer(text);
        var range = Assert.Single(layer.Ranges);

        Assert.Equal(values, $"{layer.Times[range.First].Value} {layer.Times[range.Last].Value}");
    }
}
