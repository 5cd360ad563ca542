using System.Numerics.Tensors;
using OnRecord.Learning;
using OnRecord.Learning.Kernels;

namespace OnRecord.Reading.Mentions;

/// <summary>Labels encoded words: which begin a mention, go on with it, end it, or are one alone (BILOU: Ratinov and Roth 2009, W09-1119).</summary>
internal sealed class MentionNetwork
{
    /// <summary>The label of a word that is in no mention.</summary>
    public const int Outside = 0;

    /// <summary>Labels of a kind, in order: begins, inside, last, alone.</summary>
    public const int LabelsOfKind = 4;

    /// <summary>The kinds that are learnt.</summary>
    public const int Kinds = 4;

    /// <summary>Outside, and four of each kind.</summary>
    public const int Labels = 1 + (LabelsOfKind * Kinds);

    private readonly Encoder encoder;
    private readonly ModelArray<float> heads;        // packed [encoder width × Labels]
    private readonly ModelArray<float> headsBias;    // [Labels]

    /// <exception cref="ModelException">An array is missing or of another shape.</exception>
    public MentionNetwork(ModelFile model)
    {
        encoder = new Encoder(model);
        heads = model.Array<float>("heads", MatrixProduct.PackedLength(encoder.Width, Labels));
        headsBias = model.Array<float>("headsBias", Labels);
        var known = model.Number("known", 2, 1 << 24);
        if (!int.IsPow2(known) || encoder.Rows < Gazetteer.Rows || encoder.Slots != MentionFeatures.Slots)
        {
            throw new ModelException(model.Name, $"it has {encoder.Rows} rows and room for {known} names, and reads {encoder.Slots} features of a word.");
        }

        Clusters = WordClusters.Of(model);
        Gazetteer = new Gazetteer(model.Array<ulong>("knownKeys", known), model.Array<ushort>("knownClasses", known));
    }

    public Gazetteer Gazetteer { get; }

    public WordClusters Clusters { get; }

    public int Rows => encoder.Rows;

    /// <summary>Scores the labels of a batch.</summary>
    /// <param name="rows">As <see cref="Encoder.Encode"/> takes them.</param>
    /// <param name="ends">Where each sentence ends: the number of words up to there.</param>
    /// <param name="stride">How many numbers a word has; the first <see cref="Labels"/> are scores.</param>
    /// <returns>Log-probabilities. Shape [words × stride]; it lies in the workspace.</returns>
    public Span<float> Score(ReadOnlySpan<int> rows, ReadOnlySpan<int> ends, Workspace workspace, out int stride)
    {
        var words = ends[^1];
        var encoded = encoder.Encode(rows, ends, workspace);
        stride = heads.Span.Length / encoder.Width;
        var scores = workspace.Floats(Encoder.Buffers, words * stride);
        MatrixProduct.Multiply(encoded, words, encoder.Width, heads.Span, scores);
        Span<float> exponentials = stackalloc float[Labels];
        for (var word = 0; word < words; word++)
        {
            var score = scores.Slice(word * stride, Labels);
            TensorPrimitives.Add(score, headsBias.Span, score);
            TensorPrimitives.Subtract(score, TensorPrimitives.Max<float>(score), score);    // none overflows
            TensorPrimitives.Exp<float>(score, exponentials);
            TensorPrimitives.Subtract(score, MathF.Log(TensorPrimitives.Sum<float>(exponentials)), score);
        }

        return scores;
    }

    /// <summary>The labels that together have the highest score and make whole mentions.</summary>
    /// <param name="scores">Shape [words × stride].</param>
    /// <param name="labels">Receives the labels. Shape [words].</param>
    /// <remarks>Viterbi 1967; a label may follow another where both are of one mention, or the one ends and the other begins one.</remarks>
    public static void Decode(ReadOnlySpan<float> scores, int stride, Workspace workspace, Span<byte> labels)
    {
        // Only two things matter of the word before: whether a mention is open after it, and of which kind.
        const int States = 1 + Kinds;    // none open, or one of a kind
        var words = labels.Length;
        var best = workspace.Floats(0, (words + 1) * States);
        var via = workspace.Rows(words * States);    // label · States + state before
        best[..States].Fill(float.NegativeInfinity);
        best[0] = 0;
        for (var word = 0; word < words; word++)
        {
            var score = scores.Slice(word * stride, Labels);
            var before = best.Slice(word * States, States);
            var after = best.Slice((word + 1) * States, States);
            var from = via.Slice(word * States, States);
            (after[0], from[0]) = (before[0] + score[Outside], Outside);
            for (var kind = 0; kind < Kinds; kind++)
            {
                var label = 1 + (kind * LabelsOfKind);
                Take(before[0] + score[label + 3], ((label + 3) * States) + 0, ref after[0], ref from[0]);
                Take(before[1 + kind] + score[label + 2], ((label + 2) * States) + 1 + kind, ref after[0], ref from[0]);
                (after[1 + kind], from[1 + kind]) = (before[0] + score[label], label * States);
                Take(before[1 + kind] + score[label + 1], ((label + 1) * States) + 1 + kind, ref after[1 + kind], ref from[1 + kind]);
            }
        }

        var state = 0;
        for (var word = words - 1; word >= 0; word--)
        {
            var step = via[(word * States) + state];
            (labels[word], state) = ((byte)(step / States), step % States);
        }
    }

    private static void Take(float score, int step, ref float best, ref int via)
    {
        if (score > best)
        {
            (best, via) = (score, step);
        }
    }
}
