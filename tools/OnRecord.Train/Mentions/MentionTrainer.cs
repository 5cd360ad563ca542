using System.Numerics.Tensors;
using OnRecord.Learning;
using OnRecord.Learning.Kernels;
using OnRecord.Reading;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Words;
using OnRecord.Train.Networks;

namespace OnRecord.Train.Mentions;

/// <summary>Learns mentions: <see cref="MentionNetwork"/> while it is trained.</summary>
/// <remarks>A second annotation, made by another program, has a head of its own and teaches the encoder alone.</remarks>
internal sealed class MentionTrainer
{
    private readonly EncoderTrainer encoder;
    private readonly Parameter[] heads;
    private readonly Parameter[] biases;
    private readonly NetworkTrainer<MentionSentence> network;

    public MentionTrainer(EncoderOptions options, int annotations, int seed)
    {
        var random = new Random(seed);
        encoder = new EncoderTrainer(options, MentionFeatures.Slots, random);
        heads = [.. Enumerable.Range(0, annotations).Select(_ => Parameter.Factor(options.Width, MatrixProduct.PanelWidth, random))];
        biases = [.. Enumerable.Range(0, annotations).Select(_ => Parameter.Vector(MentionNetwork.Labels, random))];
        network = new NetworkTrainer<MentionSentence>(encoder, [.. heads, .. biases], WordFeatures.LexicalSlots, seed);
    }

    public byte[] Write(string model, KnownNames known) => known.Write(encoder.Write(new ModelWriter(model, LanguageModels.MentionsTask.Features)))
        .Array("heads", heads[0].Packed).Array<float>("headsBias", biases[0].Values).ToBytes();

    /// <summary>Learns from one batch.</summary>
    /// <param name="annotation">Which of the annotations the sentences have.</param>
    /// <returns>The loss of a word, in nats.</returns>
    public double Learn(IReadOnlyList<MentionSentence> batch, int annotation, float rate) =>
        network.Learn(batch, [heads[annotation], biases[annotation]], (worker, sentences, encoded, scale, byEncoded) => Pass(annotation, worker, sentences, encoded, scale, byEncoded), rate);

    private double Pass(
        int annotation, Worker worker, IReadOnlyList<MentionSentence> sentences, ReadOnlySpan<float> encoded, float scale, Span<float> byEncoded)
    {
        var (head, bias) = (heads[annotation], biases[annotation]);
        var (words, stride) = (encoded.Length / head.Rows, head.Columns);
        var scores = worker.Buffers.Of("mentions", 0, words * stride);
        var byScores = worker.Buffers.Of("mentions", 1, words * stride);
        byScores.Clear();
        MatrixProduct.Multiply(encoded, words, head.Rows, head.Packed, scores);
        double loss = 0;
        var at = 0;
        foreach (var label in sentences.SelectMany(static sentence => sentence.Labels))
        {
            var score = scores.Slice(at * stride, MentionNetwork.Labels);
            var gradient = byScores.Slice(at * stride, MentionNetwork.Labels);
            TensorPrimitives.Add(score, bias.Values, score);
            loss += Loss.CrossEntropy(score, label, scale, gradient);
            TensorPrimitives.Add(worker.By(bias), gradient, worker.By(bias));
            at++;
        }

        Products.AddByFactor(encoded, head.Rows, byScores, stride, worker.By(head), worker.Buffers);
        MatrixProduct.Multiply(byScores, words, stride, head.Transposed, byEncoded);
        return loss;
    }
}
