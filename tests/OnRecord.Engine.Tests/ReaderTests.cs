using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Intake;
using OnRecord.Text;

namespace OnRecord.Engine.Tests;

public sealed class ReaderTests
{
    private static readonly PublicationDate Given = new("2032-01-02", DateBasis.Option);

    private readonly Reader reader = new(ActorTable.BuiltIn, Models.All);

    [Fact]
    public void OutcomesComeInTheOrderOfTheInputs()
    {
        var inputs = Enumerable.Range(0, 200).Select(static i => Accepted($"{i}", string.Concat(Enumerable.Repeat("Ilen Varro said that he agreed. ", i * 37 % 100 + 1)))).ToList();

        Assert.Equal(Enumerable.Range(0, 200).Select(static i => $"{i}"), ReadAll(inputs).Select(static outcome => outcome.Name));
    }

    [Fact]
    public void RefusalsAndProblemsArePassedOn()
    {
        Input[] inputs =
        [
            new(new Taken.Refused("a.txt", RefusalKind.Empty, "it is empty"), null),
            Accepted("b.txt", "Ilen Varro said that he agreed."),
            new(null, new InputProblem("c.txt", InputProblemKind.Missing, "there is no such file or folder")),
        ];

        Assert.Collection(
            ReadAll(inputs),
            static outcome => Assert.Equal(new ReadOutcome.Refused("a.txt", RefusalKind.Empty, "it is empty"), outcome),
            static outcome => Assert.IsType<ReadOutcome.Read>(outcome),
            static outcome => Assert.Equal(new ReadOutcome.Problem("c.txt", InputProblemKind.Missing, "there is no such file or folder"), outcome));
    }

    [Fact]
    public void WhatGoesWrongInOneArticleCostsNoOther()
    {
        // Published on no date at all: the stage that asks who was president then trips over it.
        var broken = new Article { Text = "The American president said that he agreed.", Published = new PublicationDate(null!, DateBasis.Header) };
        Input[] inputs = [Accepted("a.txt", "Ilen Varro spoke."), new(new Taken.Accepted("b.txt", broken), null), Accepted("c.txt", "Tomo Besk spoke.")];
        var outcomes = ReadAll(inputs).ToList();

        Assert.Equal(["a.txt", "b.txt", "c.txt"], outcomes.Select(static outcome => outcome.Name));
        Assert.Equal([null, "ActorStage", null], outcomes.Select(static outcome => (outcome as ReadOutcome.Failed)?.Stage));
    }

    [Fact]
    public void APublicationDateThatIsGivenOverridesTheArticles()
    {
        var input = new Input(new Taken.Accepted("a", new Article { Text = "Ilen Varro spoke.", Published = new PublicationDate("2031-12-01", DateBasis.Header) }), null);

        Assert.Equal(Given, Record(reader.Read(input, new ReadOptions { Published = Given })).Article.Published);
        Assert.Equal("2031-12-01", Record(reader.Read(input)).Article.Published?.Date);
        Assert.Equal([Given], ReadAll([input], new ReadOptions { Published = Given }).Select(static outcome => Record(outcome).Article.Published));
    }

    [Fact]
    public void WhereItCannotBeAskedWhatIsKnownReadingEndsAndNoArticleIsSaidToHaveFailed()
    {
        var options = new ReadOptions { IsKnown = static _ => throw new TimeoutException("nobody answers") };

        Assert.Equal("nobody answers", Assert.Throws<TimeoutException>(() => ReadAll([Accepted("a", "Ilen Varro spoke.")], options).ToList()).Message);
    }

    [Fact]
    public void APublicationDateThatIsGivenSilencesTheFindingThatThereIsNone()
    {
        var input = Accepted("a", "Ilen Varro spoke.");

        Assert.Contains(Record(reader.Read(input)).Findings, static finding => finding.Kind == FindingKind.NoPublicationDate);
        Assert.DoesNotContain(
            Record(reader.Read(input, new ReadOptions { Published = Given })).Findings,
            static finding => finding.Kind == FindingKind.NoPublicationDate);
    }

    private IEnumerable<ReadOutcome> ReadAll(IEnumerable<Input> inputs, ReadOptions? options = null) =>
        reader.Read(inputs, options, TestContext.Current.CancellationToken);

    private static Input Accepted(string name, string text) => new(new Taken.Accepted(name, new Article { Text = text, File = name }), null);

    private static Record Record(ReadOutcome outcome) => Assert.IsType<ReadOutcome.Read>(outcome).Record;
}
