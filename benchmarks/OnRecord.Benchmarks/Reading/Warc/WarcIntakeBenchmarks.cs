using System.Text;
using BenchmarkDotNet.Attributes;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Warc;
using OnRecord.Tests.Shared;

namespace OnRecord.Benchmarks.Reading.Warc;

/// <summary>A web archive, each record gzipped, to articles: records, check sums, pages.</summary>
public class WarcIntakeBenchmarks : CorpusBenchmarks
{
    private byte[] archive = [];

    [GlobalSetup]
    public void Prepare() => archive = [.. Benchmarks.Corpus.Of(Corpus).Files.SelectMany(static file =>
        WarcFile.Gzip(WarcFile.Response($"https://news.example/{file.Name}", WarcFile.Page(file.Name, Encoding.UTF8.GetString(file.Bytes)))))];

    [Benchmark]
    public Taken? Read()
    {
        using var stream = new MemoryStream(archive, writable: false);
        return WarcIntake.Read(stream, "a.warc.gz", new IntakeOptions()).LastOrDefault();
    }
}
