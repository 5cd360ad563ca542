using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using OnRecord.Benchmarks;
using OnRecord.Benchmarks.Layers;
using OnRecord.Benchmarks.Reading.Events;
using OnRecord.Benchmarks.Reading.Pages;
using OnRecord.Benchmarks.Reading.Warc;
using OnRecord.Benchmarks.Storage;
using OnRecord.Benchmarks.Wording;
using Perfolizer.Horology;

if (args is ["throughput", .. var rest])
{
    return Throughput.Run(rest);
}

if (args is ["growth", .. var most])
{
    return Growth.Run(most);
}

if (args is ["layers", .. var texts])
{
    return LayersThroughput.Run(texts);
}

if (args is ["events", .. var paths])
{
    return EventsThroughput.Run(paths);
}

if (args is ["archive", .. var place])
{
    return ArchiveThroughput.Run(place);
}

if (args is ["wire", .. var wire])
{
    return GeneratedWire.Run(wire);
}

if (args is ["wording"])
{
    return WordingThroughput.Run();
}

if (args is ["warc", .. var archives])
{
    return WarcThroughput.Run(archives);
}

if (args is ["pages", .. var folder])
{
    return PagesThroughput.Run(folder);
}

var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithWarmupCount(3).WithIterationCount(8).WithIterationTime(TimeInterval.FromMilliseconds(250)))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumn(new TextPerSecondColumn())
    .WithOptions(ConfigOptions.JoinSummary);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length > 0 ? args : ["--filter", "*"], config);
return 0;
