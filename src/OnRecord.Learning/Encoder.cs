using OnRecord.Learning.Kernels;

namespace OnRecord.Learning;

/// <summary>Turns the words of sentences into vectors that know the words around them.</summary>
/// <remarks>
/// A word begins as the sum of its features' vectors and goes through layers of simple recurrent units, half of whose channels look
/// forwards and half backwards. All products run over a whole batch of sentences at once.
/// </remarks>
internal sealed class Encoder
{
    /// <summary>How many buffers of a <see cref="Workspace"/> it uses, from number 0.</summary>
    public const int Buffers = 4;

    private readonly ModelArray<ushort> table;                                                   // [rows × width]
    private readonly (ModelArray<float> Gates, ModelArray<float> Parameters)[] layers;           // packed [width × 3 · width], [4 × width]

    /// <exception cref="ModelException">An array is missing or of another shape.</exception>
    public Encoder(ModelFile model)
    {
        Width = model.Number("width", Recurrence.WidthStep, 4096);
        Rows = model.Number("rows", 1, 1 << 24);
        Slots = model.Number("slots", 1, 256);
        table = model.Array<ushort>("embedding", Rows * Width);
        layers = [.. Enumerable.Range(0, model.Number("layers", 1, 16)).Select(i => (
            model.Array<float>($"gates{i}", MatrixProduct.PackedLength(Width, 3 * Width)),
            model.Array<float>($"recurrence{i}", Recurrence.ParameterRows * Width)))];
    }

    /// <summary>Channels of a vector.</summary>
    public int Width { get; }

    /// <summary>Rows of the table of features.</summary>
    public int Rows { get; }

    /// <summary>Features of a word.</summary>
    public int Slots { get; }

    /// <summary>Encodes a batch of sentences.</summary>
    /// <param name="rows">The rows of the features of each word, -1 for none. Shape [words × <see cref="Slots"/>].</param>
    /// <param name="ends">Where each sentence ends: the number of words up to there. Ascending; the last is the number of words.</param>
    /// <param name="workspace">Its buffers below <see cref="Buffers"/> are used.</param>
    /// <returns>Shape [words × <see cref="Width"/>]; it lies in the workspace.</returns>
    public ReadOnlySpan<float> Encode(ReadOnlySpan<int> rows, ReadOnlySpan<int> ends, Workspace workspace)
    {
        var words = ends[^1];
        var input = workspace.Floats(0, words * Width);
        var output = workspace.Floats(1, words * Width);
        var gates = workspace.Floats(2, words * 3 * Width);
        var states = workspace.Floats(3, words * Width);
        Embedding.Sum(rows, Slots, table.Span, Width, input);
        foreach (var layer in layers)
        {
            MatrixProduct.Multiply(input, words, Width, layer.Gates.Span, gates);
            var parameters = layer.Parameters.Span;
            var first = 0;
            foreach (var end in ends)
            {
                var (at, length) = (first * Width, (end - first) * Width);
                Recurrence.Scan(gates.Slice(3 * at, 3 * length), input.Slice(at, length), parameters, Width, states.Slice(at, length), output.Slice(at, length));
                first = end;
            }

            var swap = input;
            input = output;
            output = swap;
        }

        return input;
    }
}
