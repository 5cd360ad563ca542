using System.Numerics.Tensors;
using OnRecord.Learning;
using OnRecord.Learning.Kernels;
using OnRecord.Reading;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Words;
using OnRecord.Train.Clusters;
using OnRecord.Train.Networks;
using OnRecord.Train.Training;

namespace OnRecord.Train.Mentions;

/// <summary>Learns mentions: <see cref="MentionNetwork"/> while it is trained.</summary>
/// <remarks>The names that another program found are learnt as if marked by hand, and early.</remarks>
internal sealed class MentionTrainer
{
    private readonly EncoderTrainer encoder;
    private readonly Parameter head;
    private readonly Parameter bias;
    private readonly NetworkTrainer<MentionSentence> network;

    public MentionTrainer(EncoderOptions options, int seed)
    {
        var random = new Random(seed);
        encoder = new EncoderTrainer(options, MentionFeatures.Slots, random);
        head = Parameter.Factor(options.Width, MatrixProduct.PanelWidth, random);
        bias = Parameter.Vector(MentionNetwork.Labels, random);
        network = new NetworkTrainer<MentionSentence>(encoder, [head, bias], WordFeatures.LexicalSlots, seed);
    }

    public static byte[] Train(TrainingData data, string model, int seed, TextWriter log)
    {
        var options = new EncoderOptions { Width = 96, Layers = 3, Rows = 1 << 16, Dropout = 0.25f };
        var known = new KnownNames();
        var tagger = new Tagger(data.Model(LanguageModels.SyntaxTask));
        var corpus = new MentionCorpus(data, known, seed);
        var frequencies = new WordFrequencies(corpus.Gold.Concat(corpus.Silver).SelectMany(static sentence => sentence.Words));
        var trainer = new MentionTrainer(options, seed);
        new Schedule { Epochs = 5, SecondEpochs = 3, Rate = 0.004f }.Run(
            [.. corpus.Gold.Concat(corpus.Varied).Select(sentence => MentionSentence.Of(sentence.Words, sentence.Names, known, tagger.Tags, frequencies, options.Rows))],
            [.. corpus.Silver.Select(sentence => MentionSentence.Of(sentence.Words, sentence.Names, known, tagger.Tags, frequencies, options.Rows))],
            seed,
            log,
            (batch, _, rate) => trainer.Learn(batch, rate));
        return trainer.Write(model, known);
    }

    public byte[] Write(string model, KnownNames known) => known.Write(KnownClusters.BuiltIn.Write(encoder.Write(new ModelWriter(model, MentionStage.Features))))
        .Array("heads", head.Packed).Array<float>("headsBias", bias.Values).ToBytes();

    /// <summary>Learns from one batch.</summary>
    /// <returns>The loss of a word, in nats.</returns>
    public double Learn(IReadOnlyList<MentionSentence> batch, float rate) =>
        network.Learn(batch, [head, bias], Pass, rate);

    private double Pass(
        Worker worker, IReadOnlyList<MentionSentence> sentences, ReadOnlySpan<float> encoded, float scale, Span<float> byEncoded)
    {
        var (words, stride) = (encoded.Length / head.Rows, head.Columns);
        var scores = worker.Buffers.Of("mentions", 0, words * stride);
        var byScores = worker.Buffers.Of("mentions", 1, words * stride);
        byScores.Clear();
        MatrixProduct.Multiply(encoded, words, head.Rows, head.Packed, scores);
        for (var word = 0; word < words; word++)
        {
            var score = scores.Slice(word * stride, MentionNetwork.Labels);
            TensorPrimitives.Add(score, bias.Values, score);
        }

        double loss = 0;
        var at = 0;
        foreach (var labels in sentences.Select(static sentence => sentence.Labels))
        {
            var paths = worker.Buffers.Of("mentions", 2, MentionLoss.Room(labels.Length));
            loss += MentionLoss.Of(scores[(at * stride)..], stride, labels, scale, byScores[(at * stride)..], paths);
            at += labels.Length;
        }

        for (var word = 0; word < words; word++)
        {
            TensorPrimitives.Add(worker.By(bias), byScores.Slice(word * stride, MentionNetwork.Labels), worker.By(bias));
        }

        Products.AddByFactor(encoded, head.Rows, byScores, stride, worker.By(head), worker.Buffers);
        MatrixProduct.Multiply(byScores, words, stride, head.Transposed, byEncoded);
        return loss;
    }
}
