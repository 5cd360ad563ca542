using System.Numerics.Tensors;
using OnRecord.Learning;
using OnRecord.Learning.Kernels;

namespace OnRecord.Train.Networks;

/// <summary>The sizes of an encoder and how it is regularised.</summary>
internal sealed record EncoderOptions
{
    /// <summary>Channels: a multiple of <see cref="Recurrence.WidthStep"/>.</summary>
    public int Width { get; init; } = 192;

    public int Layers { get; init; } = 4;

    /// <summary>Rows of the table of features, a power of two.</summary>
    public int Rows { get; init; } = 1 << 16;

    /// <summary>Share of channels left out between layers, the same ones all through a sentence.</summary>
    public float Dropout { get; init; } = 0.1f;
}

/// <summary>An encoder while it is learnt: <see cref="Encoder"/> forwards, and the way back.</summary>
internal sealed class EncoderTrainer
{
    private readonly EncoderOptions options;
    private readonly Parameter[] gates;           // [width × 3 · width] of each layer
    private readonly Parameter[] recurrences;     // [1 × 4 · width]

    public EncoderTrainer(EncoderOptions options, int slots, Random random)
    {
        (this.options, Slots) = (options, slots);
        Table = new EmbeddingTable(options.Rows, options.Width);
        gates = [.. Enumerable.Range(0, options.Layers).Select(_ => Parameter.Factor(options.Width, 3 * options.Width, random))];
        recurrences = [.. Enumerable.Range(0, options.Layers).Select(_ => Parameter.Vector(Recurrence.ParameterRows * options.Width, random))];
    }

    public EmbeddingTable Table { get; }

    public int Width => options.Width;

    /// <summary>Features of a word.</summary>
    public int Slots { get; }

    public IEnumerable<Parameter> Parameters => gates.Concat(recurrences);

    public ModelWriter Write(ModelWriter model)
    {
        model.Number("width", Width).Number("rows", Table.Height).Number("slots", Slots).Number("layers", gates.Length)
            .Array<ushort>("embedding", Table.Rounded());
        for (var i = 0; i < gates.Length; i++)
        {
            model.Array($"gates{i}", gates[i].Packed).Array<float>($"recurrence{i}", recurrences[i].Values);
        }

        return model;
    }

    /// <returns>The encoded words. Shape [words × width].</returns>
    public ReadOnlySpan<float> Forward(Worker worker, ReadOnlySpan<int> rows, ReadOnlySpan<int> ends)
    {
        var words = ends[^1];
        var input = worker.Buffers.Of("encoded", 0, words * Width);
        Table.Sum(rows, Slots, input);
        Drop(worker, 0, input, ends);
        for (var layer = 0; layer < gates.Length; layer++)
        {
            var product = worker.Buffers.Of("gates", layer, words * 3 * Width);
            var states = worker.Buffers.Of("states", layer, words * Width);
            var output = worker.Buffers.Of("encoded", layer + 1, words * Width);
            MatrixProduct.Multiply(input, words, Width, gates[layer].Packed, product);
            var first = 0;
            foreach (var end in ends)
            {
                var (at, length) = (first * Width, (end - first) * Width);
                Recurrence.Scan(product.Slice(3 * at, 3 * length), input.Slice(at, length), recurrences[layer].Values, Width, states.Slice(at, length), output.Slice(at, length));
                first = end;
            }

            Drop(worker, layer + 1, output, ends);
            input = output;
        }

        return input;
    }

    /// <param name="gradient">By the encoded words; it is changed. Shape [words × width].</param>
    public void Backward(Worker worker, ReadOnlySpan<int> rows, ReadOnlySpan<int> ends, Span<float> gradient)
    {
        var words = ends[^1];
        for (var layer = gates.Length - 1; layer >= 0; layer--)
        {
            Undrop(worker, layer + 1, gradient, ends);
            var input = worker.Buffers.Of("encoded", layer, words * Width);
            var product = worker.Buffers.Of("gates", layer, words * 3 * Width);
            var states = worker.Buffers.Of("states", layer, words * Width);
            var byGates = worker.Buffers.Of("byGates", 0, words * 3 * Width);
            var byInput = worker.Buffers.Of("byInput", layer % 2, words * Width);
            var first = 0;
            foreach (var end in ends)
            {
                var (at, length) = (first * Width, (end - first) * Width);
                Recurrence.ScanBack(
                    product.Slice(3 * at, 3 * length), input.Slice(at, length), recurrences[layer].Values, Width, states.Slice(at, length),
                    gradient.Slice(at, length), byGates.Slice(3 * at, 3 * length), byInput.Slice(at, length), worker.By(recurrences[layer]));
                first = end;
            }

            Products.AddByFactor(input, Width, byGates, 3 * Width, worker.By(gates[layer]), worker.Buffers);
            MatrixProduct.Multiply(byGates, words, 3 * Width, gates[layer].Transposed, byInput, add: true);
            gradient = byInput;
        }

        Undrop(worker, 0, gradient, ends);
        worker.Embedding.Add(rows, Slots, gradient);
    }

    // One mask for all words of a sentence (Gal and Ghahramani 2016, NIPS).
    private void Drop(Worker worker, int layer, Span<float> values, ReadOnlySpan<int> ends)
    {
        worker.Mask(worker.Buffers.Of("mask", layer, ends.Length * Width), options.Dropout);
        Undrop(worker, layer, values, ends);
    }

    private void Undrop(Worker worker, int layer, Span<float> values, ReadOnlySpan<int> ends)
    {
        var masks = worker.Buffers.Of("mask", layer, ends.Length * Width);
        var word = 0;
        for (var sentence = 0; sentence < ends.Length; sentence++)
        {
            var mask = masks.Slice(sentence * Width, Width);
            for (; word < ends[sentence]; word++)
            {
                var row = values.Slice(word * Width, Width);
                TensorPrimitives.Multiply(row, mask, row);
            }
        }
    }
}
