namespace OnRecord.Reading.Tests.Times;

public sealed class AmountTests
{
    [Theory]
    [InlineData("1.5 hours", "PT1H30M")]
    [InlineData("0.5 hours", "PT30M")]
    [InlineData("2.25 hours", "PT2H15M")]
    [InlineData("1.5 minutes", "PT1M30S")]
    [InlineData("half a minute", "PT30S")]
    [InlineData("a century", "P100Y")]
    [InlineData("two millennia", "P2000Y")]
    [InlineData("three weekends", "P3WE")]
    [InlineData("two quarters", "P2Q")]
    [InlineData("2 days 3 hours", "P2DT3H")]
    [InlineData("3 hours 20 minutes", "PT3H20M")]
    [InlineData("3 hours, 20 minutes", "PT3H20M")]
    [InlineData("3 hours and 20 minutes", "PT3H20M")]
    [InlineData("a year and two months", "P1Y2M")]
    [InlineData("two days and a half", "P2.5D")]
    [InlineData("1 year 2 months 3 weeks 4 days 5 hours", "P1Y2M3W4DT5H")]
    [InlineData("five full days", "P5D")]
    [InlineData("five consecutive days", "P5D")]
    [InlineData("three more years", "P3Y")]
    public void AnAmountHasItsValue(string words, string value) => Assert.Equal($"{words} = {value}", Told.Times($"It lasted {words}."));

    [Theory]
    [InlineData("a year and a half ago", "2030")]
    [InlineData("36 hours ago", "2031-12-22T12:00")]
    [InlineData("90 minutes ago", "2031-12-23T22:30")]
    [InlineData("30 seconds ago", "2031-12-23T23:59:30")]
    [InlineData("two fortnights ago", "2031-11-26")]
    [InlineData("a century ago", "1931")]
    [InlineData("three decades ago", "2001")]
    [InlineData("1.5 days ago", "2031-12-22")]
    [InlineData("1.5 decades ago", "2016")]
    [InlineData("1.5 years ago", "2030")]
    [InlineData("2 weeks 3 days ago", "2031-12-07")]
    [InlineData("three nights ago", "2031-12-21")]
    [InlineData("two millennia ago", "0031")]
    [InlineData("three days after last week", "2031-12-24")]
    [InlineData("three days before last week", "2031-12-12")]
    [InlineData("a couple of days ago", "2031-12-22")]
    [InlineData("a few days ago", "PAST_REF")]
    public void ALengthBackFromTodayIsAsFineAsItsUnit(string words, string value) => Assert.Equal($"{words} = {value}", Told.Times($"It fell {words}."));

    [Theory]
    [InlineData("It rose in the third quarter of 2030. A year earlier it fell.", "2029-Q3")]
    [InlineData("He left in March 2030. A year earlier he came.", "2029-03")]
    [InlineData("He left on March 3, 2030. A year earlier he came.", "2029")]
    [InlineData("He left in 2019. Two years later he came.", "2021")]
    [InlineData("He left in the 1990s. Two years later he came.", "2033")]
    [InlineData("He left on March 3, 2030. In 2031 he came. That day was hot.", "2030-03-03")]
    [InlineData("He left on March 3, 2030. In 2029 he came. That year was hot.", "2029")]
    [InlineData("He left on March 3, 2030. That month was hot.", "2030-03")]
    [InlineData("He left in 2030. That month was hot.", "2031-12")]
    public void ALengthFromWhatWasSpokenOfIsAsFineAsThat(string text, string value) => Assert.Equal(value, Told.Layer(text).Times[^1].Value);

    [Theory]
    [InlineData("It lasts three days starting from next Monday.", "three days starting from next Monday = 2031-12-29/2032-01-01")]
    [InlineData("It lasted three days beginning on Monday.", "three days beginning on Monday = 2031-12-22/2031-12-25")]
    [InlineData("It lasted three days commencing Monday.", "three days commencing Monday = 2031-12-22/2031-12-25")]
    [InlineData("It lasted two hours starting from 5 p.m.", "two hours starting from 5 p.m. = 2031-12-24T17:00/2031-12-24T19:00")]
    [InlineData("It lasted two months three years.", "two months = P2M; three years = P3Y")]
    [InlineData("They spoke hours there.", "")]
    [InlineData("They spoke for weeks there.", "weeks = PXW")]
    [InlineData("They spoke of weeks-long talks.", "weeks-long = PXW")]
    [InlineData("They spoke a 48-hour truce.", "48-hour = PT48H")]
    public void ALengthMayBeginAtATime(string text, string times) => Assert.Equal(times, Told.Times(text));

