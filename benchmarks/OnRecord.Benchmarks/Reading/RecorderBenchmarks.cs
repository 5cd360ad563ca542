using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using OnRecord.Findings;
using OnRecord.Reading;
using OnRecord.Reading.Actors;
using OnRecord.Text;
using OnRecord.Weights;

namespace OnRecord.Benchmarks.Reading;

/// <summary>A document with all its layers to a record.</summary>
public class RecorderBenchmarks : CorpusBenchmarks
{
    private ImmutableArray<Document> documents;

    [GlobalSetup]
    public void Prepare()
    {
        var pipeline = English.Pipeline(ActorTable.BuiltIn, ModelFolder.Of(null).OpenAll());
        documents = [.. Benchmarks.Corpus.Of(Corpus).Articles.Select(pipeline.Read)];
    }

    [Benchmark]
    public Record? Record()
    {
        Record? last = null;
        foreach (var document in documents)
        {
            last = Recorder.Record(document);
        }

        return last;
    }
}
