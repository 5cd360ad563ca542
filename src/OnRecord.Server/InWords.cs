using System.Globalization;
using OnRecord.Storage;

namespace OnRecord.Server;

/// <summary>Phrases that the command line and the pages share.</summary>
internal static class InWords
{
    /// <summary><c>1,204 articles</c>, <c>1 article</c>.</summary>
    public static string Count(int count, string one, string? many = null) =>
        $"{Number(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary><c>1,204 statements</c>; <c>more than 10,000 statements</c> where counting stopped.</summary>
    public static string Total<T>(Found<T> found, string one, string? many = null) => AtLeast(found.IsLeast) + Count(found.Total, one, many);

    /// <summary>What stands before a number that counting stopped at.</summary>
    public static string AtLeast(bool isLeast) => isLeast ? "more than " : "";

    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Percent(double probability) =>
        Math.Round(probability * 100).ToString("0", CultureInfo.InvariantCulture) + "\u00A0%";

    /// <summary><c>Ilen Varro, Tomo Besk</c>.</summary>
    public static string Names(IEnumerable<Party> parties) => string.Join(", ", parties.Select(static party => party.Name));

    /// <summary><c>the same day</c>, <c>1 day later</c>.</summary>
    public static string Later(int days) => days == 0 ? "the same day" : $"{Count(days, "day")} later";

    /// <summary>What a search went through: how many articles of how many outlets, and from when to when.</summary>
    public static string Searched(ArchiveSummary summary) =>
        Searched(summary.Articles, summary.Outlets, summary.First, summary.Last, summary.Undated);

    /// <summary>What was gone through, with the days of which there is nothing.</summary>
    public static string Searched(CorpusBounds bounds)
    {
        var all = Searched(bounds.Articles, bounds.Outlets, bounds.First, bounds.Last, bounds.Undated);
        if (bounds.EmptyDays == 0)
        {
            return all;
        }

        var longest = bounds.LongestGap is var (from, until) && from != until ? $", the longest gap from {ReadableDate.Of(from)} to {ReadableDate.Of(until)}" : "";
        return $"{all}; {Count(bounds.EmptyDays, "day")} between without an article{longest}";
    }

    private static string Searched(int articles, int outlets, string? first, string? last, int without)
    {
        var dates = (first, last) switch
        {
            ({ } one, { } other) when one == other => $", published {ReadableDate.Of(one)}",
            ({ } one, { } other) => $", published {ReadableDate.Of(one)} to {ReadableDate.Of(other)}",
            _ => "",
        };
        var undated = without > 0 ? $", {Number(without)} undated" : "";
        return $"{Count(articles, "article")} of {Count(outlets, "outlet")}{dates}{undated}";
    }
}
