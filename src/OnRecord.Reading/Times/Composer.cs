using System.Collections.Immutable;

namespace OnRecord.Reading.Times;

/// <summary>Reads whole expressions: what single readers find, joined by "of", "in", commas and hyphens into meanings of meanings.</summary>
internal sealed class Composer(Phrase phrase, TimeOptions options, Func<ImmutableArray<string>> states)
{
    private const int MostJoined = 6;     // parts of one expression
    private const int MostDepth = 4;      // of expressions inside one another

    private int depth;

    /// <summary>The longest expression that begins here; null where none does.</summary>
    public Found? Read(int at, bool placed = false)
    {
        if (depth >= MostDepth)
        {
            return null;
        }

        depth++;
        var found = Edged(at, placed) ?? Plain(at, placed);
        depth--;
        return found;
    }

    private Found? Plain(int at, bool placed)
    {
        if (Atom(at, placed) is not { } found)
        {
            return null;
        }

        for (var i = 0; i < MostJoined && (Joined(found) ?? Span(at, found)) is { } longer; i++)
        {
            found = longer;
        }

        return found;
    }

    // Early June, mid-2026, late on Wednesday, the end of the year, earlier this year.
    private Found? Edged(int at, bool placed)
    {
        var start = phrase.Is(at, "the") || phrase.Is(at, "very") ? at + 1 : at;
        var which = phrase.Word(start).Edge;
        if (which == TimeModifier.None)
        {
            return null;
        }

        if (phrase.Word(start).Acronym is { } named)
        {
            return new Found(start + 1, new Edge(which, new Unit(named, 0)), "edge-unit");
        }

        var noun = phrase.Is(start, "beginning") || phrase.Is(start, "start") || phrase.Is(start, "end") || phrase.Is(start, "middle") || phrase.Is(start, "close");
        var next = start + 1;
        if (noun && phrase.Is(next, "of"))
        {
            next++;
        }
        else if (noun && !(phrase.Word(next).Unit is Grain.Month or Grain.Year or Grain.Day))
        {
            return null;
        }
        else
        {
            next += phrase.IsDash(next) || phrase.Is(next, "in") || phrase.Is(next, "on") ? 1 : 0;
        }

        var bare = phrase.Is(next, "the") ? next + 1 : next;
        if (noun && phrase.Word(bare).Unit is >= Grain.Day and < Grain.Century and var unit && !phrase.Word(bare).Is(Sense.Plural))
        {
            return new Found(bare + 1, new Edge(which, new Unit(unit, 0)), "edge-unit");
        }

        if (Plain(next, placed: true) is not { Meaning: not (Length or Recurrence or Reference or Run or ClockPattern) } found || (noun && found.Meaning.Grain < Grain.Part))
        {
            return null;
        }

        var inner = found.Meaning is PartPattern part ? part with { Modifier = which } : found.Meaning;
        return found with { Meaning = inner is PartPattern ? inner : new Edge(which, inner), Rule = found.Rule + "-edge" };
    }

    private Found? Atom(int at, bool placed)
    {
        Found? best = null;
        Take(NumericDates.Read(phrase, at, options));
        Take(WrittenDates.Read(phrase, at));
        Take(Clocks.Read(phrase, at, IsHour(at)));
        Take(Relatives.Read(phrase, at, states));
        Take(DayWords.Read(phrase, at));
        Take(Periods.Read(phrase, at));
        Take(Sets.Read(phrase, at));
        Take(References.Read(phrase, at));
        Take(Numbered(at));
        Take(WeekOf(at));
        Take(In(at));
        Take(Periods.Year(phrase, at, placed || IsYearPlace(at)));
        Take(NamedDayReader.Read(phrase, at, states, anyCase: options.Preference == TimePreference.Coming));
        Take(Anniversary(at));
        Take(DaysToMonth(at));
        Take(UnitAfterNext(at));
        Take(DayOfMonth(at));
        Take(Several(at));
        Take(Weekdays(at));
        if (best is null || best.Value.End <= at + 3)
        {
            Take(Lengths.Read(phrase, at, next => Read(next, placed: true), options));
        }

        return best;

        void Take(Found? found)
        {
            if (found is { } one && (best is null || one.End > best.Value.End))
            {
                best = one;
            }
        }
    }

