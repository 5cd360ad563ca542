using System.Collections.Immutable;

namespace OnRecord.Reading.Times;

/// <summary>Times placed by today: yesterday, last week, this morning, next March, the past five days; and by what was spoken of: the same day.</summary>
internal static class Relatives
{
    public static Found? Read(Phrase phrase, int at, Func<ImmutableArray<string>> states) => Deictic(phrase, at) ?? Neighbour(phrase, at) ?? Placed(phrase, at, states);

    // Today, yesterday; the part of the day that follows is joined by composition.
    private static Found? Deictic(Phrase phrase, int at)
    {
        if (phrase.Word(at).Deictic is not { } days)
        {
            return null;
        }

        var day = new Unit(Grain.Day, days);
        return phrase.Word(at).Part is { } part ? new Found(at + 1, new Inside(new PartPattern(part), day), "tonight") : new Found(at + 1, day, "deictic");
    }

    // The day before (yesterday), the year after, the night before.
    private static Found? Neighbour(Phrase phrase, int at)
    {
        var start = phrase.Is(at, "the") ? at + 1 : at;
        if (!(phrase.Is(start + 1, "before") || phrase.Is(start + 1, "after") || phrase.Is(start + 1, "previous")) || phrase.Word(start).Is(Sense.Plural))
        {
            return null;
        }

        var sign = phrase.Is(start + 1, "after") ? 1 : -1;
        if (phrase.Word(start).Unit == Grain.Day && phrase.Word(start + 2).Deictic is { } days && phrase.Word(start + 2).Part is null)
        {
            return new Found(start + 3, new Unit(Grain.Day, days + sign), "day-beside");
        }

        if (start == at || phrase.Word(start + 2).Is(Sense.Article) || phrase[start + 2].Kind != PieceKind.Mark)
        {
            return null;
        }

        return phrase.Word(start).Unit is >= Grain.Day and < Grain.Century and var unit ? new Found(start + 2, new Again(unit, sign), "unit-beside")
            : phrase.Word(start).Part is { } part ? new Found(start + 2, new Inside(new PartPattern(part), new Again(Grain.Day, sign)), "part-beside")
            : null;
    }

    private static Found? Placed(Phrase phrase, int at, Func<ImmutableArray<string>> states)
    {
        var start = phrase.Word(at).Is(Sense.Article) ? at + 1 : at;
        var word = phrase.Word(start);
        if (phrase.Is(start, "around"))
        {
            word = phrase.Word(++start);
        }

        if (word.Relative is not { } shift)
        {
            return null;
        }

        var next = start + 1;
        if (phrase.Is(start, "this") && phrase.Word(next).Relative is not null and not 0 and not 9)
        {
            shift = phrase.Word(next).Relative!.Value;
            shift = shift > 0 ? 2 : shift;    // this coming Friday: the nearest
            next++;
        }
        else if (phrase.Is(start, "coming") || phrase.Is(start, "upcoming") || phrase.Is(start, "following"))
        {
            shift = 2;
        }

        var kind = phrase.Word(next);
        var prefix = "";
        if (kind.Is(Sense.YearKind) && phrase.Word(next + 1).Unit is not null && !phrase.Is(next, "business"))
        {
            prefix = Fiscal.PrefixOf(phrase, next);
            kind = phrase.Word(++next);
        }

        var near = phrase.Is(start, "following") || phrase.Is(start, "preceding") || shift == 9
            || (at < start && (phrase.Is(start, "next") || phrase.Is(start, "previous")) && kind.Unit == Grain.Day);
        var step = shift == 9 ? 0 : Math.Sign(shift);
        if (kind.Unit is >= Grain.Day and var unit && !kind.Is(Sense.Plural) && unit != Grain.Half && !(unit == Grain.Day && shift == 0))
        {
            if (shift == 9 && phrase.Is(start, "that") && start > at)
            {
                return null;
            }

            if (prefix.Length > 0 && unit == Grain.Year)
            {
                return new Found(next + 1, new Fiscal(prefix, new Unit(unit, step)), "year-kind");
            }

            if (unit == Grain.Year && phrase.Is(start, "past"))
            {
                return new Found(next + 1, new PastYear(), "past-year");
            }

            return new Found(next + 1, near ? new Again(unit, step) : new Unit(unit, step), near ? "unit-spoken" : "unit");
        }

        if (step != 0 && Lengths.Sum(phrase, next) is { } length && !(length.Length.Amounts[0].Unit < Grain.Day && length.Length.IsVague) && !phrase.Word(next).Is(Sense.One))
        {
            return new Found(length.End, new Run(length.Length, step), "run");
        }

        if (kind.Part is { } part && !kind.Is(Sense.Plural))
        {
            var day = near || (shift is 1 or 2) ? (Meaning)new Again(Grain.Day, step) : new Unit(Grain.Day, step);
            return new Found(next + 1, new Inside(new PartPattern(part), day), "part");
        }

        if (shift == 9)
        {
            return null;
        }

        return Pattern(phrase, next, states) is { } pattern ? new Found(pattern.End, new Beside(pattern.Pattern, shift), "beside") : null;
    }

