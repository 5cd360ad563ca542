using System.Collections.Immutable;

namespace OnRecord.Reading.Times;

/// <summary>Lengths of time and times so far from others: three days, 48-hour, a year and a half, two weeks ago, three days after Easter.</summary>
internal static class Lengths
{
    /// <summary>Several amounts together: 2 years 1 month 21 days; a year and a half.</summary>
    public static (Length Length, int End)? Sum(Phrase phrase, int at)
    {
        if (One(phrase, at) is not { } first)
        {
            return null;
        }

        var amounts = ImmutableArray.Create(first.Amount);
        var end = first.End;
        while (amounts.Length < 5 && amounts[^1].Count is not null)
        {
            var next = phrase.IsMark(end, ',') ? end + 1 : end;
            next = phrase.Word(next).Is(Sense.And) ? next + 1 : next;
            if (next > end && phrase.Word(end).Is(Sense.And) && phrase.Word(end + 1).Is(Sense.One) && phrase.Word(end + 2).Is(Sense.Half) && amounts[^1].Count is { } whole)
            {
                amounts = amounts.SetItem(amounts.Length - 1, amounts[^1] with { Count = whole + 0.5 });
                end += 3;
                break;
            }

            if (One(phrase, next) is not { Amount: { Count: not null } } another || another.Amount.Unit >= amounts[^1].Unit || phrase.Word(next).Is(Sense.One))
            {
                break;
            }

            (amounts, end) = (amounts.Add(another.Amount), another.End);
        }

        return (new Length(amounts), end);
    }

    /// <summary>A length, with what it is reckoned from where the text says so.</summary>
    /// <param name="base">Reads what stands behind "after", "before" and "from".</param>
    public static Found? Read(Phrase phrase, int at, Func<int, Found?> @base, TimeOptions options)
    {
        if (Sum(phrase, at) is not { } length)
        {
            return null;
        }

        var end = length.End;
        if (phrase.IsDash(end) && phrase.Is(end + 1, "old") && phrase.Joined(end))
        {
            return new Found(end + 2, length.Length, "age");
        }

        if (phrase.Is(end, "old") || (phrase.IsDash(end) && phrase.Is(end + 1, "long")))
        {
            return new Found(phrase.Is(end, "old") ? end + 1 : end + 2, length.Length, phrase.Is(end, "old") ? "age" : "length");
        }

        if (phrase.Word(end).Is(Sense.Ago) && !(phrase.Is(end, "back") && (phrase.Is(end + 1, "to") || options.Preference == TimePreference.Report)))
        {
            return new Found(end + 1, new Shifted(length.Length, -1, null, FromSpoken: false), "ago");
        }

        if (phrase.Is(end, "hence"))
        {
            return new Found(end + 1, new Shifted(length.Length, 1, null, FromSpoken: false), "hence");
        }

        var begins = phrase.Is(end, "starting") || phrase.Is(end, "beginning") || phrase.Is(end, "commencing");
        if (begins || (phrase.Is(at - 1, "for") && options.Preference == TimePreference.Coming && (phrase.Is(end, "from") || (phrase.IsMark(end, ',') && phrase.Is(end + 1, "from")))))
        {
            var then = phrase.IsMark(end, ',') ? end + 2 : phrase.Is(end + 1, "from") || phrase.Is(end + 1, "on") ? end + 2 : end + 1;
            if (@base(then) is { Meaning: not (Length or Recurrence or Reference) } start && start.Meaning.Grain <= Grain.Day)
            {
                return new Found(start.End, new Lasting(start.Meaning, length.Length), "lasting");
            }
        }

        if (phrase.Is(end, "from") || phrase.Is(end, "after") || phrase.Is(end, "before") || phrase.Is(end, "since") || phrase.Is(end, "following"))
        {
            if (phrase.Is(end, "from") && phrase.Is(end + 1, "now"))
            {
                return new Found(end + 2, new Shifted(length.Length, 1, null, FromSpoken: false), "from-now");
            }

            if (phrase.Is(end, "from") && phrase.Is(end + 1, "right") && phrase.Is(end + 2, "now"))
            {
                return new Found(end + 3, new Shifted(length.Length, 1, null, FromSpoken: false), "from-now");
            }

            if (!phrase.Is(end, "since") && @base(end + 1) is { Meaning: not (Length or Recurrence or Reference) } from && from.Meaning.Grain >= Grain.Part && !length.Length.IsVague)
            {
                return new Found(from.End, new Shifted(length.Length, phrase.Is(end, "before") ? -1 : 1, from.Meaning, FromSpoken: false), "length-from");
            }
        }

        if (phrase.Is(end, "earlier") || (phrase.Is(end, "before") && (phrase[end + 1].Kind != PieceKind.Word)) || phrase.Is(end, "previously"))
        {
            return new Found(end + 1, new Shifted(length.Length, -1, null, FromSpoken: true), "earlier");
        }

        if (phrase.Is(end, "later") || phrase.Is(end, "afterwards"))
        {
            return new Found(end + 1, new Shifted(length.Length, 1, null, FromSpoken: true), "later");
        }

        if (phrase.IsDash(end) && phrase.Is(end + 1, "earlier"))
        {
            return new Found(end + 2, new Shifted(length.Length, -1, null, FromSpoken: true), "earlier");
        }

        return phrase.Is(at - 1, "within") && options.Preference == TimePreference.Coming && length.Length.Grain >= Grain.Day
            ? new Found(end, new Run(length.Length, 1), "within")
            : new Found(end, length.Length, "length");
    }

