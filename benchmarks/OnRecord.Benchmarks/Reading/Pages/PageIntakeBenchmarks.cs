using System.Collections.Immutable;
using System.Text;
using BenchmarkDotNet.Attributes;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Pages;

namespace OnRecord.Benchmarks.Reading.Pages;

/// <summary>Bytes of a page to an article: decoding, the tree, what the page says of itself, the body.</summary>
/// <remarks>The pages are the articles of the corpus in a frame of links, scripts and teasers. Real pages: <see cref="PagesThroughput"/>.</remarks>
public class PageIntakeBenchmarks : CorpusBenchmarks
{
    private ImmutableArray<byte[]> pages;

    [GlobalSetup]
    public void Prepare() => pages = [.. Benchmarks.Corpus.Of(Corpus).Articles.Select(static article => Encoding.UTF8.GetBytes(Framed(article.Text)))];

    [Benchmark]
    public Taken? Read()
    {
        Taken? last = null;
        foreach (var page in pages)
        {
            last = PageIntake.Read(page, "page.html", new PageOptions());
        }

        return last;
    }

    private static string Framed(string text)
    {
        var links = string.Concat(Enumerable.Range(0, 200).Select(static i => $"<li class=\"menu-item\"><a href=\"/{i}\">Section {i}</a></li>"));
        var paragraphs = string.Concat(text.Split('\n').Select(static line => $"<p class=\"text\">{line.Replace("<", "&lt;")}</p>"));
        var teasers = string.Concat(Enumerable.Range(0, 60).Select(static i => $"<div class=\"teaser\"><a href=\"/{i}\">What happened on day {i} and what came of it</a></div>"));
        return $"<html><head><title>Page</title><script>{new string('x', 40_000)}</script></head><body><nav><ul>{links}</ul></nav><article>{paragraphs}</article>{teasers}</body></html>";
    }
}
