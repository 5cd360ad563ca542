using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using OnRecord.Wording;

namespace OnRecord.Benchmarks.Wording;

/// <summary>What is done with the words of every article that comes in.</summary>
public class IntakeBenchmarks : CorpusBenchmarks
{
    private ImmutableArray<string> texts;
    private ImmutableArray<WordList> words;

    [GlobalSetup]
    public void Prepare()
    {
        texts = [.. Benchmarks.Corpus.Of(Corpus).Articles.Select(static article => article.Text)];
        words = [.. texts.Select(static text => WordList.Of(text))];
    }

    [Benchmark]
    public WordList? Words()
    {
        WordList? last = null;
        foreach (var text in texts)
        {
            last = WordList.Of(text);
        }

        return last;
    }

    [Benchmark]
    public ulong[]? Bands()
    {
        ulong[]? last = null;
        foreach (var list in words)
        {
            last = Sketch.Of(list).Bands();
        }

        return last;
    }
}

/// <summary>What is asked of pairs of texts, each with the next.</summary>
public class ComparisonBenchmarks : CorpusBenchmarks
{
    private const int StatementWords = 30;

    private ImmutableArray<WordList> articles;
    private ImmutableArray<WordList> statements;
    private ImmutableArray<CopyText> copies;

    [GlobalSetup]
    public void Prepare()
    {
        var texts = Benchmarks.Corpus.Of(Corpus).Articles.Select(static article => article.Text).ToList();
        articles = [.. texts.Select(static text => WordList.Of(text))];
        statements = [.. articles.Select(static list => list.Slice(new WordRange(0, Math.Min(list.Count, StatementWords))))];
        copies = [.. texts.Select(static text => CopyText.Of(text))];
    }

    [Benchmark]
    public Alignment? Articles()
    {
        Alignment? last = null;
        for (var i = 1; i < articles.Length; i++)
        {
            last = Alignment.Of(articles[i - 1], articles[i]);
        }

        return last;
    }

    [Benchmark]
    public double Variants()
    {
        var sum = 0.0;
        for (var i = 1; i < statements.Length; i++)
        {
            sum += VariantJudge.Compare(statements[i - 1], statements[i]).Probability;
        }

        return sum;
    }

    [Benchmark]
    public double Copies()
    {
        var sum = 0.0;
        for (var i = 1; i < copies.Length; i++)
        {
            sum += CopyJudge.Compare(copies[i - 1], copies[i]).Shared;
        }

        return sum;
    }
}

/// <summary>What is looked for in texts.</summary>
public class SearchBenchmarks : CorpusBenchmarks
{
    private ImmutableArray<WordList> articles;
    private QuoteParts quote = null!;
    private PhraseMatch phrase = null!;

    [GlobalSetup]
    public void Prepare()
    {
        articles = [.. Benchmarks.Corpus.Of(Corpus).Articles.Select(static article => WordList.Of(article.Text))];
        quote = QuoteParts.Of("The buoys are lit … and the captains are [all] at their posts");
        phrase = new PhraseMatch(WordList.Of("a promise at third hand"));
    }

    [Benchmark]
    public double Quotes() => articles.Sum(article => QuoteCheck.Compare(quote, article).Similarity);

    [Benchmark]
    public int Phrases() => articles.Sum(article => phrase.Find(article).Length);

    [Benchmark]
    public int Formulas() => FormulaFinder.Find(articles).Length;
}