    private static (Amount Amount, int End)? One(Phrase phrase, int at)
    {
        var start = at;
        if (phrase.Word(start).Unit is { } bare && phrase.Word(start).Is(Sense.Plural) && bare is not (Grain.Second or Grain.Half or Grain.Quarter) && !phrase.Word(start - 1).Is(Sense.Article))
        {
            return (new Amount(null, bare), start + 1);
        }

        if (phrase.Word(start).Is(Sense.Half) && phrase.Word(start + 1).Is(Sense.One) && phrase.Word(start + 2).Unit is { } halved)
        {
            return (new Amount(0.5, halved), start + 3);    // half an hour
        }

        if (phrase.Word(start).Is(Sense.One) && phrase.Word(start + 1).Is(Sense.Half))
        {
            var next = phrase.IsDash(start + 2) ? start + 3 : start + 2;
            return phrase.Word(next).Unit is { } half && half < Grain.Decade ? (new Amount(0.5, half), next + 1) : null;
        }

        double? count = null;
        var (end, vague, article) = (start, false, false);
        if (phrase.Word(start).Is(Sense.One))
        {
            (count, end, article) = (1, start + 1, true);
        }

        if (phrase.Is(end, "couple"))
        {
            (count, end) = (2, phrase.Is(end + 1, "of") ? end + 2 : end + 1);
            article = false;
        }
        else if (phrase.Word(end).Is(Sense.Vague))
        {
            (count, vague, end) = (null, true, end + 1);
            article = false;
        }
        else if (Numbers.Number(phrase, end) is { } number)
        {
            (count, end, article) = (number.Value, number.End, false);
            if (phrase.Word(end).Is(Sense.And) && phrase.Word(end + 1).Is(Sense.One) && phrase.Word(end + 2).Is(Sense.Half))
            {
                (count, end) = (count + 0.5, end + 3);
            }
        }

        // "A 48-hour truce": the article belongs to what follows.
        if ((count is null && !vague) || (phrase.Word(start).Is(Sense.One) && phrase.IsNumber(start + 1)) || (phrase.Word(start).Is(Sense.One) && end > start + 1 && phrase.IsDash(end) && phrase.Joined(end)))
        {
            return null;
        }

        while (end < start + 6 && phrase.Word(end).Is(Sense.Filler | Sense.YearKind) && phrase.Word(end).Unit is null)
        {
            end++;
        }

        if (phrase.IsDash(end) && phrase.Joined(end))
        {
            end++;
        }

        if (phrase.Word(end).Unit is { } unit && (unit != Grain.Half) && !(unit == Grain.Second && article && phrase[end].Length > 3))
        {
            return unit == Grain.Quarter && article ? null : (new Amount(count, unit), end + 1);
        }

        if (phrase.Word(end) is { Part: "NI" } && phrase.Word(end).Is(Sense.Plural) && count is not null && !article)
        {
            return (new Amount(count, Grain.Part), end + 1);
        }

        // 1h, 30', 3s
        return phrase.IsNumber(end - 1) && phrase.Is(end, "h") && count is not null && !phrase.IsNumber(end + 1) && !phrase.IsMark(end - 2, '.') && count % 1 is not 0 ? (new Amount(count, Grain.Hour), end + 1) : null;
    }
}
