using System.Diagnostics;
using System.Globalization;
using OnRecord.Reading;
using OnRecord.Reading.Words;
using OnRecord.Text;
using OnRecord.Weights;

namespace OnRecord.Benchmarks.Layers;

/// <summary>How many words a second get their layers, on one thread.</summary>
/// <remarks>
/// <c>layers [--json] [--models FOLDER] path …</c>: reads the text files at the paths, each as one text, until all methods are
/// compiled at their best, then nine times over. Gives medians, and without <c>--json</c> the share of each stage.
/// </remarks>
internal static class LayersThroughput
{
    private const int Passes = 9;
    private const double WarmSeconds = 5;

    public static int Run(string[] args)
    {
        var models = Array.IndexOf(args, "--models") is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        var json = args.Contains("--json");
        var articles = args.Where((arg, i) => !arg.StartsWith("--") && (models is null || i != Array.IndexOf(args, "--models") + 1))
            .SelectMany(Files).Select(static file => new Article { Text = File.ReadAllText(file), File = Path.GetFileName(file) }).ToArray();
        if (articles.Length == 0)
        {
            Console.Error.WriteLine("layers [--json] [--models FOLDER] path …");
            return 2;
        }

        var loading = Stopwatch.GetTimestamp();
        var pipeline = English.Language(ModelFolder.Of(models).Open());
        var load = Stopwatch.GetElapsedTime(loading);
        Measure(pipeline, articles, load, json);
        return 0;
    }

    private static void Measure(Pipeline pipeline, Article[] articles, TimeSpan load, bool json)
    {
        var words = 0;
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < WarmSeconds;)
        {
            words = ReadAll(pipeline, articles);
        }

        var (processor, wall) = (new double[Passes], new double[Passes]);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var pass = 0; pass < Passes; pass++)
        {
            var (used, start) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            ReadAll(pipeline, articles);
            (processor[pass], wall[pass]) = ((Environment.CpuUsage.TotalTime - used).TotalSeconds, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Passes;
        Array.Sort(processor);
        Array.Sort(wall);
        var (middle, elapsed) = (processor[Passes / 2], wall[Passes / 2]);
        if (json)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"words\": {words}, \"processor\": {middle:F6}, \"wall\": {elapsed:F6}}}"));
            return;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{articles.Length} texts, {words} words: {words / middle:N0} words/s of processor time, {words / elapsed:N0} words/s; {(double)allocated / words:F1} bytes allocated a word; models loaded in {load.TotalMilliseconds:F0} ms"));
        foreach (var (stage, seconds) in Stages(pipeline, articles))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {stage,-16} {seconds / words * 1e9,8:F0} ns a word, {words / seconds,12:N0} words/s"));
        }
    }

    private static int ReadAll(Pipeline pipeline, Article[] articles) => articles.Sum(article => pipeline.Read(Corpus.Fresh(article)).Get<WordLayer>().Count);

    // The fastest pass of each stage counts, which other work on the machine slows least.
    private static IEnumerable<(string Stage, double Seconds)> Stages(Pipeline pipeline, Article[] articles)
    {
        var fastest = new double[pipeline.Stages.Length];
        Array.Fill(fastest, double.MaxValue);
        for (var pass = 0; pass < Passes; pass++)
        {
            var ticks = new long[fastest.Length];
            foreach (var article in articles)
            {
                var document = Document.Of(Corpus.Fresh(article));
                for (var i = 0; i < ticks.Length; i++)
                {
                    var start = Stopwatch.GetTimestamp();
                    document = document.With(pipeline.Stages[i].Read(document));
                    ticks[i] += Stopwatch.GetTimestamp() - start;
                }
            }

            for (var i = 0; i < ticks.Length; i++)
            {
                fastest[i] = Math.Min(fastest[i], Stopwatch.GetElapsedTime(0, ticks[i]).TotalSeconds);
            }
        }

        return pipeline.Stages.Select((stage, i) => (stage.GetType().Name, fastest[i]));
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.GetFiles(path, "*.txt").Where(static file => !Path.GetFileName(file).StartsWith("README")).Order(StringComparer.Ordinal)
        : [path];
}
