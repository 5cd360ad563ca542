using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace OnRecord.Benchmarks.Tests;

/// <summary>Runs every benchmark once, so that none rots.</summary>
public sealed class BenchmarkTests
{
    private const int Fewest = 15;

    public static TheoryData<string, CorpusName> Benchmarks()
    {
        var data = new TheoryData<string, CorpusName>();
        foreach (var method in Methods())
        {
            foreach (var corpus in Enum.GetValues<CorpusName>())
            {
                data.Add(Name(method), corpus);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Benchmarks))]
    public void EveryBenchmarkReturnsSomething(string name, CorpusName corpus)
    {
        var method = Methods().Single(method => Name(method) == name);
        var benchmark = (CorpusBenchmarks)Activator.CreateInstance(method.ReflectedType!)!;
        benchmark.Corpus = corpus;
        foreach (var setup in method.ReflectedType!.GetMethods().Where(static other => other.IsDefined(typeof(GlobalSetupAttribute))))
        {
            setup.Invoke(benchmark, null);
        }

        Assert.NotNull(method.Invoke(benchmark, null));
    }

    [Fact]
    public void AllBenchmarksAreFound() => Assert.InRange(Methods().Count(), Fewest, int.MaxValue);

    [Fact]
    public void ABenchmarkHasNoParameterButItsCorpus() =>
        Assert.All(Methods(), static method => Assert.Equal(
            nameof(CorpusBenchmarks.Corpus),
            Assert.Single(method.ReflectedType!.GetProperties(), static property =>
                property.IsDefined(typeof(ParamsAllValuesAttribute)) || property.IsDefined(typeof(ParamsAttribute)) || property.IsDefined(typeof(ParamsSourceAttribute))).Name));

    private static string Name(MethodInfo method) => $"{method.ReflectedType!.FullName}.{method.Name}";

    private static IEnumerable<MethodInfo> Methods() =>
        typeof(CorpusBenchmarks).Assembly.GetTypes()
            .Where(static type => type is { IsAbstract: false, IsClass: true })
            .SelectMany(static type => type.GetMethods())
            .Where(static method => method.IsDefined(typeof(BenchmarkAttribute)));
}
