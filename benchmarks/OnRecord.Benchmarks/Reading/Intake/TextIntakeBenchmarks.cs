using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using OnRecord.Reading.Intake;

namespace OnRecord.Benchmarks.Reading.Intake;

/// <summary>Bytes of a file to an article: decoding, refusals, header.</summary>
public class TextIntakeBenchmarks : CorpusBenchmarks
{
    private ImmutableArray<(string Name, byte[] Bytes)> files;

    [GlobalSetup]
    public void Prepare() => files = Benchmarks.Corpus.Of(Corpus).Files;

    [Benchmark]
    public Taken? Read()
    {
        Taken? last = null;
        foreach (var (name, bytes) in files)
        {
            last = TextIntake.Read(bytes, name);
        }

        return last;
    }
}
