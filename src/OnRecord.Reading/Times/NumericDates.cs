namespace OnRecord.Reading.Times;

/// <summary>Dates in digits alone: 2025-12-18, 12/18/2025, 18.12.2025, 2/15, 2015-10, 20170302.</summary>
internal static class NumericDates
{
    public static Found? Read(Phrase phrase, int at, TimeOptions options)
    {
        if (!phrase.IsNumber(at) || (phrase.Joined(at) && (phrase[at - 1].Kind == PieceKind.Word || phrase.IsMark(at - 1, '.') || phrase.IsMark(at - 1, '$'))))
        {
            return null;
        }

        var first = phrase[at];
        if (first.Length == 8 && first.Number / 10000 is >= 1900 and < 2100)
        {
            return Full(first.Number / 10000, first.Number / 100 % 100, first.Number % 100, at + 1);
        }

        if (Separator(phrase, at + 1) is not { } mark || !phrase.IsNumber(at + 2))
        {
            return Blanks(phrase, at, options);
        }

        var (second, tight) = (phrase[at + 2], phrase.Joined(at + 1) && phrase.Joined(at + 2));
        if (Separator(phrase, at + 3) == mark && phrase.IsNumber(at + 4) && phrase.Joined(at + 3) == tight && !(phrase.Joined(at + 5) && Separator(phrase, at + 5) == mark && mark != '-' && phrase.IsNumber(at + 6)))
        {
            if (Parts(first, second, phrase[at + 4], options) is { } full)
            {
                return full with { End = at + 5 };
            }
        }

        if (!(phrase.Joined(at + 3) && phrase[at + 3].Kind == PieceKind.Word) && !phrase.IsMark(at + 3, '%'))
        {
            return Two(first, second, mark, tight, options, at + 3);
        }

        return null;
    }

    private static char? Separator(Phrase phrase, int at) =>
        phrase.IsMark(at, '/') ? '/' : phrase.IsMark(at, '.') ? '.' : phrase.IsMark(at, '-') ? '-' : null;

    // 10 31 1974.
    private static Found? Blanks(Phrase phrase, int at, TimeOptions options)
    {
        if (!phrase.IsNumber(at + 1) || !phrase.IsNumber(at + 2) || phrase[at].Length + phrase[at + 1].Length + phrase[at + 2].Length is not (>= 6 and <= 8))
        {
            return null;
        }

        return phrase[at].Length == 4 || phrase[at + 2].Length == 4 ? Parts(phrase[at], phrase[at + 1], phrase[at + 2], options) is { } full ? full with { End = at + 3 } : null : null;
    }

    private static Found? Parts(Piece first, Piece second, Piece third, TimeOptions options)
    {
        if (first.Length == 4 && second.Length <= 2 && third.Length <= 2)
        {
            return Full(first.Number, second.Number, third.Number, 0);
        }

        if (first.Length > 2 || second.Length > 2 || third.Length is not (2 or 4))
        {
            return null;
        }

        var year = third.Length == 4 ? third.Number : Numbers.Century(third.Number);
        var (month, day) = (first.Number > 12) || (options.DayFirst && second.Number <= 12) ? (second.Number, first.Number) : (first.Number, second.Number);
        return Full(year, month, day, 0);
    }

    private static Found? Two(Piece first, Piece second, char mark, bool tight, TimeOptions options, int end)
    {
        if (first.Length == 4 && second.Length == 2 && tight && first.Number is >= 1900 and < 2100 && second.Number is >= 1 and <= 12 && mark != '.')
        {
            return new Found(end, new Placed(Stretch.OfMonth(first.Number, second.Number)), "numeric-month");
        }

        if (second.Length == 4 && first.Length <= 2 && tight && second.Number is >= 1900 and < 2100 && first.Number is >= 1 and <= 12)
        {
            return new Found(end, new Placed(Stretch.OfMonth(second.Number, first.Number)), "numeric-month");
        }

        // A score, a fraction or a share looks the same; a day and month without a year needs the assistant's liberty.
        if (options.Preference != TimePreference.Coming || first.Length > 2 || second.Length > 2 || (mark == '.' && !(tight && second.Length == 2)))
        {
            return null;
        }

        var (month, day) = first.Number > 12 || (options.DayFirst && second.Number <= 12) ? (second.Number, first.Number) : (first.Number, second.Number);
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 ? new Found(end, new MonthDayPattern(month, day), "numeric-day") : null;
    }

    private static Found? Full(int year, int month, int day, int end) =>
        Stretch.OfDay(year, month, day) is { } stretch ? new Found(end, new Placed(stretch), "numeric-date") : null;
}
