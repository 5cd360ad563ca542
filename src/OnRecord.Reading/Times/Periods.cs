namespace OnRecord.Reading.Times;

/// <summary>Years, decades, centuries, quarters, halves, seasons and numbered weeks.</summary>
internal static class Periods
{
    public static Found? Read(Phrase phrase, int at) => Decade(phrase, at) ?? Quarter(phrase, at) ?? Juche(phrase, at) ?? Season(phrase, at) ?? Week(phrase, at);

    /// <summary>A year, where its company shows that it is one.</summary>
    public static Found? Year(Phrase phrase, int at, bool placed)
    {
        var start = at;
        if (phrase.Is(start, "the") && phrase.Is(start + 1, "year"))
        {
            start += 2;
            placed = true;
        }
        else if (phrase.Is(start, "year") || phrase.Is(start, "cy"))
        {
            start++;
            placed = true;
        }
        else if (phrase.Is(start, "the") && phrase.Word(start + 1).Is(Sense.YearKind) && phrase.Is(start + 2, "year"))
        {
            start += 3;
            placed = true;
        }
        else if (phrase.Word(start).Is(Sense.YearKind) && phrase.Is(start + 1, "year"))
        {
            start += 2;
            placed = true;
        }

        if (start > at && phrase.Word(start - 2).Is(Sense.YearKind) && Fiscal.PrefixOf(phrase, start - 2) is { Length: > 0 } prefix && Numbers.Year(phrase, start) is { } fiscal)
        {
            return new Found(fiscal.End, new Fiscal(prefix, new Placed(Stretch.OfYear(fiscal.Value))), "year-kind");
        }

        if (phrase.IsNumber(start) && (phrase.Is(start + 1, "A") || phrase.Is(start + 1, "AD")) && phrase[start].Length <= 4)
        {
            var era = Era(phrase, start + 1);
            if (era > start + 1 && Stretch.IsYear(phrase[start].Number))
            {
                return new Found(era, new Placed(Stretch.OfYear(phrase[start].Number)), "year-era");
            }
        }

        if (Numbers.Year(phrase, start) is not { } year || phrase.Joined(start) && phrase[start - 1].Kind == PieceKind.Word)
        {
            return null;
        }

        var next = phrase[year.End];
        var counted = next.Kind == PieceKind.Word && phrase.Text[next.End - 1] == 's' && char.IsLower(phrase.Text[next.Start]) && !next.Word.Is(Sense.Preposition) && next.Length > 3;
        var digits = phrase.IsNumber(start);
        if (next.Word.Unit is not null and not Grain.Half && !placed || (!placed && (counted || year.Value is < 1900 or > 2100)) || (!placed && !digits && start == at))
        {
            return null;
        }

        if (digits && phrase.IsDash(year.End) && phrase.Joined(year.End) && phrase.IsNumber(year.End + 1) && phrase.Joined(year.End + 1)
            && phrase[year.End + 1] is { Length: 2 or 4 } last && !(phrase.Joined(year.End + 2) && (phrase[year.End + 2].Kind != PieceKind.Mark || phrase.IsDash(year.End + 2))))
        {
            var until = last.Length == 4 ? last.Number : (year.Value / 100 * 100) + last.Number;
            if (until > year.Value && until < year.Value + 100)
            {
                return new Found(year.End + 2, new Through(new Placed(Stretch.OfYear(year.Value)), new Placed(Stretch.OfYear(until))), "year-span");
            }
        }

        return new Found(year.End, new Placed(Stretch.OfYear(year.Value)), "year");
    }

    private static int Era(Phrase phrase, int at) =>
        phrase.Is(at, "AD") ? at + 1 : phrase.IsMark(at + 1, '.') && phrase.Is(at + 2, "D") ? phrase.AfterDot(at + 3) : at;

    // The 1990s, the 90s, the nineties; the 21st century.
    private static Found? Decade(Phrase phrase, int at)
    {
        var start = phrase.Is(at, "the") ? at + 1 : at;
        var number = phrase.IsApostrophe(start) ? start + 1 : start;
        if (phrase.IsNumber(number) && phrase[number].Length is 2 or 4 && phrase[number].Number % 10 == 0)
        {
            var tail = phrase.IsApostrophe(number + 1) ? number + 2 : number + 1;
            if (phrase.Is(tail, "s") && (phrase.Joined(tail) || start > at))
            {
                var year = phrase[number].Length == 4 ? phrase[number].Number : phrase[number].Number < 30 ? 2000 + phrase[number].Number : 1900 + phrase[number].Number;
                return year is >= 1000 and < 3000 ? new Found(tail + 1, new Placed(Stretch.OfDecade(year)), "decade") : null;
            }
        }

        if (Numbers.Ordinal(phrase, start) is { Value: > 0 and <= 30 } ordinal)
        {
            var next = phrase.IsDash(ordinal.End) ? ordinal.End + 1 : ordinal.End;
            if (phrase.Word(next).Unit == Grain.Century)
            {
                return new Found(next + 1, new Placed(Stretch.OfCentury(ordinal.Value)), "century");
            }
        }

        return null;
    }

