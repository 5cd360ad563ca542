using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace OnRecord.Reading.Times;

/// <summary>So many units; null where the text does not say how many.</summary>
internal readonly record struct Amount(double? Count, Grain Unit)
{
    /// <summary>TIMEX3: <c>P3D</c>, <c>PT48H</c>, <c>PXY</c>.</summary>
    public string Value => (Unit < Grain.Day ? "PT" : "P") + Part;

    /// <summary>Number and letter: <c>3D</c>.</summary>
    public string Part => Unit switch
    {
        Grain.Decade => Number(Count * 10) + "Y",
        Grain.Century => Number(Count * 100) + "Y",
        Grain.Millennium => Number(Count * 1000) + "Y",
        Grain.Fortnight => Number(Count * 2) + "W",
        Grain.Half => Number(Count * 6) + "M",
        Grain.Hour when Count % 1 is > 0 => Parted("H", "M"),    // half an hour is thirty minutes
        Grain.Minute when Count % 1 is > 0 => Parted("M", "S"),
        _ => Number(Count) + Unit switch
        {
            Grain.Second => "S",
            Grain.Minute => "M",
            Grain.Hour => "H",
            Grain.Weekend => "WE",
            Grain.Week => "W",
            Grain.Month => "M",
            Grain.Quarter => "Q",
            Grain.Season => "S",
            Grain.Year => "Y",
            Grain.Part => "NI",
            _ => "D",
        },
    };

    private string Parted(string unit, string finer)
    {
        var whole = Math.Truncate(Count!.Value);
        return (whole > 0 ? Number(whole) + unit : "") + Number(Math.Round((Count.Value - whole) * 60)) + finer;
    }

    private static string Number(double? count) => count is { } number ? number.ToString("0.##", CultureInfo.InvariantCulture) : "X";
}

/// <summary>A length of time: three days, a year and a half, decades.</summary>
internal sealed record Length(ImmutableArray<Amount> Amounts) : Meaning
{
    public override Grain Grain => Amounts[^1].Unit;

    public bool IsVague => Amounts.Any(static amount => amount.Count is null);

    public string Value => Amounts is [var one] ? one.Value : Sum();

    public override Outcome? Resolve(TimeContext context) => new Outcome(TimexType.Duration, Value, null, TimeAnchor.None);

    /// <summary>The instant so far after another, or before it.</summary>
    /// <returns>Null where it lies outside what is reckoned with, or the length is vague.</returns>
    public LocalDateTime? From(LocalDateTime start, int sign)
    {
        LocalDateTime? at = start;
        foreach (var amount in Amounts)
        {
            at = at is { } day && amount.Count is { } count ? Plus(day, count * sign, amount.Unit) : null;
        }

        return at;
    }

    private static LocalDateTime? Plus(LocalDateTime start, double count, Grain unit)
    {
        if (Math.Abs(count) > 1_000_000)
        {
            return null;
        }

        if (unit < Grain.Day)
        {
            var seconds = count * (unit switch { Grain.Hour => 3600, Grain.Minute => 60, Grain.Part => 86400, _ => 1 });
            return Math.Abs(seconds) < 3e9 && Stretch.IsYear(start.Year - 100) && Stretch.IsYear(start.Year + 100) ? start.PlusSeconds((long)Math.Round(seconds)) : null;
        }

        var whole = (int)Math.Truncate(count);
        var (finer, share) = unit switch
        {
            Grain.Year => (Grain.Month, 12),
            Grain.Decade => (Grain.Year, 10),
            Grain.Century => (Grain.Year, 100),
            Grain.Week => (Grain.Day, 7),
            Grain.Fortnight => (Grain.Day, 14),
            Grain.Month => (Grain.Day, 30),
            _ => (Grain.Hour, 24),
        };
        var rest = (int)Math.Round((count - whole) * share);
        return Stretch.Plus(start.Date, unit, whole) is not { } date ? null
            : rest == 0 ? date + start.TimeOfDay
            : Plus(date + start.TimeOfDay, rest, finer);
    }

    private string Sum()
    {
        var days = string.Concat(Amounts.Where(static amount => amount.Unit >= Grain.Day).Select(static amount => amount.Part));
        var hours = string.Concat(Amounts.Where(static amount => amount.Unit < Grain.Day).Select(static amount => amount.Part));
        return "P" + days + (hours.Length > 0 ? "T" + hours : "");
    }
}

