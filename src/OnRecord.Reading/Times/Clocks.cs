namespace OnRecord.Reading.Times;

/// <summary>Times of the clock: 5:32 p.m. EST, 0632 EST, 18:00 UTC, noon, half past seven, 15h30, 8 o'clock.</summary>
internal static class Clocks
{
    /// <param name="placed">Whether the words before it let a bare number be an hour: "at", a day.</param>
    public static Found? Read(Phrase phrase, int at, bool placed)
    {
        if (phrase.Word(at).Clock is { } named)
        {
            return Zoned(phrase, at + 1, named, 0, null, open: false, "clock-name");
        }

        return Past(phrase, at) ?? Digits(phrase, at, placed) ?? Worded(phrase, at, placed);
    }

    private static Found? Digits(Phrase phrase, int at, bool placed)
    {
        if (!phrase.IsNumber(at) || phrase.IsMark(at - 1, '$'))
        {
            return null;
        }

        var (first, end) = (phrase[at], at + 1);
        int hour = first.Number, length = first.Length;
        int? minute = null, second = null;
        if (length <= 2 && (phrase.IsMark(end, ':') || phrase.IsMark(end, '.')) && phrase.Joined(end) && phrase.IsNumber(end + 1) && phrase.Joined(end + 1) && phrase[end + 1].Length == 2
            && (phrase.IsMark(end, ':') || Half(phrase, end + 2) is not null))
        {
            minute = phrase[end + 1].Number;
            end += 2;
            if (phrase.IsMark(end, ':') && phrase.Joined(end) && phrase.IsNumber(end + 1) && phrase[end + 1].Length == 2)
            {
                second = phrase[end + 1].Number;
                end += 2;
            }
        }
        else if (phrase.IsMark(end, '.') && phrase.Joined(end) && phrase.IsNumber(end + 1) && phrase.Joined(end + 1))
        {
            return null;    // "at 5.30 crowns"
        }
        else if (length <= 2 && phrase.Is(end, "h") && phrase.Joined(end))
        {
            end++;
            if (phrase.IsNumber(end) && phrase.Joined(end) && phrase[end].Length == 2)
            {
                minute = phrase[end].Number;
                end++;
            }

            return Checked(phrase, end, hour, minute, second, open: false, "clock-h");
        }
        else if (length is 3 or 4 && (Half(phrase, end) is not null || (length == 4 && phrase.Word(end).Zone is { Length: > 0 }) || phrase.Is(end, "hours") || phrase.Is(end, "hrs")
            || (length == 4 && phrase.Word(end).Zone is not null && phrase.IsCapital(end)) || (placed && (length == 3 || first.Number is < 1900 or > 2059))))
        {
            (hour, minute) = (hour / 100, hour % 100);
            end += phrase.Is(end, "hours") || phrase.Is(end, "hrs") ? 1 : 0;
        }
        else if (length <= 2 && placed && phrase.IsNumber(end) && phrase[end].Length == 2 && phrase[end].Number is >= 10 and < 60 && !phrase.Joined(end) && !phrase.IsMark(end + 1, '/'))
        {
            minute = phrase[end].Number;
            end++;
        }

        if (phrase.Is(end, "ish") || (phrase.IsDash(end) && phrase.Is(end + 1, "ish")))
        {
            end += phrase.IsDash(end) ? 2 : 1;
        }

        if (OClock(phrase, end) is { } clock)
        {
            end = clock;
            placed = true;
        }

        if (Half(phrase, end) is { } half)
        {
            return hour is >= 1 and <= 12 || (hour is 0 or (> 12 and <= 23) && minute is not null)
                ? Zoned(phrase, half.End, Afternoon(hour, half.Pm), minute, second, open: false, "clock-half") : null;
        }

        var zoned = phrase.Word(end).Zone is { Length: > 0 } && (placed || minute is not null);
        return minute is not null || (placed && length <= 2) || zoned ? Checked(phrase, end, hour, minute, second, open: hour is >= 1 and <= 12 && length <= 2 && !(length == 2 && first.Number < 10), "clock") : null;
    }

