using OnRecord.Reading.Events;
using OnRecord.Text;

namespace OnRecord.Reading.Tests.Events;

public sealed class EventStageTests
{
    [Fact]
    public void AnEventHasItsWordsAndItsReason()
    {
        const string Said = "President Ilen Varro praised Korvia on Monday.";
        var one = Assert.Single(Events(Said));

        Assert.Equal("praised", Sample.Words(Said, one.Trigger));
        Assert.Contains("praised Korvia", Sample.Words(Said, Assert.Single(one.Evidence)), StringComparison.Ordinal);
        Assert.NotEmpty(one.Reason);
        Assert.InRange(one.Probability, 0.5f, 1);
    }

    [Fact]
    public void APersonHasTheStateAndTheSectorOfTheOffice()
    {
        var actor = Assert.Single(Assert.Single(Events("President Ilen Varro praised Korvia on Monday.", "2031-12-24")).Actors);

        Assert.Equal(("XAR", "GOV"), (actor.Code, actor.Sectors));
        Assert.InRange(actor.Actor, 0, int.MaxValue);
    }

    [Theory]
    [InlineData("2031-12-24", "2031-12-22")]
    [InlineData(null, null)]
    public void ADayOfTheWeekNeedsADayOfPublication(string? published, string? date) =>
        Assert.Equal(date, Assert.Single(Events("President Ilen Varro praised Korvia on Monday.", published)).Date);

    [Fact]
    public void AnActOfSpeechIsItsStatementAndOthersAreNone()
    {
        Assert.InRange(Assert.Single(Events("President Ilen Varro praised Korvia on Monday.")).Statement, 0, int.MaxValue);
        Assert.Equal(-1, Assert.Single(Events("Korvian troops bombed Arvania on Monday.")).Statement);
    }

    [Theory]
    [InlineData(0.99f, 0.97f, 0.88f)]
    [InlineData(0.6f, 0.9f, 0.73f)]
    [InlineData(0.2f, 0.4f, 0.55f)]
    public void TheSurerIsRightTheMoreOften(float share, float other, float rate)
    {
        Assert.Equal(rate, EventRates.Of(share), 0.01f);
        Assert.Equal(rate, EventRates.Of(other), 0.01f);
    }

    [Fact]
    public void ActsWithinAStateCountWhereTheyAreAskedFor()
    {
        const string Arrested = "Korvian police arrested three Korvian smugglers on Monday.";
        var domestic = English.Pipeline(Sample.Actors, Models.All, events: new EventOptions { Domestic = true });

        Assert.Empty(Events(Arrested));
        Assert.Equal(EventType.Coerce, Assert.Single(domestic.Read(new Article { Text = Arrested }).Get<EventLayer>().Events).Type);
    }

    [Fact]
    public void LeastSharesOfOneLeaveNothing()
    {
        var strict = English.Pipeline(Sample.Actors, Models.All, events: new EventOptions { LeastShare = 1, LeastAgreed = 1 });

        Assert.Empty(strict.Read(new Article { Text = "President Ilen Varro praised Korvia on Monday." }).Get<EventLayer>().Events);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("Korvia")]
    [InlineData("The rain fell.")]
    public void ATextWithoutActsHasNoEvent(string text) => Assert.Empty(Events(text));

    private static IReadOnlyList<DetectedEvent> Events(string text, string? published = null) =>
        Sample.Pipeline.Read(new Article { Text = text, Published = published is null ? null : new PublicationDate(published, DateBasis.Header) }).Get<EventLayer>().Events;
}
