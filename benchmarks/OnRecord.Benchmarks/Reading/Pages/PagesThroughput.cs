using System.Diagnostics;
using System.Globalization;
using OnRecord.Reading.Pages;

namespace OnRecord.Benchmarks.Reading.Pages;

/// <summary>How many real pages a second become articles, on one thread.</summary>
/// <remarks><c>pages FOLDER</c>: reads the .html files of the folder until all methods are compiled at their best, then nine times over; gives medians.</remarks>
internal static class PagesThroughput
{
    private const int Passes = 9;
    private const double WarmSeconds = 5;

    public static int Run(string[] args)
    {
        byte[][] pages = args is [var folder] && Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.html").Select(File.ReadAllBytes)] : [];
        if (pages.Length == 0)
        {
            Console.Error.WriteLine("pages FOLDER: the folder must hold .html files");
            return 2;
        }

        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < WarmSeconds;)
        {
            ReadAll(pages);
        }

        var (processor, wall) = (new double[Passes], new double[Passes]);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var pass = 0; pass < Passes; pass++)
        {
            var (used, start) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            ReadAll(pages);
            (processor[pass], wall[pass]) = ((Environment.CpuUsage.TotalTime - used).TotalSeconds, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / Passes;
        Array.Sort(processor);
        Array.Sort(wall);
        var bytes = pages.Sum(static page => (long)page.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{pages.Length} pages, {bytes / 1e6:F1} MB: {pages.Length / processor[Passes / 2]:F0} pages a second of processor time, {pages.Length / wall[Passes / 2]:F0} on the clock, {bytes / 1e6 / processor[Passes / 2]:F1} MB a second; {(double)allocated / bytes:F1} bytes allocated a byte"));
        return 0;
    }

    private static void ReadAll(byte[][] pages)
    {
        foreach (var page in pages)
        {
            _ = PageIntake.Read(page, "page.html", new PageOptions());
        }
    }
}
