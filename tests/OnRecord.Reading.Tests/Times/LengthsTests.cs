using OnRecord.Reading.Times;

namespace OnRecord.Reading.Tests.Times;

public sealed class LengthsTests
{
    [Theory]
    [InlineData("three hours", "PT3H")]
    [InlineData("48 hours", "PT48H")]
    [InlineData("half an hour", "PT30M")]
    [InlineData("a year and a half", "P1.5Y")]
    [InlineData("two and a half years", "P2.5Y")]
    [InlineData("2 years 1 month 21 days", "P2Y1M21D")]
    [InlineData("several weeks", "PXW")]
    [InlineData("decades", "PXY")]
    [InlineData("two decades", "P20Y")]
    [InlineData("a fortnight", "P2W")]
    [InlineData("the last five days", "P5D")]
    [InlineData("a couple of weeks", "P2W")]
    [InlineData("a couple weeks", "P2W")]
    [InlineData("half a year", "P0.5Y")]
    [InlineData("a half-hour", "PT30M")]
    [InlineData("90 seconds", "PT90S")]
    [InlineData("three quarters", "P3Q")]
    public void ALengthHasNoPlaceInTheCalendar(string words, string value)
    {
        var time = Assert.Single(Told.Layer($"It lasted {words}.").Times);

        Assert.Equal((TimexType.Duration, value), (time.Type, time.Value));
    }

    [Theory]
    [InlineData("A 48-hour truce was kept.", "48-hour = PT48H")]
    [InlineData("The 93-year-old king spoke.", "93-year-old = P93Y")]
    [InlineData("The king is 93 years old.", "93 years old = P93Y")]
    [InlineData("A week-long truce was kept.", "A week-long = P1W")]
    [InlineData("It was the first time in twelve years.", "twelve years = P12Y")]
    public void WhatBelongsToALengthIsWithIt(string text, string times) => Assert.Equal(times, Told.Times(text));

    [Theory]
    [InlineData("three weeks from now", "2032-01-14")]
    [InlineData("three weeks from right now", "2032-01-14")]
    [InlineData("three days hence", "2031-12-27")]
    [InlineData("two weeks from Monday", "2032-01-05")]
    [InlineData("two days after December 1", "2031-12-03")]
    [InlineData("two days before December 1", "2031-11-29")]
    [InlineData("a year before December 1, 2030", "2029-12-01")]
    [InlineData("an hour ago", "2031-12-23T23:00")]
    [InlineData("ten days ago", "2031-12-14")]
    [InlineData("a decade ago", "2021")]
    [InlineData("two quarters ago", "2031-Q2")]
    public void ALengthFromADayIsAnotherDay(string words, string value) => Assert.Equal(value, Told.Value($"It happens {words}."));

    [Theory]
    [InlineData("He came on December 9. Two days earlier he had left.", "December 9 = 2031-12-09; Two days earlier = 2031-12-07")]
    [InlineData("He came on December 9. Two days previously he had left.", "December 9 = 2031-12-09; Two days previously = 2031-12-07")]
    [InlineData("He came on December 9 and left two days afterwards.", "December 9 = 2031-12-09; two days afterwards = 2031-12-11")]
    public void ALengthFromWhatTheTextSpokeOf(string text, string times) => Assert.Equal(times, Told.Times(text));

    [Theory]
    [InlineData("every Monday", "XXXX-WXX-1")]
    [InlineData("every two weeks", "P2W")]
    [InlineData("every other day", "P2D")]
    [InlineData("each morning", "XXXX-XX-XXTMO")]
    [InlineData("annually", "P1Y")]
    [InlineData("on Fridays", "XXXX-WXX-5")]
    public void WhatComesRoundIsASet(string words, string value)
    {
        var time = Assert.Single(Told.Layer($"They meet {words}.").Times);

        Assert.Equal((TimexType.Set, value), (time.Type, time.Value));
    }

    [Theory]
    [InlineData("He is now there.", "PRESENT_REF")]
    [InlineData("He was there recently.", "PAST_REF")]
    [InlineData("He will soon be there.", "FUTURE_REF")]
    [InlineData("He was there years ago.", "PAST_REF")]
    public void PresentPastAndFutureHaveNoDate(string text, string value) => Assert.Equal(value, Told.Value(text));

    [Theory]
    [InlineData("It began at 5:32 p.m. EST.", "2031-12-24T17:32-05")]
    [InlineData("It began at 18:00 UTC.", "2031-12-24T18:00Z")]
    [InlineData("It began at 0632 GMT.", "2031-12-24T06:32Z")]
    [InlineData("It began at noon on Monday.", "2031-12-22T12:00")]
    [InlineData("It began at half past seven in the evening.", "2031-12-24T19:30")]
    [InlineData("It began on Monday at 3:15 pm.", "2031-12-22T15:15")]
    [InlineData("It began at 15h30.", "2031-12-24T15:30")]
    [InlineData("It began at 15h.", "2031-12-24T15:00")]
    [InlineData("It began at 14:30:15.", "2031-12-24T14:30:15")]
    [InlineData("It began at 1430 hours.", "2031-12-24T14:30")]
    [InlineData("It began at five o'clock.", "2031-12-24T05:00")]
    [InlineData("It began at seven thirty p.m.", "2031-12-24T19:30")]
    [InlineData("It began at 12 a.m.", "2031-12-24T00:00")]
    [InlineData("It began at 12 p.m.", "2031-12-24T12:00")]
    [InlineData("It began at midnight.", "2031-12-24T24:00")]
    [InlineData("It began at a quarter to nine in the morning.", "2031-12-24T08:45")]
    [InlineData("It began at ten past nine in the morning.", "2031-12-24T09:10")]
    public void AClockTimeHasADay(string text, string value) => Assert.Equal(value, Told.Value(text));

    [Theory]
    [InlineData("It was 99:99 and 25:61 p.m. there.")]
    [InlineData("They won 3-2 at 7 sites of 24.")]
    public void NumbersThatAreNoTimeAreNone(string text) => Assert.Empty(Told.Layer(text).Times);
}
