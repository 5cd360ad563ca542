using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using BenchmarkDotNet.Attributes;
using OnRecord.Reading;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Intake;
using OnRecord.Text;
using OnRecord.Weights;

namespace OnRecord.Benchmarks;

/// <summary>The texts that benchmarks read.</summary>
public enum CorpusName
{
    /// <summary>Articles of <see cref="SyntheticNews"/>.</summary>
    Synthetic,

    /// <summary>The text files of <c>samples/</c>.</summary>
    Samples,
}

/// <summary>Files in memory, and the articles they hold.</summary>
public sealed class Corpus
{
    private const int SyntheticArticles = 300;
    private const int Seed = 20320229;

    private static readonly Lazy<Corpus> Synthetic = new(static () => new Corpus(SyntheticNews.Write(Seed, SyntheticArticles)));
    private static readonly Lazy<Corpus> Samples = new(static () => new Corpus(Embedded()));

    private Corpus(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        Files = [.. files];
        Articles = [.. Files.Select(static file => TextIntake.Read(file.Bytes, file.Name)).OfType<Taken.Accepted>().Select(static taken => taken.Article)];
        TextBytes = Articles.Sum(static article => (long)Encoding.UTF8.GetByteCount(article.Text));
    }

    public ImmutableArray<(string Name, byte[] Bytes)> Files { get; }

    public ImmutableArray<Article> Articles { get; }

    /// <summary>Length of all texts together, as UTF-8.</summary>
    public long TextBytes { get; }

    public static Corpus Of(CorpusName name) => (name == CorpusName.Synthetic ? Synthetic : Samples).Value;

    /// <summary>The same article as if just taken in: nothing computed from its text is kept.</summary>
    public static Article Fresh(Article article) => new()
    {
        Text = article.Text,
        File = article.File,
        Title = article.Title,
        Outlet = article.Outlet,
        Url = article.Url,
        Language = article.Language,
        Published = article.Published,
        Encoding = article.Encoding,
    };

    /// <summary>The stage that gives a layer, and the articles read by all stages before it.</summary>
    public (IStage Stage, ImmutableArray<Document> Documents) Before<TLayer>()
        where TLayer : class, ILayer => Before<TLayer>(Articles);

    /// <inheritdoc cref="Before{TLayer}()"/>
    public static (IStage Stage, ImmutableArray<Document> Documents) Before<TLayer>(IEnumerable<Article> articles)
        where TLayer : class, ILayer
    {
        var stages = English.Pipeline(ActorTable.BuiltIn, ModelFolder.Of(null).OpenAll()).Stages;
        var stage = stages.First(static stage => stage.Gives == typeof(TLayer));
        var earlier = stages.TakeWhile(other => other != stage).ToArray();
        return (stage, [.. articles.Select(article => earlier.Aggregate(Document.Of(article), static (document, next) => document.With(next.Read(document))))]);
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(static name => name.StartsWith("samples/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return (name, bytes);
        }
    }
}

/// <summary>A benchmark that reads a corpus.</summary>
public abstract class CorpusBenchmarks
{
    [ParamsAllValues]
    public CorpusName Corpus { get; set; }
}

/// <summary>A benchmark of one stage alone, over documents that all stages before it have read.</summary>
/// <typeparam name="TLayer">The layer that the stage gives.</typeparam>
public abstract class StageBenchmarks<TLayer> : CorpusBenchmarks
    where TLayer : class, ILayer
{
    private IStage stage = null!;
    private ImmutableArray<Document> documents;

    [GlobalSetup]
    public void Prepare() => (stage, documents) = Benchmarks.Corpus.Of(Corpus).Before<TLayer>();

    [Benchmark]
    public ILayer? Read()
    {
        ILayer? last = null;
        foreach (var document in documents)
        {
            last = stage.Read(document);
        }

        return last;
    }
}
