using System.Diagnostics;
using System.Globalization;
using System.Text;
using OnRecord.Engine;
using OnRecord.Reading.Intake;
using OnRecord.Tests.Shared;

namespace OnRecord.Benchmarks.Reading.Warc;

/// <summary>How fast a web archive of any size is taken in, and in how much memory.</summary>
/// <remarks>
/// <c>warc make FILE GIGABYTES</c> writes an archive of invented pages, each record gzipped where the name ends with <c>.gz</c>;
/// <c>warc read FILE …</c> takes in what archives hold, without reading it further.
/// </remarks>
internal static class WarcThroughput
{
    private const int Seed = 20320229;
    private const int Articles = 300;
    private const int PictureBytes = 80_000;

    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["make", var file, var gigabytes] when double.TryParse(gigabytes, CultureInfo.InvariantCulture, out var size):
                Make(file, (long)(size * 1e9));
                return 0;
            case ["read", .. var files] when files.Length > 0:
                Read(files);
                return 0;
            default:
                Console.Error.WriteLine("warc make FILE GIGABYTES, or warc read FILE …");
                return 2;
        }
    }

    /// <summary>The records of a site: for each article a request, its page, and a picture for every third.</summary>
    public static IEnumerable<byte[]> Records()
    {
        var random = new Random(Seed);
        var number = 0;
        foreach (var (name, bytes) in SyntheticNews.Write(Seed, Articles))
        {
            var url = $"https://news.example/2032/02/29/{name}";
            yield return WarcFile.Record("request", "application/http; msgtype=request", Encoding.UTF8.GetBytes($"GET {url} HTTP/1.1\r\nHost: news.example\r\n\r\n"), url);
            yield return WarcFile.Response(url, Page(name, Encoding.UTF8.GetString(bytes), random));
            if (number++ % 3 == 0)
            {
                var picture = new byte[PictureBytes];
                random.NextBytes(picture);
                yield return WarcFile.Response(url + ".jpg", picture, "Content-Type: image/jpeg");
            }
        }
    }

    private static void Make(string file, long size)
    {
        var isPacked = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        byte[][] records = [.. Records().Select(record => isPacked ? WarcFile.Gzip(record) : record)];
        using var stream = File.Create(file);
        for (var i = 0; stream.Length < size; i = (i + 1) % records.Length)
        {
            stream.Write(records[i]);
        }
    }

    private static void Read(string[] files)
    {
        foreach (var file in files)
        {
            var (articles, refused, characters, originals) = (0, 0, 0L, 0L);
            var (processor, start) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            foreach (var input in new Inputs(new IntakeOptions(), () => Stream.Null).Read([file]))
            {
                if (input.Taken is Taken.Accepted accepted)
                {
                    articles++;
                    characters += accepted.Article.Text.Length;
                    originals += accepted.Original!.Bytes.Length;
                }
                else
                {
                    refused++;
                }
            }

            var seconds = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
            var wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileName(file)}: {new FileInfo(file).Length / 1e6:F0} MB, {articles} articles with {characters / 1e6:F0} million characters of {originals / 1e6:F0} MB of pages, {refused} refused; "
                + $"{seconds:F1} s of processor time, {wall:F1} s; {new FileInfo(file).Length / 1e6 / seconds:F1} MB of the file and {originals / 1e6 / seconds:F1} MB of pages a second of processor time; "
                + $"most memory {self.PeakWorkingSet64 / 1e6:F0} MB"));
        }
    }

    // A page as sites make them: two menus, scripts, and somewhere the article.
    private static string Page(string name, string text, Random random)
    {
        var page = new StringBuilder($"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{name} | Meridian News</title>");
        for (var i = 0; i < 12; i++)
        {
            page.Append("<script>window.state").Append(i).Append("={\"items\":[");
            for (var j = 0; j < 80; j++)
            {
                page.Append(CultureInfo.InvariantCulture, $"{{\"id\":{random.Next()},\"kind\":\"story\"}},");
            }

            page.Append("]};</script>");
        }

        page.Append("</head><body>");
        Menu(page, random);
        page.Append("<main><article><h1>").Append(name).Append("</h1>");
        foreach (var paragraph in text[(text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].Split("\n\n"))
        {
            page.Append("<p>").Append(paragraph.Replace("&", "&amp;").Replace("<", "&lt;")).Append("</p>");
        }

        page.Append("</article></main>");
        Menu(page, random);
        return page.Append("</body></html>").ToString();
    }

    private static void Menu(StringBuilder page, Random random)
    {
        page.Append("<nav><ul>");
        for (var i = 0; i < 60; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li class=\"item\"><a href=\"/section/{random.Next()}\">Section {i}</a></li>");
        }

        page.Append("</ul></nav>");
    }
}
