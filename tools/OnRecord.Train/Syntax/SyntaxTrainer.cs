using OnRecord.Learning;
using OnRecord.Reading.Conllu;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Train.Networks;
using OnRecord.Train.Training;

namespace OnRecord.Train.Syntax;

/// <summary>Learns tags and trees: <see cref="SyntaxNetwork"/> while it is trained.</summary>
/// <remarks>
/// One encoder may serve several annotations, each with heads of its own: from trees in another scheme, made by another parser, the
/// encoder learns what words do, and no label has to be translated (Caruana 1997).
/// </remarks>
internal sealed class SyntaxTrainer
{
    private const int LongestSentence = 150;    // words

    private readonly EncoderTrainer encoder;
    private readonly SyntaxHeads[] heads;
    private readonly NetworkTrainer<SyntaxSentence> network;

    /// <param name="annotations">The labels of each annotation; the first is the one whose model is written.</param>
    public SyntaxTrainer(IReadOnlyList<SyntaxVocabulary> annotations, EncoderOptions options, int seed)
    {
        var random = new Random(seed);
        encoder = new EncoderTrainer(options, WordFeatures.Slots, random);
        heads = [.. annotations.Select(vocabulary => new SyntaxHeads(vocabulary, options.Width, random))];
        network = new NetworkTrainer<SyntaxSentence>(encoder, heads.SelectMany(static head => head.Parameters), WordFeatures.LexicalSlots, seed);
    }

    public static byte[] Train(TrainingData data, string model, int seed, TextWriter log)
    {
        var options = new EncoderOptions();
        ConlluSentence[] gold = [.. Short(data.Conllu("ud/ewt/train.conllu.gz")), .. Short(data.Conllu("ud/gum/train.conllu.gz"))];
        ConlluSentence[] silver = [.. Short(data.Conllu("polnear/train.conllu.gz"))];
        SyntaxVocabulary[] annotations = [new(gold), new(silver)];
        var trainer = new SyntaxTrainer(annotations, options, seed);
        new Schedule { Epochs = 12, SecondEpochs = 4 }.Run(
            [.. gold.Select(sentence => annotations[0].Number(sentence, options.Rows))],
            [.. silver.Select(sentence => annotations[1].Number(sentence, options.Rows))],
            seed,
            log,
            trainer.Learn);
        return trainer.Write(model);
    }

    private static IEnumerable<ConlluSentence> Short(IEnumerable<ConlluSentence> sentences) =>
        sentences.Where(static sentence => sentence.Words.Count <= LongestSentence);

    public byte[] Write(string model) => heads[0].Write(encoder.Write(new ModelWriter(model, SyntaxStage.Features))).ToBytes();

    /// <summary>Learns from one batch.</summary>
    /// <param name="annotation">Which of the annotations the sentences have.</param>
    /// <returns>The loss of a word, in nats.</returns>
    public double Learn(IReadOnlyList<SyntaxSentence> batch, int annotation, float rate) =>
        network.Learn(batch, heads[annotation].Parameters, heads[annotation].Pass, rate);
}
