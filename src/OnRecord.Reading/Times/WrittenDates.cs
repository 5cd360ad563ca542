namespace OnRecord.Reading.Times;

/// <summary>Dates with the name of a month: December 18, 2025; the 18th of December; 31-Oct-74; July 2014.</summary>
internal static class WrittenDates
{
    public static Found? Read(Phrase phrase, int at) =>
        Month(phrase, at) is { } month ? FromMonth(phrase, at, month.Value, month.End) : FromDay(phrase, at) ?? FromYear(phrase, at);

    /// <summary>A month's name, with the dot of its abbreviation.</summary>
    public static (int Value, int End)? Month(Phrase phrase, int at) =>
        phrase.Word(at).Month is > 0 and var month ? (month, month != 5 && phrase[at].Length == (month == 9 && phrase.Is(at, "sept") ? 4 : 3) ? phrase.AfterDot(at + 1) : at + 1) : null;

    private static Found? FromMonth(Phrase phrase, int at, int month, int end)
    {
        var next = Separated(phrase, end);
        if (phrase.Word(next).Is(Sense.Article) || (phrase.IsMark(next, ',') && Numbers.Ordinal(phrase, next + 1) is not null))
        {
            next++;
        }

        // "May 2025" is no day of May, and "March 3 people" is caught by the year alone.
        if (Numbers.Year(phrase, next) is null && Numbers.Day(phrase, next) is { } day && !IsUnit(phrase, day.End) && !phrase.Word(day.End).Is(Sense.Am | Sense.Pm))
        {
            var year = YearAfter(phrase, day.End);
            return year is { } y ? Full(y.Value, month, day.Value, y.End, "month-day-year") : new Found(day.End, new MonthDayPattern(month, day.Value), "month-day");
        }

        if (YearAfter(phrase, end) is { } own && !IsUnit(phrase, own.End))
        {
            return MonthOf(own.Value, month, own.End);
        }

        return IsName(phrase, at) ? new Found(end, new MonthPattern(month), "month") : null;
    }

    // 18 December 2025, the 18th of December, twenty third day of September, 31-Oct-74, 23-2020-September is not.
    private static Found? FromDay(Phrase phrase, int at)
    {
        var start = phrase.Word(at).Is(Sense.Article) ? at + 1 : at;
        if (Numbers.Day(phrase, start) is not { } day || phrase.IsMark(start - 1, '$') || phrase.IsMark(start - 1, '€') || phrase.IsMark(start - 1, '£'))
        {
            return null;
        }

        var next = day.End;
        if (phrase.Is(next, "day") && Numbers.Ordinal(phrase, start) is not null)
        {
            next++;
        }

        next = Separated(phrase, next);
        if (phrase.Is(next, "of"))
        {
            next++;
        }

        if (phrase.Word(next).Is(Sense.Article))
        {
            next++;
        }

        if (Month(phrase, next) is not { } month || (!IsName(phrase, next) && !phrase.IsCapital(next) && !phrase.Is(next - 1, "of") && start == at && Numbers.Ordinal(phrase, start) is null && YearAfter(phrase, month.End) is null))
        {
            return phrase.IsDash(day.End) && Numbers.Year(phrase, day.End + 1) is { } between && Month(phrase, Separated(phrase, between.End)) is { } last && phrase.Joined(day.End)
                ? Full(between.Value, last.Value, day.Value, last.End, "day-year-month")
                : null;
        }

        var year = YearAfter(phrase, month.End) ?? ShortYear(phrase, month.End);
        return year is { } y ? Full(y.Value, month.Value, day.Value, y.End, "day-month-year") : new Found(month.End, new MonthDayPattern(month.Value, day.Value), "day-month");
    }

    // 2019/Aug/01, 2020/23/Sep.
    private static Found? FromYear(Phrase phrase, int at)
    {
        if (Numbers.Year(phrase, at) is not { } year || !(phrase.IsMark(year.End, '/') || phrase.IsDash(year.End)) || !phrase.Joined(year.End))
        {
            return null;
        }

        var next = year.End + 1;
        var (month, day) = (Month(phrase, next), Numbers.Day(phrase, next));
        if (month is { } first && Numbers.Day(phrase, Separated(phrase, first.End)) is { } on)
        {
            return Full(year.Value, first.Value, on.Value, on.End, "year-month-day");
        }

        return day is { } before && Month(phrase, Separated(phrase, before.End)) is { } last && last.End > Separated(phrase, before.End)
            ? Full(year.Value, last.Value, before.Value, last.End, "year-day-month")
            : null;
    }

