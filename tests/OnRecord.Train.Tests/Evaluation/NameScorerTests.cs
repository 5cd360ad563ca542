using OnRecord.Train.Evaluation;

namespace OnRecord.Train.Tests.Evaluation;

public sealed class NameScorerTests
{
    private static readonly IReadOnlySet<string> Kinds = new HashSet<string> { "PER", "ORG", "LOC" };

    [Fact]
    public void SpanAndLabelMustBothBeRight()
    {
        var scorer = new NameScorer(Kinds);
        var errors = scorer.Add(
            [new(0, 2, "PER"), new(3, 4, "LOC"), new(6, 8, "ORG"), new(9, 10, "LOC")],
            [new(0, 2, "PER"), new(3, 4, "ORG"), new(7, 8, "ORG"), new(11, 12, "PER")]);

        Assert.Equal(new Tally(1, 1, 2), scorer.ByLabel["PER"]);
        Assert.Equal(new Tally(0, 2, 0), scorer.ByLabel["LOC"]);
        Assert.Equal(new Tally(0, 1, 2), scorer.ByLabel["ORG"]);
        Assert.Equal(new Tally(1, 4, 4), scorer.All);
        Assert.Equal(25, scorer.All.F1);
        Assert.Equal(new Tally(2, 4, 4), scorer.Spans);
        Assert.Equal(6, errors);
        Assert.Equal([("-", "PER", 1), ("LOC", "-", 1), ("LOC", "ORG", 1), ("ORG", "≈ORG", 1)], scorer.Confusions);
    }

    [Fact]
    public void LabelsThatTheGoldDoesNotMarkArePassedOver()
    {
        var scorer = new NameScorer(Kinds);
        scorer.Add([new(0, 1, "PER")], [new(0, 1, "PER"), new(2, 3, "NORP"), new(4, 5, "TITLE")]);

        Assert.Equal(new Tally(1, 1, 1), scorer.All);
    }

    [Fact]
    public void NothingFoundIsNoPrecisionNorF1()
    {
        var scorer = new NameScorer(Kinds);
        scorer.Add([new(0, 1, "PER")], []);

        Assert.Equal((0, 0, 0), (scorer.All.Precision, scorer.All.Recall, scorer.All.F1));
    }

    [Fact]
    public void EachMapKnowsWhichLabelsItsDataMarks()
    {
        Assert.Equal(["LOC", "ORG", "PER"], LabelMap.Of("uner").Kinds.Order());
        Assert.Equal(["LOC", "NORP", "ORG", "PER"], LabelMap.Of("worldwide").Kinds.Order());
        Assert.Equal("LOC", LabelMap.Of("worldwide").Ours("Facility"));
        Assert.Null(LabelMap.Of("worldwide").Ours("Date"));
        Assert.Null(LabelMap.Of("worldwide3").Ours("NORP"));
        Assert.Equal([new NameSpan(2, 3, "ORG")], LabelMap.Of("crossner").Ours([new(0, 1, "event"), new(2, 3, "politicalparty")]));
    }

    [Fact]
    public void TagsMarkSpans() =>
        Assert.Equal(
            [new(0, 2, "PER"), new(2, 3, "PER"), new(4, 5, "LOC"), new(5, 6, "ORG")],
            Bio.Spans(["B-PER", "I-PER", "B-PER", "O", "I-LOC", "I-ORG"]));

    [Fact]
    public void DocumentsAreToldApartByTheirCommentsOrTheIdsOfSentences()
    {
        static int[] Lengths(string text)
        {
            using var reader = new StringReader(text);
            return [.. NameFiles.Read(reader, "a.tsv").Select(static document => document.Sentences.Count)];
        }

        Assert.Equal([2, 1], Lengths("# doc = a\nOne\tO\n\nTwo\tO\n\n# doc = b\nThree\tO\n"));
        Assert.Equal([2, 1], Lengths("# sent_id = a-1\nOne\tO\n\n# sent_id = a-2\nTwo\tO\n\n# sent_id = b-1\nThree\tO\n"));
        Assert.Equal([1, 1], Lengths("One\tO\n\n#\tO\n"));
    }

    [Fact]
    public void ALineThatIsNoWordAndTagIsNamed()
    {
        using var reader = new StringReader("One\tO\nTwo\n");

        Assert.Contains("a.tsv, line 2", Assert.Throws<FormatException>(() => NameFiles.Read(reader, "a.tsv").ToList()).Message);
    }

    [Fact]
    public void PredictionsAreMadeADocumentAtATime()
    {
        using var reader = new StringReader("# doc = a\nEla\tB-PER\nTors\tI-PER\n\nVarro\tB-PER\n\n# doc = b\nYes\tO\n");
        var asked = new List<int>();
        var scorer = NameScorer.Of(
            NameFiles.Read(reader, "a.tsv"),
            document =>
            {
                asked.Add(document.Count);
                return [.. document.Select(static words => (IReadOnlyList<NameSpan>)[new NameSpan(0, words.Count, "PER")])];
            },
            LabelMap.Of("uner"));

        Assert.Equal([2, 1], asked);
        Assert.Equal(new Tally(2, 2, 3), scorer.All);
    }
}