    [Theory]
    [InlineData("next week", "XXXX-WXX")]
    [InlineData("this weekend", "XXXX-WXX-WE")]
    [InlineData("next month", "XXXX-XX")]
    [InlineData("last quarter", "XXXX-QX")]
    [InlineData("last decade", "XX" + "X")]
    [InlineData("last century", "XX")]
    [InlineData("tomorrow", "XXXX-XX-XX")]
    [InlineData("two weeks ago", "XXXX-XX-XX")]
    [InlineData("a year ago", "XXXX")]
    [InlineData("two quarters ago", "XXXX-QX")]
    [InlineData("in March", "XXXX-03")]
    [InlineData("in summer", "XXXX-SU")]
    [InlineData("in Q3", "XXXX-Q3")]
    [InlineData("in week 31", "XXXX-W31")]
    [InlineData("on Monday morning", "XXXX-WXX-1TMO")]
    [InlineData("this morning", "XXXX-XX-XXTMO")]
    [InlineData("at Easter", "XXXX-XX-XX")]
    [InlineData("on Christmas Day", "XXXX-12-25")]
    [InlineData("at 5:30 p.m. there", "XXXX-XX-XXT17:30")]
    [InlineData("the last five days", "P5D")]
    [InlineData("last Monday", "XXXX-WXX-1")]
    [InlineData("on the 18th", "XXXX-XX-18")]
    [InlineData("on the 20th of the month", "XXXX-XX-20")]
    [InlineData("on Monday the 22nd", "XXXX-WXX-1")]
    [InlineData("over the weekend", "XXXX-WXX-WE")]
    public void WithoutADayWhatIsOpenStaysOpen(string words, string value) => Assert.Equal(value, Told.Value($"He came {words}.", published: null));

    [Theory]
    [InlineData("2031-12-24", "It ran from March to May.", "2031-03 2031-05")]
    [InlineData("2031-12-24", "It ran from November to January.", "2031-11 2032-01")]
    [InlineData("2031-06-15", "It ran from November to February.", "2030-11 2031-02")]
    [InlineData("2031-12-24", "It ran from Friday to Tuesday.", "2031-12-19 2031-12-23")]
    [InlineData("2031-12-24", "It ran from Tuesday to Friday.", "2031-12-23 2031-12-26")]
    [InlineData("2031-12-24", "It ran Tuesday through Friday.", "2031-12-23 2031-12-26")]
    [InlineData("2031-12-24", "It ran Tuesday-Friday.", "2031-12-23 2031-12-26")]
    [InlineData("2031-12-24", "It ran from today to Friday.", "2031-12-24 2031-12-26")]
    [InlineData("2031-12-24", "It ran from November to March 2030.", "2029-11 2030-03")]
    [InlineData("2031-12-24", "It ran from December 20 to January 5, 2030.", "2029-12-20 2030-01-05")]
    [InlineData("2031-12-24", "It ran between March and May.", "2031-03 2031-05")]
    [InlineData("2031-12-24", "It ran from 2009 to today.", "2009 2031-12-24")]
    public void TheTwoEndsOfARangePlaceOneAnother(string published, string text, string values) => Assert.Equal(values, Range(text, published));

    [Theory]
    [InlineData("It ran in March and May.")]
    [InlineData("It ran in March to 2030.")]
    [InlineData("It ran for three days to Friday.")]
    public void NotEveryTwoTimesAreARange(string text) => Assert.Empty(Told.Layer(text).Ranges);

    private static string Range(string text, string published)
    {
        var layer = Told.Layer(text, published);
        var range = Assert.Single(layer.Ranges);
        return $"{layer.Times[range.First].Value} {layer.Times[range.Last].Value}";
    }
}