    // Q3, 2017-Q1, Q1 2017, 18q4, third quarter, the 4th qtr, H1, the first half.
    private static Found? Quarter(Phrase phrase, int at)
    {
        if (Short(phrase, at) is { } own)
        {
            var next = phrase.IsDash(own.End) && phrase.Joined(own.End) ? own.End + 1 : own.End;
            return Numbers.Year(phrase, next) is { } year && Inside(own.Pattern, year.Value) is { } placed ? new Found(year.End, placed, "quarter-year") : new Found(own.End, own.Pattern, "quarter");
        }

        if (phrase.IsNumber(at) && phrase[at].Length is 2 or 4)
        {
            var next = phrase.IsDash(at + 1) && phrase.Joined(at + 1) ? at + 2 : at + 1;
            if (Short(phrase, next) is { } after && (phrase[at].Length == 4 || phrase.Joined(next)))
            {
                var year = phrase[at].Length == 4 ? phrase[at].Number : Numbers.Century(phrase[at].Number);
                return Inside(after.Pattern, year) is { } placed ? new Found(after.End, placed, "year-quarter") : null;
            }
        }

        var start = phrase.Is(at, "the") ? at + 1 : at;
        if (Numbers.Ordinal(phrase, start) is not { Value: -1 or (>= 1 and <= 4) } ordinal)
        {
            return null;
        }

        var unit = phrase.IsDash(ordinal.End) ? ordinal.End + 1 : ordinal.End;
        var number = ordinal.Value;
        if (phrase.Word(unit).Unit == Grain.Quarter && (number > 0 || phrase.Is(start, "final")))
        {
            return new Found(unit + 1, new QuarterPattern(number < 0 ? 4 : number), "quarter");
        }

        return phrase.Word(unit).Is(Sense.Half) && number is 1 or 2 && phrase.Is(unit + 1, "of") && (phrase.Is(unit + 2, "the") && phrase.Word(unit + 3).Unit == Grain.Year || Numbers.Year(phrase, unit + 2) is not null || phrase.Word(unit + 2).Relative is not null)
            ? new Found(unit + 1, new HalfPattern(number), "half") : null;
    }

    private static (Pattern Pattern, int End)? Short(Phrase phrase, int at)
    {
        if (!(phrase.Is(at, "q") || phrase.Is(at, "h")) || !phrase.IsNumber(at + 1) || !phrase.Joined(at + 1) || phrase[at + 1].Length != 1 || phrase[at + 2].Kind == PieceKind.Word && phrase.Joined(at + 2))
        {
            return null;
        }

        var number = phrase[at + 1].Number;
        return phrase.Is(at, "q") && number is >= 1 and <= 4 ? (new QuarterPattern(number), at + 2)
            : phrase.Is(at, "H") && phrase.IsCapital(at) && number is 1 or 2 && Numbers.Year(phrase, at + 2) is not null ? (new HalfPattern(number), at + 2)
            : null;
    }

    private static Placed? Inside(Pattern pattern, int year) =>
        Stretch.IsYear(year) && pattern.Within(Stretch.OfYear(year)) is { } stretch ? new Placed(stretch) : null;

    // Juche 113 (2024): the years count from 1912.
    private static Found? Juche(Phrase phrase, int at)
    {
        if (!phrase.Word(at).Is(Sense.Juche) || !phrase.IsNumber(at + 1) || phrase[at + 1].Number is not (>= 1 and <= 300))
        {
            return null;
        }

        var year = 1911 + phrase[at + 1].Number;
        var end = phrase.IsMark(at + 2, '(') && phrase[at + 3].Number == year && phrase.IsMark(at + 4, ')') ? at + 5 : at + 2;
        return new Found(end, new Placed(Stretch.OfYear(year)), "juche");
    }

    private static Found? Season(Phrase phrase, int at)
    {
        var start = phrase.Is(at, "the") ? at + 1 : at;
        if (phrase.Word(start).Season is not { } season)
        {
            return null;
        }

        var next = phrase.Is(start + 1, "of") ? start + 2 : start + 1;
        if (Numbers.Year(phrase, next) is { } year && Inside(new SeasonPattern(season), year.Value) is { } placed)
        {
            return new Found(year.End, placed, "season-year");
        }

        // "Spring" and "fall" are verbs and names far more often; "winter" alone is often no date either.
        var before = phrase.Word(start - 1);
        var named = before.Relative is not null || before.Edge != TimeModifier.None || phrase.Is(start - 1, "in") || (start > at && (phrase.Is(at - 1, "in") || phrase.Is(at - 1, "of") || phrase.Is(at - 1, "by") || phrase.Is(at - 1, "during")))
            || (phrase.Is(start - 1, "of") && phrase.Word(start - 2).Edge != TimeModifier.None) || (start == 0 && phrase.Count == 1);
        return named && !(phrase.Word(start).Is(Sense.Ambiguous) && phrase[start + 1].Kind == PieceKind.Word && !phrase.Word(start + 1).Is(Sense.Preposition) && phrase.Word(start + 1).Relative is null && phrase.Word(start - 1).Relative is null) ? new Found(start + 1, new SeasonPattern(season), "season") : null;
    }

    // Week 31 (of last year).
    private static Found? Week(Phrase phrase, int at)
    {
        var start = phrase.Is(at, "the") ? at + 1 : at;
        return phrase.Is(start, "week") && phrase.IsNumber(start + 1) && phrase[start + 1].Number is >= 1 and <= 53 && phrase[start + 1].Length <= 2 && phrase.Word(start + 2).Unit is null
            ? new Found(start + 2, new WeekNumberPattern(phrase[start + 1].Number), "week-number")
            : null;
    }
}
