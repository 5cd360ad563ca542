using System.Diagnostics;
using OnRecord.Wording;

namespace OnRecord.Benchmarks.Wording;

/// <summary>How much wording is read and compared in a second of processor time, on one thread.</summary>
/// <remarks><c>wording</c>: over the synthetic news, each measure until it is compiled at its best, then the fastest of nine rounds.</remarks>
internal static class WordingThroughput
{
    private const int Rounds = 9;
    private const double WarmSeconds = 1.5;
    private const int ArticleWords = 400;
    private const int StatementWords = 30;

    public static int Run()
    {
        var texts = Corpus.Of(CorpusName.Synthetic).Articles.Select(static article => article.Text).ToList();
        var words = texts.ConvertAll(static text => WordList.Of(text));
        var total = words.Sum(static list => list.Count);
        var articles = words.ConvertAll(static list => list.Slice(new WordRange(0, Math.Min(list.Count, ArticleWords))));
        var statements = words.ConvertAll(static list => list.Slice(new WordRange(list.Count / 2, Math.Min(list.Count, (list.Count / 2) + StatementWords))));
        var copies = texts.ConvertAll(static text => CopyText.Of(text));
        var quote = QuoteParts.Of("The buoys are lit … and the captains are [all] at their posts");
        var phrase = new PhraseMatch(WordList.Of("a promise at third hand"));

        Console.WriteLine($"{texts.Count} articles, {total} words");
        Measure("words cut", total, () => texts.ForEach(static text => WordList.Of(text)));
        Measure($"articles of {ArticleWords} words sketched, with bands", articles.Count, () => articles.ForEach(static article => Sketch.Of(article).Bands()));
        Measure($"statements of {StatementWords} words aligned", statements.Count - 1, () => Pairs(statements, static (first, second) => Alignment.Of(first, second)));
        Measure($"articles of {ArticleWords} words aligned", articles.Count - 1, () => Pairs(articles, static (first, second) => Alignment.Of(first, second)));
        Measure($"variants of {StatementWords} words judged", statements.Count - 1, () => Pairs(statements, static (first, second) => VariantJudge.Compare(first, second)));
        Measure("copies judged, whole articles", copies.Count - 1, () => Pairs(copies, static (first, second) => CopyJudge.Compare(first, second)));
        Measure("copies judged, each with itself", copies.Count, () => copies.ForEach(static copy => CopyJudge.Compare(copy, copy)));
        Measure("words searched for a quotation", total, () => words.ForEach(list => QuoteCheck.Compare(quote, list)));
        Measure("words searched for a phrase", total, () => words.ForEach(list => phrase.Find(list)));
        Measure("words searched for formulas", total, () => FormulaFinder.Find(words));
        return 0;
    }

    private static void Pairs<T>(List<T> items, Action<T, T> compare)
    {
        for (var i = 1; i < items.Count; i++)
        {
            compare(items[i - 1], items[i]);
        }
    }

    private static void Measure(string what, int count, Action action)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < WarmSeconds;)
        {
            action();
        }

        var best = double.MaxValue;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            action();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)Rounds / count;
        Console.WriteLine($"{count / best,14:N0} {what} a second, {bytes:N0} bytes allocated each");
    }
}
