using OnRecord.Train.Networks;

namespace OnRecord.Train.Tests.Networks;

public sealed class ScheduleTests
{
    private static readonly Schedule Short = new() { Epochs = 6, SecondEpochs = 3, BatchWords = 10, Rate = 1 };

    [Fact]
    public void EverySentenceIsSeenOnceInEachPass()
    {
        var (first, second) = (Sentences(20), Sentences(30));
        var (seen, steps) = (new Dictionary<TrainingSentence, int>(), new List<int>());
        Short.Run(first, second, 1, TextWriter.Null, (batch, number, _) =>
        {
            steps.Add(number);
            foreach (var sentence in batch)
            {
                seen[sentence] = seen.GetValueOrDefault(sentence) + 1;
            }

            return 0;
        });

        // Five words a sentence, two sentences a batch.
        Assert.Equal((6 * 10, 3 * 15), (steps.Count(0.Equals), steps.Count(1.Equals)));
        Assert.All(first, sentence => Assert.Equal(6, seen[sentence]));
        Assert.All(second, sentence => Assert.Equal(3, seen[sentence]));
        Assert.All(steps[^25..], static number => Assert.Equal(0, number));
    }

    [Fact]
    public void TheRateRisesThenFallsToNearlyNothing()
    {
        var rates = new List<float>();
        (Short with { Epochs = 100, SecondEpochs = 0 }).Run(Sentences(20), [], 1, TextWriter.Null, (_, _, rate) =>
        {
            rates.Add(rate);
            return 0;
        });

        var top = rates.IndexOf(rates.Max());
        Assert.InRange(rates.Max(), 0.5f, 1);
        Assert.InRange(rates[^1], 0, 0.01f);
        Assert.Equal(rates[..top].Order(), rates[..top]);
        Assert.Equal(rates[top..].OrderDescending(), rates[top..]);
    }

    [Fact]
    public void TheOrderIsTheSeeds()
    {
        var data = Sentences(20);

        Assert.Equal(Order(1), Order(1));
        Assert.NotEqual(Order(1), Order(2));

        List<TrainingSentence> Order(int seed)
        {
            var order = new List<TrainingSentence>();
            Short.Run(data, [], seed, TextWriter.Null, (batch, _, _) =>
            {
                order.AddRange(batch);
                return 0;
            });
            return order;
        }
    }

    private static Lesson[] Sentences(int count) => [.. Enumerable.Range(0, count).Select(static _ => new Lesson(new float[5]))];

    private sealed record Lesson(float[] Kept) : TrainingSentence([], Kept);
}
