namespace OnRecord.Reading.Tests.Times;

public sealed class NamedDaysTests
{
    [Theory]
    [InlineData("Christmas Eve 2030", "2030-12-24")]
    [InlineData("New Year's Day 2030", "2030-01-01")]
    [InlineData("Easter 2018", "2018-04-01")]
    [InlineData("Easter 2045", "2045-04-09")]
    [InlineData("Orthodox Easter 2045", "2045-04-09")]
    [InlineData("Good Friday 2019", "2019-04-19")]
    [InlineData("Whit Monday 2013", "2013-05-20")]
    [InlineData("Thanksgiving 2013", "2013-11-28")]
    [InlineData("Black Friday 2013", "2013-11-29")]
    [InlineData("Chinese New Year 2018", "2018-02-16")]
    [InlineData("Hanukkah 2018", "2018-12-03")]
    [InlineData("Eid al-Fitr 2018", "2018-06-15")]
    [InlineData("Eid al-Adha 1980", "1980-10-19")]
    public void ANamedDayIsFoundInItsYear(string words, string value) => Assert.Equal(value, Told.Value($"They met on {words}."));

    [Theory]
    [InlineData("Russia marked Victory Day.", "2031-05-09")]
    [InlineData("North Korea marked Victory Day.", "2031-07-27")]
    [InlineData("The United States marked Independence Day.", "2031-07-04")]
    [InlineData("Ukraine marked Independence Day.", "2031-08-24")]
    public void TheStateThatIsNamedNearTellsWhoseDayItIs(string text, string value) => Assert.Equal(value, Told.Value(text));

    [Theory]
    [InlineData("They marked the 79th anniversary of Korea's liberation.", "2024-08-15")]
    [InlineData("They marked the 10th anniversary of the Workers' Party in town.", null)]
    public void AnAnniversaryCountsFromItsYear(string text, string? value) => Assert.Equal(value, Told.Layer(text).Times.SingleOrDefault()?.Value);
}