    private static (Pattern Pattern, int End)? Pattern(Phrase phrase, int at, Func<ImmutableArray<string>> states)
    {
        var word = phrase.Word(at);
        if (word.Weekday > 0 && !word.Is(Sense.Plural))
        {
            return (new WeekdayPattern(word.Weekday), phrase[at].Length <= 5 ? phrase.AfterDot(at + 1) : at + 1);
        }

        if (word.Season is { } season)
        {
            return (new SeasonPattern(season), at + 1);
        }

        if (WrittenDates.Read(phrase, at) is { Meaning: Pattern dated } date)
        {
            return (dated, date.End);
        }

        if (NamedDayReader.Read(phrase, at, states, anyCase: true) is { Meaning: Pattern named } day)
        {
            return (named, day.End);
        }

        return Periods.Read(phrase, at) is { Meaning: Pattern period } found ? (period, found.End) : null;
    }
}

/// <summary>Weekdays and parts of days.</summary>
internal static class DayWords
{
    public static Found? Read(Phrase phrase, int at)
    {
        var start = phrase.Is(at, "the") ? at + 1 : at;
        var word = phrase.Word(start);
        if (word.Weekday > 0)
        {
            return start == at ? Weekday(phrase, at, word) : null;
        }

        if (word.Part is { } part && !word.Is(Sense.Plural) && word.Deictic is null)
        {
            return new Found(start + 1, new PartPattern(part), "part");
        }

        if (word.Unit == Grain.Weekend && !word.Is(Sense.Plural))
        {
            return new Found(start + 1, new WeekendPattern(), "weekend");
        }

        // "week-end"
        if (phrase.Is(start, "week") && phrase.IsDash(start + 1) && phrase.Is(start + 2, "end") && phrase.Joined(start + 1))
        {
            return new Found(start + 3, new WeekendPattern(), "weekend");
        }

        // The 18th, without a month.
        return start > at && Numbers.Ordinal(phrase, start) is { Value: >= 1 and <= 31 } ordinal && phrase.IsNumber(start) && phrase[ordinal.End].Kind != PieceKind.Word && !phrase.IsDash(ordinal.End)
            ? new Found(ordinal.End, new MonthsDayPattern(ordinal.Value), "day")
            : null;
    }

    private static Found? Weekday(Phrase phrase, int at, Lexeme word)
    {
        var end = phrase[at].Length <= 5 ? phrase.AfterDot(at + 1) : at + 1;
        if (word.Is(Sense.Plural))
        {
            return new Found(end, new Recurrence($"XXXX-WXX-{word.Weekday}", Grain.Week), "weekdays");
        }

        // Short names are words of their own: sun, sat, wed, mon.
        if ((word.Is(Sense.Ambiguous) || phrase[at].Length < 6) && !phrase.IsCapital(at))
        {
            var company = phrase.Word(at - 1).Is(Sense.Preposition) || phrase.Word(at - 1).Relative is not null || phrase.Count <= 3 || Numbers.Day(phrase, end) is not null || end > at + 1;
            if (!company || phrase[at].Length < 6 && word.Is(Sense.Ambiguous) && phrase.Count > 3 && !phrase.Word(at - 1).Is(Sense.Preposition))
            {
                return null;
            }
        }
        else if (word.Is(Sense.Ambiguous) && phrase[at].Length < 6 && phrase[end].Kind == PieceKind.Word
            && ((phrase.IsCapital(end) && phrase.Word(end).Month == 0) || (word.Weekday == 7 && phrase.Is(at - 1, "the") && phrase.Word(end) == Lexeme.None)))
        {
            return null;    // the name Sun, the paper or the star
        }

        var next = phrase.Is(end, "the") ? end + 1 : end;
        if (Numbers.Ordinal(phrase, next) is { Value: >= 1 and <= 31 } ordinal && WrittenDates.Read(phrase, next) is null && phrase.Word(ordinal.End).Unit is null && (phrase.IsNumber(next) || phrase[ordinal.End].Kind != PieceKind.Word || phrase.Word(ordinal.End).Is(Sense.Preposition)) && (phrase.IsNumber(next) || phrase[ordinal.End].Kind != PieceKind.Word || next > end))
        {
            return new Found(ordinal.End, new MonthsDayPattern(ordinal.Value, word.Weekday), "weekday-day");
        }

        if (phrase.IsNumber(end) && phrase[end].Number is >= 13 and <= 31 && phrase[end + 1].Kind != PieceKind.Number && (phrase[end + 1].Length == 0 || phrase.IsMark(end + 1, '.') || phrase.IsMark(end + 1, '!') || phrase.IsMark(end + 1, '?')) && !phrase.IsNumber(end + 2))
        {
            return new Found(end + 1, new MonthsDayPattern(phrase[end].Number, word.Weekday), "weekday-day");
        }

        return new Found(end, new WeekdayPattern(word.Weekday), "weekday");
    }
}