/// <summary>A time so far from another: two weeks ago, a day earlier, three days after Easter, a year from today.</summary>
/// <param name="Sign">−1 before, 1 after.</param>
/// <param name="Base">From where; null for the day of publication or, where <paramref name="FromSpoken"/>, what was last spoken of.</param>
internal sealed record Shifted(Length Length, int Sign, Meaning? Base, bool FromSpoken) : Meaning
{
    public override Grain Grain => Base?.Grain ?? Rounded(Length.Grain);

    public override Outcome? Resolve(TimeContext context)
    {
        if (Length.IsVague)
        {
            return new Outcome(TimexType.Date, Sign < 0 ? "PAST_REF" : "FUTURE_REF", null, TimeAnchor.None);
        }

        var (start, grain, anchor) = Start(context);
        if (start is not { } from)
        {
            return new Outcome(TimexType.Date, Unit.Template(Grain), null, TimeAnchor.None);
        }

        if (Length.From(from, Sign) is not { } point)
        {
            return null;
        }

        var fine = Length.Amounts.Min(static amount => amount.Unit);
        if (fine < Grain.Part)
        {
            var format = fine == Grain.Second ? "uuuu-MM-dd'T'HH:mm:ss" : "uuuu-MM-dd'T'HH:mm";
            var at = point.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
            return new Outcome(TimexType.Time, at, new Stretch(point.Date, point.Date, fine, at) { Point = point }, anchor);
        }

        var stretch = Stretch.Around(point.Date, grain is { } own ? (Grain)Math.Min((byte)own, (byte)Rounded(fine)) : Rounded(fine));
        return Outcome.Of(stretch with { Point = point }, anchor);
    }

    // "A week ago" is a day, "two weekends ago" a weekend, "a month ago" a month, "a decade ago" a year.
    private static Grain Rounded(Grain unit) => unit switch
    {
        Grain.Month or Grain.Quarter or Grain.Year => unit,
        Grain.Season or Grain.Weekend => unit,
        > Grain.Year => Grain.Year,
        _ => Grain.Day,
    };

    private (LocalDateTime? Start, Grain? Grain, TimeAnchor Anchor) Start(TimeContext context)
    {
        if (Base is not null)
        {
            return Base.Resolve(context) is { Stretch: { } stretch } outcome
                ? (stretch.Point ?? (Sign > 0 && stretch.Grain > Grain.Day ? stretch.Until : stretch.From).AtMidnight(), stretch.Grain <= Grain.Day ? Grain.Day : null, outcome.Anchor)
                : (null, null, TimeAnchor.None);
        }

        // "A year earlier" than a quarter is a quarter.
        return FromSpoken && context.Spoken is { } spoken && spoken.Grain <= Grain.Year
            ? (spoken.From.AtMidnight(), spoken.Grain >= Grain.Day && spoken.Grain < Rounded(Length.Grain) && spoken.Grain != Grain.Day ? spoken.Grain : null, TimeAnchor.Spoken)
            : (context.Anchor, null, TimeAnchor.Publication);
    }
}

/// <summary>So many units up to the day of publication or from it on: the last five days, the next 24 hours.</summary>
internal sealed record Run(Length Length, int Sign) : Meaning
{
    public override Grain Grain => Length.Grain;

    public override Outcome? Resolve(TimeContext context)
    {
        if (Length.IsVague && Sign > 0)
        {
            return new Outcome(TimexType.Date, "FUTURE_REF", null, TimeAnchor.None);
        }

        return new Outcome(TimexType.Duration, Length.Value, Interval(context), context.Anchor is null || Length.IsVague ? TimeAnchor.None : TimeAnchor.Publication);
    }

    // Whole units of the calendar, without the one that is running.
    private Stretch? Interval(TimeContext context)
    {
        if (context.Day is not { } anchor || Length.Amounts is not [{ Count: { } count, Unit: >= Grain.Day and var unit }] || count is < 1 or > 9999)
        {
            return null;
        }

        var number = (int)count;
        var running = Stretch.Around(anchor, unit);
        var (near, far) = (Stretch.Plus(running.From, unit, Sign), Stretch.Plus(running.From, unit, Sign * number));
        return near is not { } first || far is not { } last ? null
            : Sign < 0 ? new Stretch(last, running.From.PlusDays(-1), unit, Length.Value)
            : new Stretch(first, Stretch.Around(last, unit).Until, unit, Length.Value);
    }
}

/// <summary>What comes round: every Monday, annually.</summary>
internal sealed record Recurrence(string Value, Grain Every) : Meaning
{
    public override Grain Grain => Every;

    public override Outcome? Resolve(TimeContext context) => new Outcome(TimexType.Set, Value, null, TimeAnchor.None);
}
