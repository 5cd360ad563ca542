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
