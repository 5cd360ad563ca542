using System.Numerics.Tensors;
using OnRecord.Learning;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Train.Networks;

namespace OnRecord.Train.Syntax;

/// <summary>Learns tags and trees: <see cref="SyntaxNetwork"/> while it is trained.</summary>
/// <remarks>
/// One encoder may serve several annotations, each with heads of its own: from trees in another scheme, made by another parser, the
/// encoder learns what words do, and no label has to be translated (Caruana 1997).
/// </remarks>
internal sealed class SyntaxTrainer
{
    private const float LargestGradient = 5;

    private readonly EncoderTrainer encoder;
    private readonly SyntaxHeads[] heads;
    private readonly Worker[] workers;
    private readonly int seed;
    private int step;

    /// <param name="annotations">The labels of each annotation; the first is the one whose model is written.</param>
    public SyntaxTrainer(IReadOnlyList<SyntaxVocabulary> annotations, EncoderOptions options, int seed)
    {
        var random = new Random(seed);
        this.seed = seed;
        encoder = new EncoderTrainer(options, WordFeatures.Slots, random);
        heads = [.. annotations.Select(vocabulary => new SyntaxHeads(vocabulary, options.Width, random))];
        Parameter[] all = [.. encoder.Parameters, .. heads.SelectMany(static head => head.Parameters)];
        workers = [new Worker(all, encoder.Table), new Worker(all, encoder.Table)];
    }

    public byte[] Write(string task, string features) => heads[0].Write(encoder.Write(new ModelWriter(task, features))).ToBytes();

    /// <summary>Learns from one batch.</summary>
    /// <param name="annotation">Which of the annotations the sentences have.</param>
    /// <returns>The loss of a word, in nats.</returns>
    public float Learn(IReadOnlyList<SyntaxSentence> batch, int annotation, float rate)
    {
        step++;
        Parameter[] learnt = [.. encoder.Parameters, .. heads[annotation].Parameters];
        var words = batch.Sum(static sentence => sentence.Length);
        var parts = Split(batch, words);
        var losses = new double[workers.Length];
        Parallel.For(0, workers.Length, i =>
        {
            workers[i].Clear();
            workers[i].Random = new Random(HashCode(seed, step, i));
            losses[i] = parts[i].Count > 0 ? Pass(workers[i], parts[i], heads[annotation], 1f / words) : 0;
        });

        // Always in the same order, so that the sum is the same on any machine.
        var (first, second) = (workers[0], workers[1]);
        double squares = 0;
        foreach (var parameter in learnt)
        {
            TensorPrimitives.Add(first.By(parameter), second.By(parameter), first.By(parameter));
            squares += TensorPrimitives.SumOfSquares<float>(first.By(parameter));
        }

        first.Embedding.Add(second.Embedding);
        var norm = (float)Math.Sqrt(squares);
        var adam = new AdamStep(norm > LargestGradient ? rate * LargestGradient / norm : rate, step);
        foreach (var parameter in learnt)
        {
            parameter.Step(first.By(parameter), adam);
        }

        encoder.Table.Step(first.Embedding, adam);
        return (float)((losses[0] + losses[1]) / words);
    }

    private static int HashCode(int seed, int step, int worker) => unchecked((((seed * 1_000_003) + step) * 1_000_003) + worker);

    private static List<SyntaxSentence>[] Split(IReadOnlyList<SyntaxSentence> batch, int words)
    {
        var parts = new List<SyntaxSentence>[] { [], [] };
        var taken = 0;
        foreach (var sentence in batch)
        {
            parts[2 * taken < words ? 0 : 1].Add(sentence);
            taken += sentence.Length;
        }

        return parts;
    }

    private double Pass(Worker worker, List<SyntaxSentence> sentences, SyntaxHeads head, float scale)
    {
        var words = sentences.Sum(static sentence => sentence.Length);
        var rows = new int[words * WordFeatures.Slots];
        var ends = new int[sentences.Count];
        var at = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            sentences[i].Rows.CopyTo(rows, at * WordFeatures.Slots);
            for (var word = 0; word < sentences[i].Length; word++)
            {
                if (worker.Random.NextSingle() > sentences[i].Known[word])
                {
                    rows.AsSpan((at + word) * WordFeatures.Slots, WordFeatures.LexicalSlots).Fill(-1);
                }
            }

            at += sentences[i].Length;
            ends[i] = at;
        }

        var encoded = encoder.Forward(worker, rows, ends);
        var byEncoded = worker.Buffers.Of("byEncoded", 0, words * encoder.Width);
        var loss = head.Pass(worker, sentences, encoded, encoder.Width, scale, byEncoded);
        encoder.Backward(worker, rows, ends, byEncoded);
        return loss;
    }
}
