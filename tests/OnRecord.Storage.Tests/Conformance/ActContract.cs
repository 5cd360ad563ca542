using OnRecord.Findings;
using OnRecord.Storage.Acts;

namespace OnRecord.Storage.Tests.Conformance;

/// <summary>What the acts of a pair show, whichever database the archive is in.</summary>
public abstract class ActContract(ArchivePlace place) : IDisposable
{
    private const string Arrival = "President Varro arrived in Harsk to open the rebuilt bridge with Chairman Besk";
    private const string Ribbon = "Varro and Besk cut a ribbon on the rebuilt bridge at Harsk";

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void OneVisitInThreeOutletsIsOneActWithEveryPrintingAndBothDays()
    {
        using var archive = place.With(
            Visit(Arrival, "Meridian", "2032-05-16", "2032-05-15"),
            Visit("Chairman Besk received President Varro at the rebuilt bridge in Harsk", "KTB", "2032-05-17", "2032-05-14", isReceived: true),
            Visit(Ribbon, "Courier", "2032-05-17"));

        var act = Assert.Single(Acts(archive, "ARV", "KRV"));

        Assert.Equal(["Meridian", "KTB", "Courier"], act.Printings.Select(printing => printing.Article.Outlet));
        Assert.Equal(["2032-05-14", "2032-05-15"], act.Dates.Select(told => told.Value).Order());
        Assert.True(act.DaysDiffer);
        Assert.Equal(["ilen-varro"], Ids(act.Actors));
        Assert.Equal(["tomo-besk"], Ids(act.Recipients));
        Assert.Equal([1], act.Codes.Single(told => told.Value == "043").By);
        Assert.Equal([0, 2], act.Codes.Single(told => told.Value == "042").By);
        Assert.Equal((3, "2032-05-16"), (act.Origins, act.FirstPublished));
    }

    [Fact]
    public void WhatWasPlannedAndThenDoneIsOneActWhoseStatusDeveloped()
    {
        using var archive = place.With(
            Visit("Varro will open the rebuilt bridge at Harsk with Besk", "ANA", "2032-05-02", "2032-05-15", status: "planned"),
            Visit(Ribbon, "Meridian", "2032-05-16", "2032-05-15"));

        var act = Assert.Single(Acts(archive, "ilen-varro", "tomo-besk"));

        Assert.Equal(["planned", "actual"], act.Statuses.Select(told => told.Value));
        Assert.Equal([0, 1], act.Statuses.Select(told => told.By.Single()));
        Assert.False(act.DaysDiffer);
    }

    [Fact]
    public void AVisitThatWasPutOffIsOneActWithBothDays()
    {
        using var archive = place.With(
            Visit("Varro will open the rebuilt bridge at Harsk with Besk", "ANA", "2032-05-02", "2032-05-12", status: "planned"),
            Visit("Varro has opened the rebuilt bridge at Harsk with Besk", "Meridian", "2032-05-16", "2032-05-15"));

        var act = Assert.Single(Acts(archive, "ARV", "KRV"));

        Assert.Equal("2032-05-15", act.Day);
        Assert.True(act.DaysDiffer);
    }

    [Fact]
    public void TwoVisitsInAMonthAreTwo()
    {
        using var archive = place.With(
            Visit(Arrival, "Meridian", "2032-05-05", "2032-05-04"),
            Visit(Arrival, "Courier", "2032-05-06", "2032-05-04", before: "In the morning: "),
            Visit(Arrival, "Meridian", "2032-05-26", "2032-05-25", before: "Again: "),
            Visit(Arrival, "Courier", "2032-05-26", before: "Once more: "));

        Assert.Equal([2, 2], Acts(archive, "ARV", "KRV").Select(act => act.Printings.Count));
    }

    [Fact]
    public void TalksThatGoOnFromDayToDayAreOneActADay()
    {
        using var archive = place.With(
            Visit(Arrival, "Meridian", "2032-05-05", "2032-05-04"), Visit(Arrival, "Courier", "2032-05-06", "2032-05-05", before: "Still: "));

        Assert.Equal(["2032-05-04", "2032-05-05"], Acts(archive, "ARV", "KRV").Select(act => act.Day));
    }

    [Fact]
    public void ActsOfTwoKindsOnOneDayAreTwo()
    {
        using var archive = place.With(
            Letters.Act("ARV", "KRV", "SUPPORT", 3.4, "Meridian", "2032-05-05", "2032-05-04"), Letters.Act("ARV", "KRV", "AID", 7, "Courier", "2032-05-05", "2032-05-04"));

        Assert.Equal(["SUPPORT", "AID"], Acts(archive, "ARV", "KRV").Select(act => act.Plover));
    }

    [Fact]
    public void WhatOthersOfTheSameStatesDidIsAnotherAct()
    {
        var minister = Visit("Minister Orlin arrived in Harsk to open the rebuilt bridge with Chairman Besk", "Courier", "2032-05-16", "2032-05-15");
        minister = minister with
        {
            Actors = [.. minister.Actors, new Actor { Id = "dasa-orlin", Name = "Dasa Orlin", Kind = ActorKind.Person, Country = "ARV" }],
            Events = [minister.Events[0] with { ActorIds = ["dasa-orlin"] }],
        };
        using var archive = place.With(Visit(Arrival, "Meridian", "2032-05-16", "2032-05-15"), minister);

        Assert.Equal(2, Acts(archive, "ARV", "KRV").Count);
    }

