using OnRecord.Learning;

namespace OnRecord.Reading.Attribution.Learned;

/// <summary>A sum of regression trees, all of one depth, kept level by level (Friedman 2001, Annals of Statistics 29, section 4).</summary>
/// <param name="features">The number that each inner node asks for. Shape [trees × (2^depth − 1)].</param>
/// <param name="thresholds">A row goes right where its number is above. Shape as <paramref name="features"/>.</param>
/// <param name="leaves">What each leaf adds. Shape [trees × 2^depth].</param>
internal sealed class BoostedTrees(ModelArray<byte> features, ModelArray<float> thresholds, ModelArray<float> leaves, float start)
{
    public const int Depth = 5;

    public const int Inner = (1 << Depth) - 1;

    public const int Leaves = 1 << Depth;

    /// <summary>The sum of a row's leaves, log odds.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        var asked = features.Span;
        var limits = thresholds.Span;
        var values = leaves.Span;
        var sum = start;
        for (var tree = 0; tree * Leaves < values.Length; tree++)
        {
            var node = 0;
            for (var level = 0; level < Depth; level++)
            {
                var at = (tree * Inner) + node;
                node = (2 * node) + (row[asked[at]] > limits[at] ? 2 : 1);
            }

            sum += values[(tree * Leaves) + node - Inner];
        }

        return sum;
    }
}
