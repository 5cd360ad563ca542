using NodaTime;

namespace OnRecord.Reading.Times;

/// <summary>What a meaning comes to against a context.</summary>
internal readonly record struct Outcome(TimexType Type, string Value, Stretch? Stretch, TimeAnchor Anchor)
{
    public static Outcome Of(Stretch stretch, TimeAnchor anchor) =>
        new(stretch.Grain < Grain.Day ? TimexType.Time : TimexType.Date, stretch.Value, stretch, anchor);
}

/// <summary>What words of time mean before it is known against what they are read. Meanings are made of meanings.</summary>
internal abstract record Meaning
{
    /// <summary>The grain of what it names.</summary>
    public abstract Grain Grain { get; }

    /// <returns>Null where there is no such time, as the 30th of February.</returns>
    public abstract Outcome? Resolve(TimeContext context);
}

/// <summary>A stretch that the words place by themselves: a full date, a year.</summary>
internal sealed record Placed(Stretch Stretch) : Meaning
{
    public override Grain Grain => Stretch.Grain;

    public override Outcome? Resolve(TimeContext context) => Outcome.Of(Stretch, TimeAnchor.None);
}

/// <summary>A word for the present, the past or the future as such.</summary>
internal sealed record Reference(string Value) : Meaning
{
    public override Grain Grain => Grain.Day;

    public override Outcome? Resolve(TimeContext context) =>
        new Outcome(TimexType.Date, Value, Value == "PRESENT_REF" && context.Day is { } day ? new Stretch(day, day, Grain.Day, Value) : null, TimeAnchor.None);
}

/// <summary>A unit of the calendar so many units from the one with the day of publication: last week, this year, tomorrow.</summary>
internal sealed record Unit(Grain Of, int Shift) : Meaning
{
    public override Grain Grain => Of;

    public override Outcome? Resolve(TimeContext context)
    {
        if (context.Day is not { } anchor)
        {
            return new Outcome(TimexType.Date, Of == Grain.Day && Shift == 0 ? "PRESENT_REF" : Template(Of), null, TimeAnchor.None);
        }

        return Stretch.Plus(anchor, Of, Shift) is not { } day ? null
            : Of == Grain.Fortnight ? Fortnight(day)
            : Outcome.Of(Stretch.Around(day, Of), TimeAnchor.Publication);
    }

    public static string Template(Grain grain) => grain switch
    {
        Grain.Weekend => "XXXX-WXX-WE",
        Grain.Week or Grain.Fortnight => "XXXX-WXX",
        Grain.Month => "XXXX-XX",
        Grain.Season => "XXXX-SX",
        Grain.Quarter => "XXXX-QX",
        Grain.Half => "XXXX-HX",
        Grain.Year => "XXXX",
        Grain.Decade => Template(Grain.Year)[..3],
        Grain.Century => "XX",
        _ => "XXXX-XX-XX",
    };

    private static Outcome Fortnight(LocalDate day)
    {
        var week = Stretch.OfWeek(day);
        return new Outcome(TimexType.Duration, "P2W", week with { Until = week.From.PlusDays(13), Grain = Grain.Fortnight, Value = "P2W" }, TimeAnchor.Publication);
    }
}

/// <summary>The past year: the one that most of the last twelve months lie in, which late in December is the one that ends.</summary>
internal sealed record PastYear : Meaning
{
    public override Grain Grain => Grain.Year;

    public override Outcome? Resolve(TimeContext context) =>
        context.Day is { } day && context.Options.Preference == TimePreference.Report
            ? Outcome.Of(Stretch.OfYear(day.PlusMonths(-6).Year), TimeAnchor.Publication)
            : new Unit(Grain.Year, -1).Resolve(context);
}

/// <summary>What the text last spoke of, taken up again: the same day, that year; or a unit beside it: the following day.</summary>
internal sealed record Again(Grain Of, int Shift) : Meaning
{
    public override Grain Grain => Of;

    public override Outcome? Resolve(TimeContext context)
    {
        var last = Of <= Grain.Day ? context.SpokenDay : context.Spoken;
        if (last is { } spoken && (spoken.Grain <= Of || Of >= Grain.Year))
        {
            return Stretch.Plus(spoken.From, Of, Shift) is { } day ? Outcome.Of(Stretch.Around(day, Of), TimeAnchor.Spoken) : null;
        }

        return new Unit(Of, Shift).Resolve(context);
    }
}

/// <summary>A time inside another: the morning of the 18th, Monday of next week, March last year.</summary>
internal sealed record Inside(Pattern Inner, Meaning Outer) : Meaning
{
    public override Grain Grain => Inner.Grain;

    public override Outcome? Resolve(TimeContext context)
    {
        if (Outer.Resolve(context) is not { } outer)
        {
            return null;
        }

        if (outer.Stretch is not { } stretch)
        {
            return new Outcome(Inner.Grain < Grain.Day ? TimexType.Time : TimexType.Date, Inner.After(outer.Value), null, outer.Anchor);
        }

        return Inner.Within(stretch) is { } found ? Outcome.Of(found, outer.Anchor) : null;
    }
}

/// <summary>One of several in a stretch, counted from its beginning or its end: the last week of March, the first Monday of next month.</summary>
/// <param name="Number">From 1; negative from the end.</param>
/// <param name="Of">A unit; null where <paramref name="Day"/> is counted.</param>
/// <param name="Count">How many units together: the first nine months.</param>
internal sealed record Numbered(int Number, Grain? Of, Pattern? Day, Meaning Outer, int Count = 1) : Meaning
{
    public override Grain Grain => Of ?? Day!.Grain;

