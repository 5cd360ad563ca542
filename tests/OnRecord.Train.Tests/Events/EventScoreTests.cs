using OnRecord.Reading.Events;
using OnRecord.Train.Events;

namespace OnRecord.Train.Tests.Events;

public sealed class EventScoreTests
{
    private static readonly EventCase Case = new("a", "b", "c", null, null, null, []);

    [Theory]
    [InlineData(EventType.None, 0)]
    [InlineData(EventType.Statement, 0)]
    [InlineData(EventType.Concede, 1)]
    [InlineData(EventType.Aid, 2)]
    [InlineData(EventType.Retreat, 2)]
    [InlineData(EventType.Threaten, 3)]
    [InlineData(EventType.Sanction, 4)]
    public void ATypeIsOfItsQuadClass(EventType type, int quad) => Assert.Equal(quad, PairScore.Quad(type));

    [Fact]
    public void QuadClassesHaveTwoFourThreeFourAndFiveTypes() => Assert.Equal(
        [2, 4, 3, 4, 5],
        Enum.GetValues<EventType>().GroupBy(PairScore.Quad).OrderBy(static group => group.Key).Select(static group => group.Count()));

    [Fact]
    public void TheTwoTypesOfYieldingAreOne()
    {
        Assert.Equal(EventType.Concede, PairScore.Joined(EventType.Retreat));
        Assert.Equal(EventType.Assault, PairScore.Joined(EventType.Assault));
    }

    // Of a: 2 right of 3 gold and 2 found. Of b: 1 right of 1 gold and 2 found.
    [Fact]
    public void F1IsThatOfItsType()
    {
        (char, char)[] pairs = [('a', 'a'), ('a', 'a'), ('a', 'b'), ('b', 'b')];

        Assert.Equal(0.8, PairScore.F1(pairs, 'a'), 9);
        Assert.Equal(2.0 / 3, PairScore.F1(pairs, 'b'), 9);
        Assert.Equal((0.8 + (2.0 / 3)) / 2, PairScore.MacroF1(pairs), 9);
    }

    [Fact]
    public void TypesThatGoldLacksDoNotCount() => Assert.Equal(2.0 / 3, PairScore.MacroF1([('a', 'a'), ('a', 'c')]), 9);

    [Fact]
    public void NothingScoresNothing()
    {
        Assert.Equal(0, PairScore.MacroF1<char>([]));
        Assert.Equal(0, PairScore.F1([('a', 'b')], 'a'));
        Assert.Equal(0, PairScore.F1([('a', 'b')], 'c'));
    }

    [Theory]
    [InlineData("XKV", "XOS", false, false, true)]
    [InlineData("XOS", "XKV", false, false, false)]
    [InlineData("XOS", "XKV", true, false, true)]
    [InlineData("XOS", "XKV", false, true, true)]
    [InlineData("XKV", "XTM", true, true, false)]
    public void PartiesStandInTheirRolesUnlessTheActIsMutual(string actor, string recipient, bool one, bool other, bool same) =>
        Assert.Equal(same, new CodedEvent(EventType.Consult, "", "XKV", "XOS", one).IsBetween(new CodedEvent(EventType.Consult, "", actor, recipient, other)));

    [Fact]
    public void EachEventIsPairedOnce()
    {
        CodedEvent met = new(EventType.Consult, "040", "XKV", "XOS"), shelled = new(EventType.Assault, "190", "XKV", "XOS"), praised = new(EventType.Support, "051", "XKV", "XOS");

        var scored = SentenceScore.Of(Case, [met, met, shelled], [met, praised], static (one, other) => one == other);

        Assert.Equal(1, scored.Right);
    }

    // Right 3 of 4 found and 6 gold.
    [Fact]
    public void FiguresAreOverAllSentences()
    {
        CodedEvent met = new(EventType.Consult, "040", "XKV", "XOS");
        ScoredSentence[] scored = [new(Case, [met, met, met, met], [met, met, met], 2), new(Case, [met, met], [met], 1)];

        var figures = SentenceScore.Figures("suite", scored).ToList();

        Assert.Equal(["suite, precision", "suite, recall", "suite, F1"], figures.Select(static figure => figure.Name));
        Assert.Equal([0.75, 0.5, 0.6], figures.Select(static figure => Math.Round(figure.Value, 9)));
        Assert.Equal([4, 6, 6], figures.Select(static figure => figure.Of));
    }

    [Fact]
    public void FiguresOfNothingAreNought() => Assert.All(SentenceScore.Figures("suite", []), static figure => Assert.Equal((0, 0), (figure.Value, figure.Of)));

    [Theory]
    [InlineData(EventType.Statement, EventType.Statement, "010", true)]
    [InlineData(EventType.Request, EventType.Request, "020", true)]
    [InlineData(EventType.Request, EventType.Request, "100", false)]
    [InlineData(EventType.Assault, EventType.Assault, "190", false)]
    [InlineData(EventType.Support, EventType.Support, "018", true)]
    [InlineData(EventType.Support, EventType.Accuse, "018", false)]    // the model overrules the lexicon, whose code does not count then
    public void StatementsAndAppealsAreNeutral(EventType found, EventType rule, string cameo, bool neutral) =>
        Assert.Equal(neutral, new ScoredPair(Case, EventType.Statement, 0, found, rule, 0.5f, "", cameo).IsNeutral);
}
