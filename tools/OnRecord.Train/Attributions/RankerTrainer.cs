using System.Runtime.InteropServices;
using OnRecord.Learning;
using OnRecord.Reading.Learned;

namespace OnRecord.Train.Attributions;

/// <summary>Learns the weights of a <see cref="Ranker"/> by AdaGrad (Duchi, Hazan and Singer 2011, JMLR 12).</summary>
internal sealed class RankerTrainer
{
    private readonly float[] weights;
    private readonly float[] squares;
    private readonly Examples examples;
    private readonly float rate;

    private RankerTrainer(Examples examples, float rate)
    {
        (this.examples, this.rate) = (examples, rate);
        (weights, squares) = (new float[1 << examples.Bits], new float[1 << examples.Bits]);
        squares.AsSpan().Fill(1e-3f);
    }

    /// <summary>Each candidate by itself: how likely it is one at all.</summary>
    /// <param name="learnt">Whether an article is learnt from.</param>
    public static ushort[] Logistic(Examples examples, Func<int, bool> learnt, int epochs, float rate, int seed) =>
        new RankerTrainer(examples, rate).Run(learnt, epochs, seed, static (trainer, first, end, _) =>
        {
            for (var candidate = first; candidate < end; candidate++)
            {
                var rows = trainer.examples.Rows(candidate);
                trainer.Step(rows, (1 / (1 + MathF.Exp(-trainer.Score(rows)))) - trainer.examples.Target(candidate));
            }
        });

    /// <summary>The candidates of a group against each other; its targets sum to 1.</summary>
    public static ushort[] Softmax(Examples examples, Func<int, bool> learnt, int epochs, float rate, int seed) =>
        new RankerTrainer(examples, rate).Run(learnt, epochs, seed, static (trainer, first, end, scores) =>
        {
            var own = scores.AsSpan(0, end - first);
            for (var candidate = first; candidate < end; candidate++)
            {
                own[candidate - first] = trainer.Score(trainer.examples.Rows(candidate));
            }

            Ranker.LogSoftmax(own);
            for (var candidate = first; candidate < end; candidate++)
            {
                var gradient = MathF.Exp(own[candidate - first]) - trainer.examples.Target(candidate);
                if (Math.Abs(gradient) > 1e-4f)
                {
                    trainer.Step(trainer.examples.Rows(candidate), gradient);
                }
            }
        });

    /// <summary>The candidates of a group against each other, where any of those with a target is as good as another.</summary>
    public static ushort[] AnyOf(Examples examples, Func<int, bool> learnt, int epochs, float rate, int seed) =>
        new RankerTrainer(examples, rate).Run(learnt, epochs, seed, static (trainer, first, end, scores) =>
        {
            var own = scores.AsSpan(0, end - first);
            for (var candidate = first; candidate < end; candidate++)
            {
                own[candidate - first] = trainer.Score(trainer.examples.Rows(candidate));
            }

            Ranker.LogSoftmax(own);
            var right = 0f;
            for (var candidate = first; candidate < end; candidate++)
            {
                right += trainer.examples.Target(candidate) > 0 ? MathF.Exp(own[candidate - first]) : 0;
            }

            for (var candidate = first; candidate < end; candidate++)
            {
                var share = MathF.Exp(own[candidate - first]);
                var gradient = share - (trainer.examples.Target(candidate) > 0 ? share / Math.Max(right, 1e-9f) : 0);
                if (Math.Abs(gradient) > 1e-4f)
                {
                    trainer.Step(trainer.examples.Rows(candidate), gradient);
                }
            }
        });

    private ushort[] Run(Func<int, bool> learnt, int epochs, int seed, Action<RankerTrainer, int, int, float[]> learn)
    {
        var random = new Random(seed);
        int[] order = [.. Enumerable.Range(0, examples.Groups).Where(group => learnt(examples.Article(group)))];
        var scores = new float[order.Length == 0 ? 0 : order.Max(group => examples.Group(group).End - examples.Group(group).First)];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var group in order)
            {
                var (first, end) = examples.Group(group);
                learn(this, first, end, scores);
            }
        }

        return [.. weights.Select(static weight => (ushort)((BitConverter.SingleToUInt32Bits(weight) + 0x8000) >> 16))];
    }

    private float Score(ReadOnlySpan<int> rows)
    {
        var sum = 0f;
        foreach (var row in rows)
        {
            sum += weights[row];
        }

        return sum;
    }

    private void Step(ReadOnlySpan<int> rows, float gradient)
    {
        var square = gradient * gradient;
        foreach (var row in rows)
        {
            squares[row] += square;
            weights[row] -= rate * gradient / MathF.Sqrt(squares[row]);
        }
    }

    public static Ranker Of(ushort[] weights) =>
        new(new ModelArray<ushort>(MemoryMarshal.AsBytes(weights.AsSpan()).ToArray()), System.Numerics.BitOperations.Log2((uint)weights.Length));
}
