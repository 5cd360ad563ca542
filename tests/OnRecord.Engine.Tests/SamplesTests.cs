using NJsonSchema;
using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Intake;
using OnRecord.Text;

namespace OnRecord.Engine.Tests;

public sealed class SamplesTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");

    private static readonly Lazy<IReadOnlyList<ReadOutcome>> Outcomes = new(static () =>
    {
        using var actors = new StreamReader(Path.Combine(Samples, "actors.tsv"));
        var reader = new Reader(ActorTable.BuiltIn.With(actors, "actors.tsv"), Models.All);
        return [.. reader.Read(new Inputs(new IntakeOptions(), static () => Stream.Null).Read([Samples]))];
    });

    [Fact]
    public void EverySampleIsRead()
    {
        Assert.Equal(39, Outcomes.Value.Count);
        Assert.All(Outcomes.Value, static outcome => Assert.IsType<ReadOutcome.Read>(outcome));
    }

    [Fact]
    public async Task EveryRecordIsValidByThePublishedSchema()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "record-1.schema.json"), TestContext.Current.CancellationToken);

        Assert.All(Records(), record => Assert.Empty(schema.Validate(RecordJson.Write(record)).Select(static fault => fault.ToString())));
    }

    [Fact]
    public void EverySpanHoldsTheWordsThatStandThere() => Assert.All(Records(), static record =>
    {
        var points = new CodePoints(record.Article.Text);
        foreach (var passage in Passages(record))
        {
            Assert.Equal(passage.Text, record.Article.Text[points.ToUtf16(passage.Start)..points.ToUtf16(passage.End)]);
        }
    });

    [Fact]
    public void EveryPartyIsAnActorOfTheRecord() => Assert.All(Records(), static record =>
    {
        var ids = record.Actors.Select(static actor => actor.Id).ToHashSet();

        Assert.Equal(record.Actors.Count, ids.Count);
        Assert.All(record.Statements, statement => Assert.Subset(ids, new HashSet<string>([.. statement.Addressees, .. statement.Via, .. Given(statement.Speaker)])));
        Assert.All(record.Events, one => Assert.Subset(ids, new HashSet<string>([.. one.ActorIds, .. one.RecipientIds, .. one.Via])));
    });

    [Fact]
    public void NoTwoStatementsOfARecordHaveOneId() => Assert.All(Records(), static record =>
        Assert.Equal(record.Statements.Count, record.Statements.Select(static statement => statement.Id).Distinct().Count()));

    [Fact]
    public void RecordsComeBackFromJsonUnchanged() => Assert.All(Records(), static record =>
        Assert.Equal(RecordJson.Write(record), RecordJson.Write(RecordJson.Read(RecordJson.WriteUtf8(record)))));

    [Fact]
    public void OnlyThePageDatedBeforeTheLetterThatItTellsOfIsSaidToBe()
    {
        var record = Assert.Single(Records(), static record => record.Findings.Any(static finding => finding.Kind == FindingKind.PublishedBeforeReportedEvent));

        Assert.Equal("04-new-year-letters-courier.txt", record.Article.File);
        Assert.Equal("December 18", Assert.Single(record.Findings).Evidence[0].Text);
    }

    private static IEnumerable<Record> Records() => Outcomes.Value.OfType<ReadOutcome.Read>().Select(static outcome => outcome.Record);

    private static IEnumerable<string> Given(string? id) => id is null ? [] : [id];

    private static IEnumerable<Passage> Passages(Record record) =>
    [
        .. record.Article.Headings,
        .. record.Actors.SelectMany(static actor => actor.Mentions),
        .. record.Statements.SelectMany(static statement => (Passage?[])[.. statement.Content, statement.Cue, statement.Source]).OfType<Passage>(),
        .. record.Messages.SelectMany(static message => message.Evidence),
        .. record.Events.SelectMany(static one => (Passage?[])[.. one.Evidence, one.Trigger]).OfType<Passage>(),
        .. record.Findings.SelectMany(static finding => finding.Evidence),
    ];
}
