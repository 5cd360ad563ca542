using NodaTime;
using NodaTime.Text;
using OnRecord.Text;

namespace OnRecord.Reading.Layout;

/// <summary>The day of publication, from outside the text and from its own dateline.</summary>
internal static class DocumentDate
{
    /// <summary>Null where neither tells.</summary>
    /// <remarks>
    /// A page dated by another clock is a day off: posted on the evening of December 24 in New York, it tells of Thursday the 25th in Seoul.
    /// Where the text's own dateline has a full date one day from that, the dateline counts.
    /// </remarks>
    public static PublicationDate? Of(Document document)
    {
        var given = document.Article.Published;
        if (document.Get<BlockLayer>().Dateline?.Date is not { } own)
        {
            return given;
        }

        return given is null || (Day(given.Date) is { } posted && Day(own) is { } filed && posted != filed && Math.Abs(Period.DaysBetween(posted, filed)) == 1)
            ? new PublicationDate(own, DateBasis.Dateline)
            : given;
    }

    private static LocalDate? Day(string written) => LocalDatePattern.Iso.Parse(written) is { Success: true, Value: var day } ? day : null;
}