    // A bare number is an hour only where "at" or the like stands before it.
    private bool IsHour(int at) => (phrase.Is(at - 1, "at") && !(options.Preference == TimePreference.Report && phrase[at + 1].Kind == PieceKind.Word && phrase.Word(at + 1) == Lexeme.None)) || (phrase.IsNumber(at) && phrase.Is(at + 1, "in") && phrase.Is(at + 2, "the") && phrase.Word(at + 3).Part is not null && !phrase.Word(at + 3).Is(Sense.Plural))
        || (options.Preference == TimePreference.Coming && phrase.Word(at + 1).Deictic is not null) || (options.Preference == TimePreference.Coming && phrase.Word(at - 1).Part is not null && phrase.IsNumber(at) && at + 1 >= phrase.Count) || phrase.IsMark(at - 1, '@') || (options.Preference == TimePreference.Coming
        && (phrase.Is(at - 1, "for") || phrase.Is(at - 1, "around") || phrase.Is(at - 1, "about") || phrase.Is(at - 1, "by") || (phrase.Word(at - 1).Is(Sense.To | Sense.And) && Clocks.Half(phrase, at + 1) is null && phrase.IsMark(at + 1, ':'))));

    private bool IsYearPlace(int at)
    {
        var before = phrase.Word(at - 1);
        return (before.Is(Sense.Preposition | Sense.To | Sense.From | Sense.Between | Sense.Before | Sense.After) && !phrase.Is(at - 1, "at") && !phrase.Is(at - 1, "over") && !phrase.Is(at - 1, "about") && !phrase.Is(at - 1, "around")
                && !phrase.Is(at - 1, "under") && !phrase.Is(at - 1, "within") && !phrase.Is(at - 1, "on") && !(phrase.Is(at - 1, "of") && phrase.Word(at - 2) == Lexeme.None && phrase[at + 1].Kind == PieceKind.Word))
            || before.Edge != TimeModifier.None
            || (before.Is(Sense.Article) && phrase[at + 1].Kind == PieceKind.Word);    // the 2028 elections
    }

    // In two weeks, in a year: a time to come where the text looks ahead; else how long something takes.
    private Found? In(int at)
    {
        if (!phrase.Is(at, "in") || Lengths.Sum(phrase, at + 1) is not { } length || phrase.Word(length.End).Is(Sense.Ago))
        {
            return null;
        }

        if (phrase.Is(phrase.AfterPossessive(length.End), "time") && phrase.IsApostrophe(length.End))
        {
            return new Found(phrase.AfterPossessive(length.End) + 1, new Shifted(length.Length, 1, null, FromSpoken: false), "in-length");
        }

        if (phrase.Is(length.End, "from") || phrase.Is(at - 1, "time") || phrase.IsApostrophe(length.End))
        {
            return null;
        }

        return new Found(length.End, new Ahead(length.Length), "in-length");
    }

