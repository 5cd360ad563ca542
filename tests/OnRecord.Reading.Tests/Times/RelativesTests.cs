using OnRecord.Reading.Times;

namespace OnRecord.Reading.Tests.Times;

public sealed class RelativesTests
{
    [Theory]
    [InlineData("He left on Monday.", "2031-12-22")]
    [InlineData("He spoke on Wednesday.", "2031-12-24")]
    [InlineData("He will leave on Friday.", "2031-12-26")]
    [InlineData("He left last Friday.", "2031-12-19")]
    [InlineData("He will leave next Friday.", "2032-01-02")]
    [InlineData("Monday", "2031-12-22")]
    public void AWeekdayFollowsTheVerb(string text, string value) => Assert.Equal(value, Told.Value(text));

    [Theory]
    [InlineData("last year", "2030")]
    [InlineData("next month", "2032-01")]
    [InlineData("this week", "2031-W52")]
    [InlineData("last weekend", "2031-W51-WE")]
    [InlineData("last quarter", "2031-Q3")]
    [InlineData("last June", "2031-06")]
    [InlineData("next spring", "2032-SP")]
    [InlineData("this decade", "203")]
    [InlineData("the fiscal year 2030", "FY2030")]
    [InlineData("yesterday", "2031-12-23")]
    [InlineData("the day after tomorrow", "2031-12-26")]
    [InlineData("last night", "2031-12-23TNI")]
    [InlineData("this morning", "2031-12-24TMO")]
    [InlineData("Monday night", "2031-12-22TNI")]
    [InlineData("two weeks ago", "2031-12-10")]
    [InlineData("two months ago", "2031-10")]
    [InlineData("a year ago", "2030")]
    [InlineData("three days before December 18, 2031", "2031-12-15")]
    [InlineData("the last week of November", "2031-W48")]
    [InlineData("the first Monday of next month", "2032-01-05")]
    [InlineData("the 20th of last month", "2031-11-20")]
    [InlineData("March last year", "2030-03")]
    [InlineData("the week of October 6", "2031-W41")]
    [InlineData("the week after next", "2032-W02")]
    [InlineData("the month after next", "2032-02")]
    [InlineData("the weekend after next", "2032-W02-WE")]
    [InlineData("the year after next", "2033")]
    [InlineData("the Friday after next", "2032-01-02")]
    [InlineData("June after next", "2033-06")]
    [InlineData("two weekends ago", "2031-W50-WE")]
    [InlineData("over the Easter weekend", "2031-W15-WE")]
    [InlineData("over the Easter weekend of 2029", "2029-W13-WE")]
    [InlineData("over the Easter weekend 2029", "2029-W13-WE")]
    [InlineData("in the third quarter of last year", "2030-Q3")]
    [InlineData("in the second half of 2030", "2030-H2")]
    [InlineData("in week 41", "2031-W41")]
    [InlineData("on the last weekend of November", "2031-W48-WE")]
    [InlineData("on the last week-end of November", "2031-W48-WE")]
    [InlineData("in a week's time", "2031-12-31")]
    [InlineData("in three months' time", "2032-03")]
    [InlineData("on the 20th of this month", "2031-12-20")]
    [InlineData("on the 20th of the month", "2031-12-20")]
    [InlineData("from the 3rd to 5 October 2030", "2030-10-03/2030-10-05")]
    [InlineData("two Fridays ago", "2031-12-12")]
    [InlineData("three Fridays from now", "2032-01-09")]
    [InlineData("in the 19th century", "18")]
    public void WhatIsBesideTodayIsCountedFromTheDayOfPublication(string words, string value) => Assert.Equal(value, Told.Value($"It happened {words}."));

