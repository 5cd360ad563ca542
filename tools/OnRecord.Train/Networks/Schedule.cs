namespace OnRecord.Train.Networks;

/// <summary>In which order a network sees its data, and how fast it learns.</summary>
internal sealed record Schedule
{
    private const int WarmUp = 300;    // steps

    /// <summary>Passes over the data.</summary>
    public float Epochs { get; init; } = 10;

    /// <summary>Passes over the second data, such as trees by another parser; most come early, none in the last quarter.</summary>
    public float SecondEpochs { get; init; }

    /// <summary>The highest learning rate; it rises at first and falls to nothing along a cosine.</summary>
    public float Rate { get; init; } = 0.006f;

    /// <summary>Words of a batch.</summary>
    public int BatchWords { get; init; } = 1000;

    /// <summary>Runs it.</summary>
    /// <param name="learn">Learns a batch of the first (0) or second (1) data at a rate, and gives the loss of a word.</param>
    public void Run<TSentence>(
        IReadOnlyList<TSentence> first, IReadOnlyList<TSentence> second, int seed, TextWriter log, Func<IReadOnlyList<TSentence>, int, float, double> learn)
        where TSentence : TrainingSentence
    {
        const float SecondEnds = 0.75f;    // of all steps
        var random = new Random(seed);
        using var firstBatches = Batches(first, random).GetEnumerator();
        using var secondBatches = Batches(second, random).GetEnumerator();
        var secondSteps = Steps(second, SecondEpochs);
        var total = Steps(first, Epochs) + secondSteps;
        var (seconds, loss, losses) = (0, 0.0, 0);
        for (var step = 1; step <= total; step++)
        {
            var time = (float)step / total;
            var rate = Rate * Math.Min(1, (float)step / WarmUp) * Math.Max(0.003f, 0.5f * (1 + MathF.Cos(MathF.PI * time)));
            var left = 1 - Math.Min(1, time / SecondEnds);
            if (seconds < secondSteps * (1 - (left * left)))
            {
                secondBatches.MoveNext();
                learn(secondBatches.Current, 1, rate);
                seconds++;
            }
            else
            {
                firstBatches.MoveNext();
                loss += learn(firstBatches.Current, 0, rate);
                losses++;
            }

            if (step % Math.Max(1, total / 10) == 0)
            {
                log.WriteLine($"step {step} of {total}, loss {loss / Math.Max(1, losses):0.000}");
                (loss, losses) = (0, 0);
            }
        }
    }

    private int Steps<TSentence>(IReadOnlyList<TSentence> data, float epochs)
        where TSentence : TrainingSentence => (int)(data.Sum(static sentence => (long)sentence.Length) / BatchWords * epochs);

    private IEnumerable<IReadOnlyList<TSentence>> Batches<TSentence>(IReadOnlyList<TSentence> data, Random random)
        where TSentence : TrainingSentence
    {
        while (data.Count > 0)
        {
            var order = data.ToArray();
            random.Shuffle(order);
            var batch = new List<TSentence>();
            var words = 0;
            foreach (var sentence in order)
            {
                batch.Add(sentence);
                words += sentence.Length;
                if (words >= BatchWords)
                {
                    yield return batch;
                    (batch, words) = ([], 0);
                }
            }
        }
    }
}