    // The last week of March, the first Monday of next month, second half of 2018, the 15th day of next month, third last week of 2018.
    private Found? Numbered(int at)
    {
        var start = phrase.Is(at, "the") ? at + 1 : at;
        var (number, next) = phrase.Is(start, "last") || phrase.Is(start, "final") ? (-1, start + 1)
            : Numbers.Ordinal(phrase, start) is { } ordinal ? (ordinal.Value, ordinal.End)
            : (0, start);
        if (number == 0)
        {
            return null;
        }

        if (number > 0 && phrase.Is(next, "last"))
        {
            (number, next) = (-number, next + 1);
        }

        var count = 1;
        if (Numbers.Number(phrase, next) is { Value: > 1 and < 100 } several && phrase.Word(several.End).Unit is not null)
        {
            (count, next) = ((int)several.Value, several.End);
        }

        next += phrase.IsDash(next) && phrase.Joined(next) ? 1 : 0;
        var word = phrase.Word(next);
        Pattern? day = word.Weekday > 0 ? new WeekdayPattern(word.Weekday) : null;
        var unit = word.Unit;
        var end = next + 1;
        if (phrase.Is(next, "week") && phrase.IsDash(next + 1) && phrase.Is(next + 2, "end"))
        {
            (unit, end) = (Grain.Weekend, next + 3);
        }

        if ((day is null && unit is not (>= Grain.Day and < Grain.Century)) || !(phrase.Is(end, "of") || phrase.Is(end, "in")))
        {
            return null;
        }

        var from = end + 1;
        var bare = phrase.Is(from, "the") ? from + 1 : from;
        var outer = Read(from, placed: true);
        if (outer is null && phrase.Word(bare).Unit is >= Grain.Week and < Grain.Century and var whole && !phrase.Word(bare).Is(Sense.Plural))
        {
            outer = new Found(bare + 1, new Unit(whole, 0), "unit");
        }

        if (outer is not { Meaning: not (Length or Recurrence or Reference) } stretch || stretch.Meaning.Grain <= (day is null ? unit!.Value : Grain.Day))
        {
            return null;
        }

        return new Found(stretch.End, new Numbered(number, unit, day, stretch.Meaning, count), "numbered");
    }

    // The week of October 6, the weekend of the 14th, the week starting on February 4.
    private Found? WeekOf(int at)
    {
        var start = phrase.Is(at, "the") ? at + 1 : at;
        if (phrase.Word(start).Unit is not (Grain.Week or Grain.Weekend) || phrase.Word(start).Is(Sense.Plural))
        {
            return null;
        }

        var next = start + 1;
        if (phrase.Is(next, "of") || phrase.Is(next, "starting") || phrase.Is(next, "commencing") || phrase.Is(next, "beginning"))
        {
            next += phrase.Is(next + 1, "on") ? 2 : 1;
            if (Read(next) is { } day && day.Meaning.Grain == Grain.Day && day.Meaning is not Reference)
            {
                return new Found(day.End, new Round(phrase.Word(start).Unit!.Value, day.Meaning), "week-of");
            }
        }

        return null;
    }

    // The 79th anniversary of Korea's liberation: the day in the year that the number gives.
    private Found? Anniversary(int at)
    {
        var start = phrase.Is(at, "the") || phrase.Is(at, "this") || phrase.Is(at, "its") ? at + 1 : at;
        var number = Numbers.Ordinal(phrase, start);
        var next = number?.End ?? start;
        if (!phrase.Word(next).Is(Sense.Anniversary) || !phrase.Is(next + 1, "of"))
        {
            return null;
        }

        for (var i = next + 2; i < next + 8; i++)
        {
            if (NamedDayReader.Read(phrase, i, states, anyCase: true) is { Meaning: NamedDayPattern named } day)
            {
                return number is not { Value: > 0 } count ? new Found(day.End, new Beside(named, 0), "anniversary")
                    : named.Day.Since is { } since && named.Day.In(since + count.Value) is { } on ? new Found(day.End, new Placed(Stretch.OfDay(on)), "anniversary")
                    : null;
            }
        }

        return null;
    }

    // 13 to 15 July; between the ninth and the seventeenth of April.
    private Found? DaysToMonth(int at)
    {
        var start = phrase.Word(at).Is(Sense.Article) ? at + 1 : at;
        if (Numbers.Day(phrase, start) is not { } first)
        {
            return null;
        }

        var next = phrase.IsDash(first.End) || phrase.Word(first.End).Is(Sense.To) ? first.End + 1
            : phrase.Word(first.End).Is(Sense.And) && (phrase.Word(at - 1).Is(Sense.Between) || phrase.IsNumber(start)) ? first.End + 1 : 0;
        if (next == 0 || WrittenDates.Read(phrase, next) is not { } last || Numbers.Day(phrase, phrase.Word(next).Is(Sense.Article) ? next + 1 : next) is null)
        {
            return null;
        }

        return last.Meaning switch
        {
            MonthDayPattern day when day.Day > first.Value => new Found(last.End, new Through(day with { Day = first.Value }, day), "days-month"),
            Placed { Stretch: { Grain: Grain.Day } day } when Stretch.OfDay(day.From.Year, day.From.Month, first.Value) is { } begin && begin.From < day.From =>
                new Found(last.End, new Through(new Placed(begin), last.Meaning), "days-month"),
            _ => null,
        };
    }