    [Theory]
    [InlineData("He came on December 9. The same day he left.", "December 9 = 2031-12-09; The same day = 2031-12-09")]
    [InlineData("He came on December 9. The following day he left.", "December 9 = 2031-12-09; The following day = 2031-12-10")]
    [InlineData("He came on December 9 and left two days later.", "December 9 = 2031-12-09; two days later = 2031-12-11")]
    [InlineData("He came on December 9. That evening he left.", "December 9 = 2031-12-09; That evening = 2031-12-09TEV")]
    [InlineData("He came in 2019. He had been there the year before.", "2019 = 2019; the year before = 2018")]
    public void TheTextGoesOnFromWhatItLastSpokeOf(string text, string times) => Assert.Equal(times, Told.Times(text));

    [Theory]
    [InlineData("They met in the last two weeks of November.", "2031-11-17 2031-11-30")]
    [InlineData("They met in the first two weeks of November.", "2031-11-03 2031-11-16")]
    [InlineData("They met in the last fortnight.", "2031-12-08 2031-12-21")]
    public void SeveralUnitsAreALengthWithItsDays(string text, string days)
    {
        Assert.Equal("P2W", Told.Value(text));
        Assert.Equal(days, Told.Days(text));
    }

    [Theory]
    [InlineData("The week after next month is free.", "next month = 2032-01")]
    [InlineData("The week after next Friday is free.", "next Friday = 2032-01-02")]
    public void WhatComesAfterTheNextOfSomethingElseIsNotTheOneAfterNext(string text, string times) => Assert.Equal(times, Told.Times(text));

    [Theory]
    [InlineData("They met every weekend.", "P1WE")]
    [InlineData("They met each quarter.", "P1Q")]
    [InlineData("They met every spring.", "XXXX-SP")]
    [InlineData("They met every decade.", "P10Y")]
    public void WhatComesAgainHasTheLengthOrThePatternOfIt(string text, string value) => Assert.Equal(value, Told.Value(text));

    [Theory]
    [InlineData("He came early next year.", TimeModifier.Start, "2032-01-01 2032-03-31")]
    [InlineData("He came in mid-March.", TimeModifier.Mid, "2031-03-11 2031-03-20")]
    [InlineData("He came at the end of last month.", TimeModifier.End, "2031-11-21 2031-11-30")]
    [InlineData("He came late last week.", TimeModifier.End, "2031-12-19 2031-12-21")]
    [InlineData("He came in the middle of next year.", TimeModifier.Mid, "2032-06-01 2032-08-31")]
    [InlineData("He came late next year.", TimeModifier.End, "2032-09-01 2032-12-31")]
    [InlineData("He came early last week.", TimeModifier.Start, "2031-12-15 2031-12-17")]
    [InlineData("He came in the middle of last week.", TimeModifier.Mid, "2031-12-17 2031-12-19")]
    [InlineData("He came in early March.", TimeModifier.Start, "2031-03-01 2031-03-10")]
    public void ThePartOfAStretchHasItsOwnDays(string text, TimeModifier modifier, string days)
    {
        Assert.Equal(modifier, Assert.Single(Told.Layer(text).Times).Modifier);
        Assert.Equal(days, Told.Days(text));
    }

    [Fact]
    public void EachValueSaysWhatItWasReadAgainst()
    {
        var times = Told.Layer("In 2019 he came. That year he left, and yesterday he was back.").Times;

        Assert.Equal([TimeAnchor.None, TimeAnchor.Spoken, TimeAnchor.Publication], times.Select(static time => time.Anchor));
        Assert.All(times, static time => Assert.NotEmpty(time.Rule));
    }

    [Theory]
    [InlineData("He left on Monday.", "XXXX-WXX-1")]
    [InlineData("He left on December 18.", "XXXX-12-18")]
    [InlineData("He left last year.", "XXXX")]
    [InlineData("He left today.", "PRESENT_REF")]
    public void WithoutADateWhatIsOpenStaysOpen(string text, string value) => Assert.Equal(value, Told.Value(text, published: null));

    [Theory]
    [InlineData("2031-12", "2031")]
    [InlineData("2031", "2031")]
    [InlineData("no date", "XXXX")]
    [InlineData("0000-00-00", "XXXX")]
    public void ADateThatIsKnownToTheMonthIsEnoughForTheYear(string published, string value) => Assert.Equal(value, Told.Value("It was built this year.", published));
}
