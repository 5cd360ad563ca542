using System.Numerics.Tensors;

namespace OnRecord.Train.Networks;

/// <summary>A sentence to learn from, in numbers.</summary>
/// <param name="Rows">Rows of the features of each word, lexical ones first. Shape [words × slots].</param>
/// <param name="Kept">How likely the lexical features of each word are kept: rare words are dropped often. Shape [words].</param>
internal abstract record TrainingSentence(int[] Rows, float[] Kept)
{
    public int Length => Kept.Length;
}

/// <summary>Reads encoded sentences, and finds the gradient of the loss by them and by its own parameters.</summary>
/// <param name="encoded">Shape [words × width].</param>
/// <param name="scale">What the loss of one word counts.</param>
/// <param name="byEncoded">Receives the gradient by the encoded words.</param>
/// <returns>The sum of the losses, in nats.</returns>
internal delegate double HeadPass<TSentence>(
    Worker worker, IReadOnlyList<TSentence> sentences, ReadOnlySpan<float> encoded, float scale, Span<float> byEncoded);

/// <summary>Learns an encoder together with what reads its words.</summary>
/// <param name="encoder">Shared by all heads.</param>
/// <param name="heads">The parameters of all heads.</param>
/// <param name="lexicalSlots">How many slots, from the first, name the very word.</param>
internal sealed class NetworkTrainer<TSentence>(EncoderTrainer encoder, IEnumerable<Parameter> heads, int lexicalSlots, int seed)
    where TSentence : TrainingSentence
{
    private const float LargestGradient = 5;

    private readonly Worker[] workers = [.. Enumerable.Range(0, 2).Select(_ => new Worker([.. encoder.Parameters, .. heads], encoder.Table))];
    private int step;

    /// <summary>Learns from one batch.</summary>
    /// <param name="head">The parameters that <paramref name="pass"/> learns.</param>
    /// <returns>The loss of a word, in nats.</returns>
    public double Learn(IReadOnlyList<TSentence> batch, IEnumerable<Parameter> head, HeadPass<TSentence> pass, float rate)
    {
        step++;
        Parameter[] learnt = [.. encoder.Parameters, .. head];
        var words = batch.Sum(static sentence => sentence.Length);
        var parts = Split(batch, words);
        var losses = new double[workers.Length];
        Parallel.For(0, workers.Length, i =>
        {
            workers[i].Clear();
            workers[i].Random = new Random(HashCode(seed, step, i));
            losses[i] = parts[i].Count > 0 ? Pass(workers[i], parts[i], pass, 1f / words) : 0;
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
        return losses.Sum() / words;
    }

    private static int HashCode(int seed, int step, int worker) => unchecked((((seed * 1_000_003) + step) * 1_000_003) + worker);

    private static List<TSentence>[] Split(IReadOnlyList<TSentence> batch, int words)
    {
        var parts = new List<TSentence>[] { [], [] };
        var taken = 0;
        foreach (var sentence in batch)
        {
            parts[2 * taken < words ? 0 : 1].Add(sentence);
            taken += sentence.Length;
        }

        return parts;
    }

    private double Pass(Worker worker, List<TSentence> sentences, HeadPass<TSentence> pass, float scale)
    {
        var words = sentences.Sum(static sentence => sentence.Length);
        var rows = new int[words * encoder.Slots];
        var ends = new int[sentences.Count];
        var at = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            sentences[i].Rows.CopyTo(rows, at * encoder.Slots);
            for (var word = 0; word < sentences[i].Length; word++)
            {
                if (worker.Random.NextSingle() > sentences[i].Kept[word])
                {
                    rows.AsSpan((at + word) * encoder.Slots, lexicalSlots).Fill(-1);
                }
            }

            at += sentences[i].Length;
            ends[i] = at;
        }

        var encoded = encoder.Forward(worker, rows, ends);
        var byEncoded = worker.Buffers.Of("byEncoded", 0, words * encoder.Width);
        var loss = pass(worker, sentences, encoded, scale, byEncoded);
        encoder.Backward(worker, rows, ends, byEncoded);
        return loss;
    }
}
