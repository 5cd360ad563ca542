using System.Globalization;
using OnRecord.Storage.Acts;

namespace OnRecord.Storage.Tests.Acts;

/// <summary>How well printings of one act are put together, on sets of which the answer is known.</summary>
public sealed class ActSetTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>Rules were set on seeds 1 to 20; docs/archive.md has the figures of 21 to 30.</summary>
    private static readonly int[] Seeds = [21, 22, 23];

    private readonly ArchiveFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void PrintingsPutTogetherAreMostlyOfOneActAndFewAreMissed()
    {
        var (right, found, all) = (0L, 0L, 0L);
        foreach (var seed in Seeds)
        {
            var one = Count(seed);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {one.Right} right of {one.Found} pairs put together, of {one.All}"));
            (right, found, all) = (right + one.Right, found + one.Found, all + one.All);
        }

        Assert.True(right >= 0.95 * found, $"precision {(double)right / found:F3}");
        Assert.True(right >= 0.8 * all, $"recall {(double)right / all:F3}");
    }

    private (long Right, long Found, long All) Count(int seed)
    {
        var set = new ActSet(seed, pairs: 20);
        using var archive = Archive.Open($"{file.Path}.{seed.ToString(CultureInfo.InvariantCulture)}", create: true);
        archive.Add(set.Records, Sample.Today);
        while (archive.LinkCopies(500) > 0)
        {
        }

        int[][] together =
        [
            .. set.Pairs
                .SelectMany(pair => archive.Acts(new ActQuery(pair.First, pair.Second)).Rows)
                .Select(act => act.Printings.Select(hit => set.Act(hit.Article.Id)).ToArray()),
        ];
        return (together.Sum(Alike), together.Sum(static act => Pairs(act.Length)), Alike([.. set.Records.Select(record => set.Act(record.Article.Id))]));
    }

    // How many pairs are of one act.
    private static long Alike(int[] numbers) => numbers.GroupBy(static number => number).Sum(static same => Pairs(same.Count()));

    private static long Pairs(long count) => count * (count - 1) / 2;
}
