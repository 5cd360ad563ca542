using OnRecord.Findings;
using OnRecord.Storage.Corrections;
using OnRecord.Storage.Maps;
using OnRecord.Storage.Networks;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>What maps and networks are drawn from, whichever database the archive is in.</summary>
public abstract class MapContract(ArchivePlace place) : IDisposable
{
    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void EventsArePutWhereTheRecordSaysThatTheirPlaceIs()
    {
        using var archive = place.With(At("Sarn", Sarn), At("Sarn", Sarn, "Again. "), At("Tellis", new Place(0, 4, "Tell", "Tellis", null, -3, 170.5, "sea"), "More. "));

        var map = archive.Map(new EventQuery());

        Assert.Equal((3, false, 6, false), (map.Placed, map.IsPart, map.Total, map.IsLeast));
        Assert.Equal(
            [("Sarn", new Site("ARV", 48.5, 12.25, "city"), 2), ("Tellis", new Site(null, -3, 170.5, "sea"), 1)],
            map.Places.Select(static one => (one.Name, one.Site, one.Events)));
        Assert.Equal([new(null, "CONSULT", 2)], map.Places[0].Types);
        Assert.Equal(new Site("ARV", 48.5, 12.25, "city"), archive.Search(new EventQuery { Plover = "CONSULT", Words = "meet", Limit = 1000 }).Items[^1].Site);
    }

    [Fact]
    public void MapsAreFilteredLikeSearch()
    {
        using var archive = place.With(At("Sarn", Sarn));

        Assert.Single(archive.Map(new EventQuery { Plover = "CONSULT" }).Places);
        Assert.Empty(archive.Map(new EventQuery { Plover = "SUPPORT" }).Places);
        Assert.Equal(1, archive.Map(new EventQuery { Plover = "SUPPORT" }).Total);
        Assert.Empty(archive.Map(new EventQuery { From = new DateOnly(2026, 5, 1) }).Places);
    }

    [Fact]
    public void EachPlaceOpensTheListOfItsEvents()
    {
        using var archive = place.With(
            At("Sarn", Sarn), At("Sarnhöfn", Sarn with { Name = "Sarnhöfn" }, "Again. "), At("Sarnhfn", Sarn with { Name = "Sarnhfn", Latitude = null }, "More. "));

        foreach (var one in archive.Map(new EventQuery()).Places)
        {
            Assert.Equal([one.Name], archive.Search(new EventQuery { Place = one.Name }).Items.Select(static hit => hit.Place));
        }

        Assert.Equal(0, archive.Search(new EventQuery { Place = "Sarnhfn" }).Total);
        Assert.Single(archive.Map(new EventQuery { Place = "Sarn" }).Places);
    }

    [Fact]
    public void StatesAndWhatIsNotCertainAreNoPlaceOnAMap()
    {
        using var archive = place.With(
            At("Arvania", new Place(0, 3, "Arv", "Arvania", "ARV", 48, 12, "state")),
            At("Sarn", Sarn with { Latitude = null }, "No numbers. "),
            At("Sarn", Sarn with { Latitude = 912 }, "No such latitude. "),
            Twice());

        Assert.Empty(archive.Map(new EventQuery()).Places);
        Assert.Equal(0, archive.Map(new EventQuery()).Placed);

        static Record Twice()
        {
            var record = At("Sarn", Sarn, "Two of one name. ");
            return record with { Places = [.. record.Places, Sarn with { Latitude = 2, Country = "KRV" }] };
        }
    }

    [Fact]
    public void AnEventMovesWithItsCorrection()
    {
        using var archive = place.With(At("Sarn", Sarn) with { Places = [Sarn, Sarn with { Name = "Ott", Latitude = 50 }] });

        archive.Corrections.Edit(new By("vesna", Sample.Today, "it was there"), 1, "e2", "place", ["Ott"]);

        Assert.Equal([("Ott", 50.0)], archive.Map(new EventQuery()).Places.Select(static one => (one.Name, one.Site.Latitude)));
    }

    [Fact]
    public void LinesGoFromSpeakersToAddresseesAndFromWhoQuotesToWhoIsQuoted()
    {
        using var archive = place.With(
            Sample.Record("Varro spoke.", "Meridian", "2025-12-01", Sample.Says("One", to: "tomo-besk", via: "ktb,ana"), Sample.Says("Two", to: "tomo-besk")),
            Sample.Record("Besk spoke.", "Meridian", "2025-12-02", Sample.Says("Three", "tomo-besk", to: "ilen-varro"), Sample.Says("Four", speaker: null)));

        var network = archive.Network(new StatementQuery());

        Assert.Equal(["Ilen Varro", "Tomo Besk", "KTB", "ANA"], network.Nodes.Select(static node => node.Name));
        Assert.Equal(new NetworkNode("ilen-varro", "Ilen Varro", ActorKind.Person, "ARV", 4), network.Nodes[0]);
        Assert.Equal(
            [
                new NetworkEdge(0, 1, TieKind.Addresses, 2), new NetworkEdge(1, 0, TieKind.Addresses, 1), new NetworkEdge(2, 0, TieKind.Quotes, 1),
                new NetworkEdge(3, 2, TieKind.Relays, 1),
            ],
            network.Edges);
        Assert.Equal((0, 0, 4, false), (network.NodesLeftOut, network.EdgesLeftOut, network.Counted, network.IsPart));
    }

    [Fact]
    public void OnlyTheHeaviestAreGivenAndTheRestIsCounted()
    {
        using var archive = place.With(
            Sample.Record("Varro spoke.", "Meridian", "2025-12-01", Sample.Says("One", to: "tomo-besk", via: "ktb,ana"), Sample.Says("Two", to: "tomo-besk")));

        var network = archive.Network(new StatementQuery(), most: 2);

        Assert.Equal((2, 1, 2, 2), (network.Nodes.Count, network.Edges.Count, network.NodesLeftOut, network.EdgesLeftOut));
        Assert.Empty(archive.Network(new StatementQuery { Speaker = "besk" }).Edges);
    }

    private static Place Sarn => new(0, 4, "Sarn", "Sarn", "ARV", 48.5, 12.25, "city");

    // The second event of the dispatch has a place.
    private static Record At(string name, Place place, string before = "")
    {
        var record = Dispatch.Record(before + Dispatch.Text);
        return record with { Places = [place], Events = [record.Events[0], record.Events[1] with { Place = name }] };
    }
}
