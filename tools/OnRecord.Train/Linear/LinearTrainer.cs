using OnRecord.Learning;
using Kernel = OnRecord.Learning.Kernels.Linear;

namespace OnRecord.Train.Linear;

/// <summary>Learns sparse linear models; the same examples and seed give the same bytes.</summary>
/// <remarks>
/// Logistic loss over all labels with steps that shrink by feature (AdaGrad: Duchi, Hazan and Singer 2011, JMLR 12), or the averaged perceptron
/// (Collins 2002, ACL Anthology W02-1001). Either's weights are averaged over all steps, then scaled to one byte.
/// </remarks>
internal static class LinearTrainer
{
    /// <summary>Shape [2^bits × stride], row-major.</summary>
    public static float[] Train(LinearExamples examples, int labels, LinearOptions options, TextWriter progress)
    {
        var stride = Kernel.Stride(labels);
        var size = stride << examples.Bits;
        var (weights, sums, squares) = (new float[size], new double[size], new float[size]);
        var last = new int[size];    // the step up to which sums counts a weight
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(options.Seed);
        Span<float> scores = stackalloc float[labels];
        var step = 0;
        for (var epoch = 1; epoch <= options.Epochs; epoch++)
        {
            random.Shuffle(order);
            var wrong = 0;
            foreach (var example in order)
            {
                step++;
                var rows = examples.Rows(example);
                var gold = examples.Label(example);
                scores.Clear();
                foreach (var row in rows)
                {
                    for (var label = 0; label < labels; label++)
                    {
                        scores[label] += weights[(row * stride) + label];
                    }
                }

                var best = 0;
                for (var label = 1; label < labels; label++)
                {
                    best = scores[label] > scores[best] ? label : best;
                }

                wrong += best == gold ? 0 : 1;
                if (options.Perceptron)
                {
                    if (best == gold)
                    {
                        continue;
                    }

                    scores.Clear();
                    (scores[gold], scores[best]) = (1, -1);
                }
                else
                {
                    Gradient(scores, gold);
                }

                for (var label = 0; label < labels; label++)
                {
                    var gradient = scores[label];
                    if (Math.Abs(gradient) < 1e-4f)
                    {
                        continue;
                    }

                    foreach (var row in rows)
                    {
                        var at = (row * stride) + label;
                        sums[at] += (double)weights[at] * (step - last[at]);
                        last[at] = step;
                        squares[at] += gradient * gradient;
                        weights[at] += options.Perceptron ? gradient : options.Rate * gradient / MathF.Sqrt(squares[at] + 1);
                    }
                }
            }

            progress.WriteLine($"  epoch {epoch}: {wrong} of {examples.Count} wrong");
        }

        for (var i = 0; i < size; i++)
        {
            weights[i] = (float)((sums[i] + ((double)weights[i] * (step - last[i]))) / Math.Max(step, 1));
        }

        return weights;
    }

    /// <summary>Adds the model to a file, its weights scaled to one byte.</summary>
    public static ModelWriter Add(ModelWriter file, string name, float[] weights, int bits, IReadOnlyList<string> labels)
    {
        // The largest few weights are cut off, so that the many small ones keep more of their differences.
        var sizes = weights.Where(static weight => weight != 0).Select(Math.Abs).Order().ToArray();
        var most = sizes.Length == 0 ? 1 : sizes[(int)((sizes.Length - 1) * 0.9999)];
        var small = Array.ConvertAll(weights, weight => (sbyte)Math.Clamp(MathF.Round(weight / most * 127), -127, 127));
        return file.Number($"{name}.bits", bits).Texts($"{name}.labels", labels).Array<sbyte>($"{name}.weights", small);
    }

    // Of the log-likelihood by the scores: one for the gold label, less each label's probability.
    private static void Gradient(Span<float> scores, int gold)
    {
        var most = float.MinValue;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - most);
            sum += score;
        }

        foreach (ref var score in scores)
        {
            score /= -sum;
        }

        scores[gold] += 1;
    }
}

/// <summary>How a linear model is learnt.</summary>
internal sealed record LinearOptions
{
    /// <summary>Passes over the examples.</summary>
    public int Epochs { get; init; } = 10;

    /// <summary>The first step's width.</summary>
    public float Rate { get; init; } = 0.3f;

    /// <summary>The perceptron's steps and no logistic loss.</summary>
    public bool Perceptron { get; init; }

    public int Seed { get; init; } = 1;
}
