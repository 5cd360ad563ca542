using System.Globalization;
using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;

namespace OnRecord.Storage;

/// <summary>What was searched: claims such as <em>first</em> and <em>never</em> hold within it and no further.</summary>
/// <param name="Undated">How many of the articles have no publication date.</param>
/// <param name="Outlets">How many different outlets are named.</param>
/// <param name="First">Publication date of the earliest article, ISO 8601; null where none is dated.</param>
/// <param name="Last">Publication date of the latest article, ISO 8601; null where none is dated.</param>
/// <param name="EmptyDays">How many days between the first and the last have no article.</param>
/// <param name="LongestGap">The first and last day of the longest stretch without an article; null where there is none.</param>
public sealed record CorpusBounds(
    int Articles, int Undated, int Outlets, string? First, string? Last, int EmptyDays, (DateOnly From, DateOnly Until)? LongestGap)
{
    internal static CorpusBounds Of(Session session)
    {
        var summary = ArchiveSummaries.Of(session);
        var (empty, longest) = (0, default((DateOnly From, DateOnly Until)?));
        DateOnly? before = null;
        foreach (var written in session.Stream("SELECT day FROM day WHERE articles > 0 ORDER BY day", static row => row.Text(0)))
        {
            var day = DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (before is { } last && day.DayNumber - last.DayNumber > 1)
            {
                empty += day.DayNumber - last.DayNumber - 1;
                if (longest is not { } known || day.DayNumber - last.DayNumber - 2 > known.Until.DayNumber - known.From.DayNumber)
                {
                    longest = (last.AddDays(1), day.AddDays(-1));
                }
            }

            before = day;
        }

        return new CorpusBounds(summary.Articles, summary.Undated, summary.Outlets, summary.First, summary.Last, empty, longest);
    }
}
