using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using OnRecord.Text;

namespace OnRecord.Benchmarks.Text;

/// <summary>The id of an article, from its text.</summary>
public class ArticleBenchmarks : CorpusBenchmarks
{
    private ImmutableArray<Article> articles;

    [GlobalSetup]
    public void Prepare() => articles = Benchmarks.Corpus.Of(Corpus).Articles;

    [Benchmark]
    public string? Id()
    {
        string? last = null;
        foreach (var article in articles)
        {
            last = Benchmarks.Corpus.Fresh(article).Id;
        }

        return last;
    }
}
