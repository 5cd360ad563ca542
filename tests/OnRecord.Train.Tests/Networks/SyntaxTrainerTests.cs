using OnRecord.Learning;
using OnRecord.Reading.Conllu;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Train.Networks;
using OnRecord.Train.Syntax;

namespace OnRecord.Train.Tests.Networks;

public sealed class SyntaxTrainerTests
{
    private static readonly SyntaxVocabulary Vocabulary = new(Lessons.Trees);
    private static readonly SyntaxSentence[] Batch = [.. Lessons.Trees.Select(static sentence => Vocabulary.Number(sentence, Lessons.Options.Rows))];

    [Fact]
    public void AFewSentencesAreLearntByHeartAndReadAsLearnt()
    {
        var trainer = new SyntaxTrainer([Vocabulary], Lessons.Options, seed: 1);
        double[] losses = [.. Enumerable.Range(0, 80).Select(_ => trainer.Learn(Batch, 0, 0.01f))];

        Assert.InRange(losses[0], 4, 12);
        Assert.InRange(losses[^1], 0, 0.25);

        var stage = new SyntaxStage(ModelFile.Read("tiny", trainer.Write("syntax-en-1.0.0"), SyntaxStage.Features));
        Assert.All(Lessons.Trees, sentence => Assert.Equal(
            sentence.Words.Select(static word => $"{word.Form} {word.Universal} {word.Penn} {word.Head} {word.Relation}"), Read(stage, sentence)));
    }

    [Fact]
    public void TheSameSeedGivesTheSameBytesAndAnotherSeedOthers()
    {
        var bytes = Trained(1);

        Assert.Equal(bytes, Trained(1));
        Assert.NotEqual(bytes, Trained(2));
    }

    [Fact]
    public void ASecondAnnotationTeachesTheEncoderAndLeavesTheFirstOnesHeads()
    {
        var (one, other) = (new SyntaxTrainer([Vocabulary, Vocabulary], Lessons.Options, 1), new SyntaxTrainer([Vocabulary, Vocabulary], Lessons.Options, 1));
        one.Learn(Batch, 1, 0.01f);    // of the table only, which begins as nothing
        one.Learn(Batch, 1, 0.01f);

        Assert.Equal(Array("headsBias", one), Array("headsBias", other));
        Assert.NotEqual(Array("recurrence0", one), Array("recurrence0", other));

        static float[] Array(string name, SyntaxTrainer trainer) =>
            ModelFile.Read("tiny", trainer.Write("syntax-en-1.0.0"), SyntaxStage.Features)
                .Array<float>(name, name == "headsBias" ? new HeadColumns(Vocabulary.Universal.Count, Vocabulary.Penn.Count).Count : 4 * Lessons.Options.Width).Span.ToArray();
    }

    [Fact]
    public void TheGradientAgreesWithNumericDifferences()
    {
        var options = Lessons.Options with { Layers = 2, Dropout = 0 };
        var random = new Random(3);
        var encoder = new EncoderTrainer(options, WordFeatures.Slots, random);
        Shake(encoder.Table.Values, random);    // it begins as nothing
        var heads = new SyntaxHeads(Vocabulary, options.Width, random);
        Parameter[] parameters = [.. encoder.Parameters, .. heads.Parameters];
        foreach (var parameter in parameters)
        {
            var values = parameter.Values.ToArray();
            Shake(values, random);
            parameter.Set(values);
        }

        var sentences = Batch[..3];
        int[] rows = [.. sentences.SelectMany(static sentence => sentence.Rows)], ends = [6, 11, 16];
        var worker = new Worker(parameters, encoder.Table);
        var byEncoded = new float[ends[^1] * options.Width];
        worker.Clear();
        Loss();
        encoder.Backward(worker, rows, ends, byEncoded);
        var gradients = parameters.Select(parameter => worker.By(parameter).ToArray()).ToArray();
        var byTable = new float[encoder.Table.Values.Length];
        foreach (var row in worker.Embedding.Rows)
        {
            worker.Embedding.Of(row).CopyTo(byTable.AsSpan(row * options.Width));
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            AssertAgrees(parameters[i].Values.ToArray(), gradients[i], values => parameters[i].Set(values), $"parameter {i}");
        }

        AssertAgrees(encoder.Table.Values.ToArray(), byTable, values => values.CopyTo(encoder.Table.Values), "table");

        // Along directions of random signs, where every number of the gradient counts; the dice are the same every time.
        void AssertAgrees(float[] values, float[] gradient, Action<float[]> set, string name)
        {
            var norm = Math.Sqrt(gradient.Sum(static value => (double)value * value));
            Assert.True(norm > 0, name);
            for (var direction = 0; direction < 4; direction++)
            {
                var signs = gradient.Select(value => value == 0 ? 0 : random.Next(2) == 0 ? 1f : -1f).ToArray();
                var step = (float)(1e-3 * Math.Max(1, Math.Sqrt(1 / norm)) / Math.Sqrt(signs.Count(static sign => sign != 0)));
                set([.. values.Zip(signs, (value, sign) => value + (step * sign))]);
                var above = Loss();
                set([.. values.Zip(signs, (value, sign) => value - (step * sign))]);
                var difference = (above - Loss()) / (2 * step);
                set(values);
                var expected = gradient.Zip(signs, static (value, sign) => (double)value * sign).Sum();

                Assert.True(Math.Abs(expected - difference) < 0.03 * norm, $"{name}: {expected} for {difference}, norm {norm}, step {step}");
            }
        }

        double Loss()
        {
            worker.Random = new Random(5);
            return heads.Pass(worker, sentences, encoder.Forward(worker, rows, ends), scale: 1, byEncoded);
        }
    }

    private static void Shake(float[] values, Random random)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] += (random.NextSingle() - 0.5f) * 0.4f;
        }
    }

    private static byte[] Trained(int seed)
    {
        var trainer = new SyntaxTrainer([Vocabulary], Lessons.Options, seed);
        for (var i = 0; i < 3; i++)
        {
            trainer.Learn(Batch, 0, 0.01f);
        }

        return trainer.Write("syntax-en-1.0.0");
    }

    private static IEnumerable<string> Read(SyntaxStage stage, ConlluSentence sentence)
    {
        var syntax = stage.Read(Lessons.Document([.. sentence.Words.Select(static word => word.Form)]));
        return sentence.Words.Select((word, i) =>
            $"{word.Form} {syntax.Universal(i)} {syntax.Penn(i)} {(syntax.Heads[i] == SyntaxLayer.NoHead ? 0 : syntax.Heads[i] + 1)} {syntax.Relation(i)}");
    }
}
