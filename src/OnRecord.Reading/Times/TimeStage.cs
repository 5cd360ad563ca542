using NodaTime;
using NodaTime.Text;
using OnRecord.Reading.Intake;
using OnRecord.Reading.Layout;
using OnRecord.Text;

namespace OnRecord.Reading.Times;

/// <summary>Finds every expression that names calendar time, and its TIMEX3 value against the day of publication.</summary>
/// <remarks>
/// Ferro et al. 2005, TIDES 2005 Standard, and ISO 24617-1 (TIMEX3). Time grows with the text; a text without words of time costs one pass
/// over its letters. Looks at the tree for the tense of a clause where there is one.
/// </remarks>
internal sealed class TimeStage(TimeOptions? options = null) : IStage<TimeLayer>
{
    private const int LongestStamp = 60;    // characters

    private readonly TimeOptions options = options ?? new TimeOptions();

    /// <summary>Loads the tables of words and days; else they are loaded when the first text is read.</summary>
    public static void LoadTables() => _ = TimeWords.Of("today");

    public IReadOnlyList<Type> Needs { get; } = [typeof(BlockLayer)];

    public TimeLayer Read(Document document)
    {
        var layout = document.Get<BlockLayer>();
        var leading = TextIntake.LeadingDateSpan(document.Article.Text);
        var reader = new TimeReader(document, options, Anchor(document, layout));
        foreach (var block in layout.Blocks)
        {
            var stamp = block.Kind == BlockKind.Furniture && !block.Body.IsEmpty;
            if (!stamp || block.Span.Length <= LongestStamp)
            {
                // A dateline or date before the block's own words is no part of them.
                reader.Read(Math.Max(block.Span.Start, leading.End), block.Body.Start, stamp);
                reader.Read(Math.Max(block.Body.Start, leading.End), block.Span.End, stamp);
            }
        }

        return reader.ToLayer();
    }

    // The day of publication; where only its month or year is known, the last day of that.
    private static LocalDateTime? Anchor(Document document, BlockLayer layout)
    {
        if (DocumentDate.Of(document)?.Date is not { } written)
        {
            return null;
        }

        if (LocalDatePattern.Iso.Parse(written) is { Success: true, Value: var day } && Stretch.IsYear(day.Year))
        {
            return (Filed(document, layout.Dateline, day) ?? day).AtMidnight();
        }

        return LocalDateTimePattern.GeneralIso.Parse(written) is { Success: true, Value: var time } && Stretch.IsYear(time.Year) ? time
            : YearMonthPattern.Iso.Parse(written) is { Success: true, Value: var month } && Stretch.IsYear(month.Year) ? month.OnDayOfMonth(1).With(DateAdjusters.EndOfMonth).AtMidnight()
            : int.TryParse(written, out var year) && Stretch.IsYear(year) ? new LocalDate(year, 12, 31).AtMidnight()
            : null;
    }

    // A report filed on the day beside that of its page speaks of its own day as today: "SEOUL, Dec. 25" on a page of December 24.
    private static LocalDate? Filed(Document document, Dateline? dateline, LocalDate published)
    {
        if (dateline is null)
        {
            return null;
        }

        var phrase = new Phrase(document.Article.Text);
        phrase.Cut(dateline.Span.Start, dateline.Span.End);
        for (var i = 0; i < phrase.Count; i++)
        {
            if (WrittenDates.Read(phrase, i) is { Meaning: MonthDayPattern day })
            {
                return new[] { -1, 1 }.Select(days => published.PlusDays(days)).Where(near => near.Month == day.Month && near.Day == day.Day).Select(static near => (LocalDate?)near).FirstOrDefault();
            }
        }

        return null;
    }
}
