using OnRecord.Storage.Search;

namespace OnRecord.Storage.Acts;

/// <summary>Whether two printings tell of one act: what in them agrees is weighed against how far their days are apart.</summary>
internal static class ActJudge
{
    /// <summary>Days from a plan to the deed, and from the earliest to the latest that are compared.</summary>
    public const int DaysOfPlanning = 60;

    private const int DaysOfMoving = 14;      // a plan is put off by about as much
    private const int DaysOfConflict = 7;     // days of one act that outlets give differently
    private const int DaysOfOneNews = 2;      // outlets tell of a thing within as much
    private const int DaysOfCopies = 31;      // "on Thursday" means another one where a copy is printed late
    private const int DaysOfNews = 4;         // an act without a day was done as long before it is told of
    private const int DaysOfReporting = 10;
    private const int DaysOfRecalling = 30;

    private const int MostWords = 3;
    private const double MostlyAlike = 0.5;
    private const double Alike = 0.3;
    private const double InPartAlike = 0.15;

    /// <param name="one">Of one type of PLOVER with the other.</param>
    /// <returns>By how much more agrees than must; null where they are two acts.</returns>
    public static int? Compare(Printing one, Printing other)
    {
        if (!HaveOneSides(one, other) || Needed(one, other) is not { } needed)
        {
            return null;
        }

        var words = Words(one.SharedWords(other));
        if (words < MostWords && !HaveOneKind(one.Hit, other.Hit))
        {
            return null;
        }

        var spare = Sides(one, other) + Kind(one.Hit, other.Hit) + Place(one.Hit.Place, other.Hit.Place) + words - needed;
        return spare >= 0 ? spare : null;
    }

    /// <summary>Whether they name others on a side, so that nothing makes them one act.</summary>
    public static bool NameOthers(Printing one, Printing other) =>
        Side.AreNamed(one.Actor, other.Actor) && Side.AreNamed(one.Recipient, other.Recipient) && !HaveOneSides(one, other);

    private static bool HaveOneSides(Printing one, Printing other) =>
        (one.Actor.Fits(other.Actor) && one.Recipient.Fits(other.Recipient))
        || (IsMutual(one.Hit) && IsMutual(other.Hit) && one.Actor.Fits(other.Recipient) && one.Recipient.Fits(other.Actor));

    /// <summary>Whether it makes no difference who is told to have done it to whom. A visit has a guest and a host.</summary>
    private static bool IsMutual(EventHit hit) => hit is { Plover: "CONSULT", Cameo: not ("042" or "043") } or { Plover: "COOPERATE" } or { Cameo: "057" };

    // A general code may stand for a finer one of its kind.
    private static bool HaveOneKind(EventHit one, EventHit other) =>
        (one.Mode is null || other.Mode is null || one.Mode == other.Mode)
        && (one.Cameo is not { } code || other.Cameo is not { } known || code == known || IsGeneralOf(code, known) || IsGeneralOf(known, code)
            || (code is "042" or "043" && known is "042" or "043"));

    private static bool IsGeneralOf(string general, string code) => general is [_, _, '0'] && code.StartsWith(general[..2], StringComparison.Ordinal);

    private static int Sides(Printing one, Printing other)
    {
        var (actor, recipient) = one.Actor.Fits(other.Actor) ? (other.Actor, other.Recipient) : (other.Recipient, other.Actor);
        return (Side.AreNamed(one.Actor, actor) ? 1 : 0) + (Side.AreNamed(one.Recipient, recipient) ? 1 : 0);
    }

    private static int Kind(EventHit one, EventHit other) => (one.Cameo == other.Cameo ? 1 : 0) + (one.Mode is not null && one.Mode == other.Mode ? 1 : 0);

    private static int Place(string? one, string? other) =>
        one is null || other is null ? 0
        : IndexWords.Of(one).Intersect(IndexWords.Of(other), StringComparer.Ordinal).Any() ? 1
        : -1;

