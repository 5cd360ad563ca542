using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using OnRecord.Findings;
using OnRecord.Reading;
using OnRecord.Reading.Actors;
using OnRecord.Text;
using OnRecord.Weights;

namespace OnRecord.Benchmarks.Reading;

/// <summary>Every stage in order, and the record made of what they read.</summary>
public class PipelineBenchmarks : CorpusBenchmarks
{
    private readonly Pipeline pipeline = English.Pipeline(ActorTable.BuiltIn, ModelFolder.Of(null).OpenAll());
    private ImmutableArray<Article> articles;

    [GlobalSetup]
    public void Prepare() => articles = Benchmarks.Corpus.Of(Corpus).Articles;

    [Benchmark]
    public Record? Record()
    {
        Record? last = null;
        foreach (var article in articles)
        {
            last = Recorder.Record(pipeline.Read(Benchmarks.Corpus.Fresh(article)));
        }

        return last;
    }
}