    // What follows belongs to the same time.
    private Found? Joined(Found found)
    {
        var next = phrase.AfterPossessive(found.End);
        var possessive = next > found.End;
        var comma = phrase.IsMark(next, ',') || (phrase.IsMark(next, '(') && phrase.Word(next + 1).Weekday > 0);
        if (After(found, next) is { } special)
        {
            return special;
        }

        next += comma ? 1 : 0;
        var at = phrase.Is(next, "at") || phrase.IsMark(next, '@') || (options.Preference == TimePreference.Coming && (phrase.Is(next, "for") || phrase.Is(next, "by") || phrase.Is(next, "around") || phrase.Is(next, "from")));
        var connector = at || phrase.Is(next, "of") || phrase.Is(next, "in") || phrase.Is(next, "on") || phrase.Is(next, "during") || (phrase.Is(next, "from") && !at);
        var from = connector ? next + 1 : next;
        if (phrase[from].Length == 0)
        {
            return null;
        }

        if (phrase.Is(next, "in") && In(next) is { } ahead && Meanings.Join(found.Meaning, ahead.Meaning) is { } later && options.Preference == TimePreference.Coming)
        {
            return new Found(ahead.End, later, found.Rule + "+" + ahead.Rule);
        }

        var approx = at && (phrase.Is(from, "about") || phrase.Is(from, "around"));
        var other = Read(approx ? from + 1 : from, placed: at) ?? Bare(from);
        if (other is not { } more || (possessive && more.Meaning.Grain >= found.Meaning.Grain))
        {
            return null;
        }

        if (phrase.Is(next, "on") && found.Meaning.Grain >= Grain.Day)
        {
            return null;    // "May 7 On Tuesday"
        }

        if (comma && more.Meaning is Unit or Inside { Outer: Unit } && !connector)
        {
            return null;
        }

        if (connector && phrase.Is(next, "in") && more.Meaning is not (PartPattern or Placed or Unit or Beside))
        {
            return null;
        }

        return Meanings.Join(found.Meaning, more.Meaning) is { } whole ? new Found(Closed(more.End), whole, found.Rule + "+" + more.Rule) : null;
    }

    // Friday after next, June after next; Labor Day weekend (of 2021).
    private Found? After(Found found, int next)
    {
        if (IsAfterNext(next))
        {
            return found.Meaning switch
            {
                WeekdayPattern weekday => new Found(next + 2, new Beside(weekday, 1), "after-next"),
                MonthPattern month => new Found(next + 2, new Second(month), "after-next"),
                _ => null,
            };
        }

        if (found.Meaning is (NamedDayPattern or Inside { Inner: NamedDayPattern }) and var day && phrase.Word(next).Unit == Grain.Weekend)
        {
            return day is NamedDayPattern named && Numbers.Year(phrase, phrase.Is(next + 1, "of") ? next + 2 : next + 1) is { } year
                ? new Found(year.End, new Round(Grain.Weekend, new Inside(named, new Placed(Stretch.OfYear(year.Value)))), "day-weekend")
                : new Found(next + 1, new Round(Grain.Weekend, day), "day-weekend");
        }

        return null;
    }

    // The week after next.
    private Found? UnitAfterNext(int at)
    {
        var start = phrase.Is(at, "the") ? at + 1 : at;
        return phrase.Word(start).Unit is > Grain.Day and <= Grain.Year and var unit && !phrase.Word(start).Is(Sense.Plural) && IsAfterNext(start + 1)
            ? new Found(start + 3, new Unit(unit, 2), "after-next")
            : null;
    }

    // Not "the week after next month".
    private bool IsAfterNext(int at) => phrase.Is(at, "after") && phrase.Is(at + 1, "next") && Relatives.Read(phrase, at + 1, states) is null;

