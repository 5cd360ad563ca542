using OnRecord.Reading.Intake;
using OnRecord.Text;

namespace OnRecord.Reading.Feeds;

/// <summary>Dates as feeds write them: RFC 822 (<c>Fri, 19 Dec 2031 08:00:00 EST</c>) and ISO 8601.</summary>
internal static class FeedDate
{
    private const int Longest = 100;

    /// <summary>The day where it was written; null where it is no date.</summary>
    public static PublicationDate? Parse(string? written)
    {
        if (written is null || written.Length > Longest)
        {
            return null;
        }

        // The zone only matters for which day it is elsewhere, and its letters are known to no parser of the framework.
        var date = WrittenDate.Parse(written) ?? WrittenDate.Parse(WithoutZone(written));
        return date is null ? null : new PublicationDate(date, DateBasis.Feed);
    }

    private static string WithoutZone(string written)
    {
        var text = written.TrimEnd();
        var end = text.Length;
        while (end > 0 && char.IsAsciiLetterUpper(text[end - 1]))
        {
            end--;
        }

        return text[..end].TrimEnd();
    }
}