    private static int Words((int Shared, int Of)? words) => words switch
    {
        null => 0,
        (0, _) => -2,
        (1, _) => 0,    // may be chance
        var (shared, all) when shared >= MostlyAlike * all => MostWords,
        var (shared, all) when shared >= Alike * all => 2,
        var (shared, all) when shared >= InPartAlike * all => 1,
        _ => 0,
    };

    /// <summary>How much must agree; null where their days part them.</summary>
    private static int? Needed(Printing one, Printing other)
    {
        var needed = (one.Date, other.Date) switch
        {
            ({ } first, { } second) => OfDates(one, first, other, second),
            ({ } date, null) => OfDate(date, other),
            (null, { } date) => OfDate(date, one),
            _ => OfPrinting(one, other),
        };

        // A denial may be of another act of the kind.
        return (one.Hit.Status == "denied") == (other.Hit.Status == "denied") ? needed : needed + 1;
    }

    private static int? OfDates(Printing one, DateInterval first, Printing other, DateInterval second)
    {
        if (first.Earliest != first.Latest || second.Earliest != second.Latest)
        {
            return first.Latest < second.Earliest || second.Latest < first.Earliest ? null
                : Math.Max(Length(first), Length(second)) > 31 ? 5
                : 4;
        }

        var apart = Math.Abs(first.Earliest.DayNumber - second.Earliest.DayNumber);
        if (apart == 0)
        {
            return 1;
        }

        if (one.Hit.Article.Origin == other.Hit.Article.Origin && apart <= DaysOfCopies)
        {
            return 3;
        }

        if (one.IsAhead || other.IsAhead)
        {
            return apart <= 1 ? 2 : apart <= DaysOfMoving && IsToldBefore(one, other) ? 5 : null;
        }

        // Two acts are told of as far apart as they were done, and in their order; two days of one act about the same time.
        var (earlier, later) = first.Earliest < second.Earliest ? (one, other) : (other, one);
        return later.Published?.DayNumber - earlier.Published?.DayNumber is not { } printed || printed >= apart || Math.Abs(printed) > DaysOfOneNews ? null
            : apart == 1 ? 3
            : apart <= DaysOfConflict ? 4
            : null;
    }

    private static bool IsToldBefore(Printing one, Printing other)
    {
        var (plan, deed) = one.IsAhead ? (one, other) : (other, one);
        return plan.Published is not { } published || deed.Date is not { } day || published <= day.Latest;
    }

    // Only one gives a day; how long before it was published must the other one's be?
    private static int? OfDate(DateInterval date, Printing undated)
    {
        if (undated.Published is not { } published)
        {
            return 5;
        }

        if (undated.IsAhead)
        {
            return date.Latest >= published.AddDays(-1) && date.Earliest <= published.AddDays(DaysOfPlanning) ? 4 : null;
        }

        if (date.Earliest != date.Latest)
        {
            return published >= date.Earliest && published <= date.Latest.AddDays(DaysOfNews) ? 4 + (Length(date) > 31 ? 1 : 0) : null;
        }

        return (published.DayNumber - date.Earliest.DayNumber) switch
        {
            >= 0 and <= DaysOfNews => 2,
            -1 => 5,    // by another clock
            > 0 and <= DaysOfReporting => 5,
            > 0 and <= DaysOfRecalling => 6,
            _ => null,
        };
    }

    private static int? OfPrinting(Printing one, Printing other) => Days(one.Published, other.Published) switch
    {
        null => 5,
        <= DaysOfOneNews => 2,
        <= DaysOfNews => 3,
        <= DaysOfRecalling when one.IsAhead && other.IsAhead => 4,
        <= DaysOfPlanning when one.IsAhead != other.IsAhead => 5,
        <= DaysOfReporting => 5,
        <= DaysOfRecalling => 6,
        _ => null,
    };

    private static int Length(DateInterval days) => days.Latest.DayNumber - days.Earliest.DayNumber + 1;

    private static int? Days(DateOnly? one, DateOnly? other) =>
        one is { } first && other is { } second ? Math.Abs(first.DayNumber - second.DayNumber) : null;
}
