namespace OnRecord.Reading.Times;

/// <summary>Numbers, ordinals and years, in digits and in words.</summary>
internal static class Numbers
{
    /// <summary>A number up to 99,999: 3, 2.5, twenty-four, two hundred, a half.</summary>
    public static (double Value, int End)? Number(Phrase phrase, int at)
    {
        if (phrase.IsNumber(at))
        {
            if (phrase[at].Length > 5 || IsWithin(phrase, at))
            {
                return null;
            }

            double value = phrase[at].Number;
            var end = at + 1;
            if (phrase.IsMark(end, '.') && phrase.Joined(end) && phrase.IsNumber(end + 1) && phrase.Joined(end + 1) && phrase[end + 1].Length <= 2)
            {
                return (value + (phrase[end + 1].Number / Math.Pow(10, phrase[end + 1].Length)), end + 2);
            }

            if (phrase.IsMark(end, ',') && phrase.Joined(end) && phrase.IsNumber(end + 1) && phrase.Joined(end + 1) && phrase[end + 1].Length == 3 && value < 100)
            {
                return ((value * 1000) + phrase[end + 1].Number, end + 2);
            }

            if (phrase.IsMark(end, '/') && phrase.Joined(end) && phrase.IsNumber(end + 1) && phrase.Joined(end + 1) && phrase[end + 1].Number is >= 2 and <= 4 && value < phrase[end + 1].Number)
            {
                return (value / phrase[end + 1].Number, end + 2);
            }

            if (phrase.IsNumber(end) && phrase.IsMark(end + 1, '/') && phrase[end].Number == 1 && phrase[end + 2].Number == 2)
            {
                return (value + 0.5, end + 3);    // 5 1/2
            }

            return (value, end);
        }

        return Words(phrase, at) is { } words ? (words.Value, words.End) : null;
    }

    // The 000 of 100,000, the 125 of 2.125, the 5 of 1/5.
    private static bool IsWithin(Phrase phrase, int at) =>
        phrase.Joined(at) && phrase.Joined(at - 1) && phrase.IsNumber(at - 2) && (phrase.IsMark(at - 1, '.') || phrase.IsMark(at - 1, ',') || phrase.IsMark(at - 1, '/'));

    /// <summary>A whole number in words: forty-three, two thousand and ten.</summary>
    public static (int Value, int End)? Words(Phrase phrase, int at)
    {
        var (sum, part, end) = (0, -1, at);
        for (var i = at; i < at + 8; i++)
        {
            if (phrase.IsDash(i) && part is >= 20 and < 100 && part % 10 == 0 && phrase.Word(i + 1).Number is >= 1 and <= 9)
            {
                continue;
            }

            if (phrase.Word(i).Is(Sense.And) && end == i && ((part % 100 == 0 && part > 0) || (part == 0 && sum > 0)) && phrase.Word(i + 1).Number is < 100)
            {
                continue;
            }

            if (phrase.Word(i).Number is not { } value)
            {
                break;
            }

            if (value is 100 or 1000)
            {
                if (value == 1000)
                {
                    (sum, part) = (sum + (Math.Max(part, 1) * 1000), 0);
                }
                else
                {
                    part = part is > 0 and < 100 ? part * 100 : 100;
                }
            }
            else if (part <= 0 || (part % 100 == 0 && part >= 100) || (part % 10 == 0 && part % 100 >= 20 && value is >= 1 and <= 9))
            {
                part = Math.Max(part, 0) + value;
            }
            else
            {
                break;
            }

            end = i + 1;
        }

        return part < 0 || sum + part > 99_999 ? null : (sum + part, end);
    }