    /// <summary>The year that stands behind a month or a day: "2025", ", 2025", "of 2025", "in 2025", "of 87".</summary>
    public static (int Value, int End)? YearAfter(Phrase phrase, int at)
    {
        var next = Separated(phrase, phrase.IsMark(at, ',') ? at + 1 : at);
        if (phrase.Is(next, "of") || phrase.Is(next, "in"))
        {
            next++;
            if (phrase.Is(next - 1, "of") && phrase.IsNumber(next) && phrase[next].Length == 2 && phrase[next + 1].Kind != PieceKind.Word)
            {
                return (Numbers.Century(phrase[next].Number), next + 1);
            }
        }

        return Numbers.Year(phrase, phrase.Is(next, "the") && phrase.Is(next + 1, "year") ? next + 2 : next) is { } year && !IsUnit(phrase, year.End) ? year : null;
    }

    // 31-Oct-74, 14th April 15.
    private static (int Value, int End)? ShortYear(Phrase phrase, int at)
    {
        var next = Separated(phrase, at);
        return phrase.IsNumber(next) && phrase[next].Length == 2 && (next > at || phrase[next + 1].Kind == PieceKind.Mark) && !phrase.IsMark(next + 1, ':')
            ? (Numbers.Century(phrase[next].Number), next + 1)
            : null;
    }

    // A dash or slash between joined parts of a date.
    private static int Separated(Phrase phrase, int at) =>
        (phrase.IsDash(at) || phrase.IsMark(at, '/')) && phrase.Joined(at) && phrase.Joined(at + 1) ? at + 1 : at;

    private static bool IsUnit(Phrase phrase, int at) => phrase.Word(at).Unit is not null and not Grain.Half;

    // "may", "march", "mar", "sun": names only where capitalised, and "May" not before a verb or subject.
    private static bool IsName(Phrase phrase, int at)
    {
        var given = phrase.Word(at).Month is 4 or 5 or 6 or 8 && phrase.IsCapital(at + 1) && phrase.Word(at + 1) == Lexeme.None && phrase.Joined(at + 1) is false;
        if (!phrase.Word(at).Is(Sense.Ambiguous) && !given)
        {
            return true;
        }

        var placed = phrase.Word(at - 1).Is(Sense.Preposition | Sense.To | Sense.Between | Sense.From) || phrase.Word(at - 1).Relative is not null
            || phrase.Word(at - 1).Edge != TimeModifier.None || (phrase.Word(at - 1).Is(Sense.And) && phrase.Word(at - 2).Month > 0);
        if (given && !placed)
        {
            return phrase.Word(at - 1).Is(Sense.Article);    // April Moss; the June Declaration
        }

        if (!phrase.IsCapital(at))
        {
            return placed && (phrase[at + 1].Kind != PieceKind.Word || phrase.Word(at + 1).Is(Sense.Preposition | Sense.To | Sense.And)) && phrase[at].Length > 3;
        }

        if ((phrase.IsDash(at + 1) || phrase.Word(at + 1).Is(Sense.To)) && phrase.Word(at + 2).Month > 0)
        {
            return true;
        }

        // "May" opens questions, "Jan" and "Mar" are names of people.
        return placed || phrase.Count == 1 || (phrase.Word(at).Month == 3 && phrase[at].Length == 5 && at > 0 && !phrase.IsMark(at - 1, '.'))
            || (phrase.Word(at).Month == 5 && at > 0 && phrase.Word(at - 1).Is(Sense.Article | Sense.And) && phrase[at + 1].Kind == PieceKind.Word);
    }

    private static Found? Full(int year, int month, int day, int end, string rule) =>
        Stretch.OfDay(year, month, day) is { } stretch ? new Found(end, new Placed(stretch), rule) : null;

    private static Found? MonthOf(int year, int month, int end) =>
        Stretch.IsYear(year) ? new Found(end, new Placed(Stretch.OfMonth(year, month)), "month-year") : null;
}
