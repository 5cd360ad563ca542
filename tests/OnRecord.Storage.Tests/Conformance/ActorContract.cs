using OnRecord.Storage.Parties;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>What is known of one party and its company, whichever database the archive is in.</summary>
public abstract class ActorContract(ArchivePlace place) : IDisposable
{
    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void CounterpartsAreCountedInBothDirectionsWithTheirDays()
    {
        using var archive = Filled();

        var company = archive.Counterparts("ilen-varro");

        Assert.Equal(["KRV", "TSM", "ruta-hallen", "tomo-besk"], company.Parties.Select(static one => one.Party.Id).Order(StringComparer.Ordinal));
        Assert.Equal(4, company.Different);
        var besk = company.Parties.Single(static one => one.Party.Id == "tomo-besk");
        Assert.Equal((new TurnedTo(2, 2, 0), new TurnedTo(2, 2, 2)), (besk.There, besk.Back));
        Assert.Equal((new DateOnly(2025, 12, 3), new DateOnly(2026, 1, 2)), (besk.First, besk.Last));
        var hallen = company.Parties.Single(static one => one.Party.Id == "ruta-hallen");
        Assert.Equal((1, 0, null, null), (hallen.There.Statements, hallen.Back.All, hallen.First, hallen.Last));
        Assert.Equal((1, 4), (archive.Counterparts("ilen-varro", most: 1).Parties.Count, archive.Counterparts("ilen-varro", most: 1).Different));
        Assert.Throws<UnknownPartyException>(() => archive.Counterparts("nobody"));
    }

    [Fact]
    public void AProfileTellsWhoCarriesItsWordsWhenAndWhichArticlesNameIt()
    {
        using var archive = Filled();

        var profile = archive.Profile("ilen-varro", latest: 2);

        Assert.Equal([new(null, "Meridian", 2)], profile.Carried.Outlets.Values);
        Assert.Equal(1, profile.Carried.Outlets.Without);
        Assert.Equal([new(null, "2025-12", 1), new(null, "2026-01", 1)], profile.Carried.Months.Values);
        Assert.Equal((2, 3), (profile.Named.Items.Count, profile.Named.Total));
        Assert.Equal("2026-01-02", profile.Named.Items[0].Published!.Date);
        Assert.Equal(3, archive.Profile("ktb").Named.Total);    // is in the cast, and says nothing
    }

    private Archive Filled() => place.With(
        Dispatch.Record(),
        Dispatch.Record("Again. " + Dispatch.Text, date: "2026-01-02"),
        Sample.Record("Undated talk.", outlet: null, date: null, Sample.Says("ports stay open", to: "ruta-hallen")));
}
