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
