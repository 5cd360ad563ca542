using System.Collections.Immutable;
using System.Numerics.Tensors;
using OnRecord.Learning;
using OnRecord.Learning.Kernels;
using OnRecord.Reading.Words;

namespace OnRecord.Reading.Syntax;

/// <summary>What the syntax network found for the words of a batch, as numbers of the labels.</summary>
/// <param name="universal">Shape [words].</param>
/// <param name="penn">Shape [words].</param>
/// <param name="heads">Head of each word within its sentence: 0 for the root, j for the sentence's word j - 1. Shape [words].</param>
/// <param name="relations">Shape [words].</param>
internal readonly ref struct SyntaxColumns(Span<byte> universal, Span<byte> penn, Span<int> heads, Span<byte> relations)
{
    public Span<byte> Universal { get; } = universal;

    public Span<byte> Penn { get; } = penn;

    public Span<int> Heads { get; } = heads;

    public Span<byte> Relations { get; } = relations;

    public SyntaxColumns Slice(int first, int end) =>
        new(Universal[first..end], Penn[first..end], Heads[first..end], Relations[first..end]);
}

/// <summary>Reads tags and trees off encoded words.</summary>
/// <remarks>
/// Every pair of words gets a score as head and dependent, and the best tree is taken: the deep biaffine parser (Dozat and Manning
/// 2017, ICLR), with one product of the two sides in place of its three-way one for relations.
/// </remarks>
internal sealed class SyntaxNetwork
{
    /// <summary>Width of the vectors whose product scores an arc.</summary>
    public const int ArcWidth = 96;

    /// <summary>Width of the layer from which a relation is read.</summary>
    public const int RelationWidth = 128;

    private readonly Encoder encoder;
    private readonly HeadColumns columns;
    private readonly ModelArray<float> heads;              // packed [encoder width × columns]
    private readonly ModelArray<float> headsBias;          // [columns]
    private readonly ModelArray<float> arcs;               // packed [ArcWidth × ArcWidth]
    private readonly ModelArray<float> distances;          // packed [ArcWidth × ArcDistance.Classes]
    private readonly ModelArray<float> root;               // [ArcWidth + RelationWidth]: the root as a head
    private readonly ModelArray<float> relations;          // packed [RelationWidth × relations]
    private readonly ModelArray<float> relationsBias;      // [relations]
    private readonly (byte Universal, byte Penn)[] pairs;    // the pairs of tags that go together
    private readonly byte rootRelation;

    /// <exception cref="ModelException">An array is missing or of another shape.</exception>
    public SyntaxNetwork(ModelFile model)
    {
        encoder = new Encoder(model);
        Labels = new SyntaxLabels(model.Texts("universal"), model.Texts("penn"), model.Texts("relations"));
        columns = new HeadColumns(Labels.Universal.Length, Labels.Penn.Length);
        heads = model.Array<float>("heads", MatrixProduct.PackedLength(encoder.Width, columns.Count));
        headsBias = model.Array<float>("headsBias", columns.Count);
        arcs = model.Array<float>("arcs", MatrixProduct.PackedLength(ArcWidth, ArcWidth));
        distances = model.Array<float>("distances", MatrixProduct.PackedLength(ArcWidth, ArcDistance.Classes));
        root = model.Array<float>("root", ArcWidth + RelationWidth);
        relations = model.Array<float>("relations", MatrixProduct.PackedLength(RelationWidth, Labels.Relations.Length));
        relationsBias = model.Array<float>("relationsBias", Labels.Relations.Length);
        pairs = [.. model.Texts("tagPairs").Select(pair => pair.Split(' ')).Select(pair =>
            (IndexOf(model, Labels.Universal, pair[0]), IndexOf(model, Labels.Penn, pair[^1])))];
        rootRelation = IndexOf(model, Labels.Relations, "root");
        Joint = IndexOf(model, Labels.Relations, "parataxis");
        if (pairs.Length == 0 || encoder.Slots != WordFeatures.Slots)
        {
            throw new ModelException(model.Name, $"it has {pairs.Length} pairs of tags, and reads {encoder.Slots} features of a word.");
        }
    }

    public SyntaxLabels Labels { get; }

    /// <summary>The relation between the pieces of an overlong sentence.</summary>
    public byte Joint { get; }

    public int Rows => encoder.Rows;

    /// <summary>Reads a batch of sentences.</summary>
    /// <param name="rows">As <see cref="Encoder.Encode"/> takes them.</param>
    /// <param name="ends">Where each sentence ends: the number of words up to there.</param>
    /// <param name="found">Receives the tags and trees.</param>
    public void Read(ReadOnlySpan<int> rows, ReadOnlySpan<int> ends, Workspace workspace, SyntaxColumns found)
    {
        var words = ends[^1];
        var encoded = encoder.Encode(rows, ends, workspace);
        var views = workspace.Floats(Encoder.Buffers, words * columns.Count);
        MatrixProduct.Multiply(encoded, words, encoder.Width, heads.Span, views);
        var bias = headsBias.Span;
        for (var word = 0; word < words; word++)
        {
            var view = views.Slice(word * columns.Count, columns.Count);
            TensorPrimitives.Add(view, bias, view);
            var hidden = view[columns.ArcDependent..];
            TensorPrimitives.Max(hidden[..(2 * ArcWidth)], 0f, hidden[..(2 * ArcWidth)]);
            (found.Universal[word], found.Penn[word]) = Tags(view[..Labels.Universal.Length], view.Slice(columns.Penn, Labels.Penn.Length));
        }

        var first = 0;
        foreach (var end in ends)
        {
            Arcs(views.Slice(first * columns.Count, (end - first) * columns.Count), end - first, workspace, found.Heads[first..end]);
            first = end;
        }

        Relations(views, ends, workspace, found);
    }