    /// <summary>1st, twenty-third, last; −1 for the last. Not a bare number.</summary>
    public static (int Value, int End)? Ordinal(Phrase phrase, int at)
    {
        if (phrase.IsNumber(at) && phrase[at].Length <= 3 && phrase.Word(at + 1).Is(Sense.Suffix) && phrase.Joined(at + 1))
        {
            return (phrase[at].Number, at + 2);
        }

        if (phrase.Word(at).Ordinal is { } ordinal)
        {
            return (ordinal, at + 1);
        }

        if (phrase.Word(at).Number is >= 20 and < 100 and var tens && tens % 10 == 0)
        {
            var next = phrase.IsDash(at + 1) ? at + 2 : at + 1;
            if (phrase.Word(next).Ordinal is >= 1 and <= 9 and var one)
            {
                return (tens + one, next + 1);
            }
        }

        return null;
    }

    /// <summary>A day of the month: 18, 18th, eighteenth, twenty-first.</summary>
    public static (int Value, int End)? Day(Phrase phrase, int at)
    {
        if (Ordinal(phrase, at) is { Value: >= 1 and <= 31 } ordinal)
        {
            return ordinal;
        }

        if (phrase.IsNumber(at) && phrase[at].Length <= 2 && phrase[at].Number is >= 1 and <= 31
            && !(phrase[at + 1].Kind == PieceKind.Word && phrase.Joined(at + 1))
            && !(phrase.Joined(at + 1) && phrase.IsMark(at + 1, ':') && phrase.IsNumber(at + 2))
            && !(phrase.Joined(at + 1) && (phrase.IsMark(at + 1, '%') || (phrase.IsMark(at + 1, '.') && phrase.IsNumber(at + 2) && phrase.Joined(at + 2)))))
        {
            return (phrase[at].Number, at + 1);
        }

        return Words(phrase, at) is { Value: >= 1 and <= 31 } words ? words : null;
    }

    /// <summary>A year in four digits, in words, or as ’98.</summary>
    public static (int Value, int End)? Year(Phrase phrase, int at)
    {
        if (phrase.IsNumber(at) && phrase[at].Length == 4 && phrase[at].Number is >= 1000 and <= 2999)
        {
            var next = at + 1;
            var continued = phrase.Joined(next) && (phrase[next].Kind == PieceKind.Word
                || phrase.IsMark(next, '%') || ((phrase.IsMark(next, '.') || phrase.IsMark(next, ',') || phrase.IsMark(next, ':')) && phrase.IsNumber(next + 1) && phrase.Joined(next + 1)));
            return continued || phrase.IsMark(at - 1, '$') || phrase.IsMark(at - 1, '€') || phrase.IsMark(at - 1, '£') || phrase.IsMark(at - 1, '#') ? null : (phrase[at].Number, next);
        }

        if (phrase.IsApostrophe(at) && phrase.IsNumber(at + 1) && phrase.Joined(at + 1) && phrase[at + 1].Length == 2
            && !(phrase.Joined(at) && phrase[at - 1].Kind == PieceKind.Word) && phrase[at + 2].Kind != PieceKind.Word)
        {
            return (Century(phrase[at + 1].Number), at + 2);
        }

        return YearInWords(phrase, at);
    }

    /// <summary>The year that two digits mean: 69 and after in the last century.</summary>
    public static int Century(int year) => year >= 69 ? 1900 + year : 2000 + year;

    // Nineteen ninety-six, nineteen hundred ninety three, two thousand (and) fifteen, twenty ten, nineteen oh five.
    private static (int Value, int End)? YearInWords(Phrase phrase, int at)
    {
        if (phrase.Word(at).Number is not { } first)
        {
            return null;
        }

        if (first is >= 17 and <= 20)
        {
            if (phrase.Is(at + 1, "hundred"))
            {
                return Words(phrase, at + 2) is { Value: < 100 } rest ? ((first * 100) + rest.Value, rest.End) : (first * 100, at + 2);
            }

            return Words(phrase, at + 1) is { Value: >= 10 and < 100 } tail ? ((first * 100) + tail.Value, tail.End) : null;
        }

        return first == 2 && phrase.Is(at + 1, "thousand") && Words(phrase, at) is { Value: >= 2000 and < 2100 } whole ? whole : null;
    }
}
