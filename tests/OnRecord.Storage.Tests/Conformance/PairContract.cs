namespace OnRecord.Storage.Tests.Conformance;

/// <summary>What an archive tells of two parties, whichever database it is in.</summary>
public abstract class PairContract : IDisposable
{
    private readonly ArchivePlace place;
    private readonly Archive archive;

    protected PairContract(ArchivePlace place)
    {
        this.place = place;
        var letter = Sample.Says("I wish you a good harvest", to: "tomo-besk");
        archive = place.With(
            Sample.Record("Varro wrote.", "ANA", "2025-12-19", letter) with
            {
                Messages = [Sample.Sends("ilen-varro", "tomo-besk", letter, occasion: "New Year", sent: "2025-12-18")],
                Events = [Sample.Does("SUPPORT", "ARV", "KRV", "2025-12-18", 3.4)],
            },
            Sample.Record("Varro has written.", "Meridian", "2025-12-20") with
            {
                Messages = [Sample.Sends("ilen-varro", "tomo-besk", occasion: "New Year", sent: "2025-12-18", via: "ana")],
            },
            Sample.Record("Besk wrote.", "KTB", "2025-12-24") with
            {
                Messages =
                [
                    Sample.Sends("tomo-besk", "ilen-varro", kind: "reply", occasion: "New Year", sent: "2025-12-23", replyTo: "m2"),
                    Sample.Sends("ilen-varro", "tomo-besk", kind: "greeting", occasion: "New Year", sent: "2025-12-18", id: "m2"),
                ],
                Events = [Sample.Does("ACCUSE", "KRV", "ARV", "2025-12-23", -2)],
            },
            Sample.Record("Varro wrote again.", "ANA", "2026-01-02") with
            {
                Messages = [Sample.Sends("ilen-varro", "tomo-besk", kind: "greeting", occasion: "New Year", sent: "2026-01-01")],
            },
            Sample.Record("Hallen wrote.", "Courier", "2025-12-21") with
            {
                Messages = [Sample.Sends("ruta-hallen", "tomo-besk", kind: "greeting", occasion: "New Year", sent: "2025-12-20")],
            },
            Sample.Record("Besk wrote to Hallen.", "KTB", "2025-12-28") with
            {
                Messages = [Sample.Sends("tomo-besk", "ruta-hallen", kind: "greeting", occasion: "New Year", sent: "2025-12-27")],
            });
    }

