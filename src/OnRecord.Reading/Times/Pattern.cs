using NodaTime;

namespace OnRecord.Reading.Times;

/// <summary>A time that comes once in every round of the calendar: December 18 in every year, Monday in every week.</summary>
internal abstract record Pattern : Meaning
{
    private const int MostRounds = 60;    // a weekday that must fall on the 29th of February comes within 40 years

    // In a report a date that its verb's tense speaks against is still taken where it lies this near: "on December 18 he sent", dated December 1.
    private const int NearDays = 45;

    /// <summary>The round that it comes once in.</summary>
    public abstract Grain Cycle { get; }

    /// <summary>Its value with X for what is open: <c>XXXX-12-18</c>.</summary>
    public abstract string Template { get; }

    /// <summary>Whether alone it means that of the running round: week 31.</summary>
    public virtual bool IsRunning => false;

    /// <param name="cycle">The first day of a round.</param>
    /// <returns>Null where this round has none.</returns>
    public abstract Stretch? In(LocalDate cycle);

    /// <summary>The one in the round that this day is in.</summary>
    public Stretch? Containing(LocalDate day) => In(Stretch.Around(day, Cycle).From);

    /// <summary>Its value after that of the stretch it lies in, where neither has a place in the calendar.</summary>
    public virtual string After(string outer) => Template.LastIndexOf('T') is >= 0 and var time && !outer.Contains('T') && outer.Length >= 8
        ? outer + Template[time..]
        : Template;

    /// <summary>The first that begins in a stretch.</summary>
    public Stretch? Within(Stretch outer)
    {
        for (LocalDate? at = Stretch.Around(outer.From, Cycle).From; at is { } cycle && cycle <= outer.Until; at = Stretch.Plus(cycle, Cycle, 1))
        {
            if (In(cycle) is { } found && found.From >= outer.From && found.From <= outer.Until)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The next that begins on this day or after it.</summary>
    public Stretch? After(LocalDate day) => Search(day, 1, found => found.From >= day);

    /// <summary>The last that begins before this day.</summary>
    public Stretch? Before(LocalDate day) => Search(day, -1, found => found.From < day);

    public override Outcome? Resolve(TimeContext context)
    {
        var type = Grain < Grain.Day ? TimexType.Time : TimexType.Date;
        if (context.Day is not { } anchor)
        {
            return new Outcome(type, Template, null, TimeAnchor.None);
        }

        if (Cycle == Grain.Day)
        {
            if (context.Options.Preference == TimePreference.Coming && this is ClockPattern clock && context.Anchor is { } now && clock.Next(now) is { } next)
            {
                return Outcome.Of(next, TimeAnchor.Publication);
            }

            var spoken = context.Spoken is { Grain: <= Grain.Day } day ? day.From : anchor;
            return In(spoken) is { } part ? Outcome.Of(part, spoken == anchor ? TimeAnchor.Publication : TimeAnchor.Spoken) : null;
        }

        return Placed(context, anchor) is { } found ? Outcome.Of(found, TimeAnchor.Publication) : null;
    }

    private Stretch? Placed(TimeContext context, LocalDate anchor)
    {
        if (IsRunning)
        {
            return Containing(anchor);
        }

        var next = After(Grain > Grain.Day ? Stretch.Around(anchor, Grain).From : anchor);
        if (context.Options.Preference == TimePreference.Coming)
        {
            if (this is MonthDayPattern { Weekday: > 0 and var weekday } && next is not null && (int)next.From.DayOfWeek != weekday)
            {
                // The weekday tells the year, where one near has it.
                return Before(anchor.PlusDays(1)) is { } past && (int)past.From.DayOfWeek == weekday ? past
                    : After(next.From.PlusDays(1)) is { } later && (int)later.From.DayOfWeek == weekday ? later
                    : next;
            }

            return next?.From == anchor && Cycle == Grain.Week ? After(anchor.PlusDays(1)) : next;
        }

        var last = Before(anchor.PlusDays(1));
        if (last is null || next is null)
        {
            return last ?? next;
        }

        if (Cycle == Grain.Week)
        {
            return context.Tense == Tense.Future ? next : last;
        }

        var (back, ahead) = (Period.DaysBetween(last.Until, anchor), Period.DaysBetween(anchor, next.From));
        return context.Tense switch
        {
            Tense.Past => ahead <= NearDays && ahead < back ? next : last,
            Tense.Future => back < 7 && back < ahead && Grain == Grain.Day ? last : next,
            _ => ahead < back ? next : last,
        };
    }

    private Stretch? Search(LocalDate day, int step, Func<Stretch, bool> fits)
    {
        LocalDate? at = Stretch.Around(day, Cycle).From;
        for (var i = 0; i < MostRounds && at is { } cycle; i++, at = Stretch.Plus(cycle, Cycle, step))
        {
            if (In(cycle) is { } found && fits(found))
            {
                return found;
            }
        }

        return null;
    }
}

/// <summary>The month after the next of that name.</summary>
internal sealed record Second(Pattern Of) : Meaning
{
    public override Grain Grain => Of.Grain;

    public override Outcome? Resolve(TimeContext context) =>
        context.Day is { } day && Of.After(day.PlusDays(1)) is { } next && Of.After(next.Until.PlusDays(1)) is { } second ? Outcome.Of(second, TimeAnchor.Publication) : null;
}

/// <summary>The third Friday from now.</summary>
internal sealed record Counted(Pattern Of, int Number) : Meaning
{
    public override Grain Grain => Of.Grain;

    public override Outcome? Resolve(TimeContext context)
    {
        if (context.Day is not { } anchor)
        {
            return null;
        }

        var first = Number > 0 ? Of.After(anchor.PlusDays(1)) : Of.Before(anchor);
        return first is not null && Stretch.Plus(first.From, Of.Cycle, Number > 0 ? Number - 1 : Number + 1) is { } day && Of.Containing(day) is { } found
            ? Outcome.Of(found, TimeAnchor.Publication)
            : null;
    }
}

/// <summary>A pattern placed by a word: last Monday, next March, this Christmas.</summary>
internal sealed record Beside(Pattern Of, int Shift) : Meaning
{
    public override Grain Grain => Of.Grain;

    public override Outcome? Resolve(TimeContext context)
    {
        if (context.Day is not { } anchor)
        {
            return Of.Resolve(context);
        }

        var found = Shift switch
        {
            0 when context.Options.Preference == TimePreference.Coming && Of.Cycle == Grain.Week => Of.After(anchor),
            0 => Of.Containing(anchor),
            < 0 => Of.Before(Of.Grain > Grain.Day ? Stretch.Around(anchor, Of.Grain).From : anchor),
            1 when Of.Cycle == Grain.Week => Of.Containing(anchor.PlusDays(7)),
            _ => Of.After(anchor.PlusDays(1)),
        };
        return found is null ? null : Outcome.Of(found, TimeAnchor.Publication);
    }
}