    // Five o'clock, seven thirty p.m., twelve oh three.
    private static Found? Worded(Phrase phrase, int at, bool placed)
    {
        if (phrase.Word(at).Number is not (>= 1 and <= 12 and var hour))
        {
            return null;
        }

        var end = at + 1;
        int? minute = null;
        var next = phrase.IsDash(end) ? end + 1 : end;
        if (phrase.Is(next, "o") || phrase.Is(next, "oh") || phrase.Is(next, "zero"))
        {
            next = phrase.IsDash(next + 1) ? next + 2 : next + 1;
            if (phrase.Word(next).Number is >= 1 and <= 9 and var small)
            {
                (minute, end) = (small, next + 1);
            }
        }
        else if (Numbers.Words(phrase, next) is { Value: >= 10 and < 60 } tens && !(phrase.Word(tens.End).Unit is not null))
        {
            (minute, end) = (tens.Value, tens.End);
        }

        if (OClock(phrase, end) is { } clock)
        {
            (end, placed) = (clock, true);
        }

        if (Half(phrase, end) is { } half)
        {
            return Zoned(phrase, half.End, Afternoon(hour, half.Pm), minute, null, open: false, "clock-words");
        }

        return placed && phrase.Word(end).Unit is null ? Checked(phrase, end, hour, minute, null, open: true, "clock-words") : null;
    }

    // Half past seven, a quarter to noon, 20 minutes past eight, 15 to 2pm.
    private static Found? Past(Phrase phrase, int at)
    {
        var start = phrase.Word(at).Is(Sense.One) ? at + 1 : at;
        var (minutes, end) = phrase.Word(start).Is(Sense.Half) ? (30, start + 1)
            : phrase.Is(start, "quarter") ? (15, start + 1)
            : Numbers.Number(phrase, start) is { Value: >= 1 and < 60 } number ? ((int)number.Value, number.End)
            : (0, start);
        if (minutes == 0)
        {
            return null;
        }

        var united = phrase.Word(end).Unit == Grain.Minute;
        end += united ? 1 : 0;
        var (past, to) = (phrase.Is(end, "past") || (united && phrase.Is(end, "after")), phrase.Is(end, "to") || phrase.Is(end, "till"));
        if (!past && !to)
        {
            return null;
        }

        // "15 to 20" is a range of numbers.
        if (Read(phrase, end + 1, placed: true) is not { Meaning: ClockPattern { Minute: null or 0 } hour } whole
            || (to && !united && !phrase.Is(start, "quarter") && phrase.Word(end + 1).Clock is null && (hour.IsOpen || whole.End == end + 2)))
        {
            return null;
        }

        var sum = (hour.Hour * 60) + (past ? minutes : -minutes);
        return sum < 0 ? null : new Found(whole.End, hour with { Hour = sum / 60 % 24, Minute = sum % 60 }, "clock-past");
    }

    private static int? OClock(Phrase phrase, int at) =>
        phrase.Word(at).Is(Sense.OClock) ? at + 1
        : phrase.Is(at, "o") && phrase.IsApostrophe(at + 1) && phrase.Is(at + 2, "clock") ? at + 3
        : null;

    /// <summary>a.m., p.m., am, p m.</summary>
    public static (bool Pm, int End)? Half(Phrase phrase, int at)
    {
        if (phrase.Word(at).Is(Sense.Am | Sense.Pm) && phrase[at].Length == 2)
        {
            return (phrase.Word(at).Is(Sense.Pm), at + 1);
        }

        if (!phrase.Word(at).Is(Sense.Am | Sense.Pm))
        {
            return null;
        }

        var pm = phrase.Word(at).Is(Sense.Pm);
        var next = phrase.AfterDot(at + 1);
        if (phrase.Is(next, "m") && (next > at + 1 || !phrase.Joined(next)))
        {
            return (pm, phrase.AfterDot(next + 1));
        }

        // "3p", "9a".
        return phrase.Joined(at) && phrase.IsNumber(at - 1) && (pm || phrase.IsMark(at - 2, ':')) ? (pm, at + 1) : null;
    }

    /// <summary>The hour of twelve as the day counts it.</summary>
    public static int Afternoon(int hour, bool pm) => hour > 12 ? hour : pm ? (hour % 12) + 12 : hour % 12;

    private static Found? Checked(Phrase phrase, int end, int hour, int? minute, int? second, bool open, string rule) =>
        hour is >= 0 and <= 24 ? Zoned(phrase, end, hour, minute, second, open, rule) : null;

    private static Found? Zoned(Phrase phrase, int end, int hour, int? minute, int? second, bool open, string rule)
    {
        if (minute >= 60 || second >= 60 || (hour == 24 && minute > 0))
        {
            return null;
        }

        var bracket = phrase.IsMark(end, '(') && phrase.Word(end + 1).Zone is not null && phrase.IsMark(end + 2, ')');
        var at = bracket ? end + 1 : end;
        string? zone = null;
        if (phrase.Word(at).Zone is { } known && phrase[at].Length > 1 && (phrase.IsCapital(at) || known.Length > 0))
        {
            (zone, end) = (known, bracket ? at + 2 : at + 1);
        }

        return new Found(end, new ClockPattern(hour, minute, second, zone is { Length: > 0 } ? zone : null) { IsOpen = open }, rule);
    }
}
