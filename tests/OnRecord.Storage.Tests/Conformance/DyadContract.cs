using OnRecord.Storage.Dyads;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>What the figures of a pair count, whichever database the archive is in.</summary>
public abstract class DyadContract : IDisposable
{
    private readonly ArchivePlace place;
    private readonly Archive archive;

    protected DyadContract(ArchivePlace place)
    {
        this.place = place;
        archive = place.With(
            Letters.Act("ARV", "KRV", "SUPPORT", 3.4, "Meridian", "2025-01-10", "2025-01-09"),
            Letters.Act("ARV", "KRV", "SUPPORT", 3.4, "Courier", "2025-01-11", "2025-01-09"),
            Letters.Act("ARV", "KRV", "ACCUSE", -2, "Courier", "2025-01-12"),
            Letters.Act("ARV", "KRV", "SANCTION", -8, "Courier", "2025-01-13", status: "planned"),
            Letters.Act("KRV", "ARV", "REJECT", -4, "Courier", "2025-03-31"),
            Letters.Letter("tomo-besk", "ilen-varro", "We reject the note of your ministry", "Courier", "2025-04-01"));
    }

    public void Dispose()
    {
        archive.Dispose();
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void AnActThatTwoOutletsTellOfIsOneActAndTwoPrintings()
    {
        var january = archive.Dyad(new DyadQuery("ARV", "KRV")).Periods[0];

        Assert.Equal((new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 31)), (january.From, january.Until));
        Assert.Equal((4, 3), (january.There.Events, january.There.DistinctEvents));
        Assert.Equal(0, january.Back.Events);
    }

    [Fact]
    public void TheMeanScoreIsOfActsThatHappenedEachOnce() =>
        Assert.Equal((3.4 - 2) / 2, archive.Dyad(new DyadQuery("ARV", "KRV")).Periods[0].There.Goldstein!.Value, precision: 6);

    [Theory]
    [InlineData(Period.Day, "2025-01-09,2025-01-12,2025-01-13,2025-03-31,2025-04-01")]
    [InlineData(Period.Week, "2025-01-06,2025-01-13,2025-03-31")]
    [InlineData(Period.Month, "2025-01-01,2025-03-01,2025-04-01")]
    [InlineData(Period.Quarter, "2025-01-01,2025-04-01")]
    [InlineData(Period.Year, "2025-01-01")]
    public void StretchesBeginWhereTheCalendarSays(Period per, string starts) => Assert.Equal(
        starts, string.Join(',', archive.Dyad(new DyadQuery("KRV", "ARV") { Per = per }).Periods.Select(period => period.From.ToString("yyyy-MM-dd"))));

    [Fact]
    public void WhatPeopleSayAndWriteCountsForTheirStates()
    {
        var april = archive.Dyad(new DyadQuery("KRV", "ARV")).Periods[^1];

        Assert.Equal((1, 1, 0), (april.There.Statements, april.There.Messages, april.Back.Statements));
        Assert.Equal(1, archive.Dyad(new DyadQuery("tomo-besk", "ilen-varro")).Periods[0].There.Messages);
    }

    [Theory]
    [InlineData(null, null, 4, 1, 1)]
    [InlineData(Direction.There, null, 4, 0, 0)]
    [InlineData(Direction.Back, null, 0, 1, 1)]
    [InlineData(null, Exchange.Events, 4, 1, 0)]
    [InlineData(Direction.Back, Exchange.Messages, 0, 0, 1)]
    public void RecordsMayBeOfOneDirectionAndOneKind(Direction? direction, Exchange? exchange, int eventsThere, int eventsBack, int messagesBack)
    {
        var records = archive.Between(new DyadQuery("ARV", "KRV"), direction: direction, exchange: exchange);

        Assert.Equal((eventsThere, eventsBack, messagesBack), (records.There.Events.Count, records.Back.Events.Count, records.Back.Messages.Count));
    }

    [Fact]
    public void DaysMayBeBounded()
    {
        var dyad = archive.Dyad(new DyadQuery("ARV", "KRV") { From = new DateOnly(2025, 1, 12), Until = new DateOnly(2025, 3, 31) });

        Assert.Equal(2, dyad.Periods.Sum(period => period.There.Events));
        Assert.Equal(1, dyad.Periods.Sum(period => period.Back.Events));
        Assert.Equal((6, "2025-01-10", "2025-04-01"), (dyad.Searched.Articles, dyad.Searched.First, dyad.Searched.Last));
    }

    [Fact]
    public void DaysWithoutAnArticleAreTold()
    {
        var searched = archive.Dyad(new DyadQuery("ARV", "KRV")).Searched;

        Assert.Equal(76, searched.EmptyDays);
        Assert.Equal((new DateOnly(2025, 1, 14), new DateOnly(2025, 3, 30)), searched.LongestGap);
    }
}
