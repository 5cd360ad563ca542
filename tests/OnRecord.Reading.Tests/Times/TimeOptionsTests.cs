using OnRecord.Reading.Times;

namespace OnRecord.Reading.Tests.Times;

public sealed class TimeOptionsTests
{
    [Theory]
    [InlineData("remind me on Monday", "Monday = 2031-12-29")]
    [InlineData("remind me on Wednesday", "Wednesday = 2031-12-31")]
    [InlineData("remind me this Monday", "this Monday = 2031-12-29")]
    [InlineData("remind me this Friday", "this Friday = 2031-12-26")]
    [InlineData("remind me in March", "March = 2032-03")]
    [InlineData("remind me in December", "December = 2031-12")]
    [InlineData("remind me on December 24", "December 24 = 2031-12-24")]
    [InlineData("remind me on December 23", "December 23 = 2032-12-23")]
    [InlineData("remind me on Tuesday, December 23", "Tuesday, December 23 = 2031-12-23")]
    [InlineData("remind me on Thursday, December 23", "Thursday, December 23 = 2032-12-23")]
    [InlineData("remind me in two weeks", "in two weeks = 2032-01-07")]
    [InlineData("the news of the past year", "the past year = 2030")]
    [InlineData("open March in two years", "March in two years = 2033-03")]
    [InlineData("book it for 5", "5 = 2031-12-24T05:00")]
    [InlineData("book it around 5", "5 = 2031-12-24T05:00")]
    [InlineData("book it about 5", "5 = 2031-12-24T05:00")]
    [InlineData("book it by 5", "5 = 2031-12-24T05:00")]
    [InlineData("book it 5 tomorrow", "5 tomorrow = 2031-12-25T05:00")]
    [InlineData("book it on Monday for 5 pm", "Monday for 5 pm = 2031-12-29T17:00")]
    [InlineData("book it on Monday by 5 pm", "Monday by 5 pm = 2031-12-29T17:00")]
    [InlineData("book it on Monday around 5 pm", "Monday around 5 pm = 2031-12-29T17:00")]
    [InlineData("book it on Monday from 5 pm", "Monday from 5 pm = 2031-12-29T17:00")]
    [InlineData("book it at 5 places", "5 = 2031-12-24T05:00")]
    [InlineData("book it within two weeks", "two weeks = P2W")]
    [InlineData("book it on 3/4", "3/4 = 2032-03-04")]
    [InlineData("book it on 13/4", "13/4 = 2032-04-13")]
    [InlineData("book it on 4/13", "4/13 = 2032-04-13")]
    [InlineData("book it on 3-4", "3-4 = 2032-03-04")]
    [InlineData("book it on 3.04", "3.04 = 2032-03-04")]
    [InlineData("book 3.4 of it", "")]
    [InlineData("book 3/32 of it", "")]
    [InlineData("book 13/13 of it", "")]
    [InlineData("book 0/4 of it", "")]
    [InlineData("book it for weeks", "")]
    public void WhatIsOpenIsTheNextToCome(string text, string times) => Assert.Equal(times, Told.Times(text, options: Coming));

    [Theory]
    [InlineData("2031-12-24T06:00:00", "wake me at 5:30", "5:30 = 2031-12-24T17:30")]
    [InlineData("2031-12-24T05:00:00", "wake me at 5:30", "5:30 = 2031-12-24T05:30")]
    [InlineData("2031-12-24T05:30:00", "wake me at 5:30", "5:30 = 2031-12-24T05:30")]
    [InlineData("2031-12-24T18:00:00", "wake me at 5:30", "5:30 = 2031-12-25T05:30")]
    [InlineData("2031-12-24T06:00:00", "wake me at 5:30 am", "5:30 am = 2031-12-25T05:30")]
    [InlineData("2031-12-24T06:00:00", "wake me at 5:30 pm", "5:30 pm = 2031-12-24T17:30")]
    [InlineData("2031-12-24T06:00:00", "wake me at 05:30", "05:30 = 2031-12-25T05:30")]
    [InlineData("2031-12-24T06:00:00", "wake me at 13:30", "13:30 = 2031-12-24T13:30")]
    [InlineData("2031-12-24T06:00:00", "wake me at 5:30 GMT", "5:30 GMT = 2031-12-24T05:30Z")]
    [InlineData("2031-12-24T11:00:00", "wake me at 12:30", "12:30 = 2031-12-24T12:30")]
    [InlineData("2031-12-24T13:00:00", "wake me at 12:00", "12:00 = 2031-12-24T24:00")]
    [InlineData("2031-12-24T13:00:00", "wake me at 5ish", "5ish = 2031-12-24T17:00")]
    [InlineData("2031-12-24T13:00:00", "wake me at 12:30", "12:30 = 2031-12-25T00:30")]
    [InlineData("2031-12-24T22:00:00", "book it 9 pm to 11 pm", "9 pm to 11 pm = 2031-12-25T21:00/2031-12-25T23:00")]
    public void TheClockTellsWhichDayIsMeant(string now, string text, string times) => Assert.Equal(times, Told.Times(text, now, Coming));

    [Theory]
    [InlineData("book it on 3/4", "3/4 = 2032-04-03")]
    [InlineData("book it on 4/13", "4/13 = 2032-04-13")]
    [InlineData("book it on 13/4", "13/4 = 2032-04-13")]
    [InlineData("book it on 3/4/2030", "3/4/2030 = 2030-04-03")]
    [InlineData("book it on 4/13/2030", "4/13/2030 = 2030-04-13")]
    [InlineData("book it on 4/12/2030", "4/12/2030 = 2030-12-04")]
    public void TheDayMayComeFirst(string text, string times) => Assert.Equal(times, Told.Times(text, options: Coming with { DayFirst = true }));

    [Theory]
    [InlineData("USA", "2031-07-04")]
    [InlineData("UKR", "2031-08-24")]
    public void TheCountryTellsWhoseDayIsMeant(string country, string value) =>
        Assert.Equal($"Independence Day = {value}", Told.Times("They kept Independence Day.", options: new TimeOptions { Country = country }));

    private static TimeOptions Coming => new() { Preference = TimePreference.Coming };
}
