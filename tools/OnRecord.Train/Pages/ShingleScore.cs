using System.Text.RegularExpressions;

namespace OnRecord.Train.Pages;

/// <summary>How much of an article's text was found, and how much of what was found is the article.</summary>
/// <param name="Precision">In [0, 1].</param>
/// <param name="Recall">In [0, 1].</param>
internal readonly partial record struct ShingleScore(double Precision, double Recall)
{
    private const int Length = 4;    // words

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>As the article-extraction-benchmark scores (Scrapinghub 2020): over runs of four words, repeated ones counted as often as they occur.</summary>
    public static ShingleScore Of(string gold, string found)
    {
        var (wanted, given) = (Count(gold), Count(found));
        var both = wanted.Sum(pair => Math.Min(pair.Value, given.GetValueOrDefault(pair.Key)));
        return new ShingleScore(Share(both, given.Values.Sum()), Share(both, wanted.Values.Sum()));
    }

    /// <summary>The average of precision and of recall over pages; F1 is that of the two averages.</summary>
    public static ShingleScore Average(IReadOnlyCollection<ShingleScore> pages) =>
        pages.Count == 0 ? default : new ShingleScore(pages.Average(static page => page.Precision), pages.Average(static page => page.Recall));

    private static double Share(int both, int all) => all == 0 ? 0 : (double)both / all;

    // A text shorter than four words is one run.
    private static Dictionary<string, int> Count(string text)
    {
        string[] words = [.. Word.Matches(text).Select(static match => match.Value)];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Length - Length + 1); i++)
        {
            var run = string.Join(' ', words.Skip(i).Take(Length));
            counts[run] = counts.GetValueOrDefault(run) + 1;
        }

        return counts;
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Word { get; }
}
