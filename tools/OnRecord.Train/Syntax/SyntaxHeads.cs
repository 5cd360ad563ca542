using System.Numerics.Tensors;
using OnRecord.Learning;
using OnRecord.Learning.Kernels;
using OnRecord.Reading.Syntax;
using OnRecord.Train.Networks;

namespace OnRecord.Train.Syntax;

/// <summary>What reads tags and trees off encoded words, while it is learnt: the later half of <see cref="SyntaxNetwork"/>.</summary>
internal sealed class SyntaxHeads
{
    private const float HiddenDropout = 0.33f;

    private readonly SyntaxVocabulary vocabulary;
    private readonly HeadColumns columns;
    private readonly Parameter heads;
    private readonly Parameter headsBias;
    private readonly Parameter arcs;
    private readonly Parameter distances;
    private readonly Parameter root;
    private readonly Parameter relations;
    private readonly Parameter relationsBias;

    public SyntaxHeads(SyntaxVocabulary vocabulary, int width, Random random)
    {
        this.vocabulary = vocabulary;
        columns = new HeadColumns(vocabulary.Universal.Count, vocabulary.Penn.Count);
        heads = Parameter.Factor(width, columns.Count, random);
        headsBias = Parameter.Vector(columns.Count, random);
        arcs = Parameter.Factor(SyntaxNetwork.ArcWidth, SyntaxNetwork.ArcWidth, random);
        distances = new Parameter(SyntaxNetwork.ArcWidth, ArcDistance.Classes, scale: 0, random, factor: true);
        root = Parameter.Vector(SyntaxNetwork.ArcWidth + SyntaxNetwork.RelationWidth, random, scale: 0.5f);
        var panels = (vocabulary.Relations.Count + MatrixProduct.PanelWidth - 1) / MatrixProduct.PanelWidth * MatrixProduct.PanelWidth;
        relations = Parameter.Factor(SyntaxNetwork.RelationWidth, panels, random);
        relationsBias = Parameter.Vector(panels, random);
    }

    public IEnumerable<Parameter> Parameters => [heads, headsBias, arcs, distances, root, relations, relationsBias];

    public ModelWriter Write(ModelWriter model) => model
        .Texts("universal", vocabulary.Universal).Texts("penn", vocabulary.Penn).Texts("relations", vocabulary.Relations).Texts("tagPairs", vocabulary.TagPairs)
        .Array("heads", heads.Packed).Array<float>("headsBias", headsBias.Values)
        .Array("arcs", arcs.Packed).Array("distances", distances.Packed).Array<float>("root", root.Values)
        .Array("relations", relations.Packed).Array<float>("relationsBias", relationsBias.Values.AsSpan(0, vocabulary.Relations.Count));

    /// <summary>Reads encoded sentences, and finds the gradient of the loss.</summary>
    /// <param name="encoded">Shape [words × width].</param>
    /// <param name="byEncoded">Receives the gradient by it.</param>
    /// <param name="scale">What the loss of one word counts.</param>
    /// <returns>The sum of the losses, in nats.</returns>
    public double Pass(Worker worker, IReadOnlyList<SyntaxSentence> sentences, ReadOnlySpan<float> encoded, float scale, Span<float> byEncoded)
    {
        var buffers = worker.Buffers;
        var (words, width) = (encoded.Length / heads.Rows, heads.Rows);
        var views = buffers.Of("views", 0, words * columns.Count);
        var byViews = buffers.Of("views", 1, words * columns.Count);
        byViews.Clear();
        MatrixProduct.Multiply(encoded, words, width, heads.Packed, views);
        var hidden = columns.Count - columns.ArcDependent;
        var masks = buffers.Of("views", 2, words * hidden);
        worker.Mask(masks, HiddenDropout);
        for (var word = 0; word < words; word++)
        {
            var view = views.Slice(word * columns.Count, columns.Count);
            TensorPrimitives.Add(view, headsBias.Values, view);
            var arc = view.Slice(columns.ArcDependent, 2 * SyntaxNetwork.ArcWidth);
            TensorPrimitives.Max(arc, 0f, arc);
            TensorPrimitives.Multiply(view[columns.ArcDependent..], masks.Slice(word * hidden, hidden), view[columns.ArcDependent..]);
        }

        double loss = 0;
        var at = 0;
        foreach (var sentence in sentences)
        {
            var (from, length) = (at * columns.Count, sentence.Length * columns.Count);
            loss += Tags(sentence, views.Slice(from, length), byViews.Slice(from, length), scale);
            loss += Arcs(worker, sentence, views.Slice(from, length), byViews.Slice(from, length), scale);
            loss += Relations(worker, sentence, views.Slice(from, length), byViews.Slice(from, length), scale);
            at += sentence.Length;
        }

        for (var word = 0; word < words; word++)
        {
            var gradient = byViews.Slice(word * columns.Count, columns.Count);
            TensorPrimitives.Multiply(gradient[columns.ArcDependent..], masks.Slice(word * hidden, hidden), gradient[columns.ArcDependent..]);
            var view = views.Slice(word * columns.Count, columns.Count);
            for (var i = columns.ArcDependent; i < columns.RelationDependent; i++)
            {
                gradient[i] = view[i] > 0 ? gradient[i] : 0;
            }

            TensorPrimitives.Add(worker.By(headsBias), gradient, worker.By(headsBias));
        }

        Products.AddByFactor(encoded, width, byViews, columns.Count, worker.By(heads), buffers);
        MatrixProduct.Multiply(byViews, words, columns.Count, heads.Transposed, byEncoded);
        return loss;
    }