/// <summary>What comes round: every Monday, each morning, annually, every two weeks.</summary>
internal static class Sets
{
    public static Found? Read(Phrase phrase, int at)
    {
        var word = phrase.Word(at);
        if (word.Frequency is { } frequency)
        {
            return new Found(at + 1, new Recurrence(frequency, Grain.Day), "frequency");
        }

        if (word.Set is { } set && word.Is(Sense.Plural))
        {
            return new Found(at + 1, new Recurrence(set, Grain.Day), "set");
        }

        if (!word.Is(Sense.Every))
        {
            return null;
        }

        var next = at + 1;
        double count = 1;
        if (phrase.Is(at, "alternate") || phrase.Word(next).Is(Sense.Other) || phrase.Word(next).Ordinal == 2)
        {
            count = 2;
            next += phrase.Is(at, "alternate") ? 0 : 1;
        }
        else if (Numbers.Number(phrase, next) is { } number)
        {
            (count, next) = (number.Value, number.End);
        }

        var every = phrase.Word(next);
        if (every.Unit is { } unit && (unit != Grain.Half))
        {
            return new Found(next + 1, new Recurrence(new Amount(count, unit).Value, unit), "every-unit");
        }

        return every.Set is { } days ? new Found(next + 1, new Recurrence(days, Grain.Day), "every-set")
            : every.Weekday > 0 ? new Found(next + 1, new Recurrence($"XXXX-WXX-{every.Weekday}", Grain.Week), "every-weekday")
            : every.Part is { } part ? new Found(next + 1, new Recurrence($"XXXX-XX-XXT{part}", Grain.Day), "every-part")
            : every.Month > 0 && phrase.IsCapital(next) ? new Found(next + 1, new Recurrence($"XXXX-{every.Month:00}", Grain.Year), "every-month")
            : every.Season is { } season ? new Found(next + 1, new Recurrence($"XXXX-{season}", Grain.Year), "every-season")
            : null;
    }
}

/// <summary>Named days and anniversaries: Liberation Day, the 79th anniversary of Korea's liberation.</summary>
internal static class NamedDayReader
{
    /// <param name="states">Which states the text speaks of near, the nearest first.</param>
    /// <param name="anyCase">Whether a name of one word may be in small letters.</param>
    public static Found? Read(Phrase phrase, int at, Func<ImmutableArray<string>> states, bool anyCase)
    {
        if (!phrase.Word(at).BeginsDay || NamedDays.StartingWith(phrase.Slice(at)) is not { } candidates)
        {
            return null;
        }

        NamedDay? found = null;
        var (length, end, rank) = (0, at, int.MaxValue);
        ImmutableArray<string> near = [];
        foreach (var (words, day) in candidates)
        {
            if (words.Length < length || End(phrase, at, words) is not { } stop)
            {
                continue;
            }

            near = near.IsDefaultOrEmpty ? states() : near;
            var own = day.State == "*" ? 500 : near.IndexOf(day.State) is >= 0 and var index ? index : 1000;
            if (words.Length > length || own < rank)
            {
                (found, length, end, rank) = (day, words.Length, stop, own);
            }
        }

        if (found is null || (length == 1 && !phrase.IsCapital(at) && !anyCase))
        {
            return null;
        }

        return new Found(end, new NamedDayPattern(found), "named-day");
    }

    private static int? End(Phrase phrase, int at, string[] words)
    {
        var end = at;
        foreach (var word in words)
        {
            for (var skipped = 0; end > at && skipped < 3 && (phrase.IsApostrophe(end) || phrase.IsDash(end) || phrase.IsMark(end, '.') || (phrase.Is(end, "s") && phrase.IsApostrophe(end - 1))); skipped++)
            {
                end++;
            }

            if (phrase[end].Kind == PieceKind.Mark || !NamedDays.Same(phrase.Slice(end), word))
            {
                return null;
            }

            end++;
        }

        return end;
    }
}
