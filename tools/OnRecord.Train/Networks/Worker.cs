namespace OnRecord.Train.Networks;

/// <summary>Half of a batch is one worker's: its memory, its dice and the gradient that it finds.</summary>
internal sealed class Worker
{
    private readonly Dictionary<Parameter, float[]> gradients = [];

    public Worker(IEnumerable<Parameter> parameters, EmbeddingTable table)
    {
        foreach (var parameter in parameters)
        {
            gradients.Add(parameter, new float[parameter.Values.Length]);
        }

        Embedding = new EmbeddingGradient(table.Height, table.Width);
    }

    public Buffers Buffers { get; } = new();

    public EmbeddingGradient Embedding { get; }

    /// <summary>Set before each batch from the seed and the batch's number, so that nothing depends on which thread runs it.</summary>
    public Random Random { get; set; } = new(0);

    public float[] By(Parameter parameter) => gradients[parameter];

    public void Clear()
    {
        foreach (var gradient in gradients.Values)
        {
            gradient.AsSpan().Clear();
        }

        Embedding.Clear();
    }

    /// <summary>A mask that leaves a channel out with the given probability and raises the others, so that the sum stays.</summary>
    public void Mask(Span<float> mask, float drop)
    {
        var kept = 1 / (1 - drop);
        for (var i = 0; i < mask.Length; i++)
        {
            mask[i] = Random.NextSingle() < drop ? 0 : kept;
        }
    }
}