    private double Tags(SyntaxSentence sentence, Span<float> views, Span<float> byViews, float scale)
    {
        double loss = 0;
        for (var word = 0; word < sentence.Length; word++)
        {
            var view = views.Slice(word * columns.Count, columns.Count);
            var gradient = byViews.Slice(word * columns.Count, columns.Count);
            loss += Loss.CrossEntropy(view[..columns.Penn], sentence.Universal[word], scale, gradient[..columns.Penn]);
            var penn = vocabulary.Penn.Count;
            loss += Loss.CrossEntropy(view.Slice(columns.Penn, penn), sentence.Penn[word], scale, gradient.Slice(columns.Penn, penn));
        }

        return loss;
    }

    private double Arcs(Worker worker, SyntaxSentence sentence, Span<float> views, Span<float> byViews, float scale)
    {
        const int Width = SyntaxNetwork.ArcWidth;
        var (words, nodes, buffers) = (sentence.Length, sentence.Length + 1, worker.Buffers);
        var dependents = buffers.Of("arcs", 0, words * Width);
        var governors = buffers.Of("arcs", 1, nodes * Width);
        root.Values.AsSpan(0, Width).CopyTo(governors);
        for (var word = 0; word < words; word++)
        {
            views.Slice((word * columns.Count) + columns.ArcDependent, Width).CopyTo(dependents[(word * Width)..]);
            views.Slice((word * columns.Count) + columns.ArcHead, Width).CopyTo(governors[((word + 1) * Width)..]);
        }

        var turned = buffers.Of("arcs", 2, words * Width);
        MatrixProduct.Multiply(dependents, words, Width, arcs.Packed, turned);
        var packed = buffers.Of("arcs", 3, MatrixProduct.PackedLength(Width, nodes));
        MatrixProduct.PackTransposed(governors, Width, nodes, packed);
        var stride = packed.Length / Width;
        var scores = buffers.Of("arcs", 4, words * stride);
        MatrixProduct.Multiply(turned, words, Width, packed, scores);

        var distance = buffers.Of("arcs", 10, words * ArcDistance.Classes);
        MatrixProduct.Multiply(turned, words, Width, distances.Packed, distance);
        var byDistance = buffers.Of("arcs", 11, words * ArcDistance.Classes);
        byDistance.Clear();

        double loss = 0;
        var byScores = buffers.Of("arcs", 5, words * nodes);
        byScores.Clear();
        for (var word = 0; word < words; word++)
        {
            var row = scores.Slice(word * stride, nodes);
            for (var head = 0; head < nodes; head++)
            {
                row[head] += distance[(word * ArcDistance.Classes) + ArcDistance.Of(word + 1, head)];
            }

            row[word + 1] = -1e9f;    // no word heads itself
            loss += Loss.CrossEntropy(row, sentence.Heads[word], scale, byScores.Slice(word * nodes, nodes));
            for (var head = 0; head < nodes; head++)
            {
                byDistance[(word * ArcDistance.Classes) + ArcDistance.Of(word + 1, head)] += byScores[(word * nodes) + head];
            }
        }

        var packedGovernors = buffers.Of("arcs", 6, MatrixProduct.PackedLength(nodes, Width));
        MatrixProduct.Pack(governors, nodes, Width, packedGovernors);
        var byTurned = buffers.Of("arcs", 7, words * Width);
        MatrixProduct.Multiply(byScores, words, nodes, packedGovernors, byTurned);
        MatrixProduct.Multiply(byDistance, words, ArcDistance.Classes, distances.Transposed, byTurned, add: true);
        Products.AddByFactor(turned, Width, byDistance, ArcDistance.Classes, worker.By(distances), buffers);
        var byGovernors = buffers.Of("arcs", 8, nodes * Width);
        byGovernors.Clear();
        Products.AddByFactor(byScores, nodes, turned, Width, byGovernors, buffers);
        var byDependents = buffers.Of("arcs", 9, words * Width);
        MatrixProduct.Multiply(byTurned, words, Width, arcs.Transposed, byDependents);
        Products.AddByFactor(dependents, Width, byTurned, Width, worker.By(arcs), buffers);

        var byRoot = worker.By(root).AsSpan(0, Width);
        TensorPrimitives.Add(byRoot, byGovernors[..Width], byRoot);
        for (var word = 0; word < words; word++)
        {
            byDependents.Slice(word * Width, Width).CopyTo(byViews[((word * columns.Count) + columns.ArcDependent)..]);
            byGovernors.Slice((word + 1) * Width, Width).CopyTo(byViews[((word * columns.Count) + columns.ArcHead)..]);
        }

        return loss;
    }