    // The 20th of next month, the 15th of the month.
    private Found? DayOfMonth(int at)
    {
        var start = phrase.Is(at, "the") ? at + 1 : at;
        if (Numbers.Day(phrase, start) is not { } day || !phrase.Is(day.End, "of"))
        {
            return null;
        }

        var next = day.End + 1;
        if (phrase.Is(next, "the") && phrase.Word(next + 1).Unit == Grain.Month && !phrase.Word(next + 1).Is(Sense.Plural) && Numbers.Ordinal(phrase, start) is not null)
        {
            return new Found(next + 2, new Inside(new MonthsDayPattern(day.Value), new Unit(Grain.Month, 0)), "day-of-month");
        }

        return Relatives.Read(phrase, next, states) is { Meaning: Unit { Of: Grain.Month } or Again { Of: Grain.Month } } month
            ? new Found(month.End, new Inside(new MonthsDayPattern(day.Value), month.Meaning), "day-of-month")
            : null;
    }

    // The five past years, 2 upcoming weeks.
    private Found? Several(int at)
    {
        var start = phrase.Is(at, "the") ? at + 1 : at;
        return Numbers.Number(phrase, start) is { Value: >= 1 and <= 1000 } number && phrase.Word(number.End).Relative is -1 or 1 && phrase.Word(number.End + 1).Unit is { } unit && unit != Grain.Half
            ? new Found(number.End + 2, new Run(new Length([new Amount(number.Value, unit)]), phrase.Word(number.End).Relative!.Value), "run")
            : null;
    }

    // Three Fridays from now, two Thursdays ago.
    private Found? Weekdays(int at)
    {
        if (Numbers.Number(phrase, at) is not { Value: >= 1 and <= 52 } number || phrase.Word(number.End).Weekday is not (> 0 and var weekday))
        {
            return null;
        }

        var next = number.End + 1;
        return phrase.Is(next, "from") && phrase.Is(next + 1, "now") ? new Found(next + 2, new Counted(new WeekdayPattern(weekday), (int)number.Value), "weekdays-ahead")
            : phrase.Word(next).Is(Sense.Ago) ? new Found(next + 1, new Counted(new WeekdayPattern(weekday), -(int)number.Value), "weekdays-ago")
            : null;
    }

    // "of the year", "of the month": the running one.
    private Found? Bare(int at) =>
        phrase.Is(at, "the") && phrase.Is(at - 1, "of") && phrase.Word(at + 1).Unit is Grain.Month or Grain.Year or Grain.Week && !phrase.Word(at + 1).Is(Sense.Plural)
            ? new Found(at + 2, new Unit(phrase.Word(at + 1).Unit!.Value, 0), "unit")
            : null;

    private int Closed(int end) => phrase.IsMark(end, ')') && phrase.IsMark(end - 2, '(') ? end + 1 : end;

    // May 3-5, 9:30 - 11:00.
    private Found? Span(int at, Found found)
    {
        var next = phrase.IsDash(found.End) || phrase.Word(found.End).Is(Sense.To) || (phrase.Word(found.End).Is(Sense.And) && phrase.Word(at - 1).Is(Sense.Between)) ? found.End + 1 : 0;
        if (next == 0)
        {
            return null;
        }

        if (found.Meaning is MonthDayPattern first && Numbers.Day(phrase, phrase.Is(next, "the") ? next + 1 : next) is { } day && day.Value > first.Day && WrittenDates.Read(phrase, next) is null && NumericDates.Read(phrase, next, options) is null && phrase.Word(day.End).Unit is null)
        {
            return WrittenDates.YearAfter(phrase, day.End) is { } year && Stretch.OfDay(year.Value, first.Month, first.Day) is { } from && Stretch.OfDay(year.Value, first.Month, day.Value) is { } until
                ? new Found(year.End, new Through(new Placed(from), new Placed(until)), "month-days-year")
                : new Found(day.End, new Through(first, first with { Day = day.Value }), "month-days");
        }

        var clock = Meanings.Clock(found.Meaning);
        return clock is not null && Clocks.Read(phrase, next, placed: true) is { Meaning: ClockPattern last } end
            ? new Found(end.End, Meanings.Through(found.Meaning, clock, last), "clock-span")
            : null;
    }
}
