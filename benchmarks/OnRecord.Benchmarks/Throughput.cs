using System.Diagnostics;
using System.Globalization;
using System.Text;
using OnRecord.Engine;
using OnRecord.Findings;
using OnRecord.Reading;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Intake;
using OnRecord.Text;
using OnRecord.Weights;

namespace OnRecord.Benchmarks;

/// <summary>How much text the whole pipeline reads in a second of processor time, and where that time goes.</summary>
/// <remarks>
/// <c>throughput [megabytes] [synthetic|samples|path …]</c>: reads the texts over and over until so many megabytes have gone
/// through, five times, and gives medians. Paths are files and folders as the program takes them.
/// </remarks>
internal static class Throughput
{
    private const int Rounds = 5;
    private const double WarmMegabytes = 3;     // every method has run often enough by then to be compiled at its best
    private const int WordsOfAnArticle = 500;

    private static readonly Pipeline Pipeline = English.Pipeline(ActorTable.BuiltIn, ModelFolder.Of(null).OpenAll());

    public static int Run(string[] args)
    {
        var megabytes = 10.0;
        string[] names = args;
        if (args is [var size, .. var rest] && double.TryParse(size, CultureInfo.InvariantCulture, out var given))
        {
            (megabytes, names) = (given, rest);
        }

        foreach (var (name, articles) in names.Length == 0 ? [Texts("synthetic"), Texts("samples")] : names.Select(Texts))
        {
            if (articles.Length == 0)
            {
                Console.Error.WriteLine($"{name}: no articles");
                return 1;
            }

            Measure(name, articles, megabytes);
        }

        return 0;
    }

    private static (string Name, Article[] Articles) Texts(string name) => name switch
    {
        "synthetic" => (name, [.. Corpus.Of(CorpusName.Synthetic).Articles]),
        "samples" => (name, [.. Corpus.Of(CorpusName.Samples).Articles]),
        _ => (Path.GetFileName(Path.TrimEndingDirectorySeparator(name)),
            [.. new Inputs(new IntakeOptions(), Console.OpenStandardInput).Read([name]).Select(static input => input.Taken).OfType<Taken.Accepted>().Select(static taken => taken.Article)]),
    };

    private static void Measure(string name, Article[] articles, double megabytes)
    {
        var bytes = articles.Sum(static article => (long)Encoding.UTF8.GetByteCount(article.Text));
        var times = Math.Max(1, (int)Math.Ceiling(megabytes * 1e6 / bytes));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {articles.Length} articles, {bytes / 1e6:F2} MB of text, read {times} times in each of {Rounds} rounds"));

        ReadAll(articles, (int)Math.Ceiling(WarmMegabytes * 1e6 / bytes));
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        ReadAll(articles, 1);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;

        var one = Median(() => ReadAll(articles, times));
        var two = Median(() => OnTwoThreads(articles, times));
        var total = (double)bytes * times / 1e6;
        var ofUsualLength = (double)articles.Sum(static article => Words(article.Text)) * times / WordsOfAnArticle;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  one thread:   {total / one.Processor,6:F2} MB and {ofUsualLength / one.Processor:F1} articles of {WordsOfAnArticle} words a second of processor time, {ofUsualLength / one.Wall:F1} on the clock"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  two threads:  {total / two.Processor,6:F2} MB and {ofUsualLength / two.Processor:F1} articles of {WordsOfAnArticle} words a second of processor time, {ofUsualLength / two.Wall:F1} on the clock"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  allocated:    {(double)allocated / bytes,6:F1} bytes a byte of text"));
        Shares(articles, times, bytes);
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static void ReadAll(IEnumerable<Article> articles, int times)
    {
        for (var i = 0; i < times; i++)
        {
            foreach (var article in articles)
            {
                _ = Recorder.Record(Pipeline.Read(Corpus.Fresh(article)));
            }
        }
    }

    private static void OnTwoThreads(Article[] articles, int times)
    {
        var halves = Enumerable.Range(0, 2).Select(half => new Thread(() => ReadAll(articles.Where((_, i) => i % 2 == half), times))).ToArray();
        Array.ForEach(halves, static thread => thread.Start());
        Array.ForEach(halves, static thread => thread.Join());
    }

    private static (double Processor, double Wall) Median(Action read)
    {
        var rounds = new (double Processor, double Wall)[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var (processor, wall) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            read();
            rounds[i] = ((Environment.CpuUsage.TotalTime - processor).TotalSeconds, Stopwatch.GetElapsedTime(wall).TotalSeconds);
        }

        return (rounds.Select(static round => round.Processor).Order().ElementAt(Rounds / 2), rounds.Select(static round => round.Wall).Order().ElementAt(Rounds / 2));
    }

    // Each step of each article is timed by itself; the fastest of the rounds counts, which other work on the machine slows least.
    private static void Shares(Article[] articles, int times, long bytes)
    {
        string[] steps = [.. Pipeline.Stages.Select(static stage => stage.GetType().Name), "Recorder", "RecordJson (not counted)"];
        var fastest = new long[articles.Length, steps.Length];
        var allocated = new long[steps.Length];
        var json = steps.Length - 1;
        for (var round = 0; round < Math.Max(Rounds, Math.Min(times, 40)); round++)
        {
            Array.Clear(allocated);
            for (var a = 0; a < articles.Length; a++)
            {
                var document = Document.Of(Corpus.Fresh(articles[a]));
                Record? record = null;
                for (var step = 0; step < steps.Length; step++)
                {
                    var (heap, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
                    if (step < Pipeline.Stages.Length)
                    {
                        document = document.With(Pipeline.Stages[step].Read(document));
                    }
                    else if (step < json)
                    {
                        record = Recorder.Record(document);
                    }
                    else
                    {
                        _ = RecordJson.WriteUtf8(record!);
                    }

                    var time = Stopwatch.GetTimestamp() - start;
                    allocated[step] += GC.GetAllocatedBytesForCurrentThread() - heap;
                    fastest[a, step] = round == 0 ? time : Math.Min(fastest[a, step], time);
                }
            }
        }

        var sums = Enumerable.Range(0, steps.Length).Select(step => Enumerable.Range(0, articles.Length).Sum(a => fastest[a, step])).ToArray();
        var whole = (double)sums[..json].Sum();
        Console.WriteLine("  step                        share   ns a byte   allocated a byte");
        for (var step = 0; step < steps.Length; step++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {steps[step],-26} {sums[step] / whole,6:P1} {Stopwatch.GetElapsedTime(0, sums[step]).TotalNanoseconds / bytes,11:F1} {(double)allocated[step] / bytes,18:F1}"));
        }
    }
}
