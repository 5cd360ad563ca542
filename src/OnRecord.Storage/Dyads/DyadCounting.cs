using OnRecord.Storage.Database;
using OnRecord.Storage.Entries;
using OnRecord.Storage.Parties;

namespace OnRecord.Storage.Dyads;

/// <summary>Counts what a pair exchanged, from the ties alone.</summary>
internal static class DyadCounting
{
    public static Dyad Of(Session session, DyadQuery query, KnownParty first, KnownParty second)
    {
        var periods = new SortedDictionary<int, (DyadTally There, DyadTally Back)>();
        Add(session, query, first, second, periods, there: true);
        Add(session, query, second, first, periods, there: false);
        periods.Remove(Undated, out var undated);
        return new Dyad(
            first,
            second,
            [.. periods.Select(pair => Finished(DateOnly.FromDayNumber(pair.Key), query.Per, pair.Value))],
            Finished(DateOnly.MinValue, Period.Day, undated.There is null ? (new DyadTally(), new DyadTally()) : undated),
            CorpusBounds.Of(session));
    }

    /// <summary>The first day of the stretch that a day lies in; weeks begin on Monday.</summary>
    public static DateOnly Start(DateOnly day, Period per) => per switch
    {
        Period.Day => day,
        Period.Week => DateOnly.FromDayNumber(day.DayNumber - (day.DayNumber % DaysOfAWeek)),    // day 0, 1 January 1, was a Monday
        Period.Month => new DateOnly(day.Year, day.Month, 1),
        Period.Quarter => new DateOnly(day.Year, ((day.Month - 1) / MonthsOfAQuarter * MonthsOfAQuarter) + 1, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    /// <summary>The last day of the stretch that begins with a day.</summary>
    public static DateOnly End(DateOnly start, Period per) => per switch
    {
        Period.Day => start,
        Period.Week => start.AddDays(DaysOfAWeek - 1),
        Period.Month => start.AddMonths(1).AddDays(-1),
        Period.Quarter => start.AddMonths(MonthsOfAQuarter).AddDays(-1),
        _ => start.AddYears(1).AddDays(-1),
    };

    private const int Undated = -1;
    private const int DaysOfAWeek = 7;
    private const int MonthsOfAQuarter = 3;

    private static void Add(
        Session session,
        DyadQuery query,
        KnownParty giver,
        KnownParty receiver,
        SortedDictionary<int, (DyadTally There, DyadTally Back)> periods,
        bool there)
    {
        var (day, period) = (int.MinValue, Undated);
        foreach (var tie in TieRows.Between(session, giver.Key, receiver.Key, query.From, query.Until))
        {
            // Rows of a kind come in the order of their days, so most have the day of the row before.
            if (Slot.Day(tie.Entry)?.DayNumber is var own && (own ?? Undated) != day)
            {
                day = own ?? Undated;
                period = own is { } known ? Start(DateOnly.FromDayNumber(known), query.Per).DayNumber : Undated;
            }

            if (!periods.TryGetValue(period, out var tallies))
            {
                periods.Add(period, tallies = (new DyadTally(), new DyadTally()));
            }

            (there ? tallies.There : tallies.Back).Add(tie.Kind, tie.Wording, tie.Value, tie.Type.EndsWith(" actual", StringComparison.Ordinal));
        }
    }

    private static DyadPeriod Finished(DateOnly start, Period per, (DyadTally There, DyadTally Back) tallies) =>
        new(start, End(start, per), tallies.There.Count, tallies.Back.Count);
}
