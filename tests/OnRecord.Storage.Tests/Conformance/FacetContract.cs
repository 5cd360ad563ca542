using OnRecord.Findings;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>How what was found is counted by its values, whichever database the archive is in.</summary>
public abstract class FacetContract(ArchivePlace place) : IDisposable
{
    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void StatementsAreCountedByOutletSpeakerAddresseeCarrierFormAndMonth()
    {
        using var archive = Filled();

        var facets = archive.Facets(new StatementQuery());

        Assert.Equal((7, false), (facets.Counted, facets.IsPart));
        Assert.Equal([new(null, "Meridian", 6)], facets.Outlets.Values);
        Assert.Equal(1, facets.Outlets.Without);
        Assert.Equal(
            [new("ilen-varro", "Ilen Varro", 2), new("tomo-besk", "Tomo Besk", 2), new(null, "a senior official", 2)],
            facets.Actors.Values.OrderBy(static one => one.Id is null).ThenBy(static one => one.Name, StringComparer.Ordinal));
        Assert.Equal((3, 1), (facets.Actors.Different, facets.Actors.Without));
        Assert.Equal([new("ilen-varro", "Ilen Varro", 2), new("tomo-besk", "Tomo Besk", 2)], facets.Recipients.Values);
        Assert.Equal([new("ana", "ANA", 2)], facets.Via.Values);
        Assert.Equal(5, facets.Via.Without);
        Assert.Equal([new(null, "direct", 5), new(null, "indirect", 2)], facets.Types.Values);
        Assert.Equal([new(null, "2025-12", 4), new(null, "2026-01", 2)], facets.Months.Values);
        Assert.Equal(1, facets.Months.Without);
        Assert.Empty(facets.Statuses.Values);
    }

    [Fact]
    public void OnlyWhatFitsIsCountedAndOnlyTheMostFrequentAreGiven()
    {
        using var archive = Filled();

        var facets = archive.Facets(new StatementQuery { Addressee = "besk", From = new DateOnly(2026, 1, 1) }, most: 1);

        Assert.Equal(1, facets.Counted);
        Assert.Equal([new("ilen-varro", "Ilen Varro", 1)], facets.Actors.Values);
        var all = archive.Facets(new StatementQuery(), most: 1);
        Assert.Equal((1, 3), (all.Actors.Values.Count, all.Actors.Different));
        Assert.Equal(0, archive.Facets(new StatementQuery { Words = "?!" }).Counted);
    }

    [Fact]
    public void MessagesAreCountedByKindAndEventsByTypeStatusAndState()
    {
        using var archive = Filled();

        var messages = archive.Facets(new MessageQuery());
        var events = archive.Facets(new EventQuery());

        Assert.Equal([new(null, "greeting", 2), new(null, "reply", 2)], messages.Types.Values);
        Assert.Equal([new("ilen-varro", "Ilen Varro", 2), new("tomo-besk", "Tomo Besk", 2)], messages.Actors.Values);
        Assert.Equal([new(null, "CONSULT", 2), new(null, "SUPPORT", 2)], events.Types.Values);
        Assert.Equal([new(null, "actual", 2), new(null, "planned", 2)], events.Statuses.Values);
        Assert.Equal([new("ARV", "Arvania", 2), new("tomo-besk", "Tomo Besk", 2)], events.Actors.Values);
    }

    [Fact]
    public void ACarrierCountsOnceForEachStatementThatItPassedOnAndNarrowsToThem()
    {
        using var archive = place.With(Sample.Record(
            "Varro told ANA, which told KTB.",
            "Meridian",
            "2025-12-07",
            Sample.Says("one rope holds us") with { Via = ["ana", "ktb"] },
            Sample.Says("ports stay open") with { Via = ["ktb"] },
            Sample.Says("nobody counts them")));

        var via = archive.Facets(new StatementQuery()).Via;

        Assert.Equal([new("ktb", "KTB", 2), new("ana", "ANA", 1)], via.Values);
        Assert.Equal((2, 1), (via.Different, via.Without));
        foreach (var carrier in via.Values)
        {
            Assert.Equal(carrier.Count, archive.Search(new StatementQuery { Via = carrier.Id }).Total);
        }
    }

    [Fact]
    public void OfMoreThanAreCountedItIsSaid()
    {
        using var archive = place.With(
            Sample.Record("Varro counted ropes.", "Meridian", "2025-12-07", [.. Enumerable.Range(0, 5_001).Select(static number => Sample.Says($"rope {number}"))]),
            Sample.Record("Besk counted none.", "Courier", "2024-12-07", Sample.Says("no rope", "tomo-besk")));

        var facets = archive.Facets(new StatementQuery { Words = "rope" });

        Assert.Equal((2_000, true), (facets.Counted, facets.IsPart));
        Assert.Equal([new("ilen-varro", "Ilen Varro", 2_000)], facets.Actors.Values);
    }

    private Archive Filled() => place.With(
        Dispatch.Record() with { Actors = [.. Dispatch.Record().Actors, new Actor { Id = "arvania", Name = "Arvania", Kind = ActorKind.State, Country = "ARV" }] },
        Dispatch.Record("Again. " + Dispatch.Text, date: "2026-01-02"),
        Sample.Record("Undated talk.", outlet: null, date: null, Sample.Says("ports stay open", speaker: null)));
}