    // The pair of tags with the highest sum of log-probabilities, of those that go together.
    private (byte Universal, byte Penn) Tags(Span<float> universal, Span<float> penn)
    {
        var (best, found) = (float.NegativeInfinity, pairs[0]);
        foreach (var pair in pairs)
        {
            var score = universal[pair.Universal] + penn[pair.Penn];
            (best, found) = score > best ? (score, pair) : (best, found);
        }

        return found;
    }

    private void Arcs(ReadOnlySpan<float> views, int words, Workspace workspace, Span<int> found)
    {
        var dependents = workspace.Floats(0, words * ArcWidth);
        var governors = workspace.Floats(1, (words + 1) * ArcWidth);
        root.Span[..ArcWidth].CopyTo(governors);
        for (var word = 0; word < words; word++)
        {
            var view = views.Slice(word * columns.Count, columns.Count);
            view.Slice(columns.ArcDependent, ArcWidth).CopyTo(dependents[(word * ArcWidth)..]);
            view.Slice(columns.ArcHead, ArcWidth).CopyTo(governors[((word + 1) * ArcWidth)..]);
        }

        var turned = workspace.Floats(2, words * ArcWidth);
        MatrixProduct.Multiply(dependents, words, ArcWidth, arcs.Span, turned);
        var packed = workspace.Floats(3, MatrixProduct.PackedLength(ArcWidth, words + 1));
        MatrixProduct.PackTransposed(governors, ArcWidth, words + 1, packed);
        var stride = packed.Length / ArcWidth;
        var scores = workspace.Floats(0, words * stride);
        MatrixProduct.Multiply(turned, words, ArcWidth, packed, scores);
        var byDistance = workspace.Floats(1, words * ArcDistance.Classes);
        MatrixProduct.Multiply(turned, words, ArcWidth, distances.Span, byDistance);
        for (var word = 0; word < words; word++)
        {
            var row = scores.Slice(word * stride, words + 1);
            var added = byDistance.Slice(word * ArcDistance.Classes, ArcDistance.Classes);
            for (var head = 0; head <= words; head++)
            {
                row[head] += added[ArcDistance.Of(word + 1, head)];
            }
        }

        SpanningTree.Best(scores, words, stride, found);
    }

    private void Relations(ReadOnlySpan<float> views, ReadOnlySpan<int> ends, Workspace workspace, SyntaxColumns found)
    {
        var words = ends[^1];
        var hidden = workspace.Floats(0, words * RelationWidth);
        var first = 0;
        foreach (var end in ends)
        {
            for (var word = first; word < end; word++)
            {
                var governor = found.Heads[word] == 0
                    ? root.Span[ArcWidth..]
                    : views.Slice(((first + found.Heads[word] - 1) * columns.Count) + columns.RelationHead, RelationWidth);
                var into = hidden.Slice(word * RelationWidth, RelationWidth);
                TensorPrimitives.Add(views.Slice((word * columns.Count) + columns.RelationDependent, RelationWidth), governor, into);
                TensorPrimitives.Max(into, 0f, into);
            }

            first = end;
        }

        var stride = relations.Span.Length / RelationWidth;
        var scores = workspace.Floats(1, words * stride);
        MatrixProduct.Multiply(hidden, words, RelationWidth, relations.Span, scores);
        for (var word = 0; word < words; word++)
        {
            var score = scores.Slice(word * stride, Labels.Relations.Length);
            TensorPrimitives.Add(score, relationsBias.Span, score);
            score[rootRelation] = float.NegativeInfinity;
            found.Relations[word] = found.Heads[word] == 0 ? rootRelation : (byte)TensorPrimitives.IndexOfMax<float>(score);
        }
    }

    private static byte IndexOf(ModelFile model, ImmutableArray<string> labels, string label)
    {
        for (var i = 0; i < Math.Min(labels.Length, 256); i++)
        {
            if (labels[i] == label)
            {
                return (byte)i;
            }
        }

        throw new ModelException(model.Name, $"it has no label {label}.");
    }
}

/// <summary>Where each view of a word lies in the product of its encoding with the heads' weights.</summary>
/// <param name="universal">How many UPOS tags there are.</param>
/// <param name="penn">How many Penn tags there are.</param>
internal readonly struct HeadColumns(int universal, int penn)
{
    public int Penn { get; } = universal;

    public int ArcDependent { get; } = (universal + penn + MatrixProduct.PanelWidth - 1) / MatrixProduct.PanelWidth * MatrixProduct.PanelWidth;

    public int ArcHead => ArcDependent + SyntaxNetwork.ArcWidth;

    public int RelationDependent => ArcHead + SyntaxNetwork.ArcWidth;

    public int RelationHead => RelationDependent + SyntaxNetwork.RelationWidth;

    /// <summary>Whole panels.</summary>
    public int Count => RelationHead + SyntaxNetwork.RelationWidth;
}