    [Fact]
    public void WhoNamesTheStateAloneTellsOfWhatItsLeaderDid()
    {
        var state = Visit("Arvania's delegation came to open the rebuilt bridge at Harsk", "Courier", "2032-05-16", "2032-05-15");
        state = state with { Events = [state.Events[0] with { ActorIds = ["ARV"], RecipientIds = [] }] };
        using var archive = place.With(Visit(Arrival, "Meridian", "2032-05-16", "2032-05-15"), state);

        var act = Assert.Single(Acts(archive, "ARV", "KRV"));

        Assert.Equal(["ilen-varro", "ARV"], Ids(act.Actors));
        Assert.Equal(["ARV"], act.ActorCodes.Select(told => told.Value));
    }

    [Fact]
    public void AnArticleThatTellsOfTwoActsKeepsThemApart()
    {
        var both = Visit(Arrival, "Meridian", "2032-05-16", "2032-05-15");
        using var archive = place.With(both with { Events = [both.Events[0], both.Events[0] with { Id = "e2" }] });

        Assert.Equal(2, Acts(archive, "ARV", "KRV").Count);
    }

    [Fact]
    public void CopiesOfOneTextAreOneOriginAlsoWhereADayIsMisread()
    {
        const string Rest = " The guests walked across in pairs while a band played on the far bank, and a boy of nine let go a balloon that nobody could catch, which the reporters wrote down.";
        using var archive = place.With(
            Visit(Arrival + Rest, "Meridian", "2032-05-16", "2032-05-15"), Visit(Arrival + Rest, "Courier", "2032-05-24", "2032-05-22", before: "Courier. "));
        archive.LinkCopies(10);

        var act = Assert.Single(Acts(archive, "ARV", "KRV"));

        Assert.Equal((2, 1), (act.Printings.Count, act.Origins));
    }

    [Fact]
    public void DaysMayBeBoundedAndWhatWasSearchedIsTold()
    {
        using var archive = place.With(
            Visit(Arrival, "Meridian", "2032-05-05", "2032-05-04"), Visit(Arrival, "Courier", "2032-05-26", "2032-05-25", before: "Again: "));

        var acts = archive.Acts(new ActQuery("KRV", "ARV") { From = new DateOnly(2032, 5, 10), Until = new DateOnly(2032, 5, 31) });

        Assert.Equal("2032-05-25", Assert.Single(acts.Rows).Day);
        Assert.Equal((2, "2032-05-05", "2032-05-26"), (acts.Searched.Articles, acts.Searched.First, acts.Searched.Last));
        Assert.False(acts.HasEarlier);
    }

    [Theory]
    [InlineData("KRV", 2)]
    [InlineData("ilen-varro", 1)]
    [InlineData("tomo-besk", 1)]
    public void OnePartyAloneHasAllThatItDidAndHadDoneToIt(string id, int count)
    {
        using var archive = place.With(
            Visit(Arrival, "Meridian", "2032-05-05", "2032-05-04"), Visit(Arrival, "Courier", "2032-05-05", "2032-05-04", before: "Here: "),
            Letters.Act("KRV", "OST", "ACCUSE", -2, "Courier", "2032-05-05"));

        Assert.Equal(count, archive.Acts(new ActQuery(id)).Rows.Count);
    }

    [Fact]
    public void WhoIsNotThereIsNamed()
    {
        using var archive = place.With(Visit(Arrival, "Meridian", "2032-05-05"));

        Assert.Equal("Ostrel", Assert.Throws<Parties.UnknownPartyException>(() => archive.Acts(new ActQuery("Ostrel", "KRV"))).Id);
    }

    private static IReadOnlyList<Act> Acts(Archive archive, string first, string second) => archive.Acts(new ActQuery(first, second)).Rows;

    private static string[] Ids(IEnumerable<ToldParty> parties) => [.. parties.Select(told => told.Party.Id)];

    /// <param name="isReceived">Whether it is told as the host's act.</param>
    private static Record Visit(
        string words, string outlet, string published, string? date = null, string status = "actual", bool isReceived = false, string? before = null)
    {
        var text = before + words;
        var (guest, host) = (("ARV", "ilen-varro"), ("KRV", "tomo-besk"));
        var ((actor, actorId), (recipient, recipientId)) = isReceived ? (host, guest) : (guest, host);
        return Letters.Empty(text, outlet, published) with
        {
            Events =
            [
                new DiplomaticEvent
                {
                    Id = "e1", Plover = "CONSULT", Mode = "visit", Cameo = isReceived ? "043" : "042", Goldstein = isReceived ? 2.8 : 1.9, Context = ["diplomatic"],
                    Actor = [actor], ActorIds = [actorId], Recipient = [recipient], RecipientIds = [recipientId], Date = date, Place = "Harsk", Status = status,
                    Evidence = [new Passage(before?.Length ?? 0, text.Length, words)], Confidence = 0.9,
                },
            ],
        };
    }
}
