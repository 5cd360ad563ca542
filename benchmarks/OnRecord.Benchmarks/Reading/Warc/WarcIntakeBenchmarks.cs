using BenchmarkDotNet.Attributes;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Warc;
using OnRecord.Tests.Shared;

namespace OnRecord.Benchmarks.Reading.Warc;

/// <summary>A web archive to articles: records, check sums, pages.</summary>
public class WarcIntakeBenchmarks
{
    private byte[] file = [];

    [Params(false, true)]
    public bool Packed { get; set; }

    [GlobalSetup]
    public void Prepare() => file = [.. WarcThroughput.Records().Take(60).SelectMany(record => Packed ? WarcFile.Gzip(record) : record)];

    [Benchmark]
    public int Read()
    {
        using var stream = new MemoryStream(file, writable: false);
        return WarcIntake.Read(stream, "a.warc", new IntakeOptions()).Count();
    }
}
