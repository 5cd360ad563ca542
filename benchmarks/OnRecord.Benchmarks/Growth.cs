using System.Globalization;
using System.Text;
using OnRecord.Findings;
using OnRecord.Reading;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Intake;
using OnRecord.Storage;
using OnRecord.Text;
using OnRecord.Weights;

namespace OnRecord.Benchmarks;

/// <summary>What an article costs after many others, and a byte of a text that grows: both should stay the same.</summary>
/// <remarks>
/// <c>growth [articles]</c>: synthetic articles are read one after another and added to a new SQLite archive, on one thread, and at 100,
/// 1,000 and so on it is told what one has cost since the mark before; then texts of 1 kB to 1 MB are read. All in processor time.
/// </remarks>
internal static class Growth
{
    private const int Seed = 11;
    private const int WarmArticles = 400;
    private const int BatchArticles = 100;
    private const int Rounds = 5;

    private static readonly Pipeline Pipeline = English.Pipeline(ActorTable.BuiltIn, ModelFolder.Of(null).OpenAll());

    public static int Run(string[] args)
    {
        var most = args is [var number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 10_000;
        foreach (var article in Articles(Seed + 1, WarmArticles))
        {
            _ = Recorder.Record(Pipeline.Read(article));
        }

        var folder = Directory.CreateTempSubdirectory("onrecord-growth-");
        try
        {
            ByNumber(Path.Join(folder.FullName, "archive.db"), most);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        ByLength();
        return 0;
    }

    private static IEnumerable<Article> Articles(int seed, int count) =>
        SyntheticNews.Write(seed, count).Select(static file => TextIntake.Read(file.Bytes, file.Name)).OfType<Taken.Accepted>().Select(static taken => taken.Article);

    private static void ByNumber(string location, int most)
    {
        Console.WriteLine("  articles   ms an article read   ms an article added   MB on the heap   MB resident at most");
        using var archive = Archive.Open(location, create: true);
        var (done, since, mark, reading, adding) = (0, 0, 100, TimeSpan.Zero, TimeSpan.Zero);
        foreach (var batch in Articles(Seed, most).Chunk(BatchArticles))
        {
            var records = new List<Record>();
            reading += Cost(() => records.AddRange(batch.Select(static article => Recorder.Record(Pipeline.Read(article)))));
            adding += Cost(() =>
            {
                archive.Add(records, DateTimeOffset.UnixEpoch);
                while (archive.LinkCopies(BatchArticles) > 0)
                {
                }
            });
            (done, since) = (done + batch.Length, since + batch.Length);
            if (done >= mark)
            {
                using var process = System.Diagnostics.Process.GetCurrentProcess();
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{done,10:N0} {reading.TotalMilliseconds / since,20:F2} {adding.TotalMilliseconds / since,21:F2} {GC.GetTotalMemory(forceFullCollection: true) / 1e6,16:F0} {process.PeakWorkingSet64 / 1e6,21:F0}"));
                (mark, since, reading, adding) = (mark * 10, 0, TimeSpan.Zero, TimeSpan.Zero);
            }
        }
    }

    private static void ByLength()
    {
        Console.WriteLine("     bytes   ns a byte");
        var text = string.Join("\n\n", Articles(Seed, 600).Select(static article => article.Text));
        foreach (var length in (int[])[1_000, 10_000, 100_000, 1_000_000])
        {
            var part = new Article { Text = text[..length] };
            var (bytes, times) = (Encoding.UTF8.GetByteCount(part.Text), Math.Max(1, 300_000 / length));
            var rounds = Enumerable.Range(0, Rounds).Select(round => Cost(() =>
            {
                for (var i = 0; i < times; i++)
                {
                    _ = Recorder.Record(Pipeline.Read(Corpus.Fresh(part)));
                }
            })).Order().ToArray();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes,10:N0} {rounds[Rounds / 2].TotalNanoseconds / bytes / times,11:F0}"));
        }
    }

    private static TimeSpan Cost(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }
}