    public void Dispose()
    {
        archive.Dispose();
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void ThePrintingsOfOneMessageAreOneRow()
    {
        var rows = archive.Ledger(new("ilen-varro", "tomo-besk")).Rows;

        Assert.Equal([3, 1, 1], rows.Select(row => row.Printings.Count));
        Assert.Equal(6, rows[0].Length);
    }

    [Fact]
    public void WhoNamesAnAgencyAndTheAgencyItselfAreOneOrigin() =>
        Assert.Equal(2, archive.Ledger(new("ilen-varro", "tomo-besk")).Rows[0].Origins);

    [Fact]
    public void WhatIsCalledAnAnswerHasThoseWhoCallItSo()
    {
        var answer = archive.Ledger(new("ARV", "KRV")).Rows[1];

        Assert.Equal((0, 5), (answer.Answers!.Row, answer.Answers!.Days));
        Assert.Equal(["KTB"], answer.Answers.By.Select(place => answer.Printings[place].Article.Outlet));
    }

    [Fact]
    public void AnAnswerIsNotAnsweredByTheNextOnTheSameOccasion() => Assert.Null(archive.Ledger(new("ARV", "KRV")).Rows[2].Answers);

    [Fact]
    public void TheNextTheOtherWayOnTheSameOccasionIsAnAnswerThatNobodyCallsSo()
    {
        var reply = archive.Ledger(new("ruta-hallen", "tomo-besk")).Rows[1].Answers!;

        Assert.Equal((0, 7), (reply.Row, reply.Days));
        Assert.Empty(reply.By);
    }

    [Fact]
    public void TheRecordsBehindTheNumbersAreGivenByKindAndDirectionTheLatestFirst()
    {
        var records = archive.Between(new("ARV", "KRV"));

        Assert.Equal(["I wish you a good harvest"], records.There.Statements.Select(hit => hit.Words));
        Assert.Equal(["2026-01-01", "2025-12-18", "2025-12-18", "2025-12-18"], records.There.Messages.Select(hit => hit.Sent));
        Assert.Equal(["ACCUSE"], records.Back.Events.Select(hit => hit.Plover));
    }

    [Fact]
    public void ThereAreAsManyRecordsAsWereCounted()
    {
        var query = new Dyads.DyadQuery("ARV", "KRV") { From = new DateOnly(2025, 12, 20), Until = new DateOnly(2025, 12, 31) };
        var (counted, records) = (Assert.Single(archive.Dyad(query).Periods), archive.Between(query));

        Assert.Equal((counted.Back.Messages, counted.Back.Events), (records.Back.Messages.Count, records.Back.Events.Count));
        Assert.Equal(counted.There.Messages, records.There.Messages.Count);
    }

    [Fact]
    public void ALimitKeepsTheLatestOfEachKind() =>
        Assert.Equal("2026-01-01", Assert.Single(archive.Between(new("ARV", "KRV"), limit: 1).There.Messages).Sent);

    [Theory]
    [InlineData("varro")]
    [InlineData("Ilen Varro")]
    [InlineData("ilen-varro")]
    public void APartyIsFoundByAPartOfItsNameOrItsId(string typed) => Assert.Equal("ilen-varro", Assert.Single(archive.Parties(typed)).Id);

    [Fact]
    public void NobodyIsFoundByAStrangersName() => Assert.Empty(archive.Parties("nobody"));

    [Fact]
    public void EverybodyIsListedByName()
    {
        var names = archive.Parties().Select(party => party.Name).ToArray();

        Assert.Contains("Tomo Besk", names);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public void TheSizeIsThatOfTheWholeArchive() => Assert.InRange(archive.Size(), 10_000, 10_000_000);

    [Fact]
    public void AProfileCountsWhatSomebodySaidAndSentWithTheFirstAndTheLastDay()
    {
        var profile = archive.Profile("ilen-varro");

        Assert.Equal((1, 0, 4, 1), (profile.Said.Total, profile.Heard.Total, profile.Sent.Total, profile.Received.Total));
        Assert.Equal("I wish you a good harvest", Assert.Single(profile.Said.Items).Words);
        Assert.Equal((new DateOnly(2025, 12, 18), new DateOnly(2026, 1, 1)), (profile.First, profile.Last));
        Assert.Equal(["President Varro", "Ilén Várro"], profile.OtherNames);
    }

    [Fact]
    public void TheProfileOfAStateIsThatOfItsPeople()
    {
        var profile = archive.Profile("KRV");

        Assert.Equal((0, 1, 2), (profile.Said.Total, profile.Heard.Total, profile.Sent.Total));
    }

    [Fact]
    public void WhoHasOnlyANameInCommonIsNotCounted()
    {
        var said = Sample.Says("the kiln is cold", "ana-ruiz");
        archive.Add(
            [Sample.Record("Ruiz spoke.", statements: said) with { Actors = [new() { Id = "ana-ruiz", Name = "Ana Ruiz", Kind = OnRecord.Findings.ActorKind.Person }] }],
            Sample.Today);

        Assert.Equal(0, archive.Profile("ana").Said.Total);
        Assert.Equal(1, archive.Profile("ana-ruiz").Said.Total);
    }

    [Fact]
    public void OutletsAreCountedWithTheirFirstAndLastDay() => Assert.Equal(
        [
            new OutletCount("ANA", 2, "2025-12-19", "2026-01-02"),
            new OutletCount("KTB", 2, "2025-12-24", "2025-12-28"),
            new OutletCount("Courier", 1, "2025-12-21", "2025-12-21"),
            new OutletCount("Meridian", 1, "2025-12-20", "2025-12-20"),
        ],
        archive.Outlets());

    [Fact]
    public void EvidenceIsToldInTheOrderOfTheTextAndOnce()
    {
        archive.Add(
            [
                Sample.Record("Hallen sent a note. Besk kept it.") with
                {
                    Events = [Sample.Does("CONSULT", "TSM", "KRV") with { Evidence = [new(20, 33, "Besk kept it."), new(0, 19, ", Hallen sent a note."), new(7, 19, "sent a note.")] }],
                },
            ],
            Sample.Today);

        Assert.Equal("Hallen sent a note. … Besk kept it.", Assert.Single(archive.Search(new EventQuery { Plover = "CONSULT" }).Items).Words);
    }
}
