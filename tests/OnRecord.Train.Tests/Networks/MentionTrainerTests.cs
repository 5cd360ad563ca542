using OnRecord.Learning;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Train.Clusters;
using OnRecord.Train.Evaluation;
using OnRecord.Train.Mentions;
using OnRecord.Train.Networks;

namespace OnRecord.Train.Tests.Networks;

public sealed class MentionTrainerTests
{
    private static readonly KnownNames Known = new();
    private static readonly MentionSentence[] Batch = Numbered();

    [Fact]
    public void AFewSentencesAreLearntByHeartAndReadAsLearnt()
    {
        var trainer = new MentionTrainer(Lessons.Options, seed: 1);
        double[] losses = [.. Enumerable.Range(0, 80).Select(_ => trainer.Learn(Batch, 0.01f))];

        Assert.InRange(losses[0], 1, 5);
        Assert.InRange(losses[^1], 0, 0.1);

        var stage = new MentionStage(ModelFile.Read("tiny", trainer.Write("mentions-en-1.0.0", Known), MentionStage.Features));
        Assert.All(Lessons.Names, sentence => Assert.Equal(sentence.Names, Read(stage, sentence)));
    }

    [Fact]
    public void TheSameSeedGivesTheSameBytesAndAnotherSeedOthers()
    {
        var bytes = Trained(1);

        Assert.Equal(bytes, Trained(1));
        Assert.NotEqual(bytes, Trained(2));
    }

    [Fact]
    public void LabelsTellWhereANameBeginsGoesOnAndEnds() => Assert.Equal(
        [0, Label(1, 0), Label(1, 1), Label(1, 1), Label(1, 2), 0, Label(0, 3)],
        MentionSentence.Of(
            "The Bank of Old Sella met Besk".Split(' '), [new(1, 5, "ORG"), new(6, 7, "PER"), new(0, 1, "TITLE")], Known, Tags, new WordFrequencies([]), 1 << 10).Labels);

    [Fact]
    public void TrainingAndReadingSeeTheSameFeatures()
    {
        var sentence = MentionSentence.Of(["Besk", "left", "Geneva"], [], Known, Tags, new WordFrequencies(["Besk", "besk"]), 1 << 10);
        var rows = new int[3 * MentionFeatures.Slots];
        var (hashes, letters) = (new ulong[3], new LetterCase[3]);
        foreach (var (i, word) in new[] { "Besk", "left", "Geneva" }.Index())
        {
            MentionFeatures.Extract(word, "X", "_", KnownClusters.BuiltIn.Clusters, 1 << 10, rows.AsSpan(i * MentionFeatures.Slots, MentionFeatures.Slots), out hashes[i], out letters[i]);
        }

        Known.Gazetteer.Mark(hashes, letters, rows, MentionFeatures.Slots);

        Assert.Equal(rows, sentence.Rows);
        Assert.Contains(sentence.Rows[^Gazetteer.Slots..], static row => row >= 0);    // a place that is known
        Assert.Equal([2 / 2.25f, 0, 0], sentence.Kept);
    }

    private static (string Universal, string Penn)[] Tags(IReadOnlyList<string> words) => [.. words.Select(static _ => ("X", "_"))];

    private static int Label(int kind, int place) => 1 + (kind * MentionNetwork.LabelsOfKind) + place;

    private static MentionSentence[] Numbered()
    {
        // Often enough that a word is rarely taken for one never seen.
        var frequencies = new WordFrequencies(Enumerable.Repeat(Lessons.Names, 10).SelectMany(static names => names).SelectMany(static sentence => sentence.Words));
        return [.. Lessons.Names.Select(sentence => MentionSentence.Of(sentence.Words, sentence.Names, Known, Tags, frequencies, Lessons.Options.Rows))];
    }

    private static byte[] Trained(int seed)
    {
        var trainer = new MentionTrainer(Lessons.Options, seed);
        for (var i = 0; i < 3; i++)
        {
            trainer.Learn(Batch, 0.01f);
        }

        return trainer.Write("mentions-en-1.0.0", Known);
    }

    private static IEnumerable<NameSpan> Read(MentionStage stage, NamedSentence sentence)
    {
        var document = Lessons.Document(sentence.Words);
        var count = document.Get<WordLayer>().Count;
        var syntax = new SyntaxLayer(new byte[count], new byte[count], new int[count], new byte[count], new SyntaxLabels(["X"], ["_"], ["_"]));
        return stage.Read(document.With(syntax)).Mentions.Select(static mention => new NameSpan(mention.First, mention.End, mention.Kind switch
        {
            MentionKind.Person => "PER",
            MentionKind.Organization => "ORG",
            MentionKind.Location => "LOC",
            MentionKind.Group => "NORP",
            _ => "TITLE",
        }));
    }
}