    public override Outcome? Resolve(TimeContext context)
    {
        if (Outer.Resolve(context) is not { Stretch: { } outer } found)
        {
            return null;
        }

        var first = Day is not null ? Counted(outer, Day) : Of is { } unit ? Counted(outer, unit) : null;
        if (first is null || Count == 1 || Of is not { } grain)
        {
            return first is null ? null : Outcome.Of(first, found.Anchor);
        }

        if (Stretch.Plus(first.From, grain, Number < 0 ? 1 - Count : Count - 1) is not { } other)
        {
            return null;
        }

        var last = Stretch.Around(other, grain);
        var value = new Amount(Count, grain).Value;
        return new Outcome(TimexType.Duration, value, first with { From = LocalDate.Min(first.From, last.From), Until = LocalDate.Max(first.Until, last.Until), Value = value }, found.Anchor);
    }

    private Stretch? Counted(Stretch outer, Pattern day)
    {
        Stretch? found = null;
        var (at, step, left) = (Number > 0 ? outer.From : outer.Until, Number > 0 ? 1 : -1, Math.Abs(Number));
        for (var i = 0; i < 400 && left > 0 && at >= outer.From && at <= outer.Until; i++, at = at.PlusDays(step))
        {
            if (day.Containing(at) is { } one && one.From == at)
            {
                (found, left) = (one, left - 1);
            }
        }

        return left == 0 ? found : null;
    }

    private Stretch? Counted(Stretch outer, Grain unit)
    {
        // A week belongs to a month or a year with its Thursday, as ISO counts them.
        var first = Stretch.Around(outer.From, unit);
        if (unit is Grain.Week or Grain.Weekend && first.From < outer.From && (unit == Grain.Weekend || first.From.PlusDays(3) < outer.From))
        {
            first = Stretch.Around(outer.From.PlusDays(7), unit);
        }

        if (Number > 0)
        {
            return Stretch.Plus(first.From, unit, Number - 1) is { } day && day <= outer.Until ? Stretch.Around(day, unit) : null;
        }

        var last = Stretch.Around(outer.Until, unit);
        if (unit is Grain.Week && last.From.PlusDays(3) > outer.Until)
        {
            last = Stretch.Around(outer.Until.PlusDays(-7), unit);
        }
        else if (unit is Grain.Weekend && last.From > outer.Until)
        {
            last = Stretch.Around(outer.Until.PlusDays(-7), unit);
        }

        return Stretch.Plus(last.From, unit, Number + 1) is { } back && back >= outer.From.PlusDays(-6) ? Stretch.Around(back, unit) : null;
    }
}

/// <summary>The beginning, middle or end of a stretch; the value is the stretch's, as TIMEX3 has it.</summary>
internal sealed record Edge(TimeModifier Which, Meaning Of) : Meaning
{
    public override Grain Grain => Of.Grain;

    public override Outcome? Resolve(TimeContext context)
    {
        if (Of.Resolve(context) is not { } outcome)
        {
            return null;
        }

        return outcome.Stretch is { } stretch ? outcome with { Stretch = Narrowed(stretch) } : outcome;
    }

    // Thirds of a month; three days of a week; the first three months of a year and the last four; a third of anything else.
    private Stretch Narrowed(Stretch whole)
    {
        var days = Period.DaysBetween(whole.From, whole.Until) + 1;
        var (from, until) = whole.Grain switch
        {
            Grain.Month => Which switch
            {
                TimeModifier.Start => (whole.From, whole.From.PlusDays(9)),
                TimeModifier.Mid => (whole.From.PlusDays(10), whole.From.PlusDays(19)),
                _ => (whole.From.PlusDays(20), whole.Until),
            },
            Grain.Year => Which switch
            {
                TimeModifier.Start => (whole.From, whole.From.PlusMonths(3).PlusDays(-1)),
                TimeModifier.Mid => (whole.From.PlusMonths(5), whole.From.PlusMonths(8).PlusDays(-1)),
                _ => (whole.From.PlusMonths(8), whole.Until),
            },
            _ when days < 3 => (whole.From, whole.Until),
            _ => Which switch
            {
                TimeModifier.Start => (whole.From, whole.From.PlusDays(((days + 1) / 3))),
                TimeModifier.Mid => (whole.From.PlusDays(days / 3), whole.Until.PlusDays(-(days / 3))),
                _ => (whole.Until.PlusDays(-((days + 1) / 3)), whole.Until),
            },
        };
        return whole with { From = from, Until = until, Modifier = Which };
    }
}

/// <summary>Two times of one expression that share their words: May 3-5, the 13th to 15th of July.</summary>
internal sealed record Through(Meaning First, Meaning Last) : Meaning
{
    public override Grain Grain => First.Grain;

    public override Outcome? Resolve(TimeContext context)
    {
        if (First.Resolve(context) is not { Stretch: { } begin } first || Last.Resolve(context) is not { Stretch: { } end })
        {
            return null;
        }

        if (end.Until < begin.From && Last is Pattern later && later.After(begin.From) is { } next)
        {
            end = next;
        }
        else if (end.Point < begin.Point && Meanings.Clock(Last) is { IsOpen: false } clock && clock.Zone == Meanings.Clock(First)?.Zone && clock.In(begin.From.PlusDays(1)) is { } morning)
        {
            end = morning;    // from 9 p.m. to 2 a.m.
        }

        var value = $"{begin.Value}/{end.Value}";
        return end.Until < begin.From
            ? null
            : new Outcome(begin.Grain < Grain.Day ? TimexType.Time : TimexType.Date, value, begin with { Until = end.Until, Value = value }, first.Anchor);
    }
}
