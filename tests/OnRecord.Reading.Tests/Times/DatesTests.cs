namespace OnRecord.Reading.Tests.Times;

public sealed class DatesTests
{
    [Theory]
    [InlineData("December 18, 2031")]
    [InlineData("Dec. 18, 2031")]
    [InlineData("18 December 2031")]
    [InlineData("18th of December, 2031")]
    [InlineData("the eighteenth of December 2031")]
    [InlineData("18-Dec-2031")]
    [InlineData("2031-12-18")]
    [InlineData("2031/12/18")]
    [InlineData("12/18/2031")]
    [InlineData("18.12.2031")]
    [InlineData("20311218")]
    [InlineData("2031/Dec/18")]
    [InlineData("Thursday, December 18, 2031")]
    public void AFullDateIsTheSameHoweverItIsWritten(string written) =>
        Assert.Equal($"{written} = 2031-12-18", Told.Times($"They met on {written}."));

    [Theory]
    [InlineData("They met on December 26.", "2031-12-26")]
    [InlineData("They met on February 7.", "2032-02-07")]
    [InlineData("They met on February 8.", "2031-02-08")]
    [InlineData("They met on December 24.", "2031-12-24")]
    [InlineData("They met on March 3.", "2031-03-03")]
    [InlineData("They will meet on December 22.", "2031-12-22")]
    [InlineData("They will meet on December 18.", "2031-12-18")]
    [InlineData("They will meet on December 17.", "2032-12-17")]
    [InlineData("They will meet in November.", "2032-11")]
    [InlineData("They will meet on Monday.", "2031-12-29")]
    [InlineData("They met on Monday.", "2031-12-22")]
    public void TheTenseTellsTheYear(string text, string value) => Assert.Equal(value, Told.Value(text));

    [Theory]
    [InlineData("18 December 2031", "2031-12-18", "day-month-year")]
    [InlineData("18 december 2031", "2031-12-18", "day-month-year")]
    [InlineData("31-Oct-74", "1974-10-31", "day-month-year")]
    [InlineData("14th April 15,", "2015-04-14", "day-month-year")]
    [InlineData("the eighteenth day of December", "2031-12-18", "day-month")]
    [InlineData("the 18th of the December", "2031-12-18", "day-month")]
    [InlineData("the 18th december", "2031-12-18", "day-month")]
    [InlineData("18 of december", "2031-12-18", "day-month")]
    [InlineData("18-2031-December", "2031-12-18", "day-year-month")]
    [InlineData("2031/Dec/18", "2031-12-18", "year-month-day")]
    [InlineData("2031/18/Dec", "2031-12-18", "year-day-month")]
    public void EachOrderOfDayMonthAndYearHasItsRule(string written, string value, string rule)
    {
        var time = Assert.Single(Told.Layer($"They met on {written}.").Times);

        Assert.Equal((value, rule), (time.Value, time.Rule));
    }

    [Theory]
    [InlineData("It was sent on December 28.", "2031-12-28")]
    [InlineData("It was sent on November 28.", "2031-11-28")]
    [InlineData("It was sent on March 3.", "2031-03-03")]
    [InlineData("It will open on March 3.", "2032-03-03")]
    [InlineData("It was mined in October.", "2031-10")]
    [InlineData("It will open in October.", "2032-10")]
    public void ADateWithoutAYearFollowsTheVerb(string text, string value) => Assert.Equal(value, Told.Value(text));

    [Fact]
    public void ADateThatItsVerbSpeaksAgainstIsTakenWhereItIsNear() => Assert.Equal("2025-12-18", Told.Value("He sent it on December 18.", "2025-12-01"));

    [Theory]
    [InlineData("in 1987", "1987")]
    [InlineData("in May 1987", "1987-05")]
    [InlineData("in the 1970s", "197")]
    [InlineData("in the 18th century", "17")]
    [InlineData("in the third quarter of 2030", "2030-Q3")]
    [InlineData("in Q3 2030", "2030-Q3")]
    [InlineData("in the winter of 2030", "2030-WI")]
    [InlineData("in nineteen ninety-six", "1996")]
    [InlineData("in two thousand and fifteen", "2015")]
    [InlineData("in the fiscal year 2030", "FY2030")]
    [InlineData("in Juche 113", "2024")]
    [InlineData("in week 31 of 2030", "2030-W31")]
    [InlineData("in 2030-12", "2030-12")]
    [InlineData("in 2030/12", "2030-12")]
    [InlineData("in 12/2030", "2030-12")]
    public void LongerStretchesHaveTheirOwnValues(string words, string value) => Assert.Equal(value, Told.Value($"It was built {words}."));

    [Theory]
    [InlineData("February 30, 2031")]
    [InlineData("2031-13-01")]
    [InlineData("99/99/2031")]
    public void ThereIsNoDayThatTheCalendarDoesNotHave(string written) =>
        Assert.DoesNotContain(Told.Layer($"They met on {written}.").Times, static time => time.Value.Length == 10);

    [Theory]
    [InlineData("They may march in line.")]
    [InlineData("April Moss and Sun Wei signed.")]
    [InlineData("The archive of 2,000 letters was opened by 1500 soldiers.")]
    [InlineData("It cost $2000, or 1999 crowns a head, said No. 2031-7.")]
    public void WordsAndNumbersThatOnlyLookSoAreNone(string text) => Assert.DoesNotContain(Told.Layer(text).Times, static time => time.Value.StartsWith('X') || time.Grain == Reading.Times.Grain.Month);
}
