using System.Collections.Immutable;
using OnRecord.Reading.Events;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Events;

public sealed class MergedEventsTests
{
    [Fact]
    public void MentionsOfOneActAreOneEventWithAllTheirEvidence()
    {
        var one = Assert.Single(Merged(Act(EventType.Assault, "XKV", "XOS", at: 0), Act(EventType.Assault, "XKV", "XOS", at: 50)));

        Assert.Equal(2, one.Evidence.Length);
        Assert.Equal(0, one.Trigger.Start);
    }

    [Fact]
    public void TheFirstMentionHasFromTheOthersWhatItLacks()
    {
        var one = Assert.Single(Merged(
            Act(EventType.Assault, "XKV", "XOS") with { Probability = 0.5f },
            Act(EventType.Assault, "XKV", "XOS", "2031-12-03", at: 50) with { Place = 2, Mode = "aerial", Probability = 0.8f }));

        Assert.Equal(("2031-12-03", 2, "aerial", 0.8f), (one.Date, one.Place, one.Mode, one.Probability));
    }

    [Theory]
    [InlineData("2031", "2031-12-03", "2031-12-03")]
    [InlineData("2031-12-03", "2031-12", "2031-12-03")]
    public void AnAgreeingDateThatTellsMoreIsKept(string one, string other, string date) =>
        Assert.Equal(date, Assert.Single(Merged(Act(EventType.Assault, "XKV", "XOS", one), Act(EventType.Assault, "XKV", "XOS", other, at: 50))).Date);

    [Fact]
    public void TheSameClauseIsEvidenceOnce() =>
        Assert.Single(Assert.Single(Merged(Act(EventType.Assault, "XKV", "XOS"), Act(EventType.Assault, "XKV", "XOS"))).Evidence);

    [Theory]
    [InlineData(EventType.Assault, "XOS", "XKV", null, EventStatus.Actual)]             // the other way
    [InlineData(EventType.Coerce, "XKV", "XOS", null, EventStatus.Actual)]              // another act
    [InlineData(EventType.Assault, "XKV", "XTM", null, EventStatus.Actual)]             // another party
    [InlineData(EventType.Assault, "XKV", "XOS", "2031-12-04", EventStatus.Actual)]     // another day
    [InlineData(EventType.Assault, "XKV", "XOS", "2031-12-03", EventStatus.Denied)]     // denied
    public void ActsThatDifferAreKeptApart(EventType type, string actor, string recipient, string? date, EventStatus status) =>
        Assert.Equal(2, Merged(Act(EventType.Assault, "XKV", "XOS", "2031-12-03"), Act(type, actor, recipient, date, status, at: 50)).Length);

    [Fact]
    public void AMeetingIsTheSameFromEitherSide() =>
        Assert.Single(Merged(Act(EventType.Consult, "XKV", "XOS"), Act(EventType.Consult, "XOS", "XKV", at: 50)));

    [Fact]
    public void ThanksAreNotTheSameFromEitherSide() =>
        Assert.Equal(2, Merged(Act(EventType.Support, "XKV", "XOS"), Act(EventType.Support, "XOS", "XKV", at: 50)).Length);

    [Fact]
    public void SectorsDoNotPartEvents()
    {
        var one = Act(EventType.Assault, "XKV", "XOS") with { Actors = [new Participant("XKV", "MIL", -1)] };

        Assert.Single(Merged(one, Act(EventType.Assault, "XKV", "XOS", at: 50)));
    }

    [Fact]
    public void EventsStandInTheOrderOfTheirFirstMention() => Assert.Equal(
        [EventType.Assault, EventType.Accuse],
        Merged(Act(EventType.Assault, "XKV", "XOS"), Act(EventType.Accuse, "XOS", "XKV", at: 20), Act(EventType.Assault, "XKV", "XOS", at: 50)).Select(static one => one.Type));

    [Fact]
    public void NothingIsMergedOutOfNothing() => Assert.Empty(Merged());

    [Theory]
    [InlineData(EventType.Consult, null, 1)]
    [InlineData(EventType.Consult, "040", 1)]
    [InlineData(EventType.Consult, "042", 2)]
    [InlineData(EventType.Consult, "043", 2)]
    [InlineData(EventType.Agree, null, 1)]
    [InlineData(EventType.Agree, "042", 1)]
    [InlineData(EventType.Cooperate, null, 1)]
    [InlineData(EventType.Support, null, 2)]
    [InlineData(EventType.Aid, null, 2)]
    public void WhatIsDoneTogetherIsTheSameFromEitherSideButForVisits(EventType type, string? cameo, int events) =>
        Assert.Equal(events, Merged(Act(type, "XKV", "XOS") with { Cameo = cameo }, Act(type, "XOS", "XKV", at: 50) with { Cameo = cameo }).Length);

