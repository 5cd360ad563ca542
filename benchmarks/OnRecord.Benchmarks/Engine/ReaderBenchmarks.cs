using BenchmarkDotNet.Attributes;
using OnRecord.Engine;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Intake;
using OnRecord.Weights;

namespace OnRecord.Benchmarks.Engine;

/// <summary>Many articles on all cores, outcomes in the order of the inputs.</summary>
public class ReaderBenchmarks : CorpusBenchmarks
{
    private readonly Reader reader = new(ActorTable.BuiltIn, ModelFolder.Of(null).OpenAll());

    [Benchmark]
    public ReadOutcome? Read() =>
        reader.Read(Benchmarks.Corpus.Of(Corpus).Articles.Select(static article =>
            new Input(new Taken.Accepted(article.File ?? "", Benchmarks.Corpus.Fresh(article)), null))).LastOrDefault();
}
