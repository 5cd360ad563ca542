using System.Globalization;
using OnRecord.Storage;

namespace OnRecord.Server;

/// <summary>Phrases that the command line and the pages share.</summary>
internal static class InWords
{
    /// <summary><c>1,204 articles</c>, <c>1 article</c>.</summary>
    public static string Count(int count, string one, string? many = null) =>
        $"{Number(count)} {(count == 1 ? one : many ?? one + "s")}";

    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Percent(double probability) =>
        Math.Round(probability * 100).ToString("0", CultureInfo.InvariantCulture) + "\u00A0%";

    /// <summary>What a search went through: how many articles of how many outlets, and from when to when.</summary>
    public static string Searched(ArchiveSummary summary)
    {
        var dates = (summary.First, summary.Last) switch
        {
            ({ } first, { } last) when first == last => $", published {ReadableDate.Of(first)}",
            ({ } first, { } last) => $", published {ReadableDate.Of(first)} to {ReadableDate.Of(last)}",
            _ => "",
        };
        var undated = summary.Undated > 0 ? $", {Number(summary.Undated)} undated" : "";
        return $"{Count(summary.Articles, "article")} of {Count(summary.Outlets, "outlet")}{dates}{undated}";
    }
}
