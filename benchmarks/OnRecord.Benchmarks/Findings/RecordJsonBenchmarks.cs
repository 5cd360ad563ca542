using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using OnRecord.Findings;
using OnRecord.Reading;
using OnRecord.Reading.Actors;
using OnRecord.Weights;

namespace OnRecord.Benchmarks.Findings;

/// <summary>Records to JSON and back.</summary>
public class RecordJsonBenchmarks : CorpusBenchmarks
{
    private ImmutableArray<Record> records;
    private ImmutableArray<byte[]> written;

    [GlobalSetup]
    public void Prepare()
    {
        var pipeline = English.Pipeline(ActorTable.BuiltIn, ModelFolder.Of(null).OpenAll());
        records = [.. Benchmarks.Corpus.Of(Corpus).Articles.Select(article => Recorder.Record(pipeline.Read(article)))];
        written = [.. records.Select(RecordJson.WriteUtf8)];
    }

    [Benchmark]
    public byte[]? Write()
    {
        byte[]? last = null;
        foreach (var record in records)
        {
            last = RecordJson.WriteUtf8(record);
        }

        return last;
    }

    [Benchmark]
    public Record? Read()
    {
        Record? last = null;
        foreach (var json in written)
        {
            last = RecordJson.Read(json);
        }

        return last;
    }
}