    [Fact]
    public void AVisitIsNotTheTalksHeldThere() =>
        Assert.Equal(2, Merged(Act(EventType.Consult, "XKV", "XOS") with { Cameo = "042" }, Act(EventType.Consult, "XKV", "XOS", at: 50) with { Cameo = "040" }).Length);

    [Theory]
    [InlineData("GOV", 1, "GOV", 2, 2)]
    [InlineData("GOV", 1, "GOV", 1, 1)]
    [InlineData("GOV", 0, "GOV", 1, 2)]
    [InlineData("GOV", -1, "GOV", 2, 1)]
    [InlineData("GOV", 1, "GOV", -1, 1)]
    [InlineData("", 1, "GOV", 2, 1)]
    [InlineData("GOV", 1, "", 2, 1)]
    public void ToTwoPeopleOfAStateTwoThingsAreDone(string sectors, int actor, string otherSectors, int other, int events) => Assert.Equal(
        events,
        Merged(
            Act(EventType.Accuse, "XKV", "XOS") with { Recipients = [new Participant("XOS", sectors, actor)] },
            Act(EventType.Accuse, "XKV", "XOS", at: 50) with { Recipients = [new Participant("XOS", otherSectors, other)] }).Length);

    [Fact]
    public void TwoWhoSpeakOfTwoPeopleMayMeanOneThing() => Assert.Single(Merged(
        Act(EventType.Accuse, "XKV", "XOS") with { Actors = [new Participant("XKV", "GOV", 3)], Recipients = [new Participant("XOS", "GOV", 1)] },
        Act(EventType.Accuse, "XKV", "XOS", at: 50) with { Recipients = [new Participant("XOS", "GOV", 2)] }));

    [Theory]
    [InlineData("2031-12", "2031-11", 2)]
    [InlineData("2031-12-03", "2031-12-03", 1)]
    [InlineData("2031-12", "2031-12-03", 1)]
    [InlineData("2031-12-03", "2031", 1)]
    [InlineData(null, "2031-12-03", 1)]
    [InlineData(null, null, 1)]
    public void DatesOfOneActAgree(string? date, string? other, int events) =>
        Assert.Equal(events, Merged(Act(EventType.Assault, "XKV", "XOS", date), Act(EventType.Assault, "XKV", "XOS", other, at: 50)).Length);

    [Fact]
    public void WhatTheFirstMentionHasIsKept()
    {
        var one = Assert.Single(Merged(
            Act(EventType.Assault, "XKV", "XOS", "2031-12-03") with { Place = 0, Mode = "aerial", Statement = 0, Probability = 0.9f },
            Act(EventType.Assault, "XKV", "XOS", at: 50) with { Place = 2, Mode = "artillery", Statement = 3 }));

        Assert.Equal(("2031-12-03", 0, "aerial", 0, 0.9f), (one.Date, one.Place, one.Mode, one.Statement, one.Probability));
    }

    [Fact]
    public void AStatementOfALaterMentionIsTaken() =>
        Assert.Equal(0, Assert.Single(Merged(Act(EventType.Assault, "XKV", "XOS"), Act(EventType.Assault, "XKV", "XOS", at: 50) with { Statement = 0 })).Statement);

    [Theory]
    [InlineData(EventType.Accuse, "XKV", "XOS", 5, 1, 1)]
    [InlineData(EventType.Accuse, "XOS", "XKV", 5, 1, 1)]
    [InlineData(EventType.Accuse, "XKV", "XOS", 50, 1, 2)]
    [InlineData(EventType.Accuse, "XOS", "XKV", 50, 2, 1)]
    [InlineData(EventType.Support, "XKV", "XOS", 5, 2, 1)]
    [InlineData(EventType.Accuse, "XKV", "XTM", 5, 2, 1)]
    public void WhatIsAddedApartDoesNotStandOnTheWordsOfAnother(EventType type, string actor, string recipient, int at, int events, int evidence)
    {
        var merged = new MergedEvents();
        merged.Add(Act(EventType.Accuse, "XKV", "XOS"));
        merged.AddApart(Act(type, actor, recipient, at: at));

        Assert.Equal((events, evidence), (merged.All().Length, merged.All()[0].Evidence.Length));
    }

    private static ImmutableArray<DetectedEvent> Merged(params DetectedEvent[] all)
    {
        var merged = new MergedEvents();
        foreach (var one in all)
        {
            merged.Add(one);
        }

        return merged.All();
    }

    private static DetectedEvent Act(EventType type, string actor, string recipient, string? date = null, EventStatus status = EventStatus.Actual, int at = 0) => new()
    {
        Type = type,
        Actors = [new Participant(actor, "", -1)],
        Recipients = [new Participant(recipient, "", -1)],
        Status = status,
        Date = date,
        Trigger = new TextSpan(at, at + 4),
        Evidence = [new TextSpan(at, at + 10)],
        Reason = "by hand",
        Probability = 0.75f,
    };
}