    private double Relations(Worker worker, SyntaxSentence sentence, Span<float> views, Span<float> byViews, float scale)
    {
        const int Width = SyntaxNetwork.RelationWidth;
        var (words, buffers) = (sentence.Length, worker.Buffers);
        var hidden = buffers.Of("relations", 0, words * Width);
        for (var word = 0; word < words; word++)
        {
            var governor = sentence.Heads[word] == 0
                ? root.Values.AsSpan(SyntaxNetwork.ArcWidth)
                : views.Slice(((sentence.Heads[word] - 1) * columns.Count) + columns.RelationHead, Width);
            var into = hidden.Slice(word * Width, Width);
            TensorPrimitives.Add(views.Slice((word * columns.Count) + columns.RelationDependent, Width), governor, into);
            TensorPrimitives.Max(into, 0f, into);
        }

        var stride = relations.Columns;
        var scores = buffers.Of("relations", 1, words * stride);
        MatrixProduct.Multiply(hidden, words, Width, relations.Packed, scores);
        double loss = 0;
        var byScores = buffers.Of("relations", 2, words * stride);
        byScores.Clear();
        for (var word = 0; word < words; word++)
        {
            var score = scores.Slice(word * stride, stride);
            TensorPrimitives.Add(score, relationsBias.Values, score);
            var gradient = byScores.Slice(word * stride, stride);
            if (sentence.Relations[word] >= 0)
            {
                var count = vocabulary.Relations.Count;
                loss += Loss.CrossEntropy(score[..count], sentence.Relations[word], scale, gradient[..count]);
                TensorPrimitives.Add(worker.By(relationsBias), gradient, worker.By(relationsBias));
            }
        }

        Products.AddByFactor(hidden, Width, byScores, stride, worker.By(relations), buffers);
        var byHidden = buffers.Of("relations", 3, words * Width);
        MatrixProduct.Multiply(byScores, words, stride, relations.Transposed, byHidden);
        for (var word = 0; word < words; word++)
        {
            var gradient = byHidden.Slice(word * Width, Width);
            var value = hidden.Slice(word * Width, Width);
            for (var i = 0; i < Width; i++)
            {
                gradient[i] = value[i] > 0 ? gradient[i] : 0;
            }

            var dependent = byViews.Slice((word * columns.Count) + columns.RelationDependent, Width);
            TensorPrimitives.Add(dependent, gradient, dependent);
            var governor = sentence.Heads[word] == 0
                ? worker.By(root).AsSpan(SyntaxNetwork.ArcWidth)
                : byViews.Slice(((sentence.Heads[word] - 1) * columns.Count) + columns.RelationHead, Width);
            TensorPrimitives.Add(governor, gradient, governor);
        }

        return loss;
    }
}
