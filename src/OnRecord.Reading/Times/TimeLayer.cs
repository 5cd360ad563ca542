using System.Collections.Immutable;
using NodaTime;
using OnRecord.Text;

namespace OnRecord.Reading.Times;

/// <summary>The four types of TIMEX3.</summary>
public enum TimexType
{
    Date,
    Time,
    Duration,
    Set,
}

/// <summary>How much of the calendar a value covers, from fine to coarse.</summary>
public enum Grain : byte
{
    Second,
    Minute,
    Hour,

    /// <summary>A part of a day: morning, night.</summary>
    Part,

    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}

/// <summary>What an expression was read against.</summary>
public enum TimeAnchor
{
    /// <summary>Nothing: it names its place in the calendar itself, or none.</summary>
    None,

    /// <summary>The day of publication.</summary>
    Publication,

    /// <summary>The day or stretch that the text last spoke of.</summary>
    Spoken,
}

/// <summary>The part of its value that an expression means, as TIMEX3's <c>mod</c> names it.</summary>
public enum TimeModifier
{
    None,
    Start,
    Mid,
    End,
}

/// <summary>An expression that names calendar time.</summary>
/// <param name="Span">Its words, without the preposition before them.</param>
/// <param name="Value">TIMEX3 value: <c>2025-12-18</c>, <c>2025-W51</c>, <c>P3D</c>, <c>PAST_REF</c>.</param>
/// <param name="Rule">The rule that read it, for the reader who asks why.</param>
public sealed record Timex(TextSpan Span, TimexType Type, string Value, string Rule)
{
    /// <summary>First day of the stretch meant; null where it has no place in the calendar.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day of the stretch meant.</summary>
    public LocalDate? Until { get; init; }

    public Grain? Grain { get; init; }

    public TimeAnchor Anchor { get; init; }

    public TimeModifier Modifier { get; init; }

    /// <summary>The instant that the sum gives where the value is rounded to its unit: "two months ago" to the day.</summary>
    public LocalDateTime? Point { get; init; }
}

/// <summary>Two expressions that the text joins into a stretch: "from 2009 to 2011", "between March and May".</summary>
/// <param name="First">Index of the first.</param>
/// <param name="Last">Index of the last, which belongs to the stretch.</param>
public readonly record struct TimeRange(int First, int Last);

/// <summary>The expressions of time of an article in text order, never overlapping.</summary>
public sealed class TimeLayer(ImmutableArray<Timex> times, ImmutableArray<TimeRange> ranges) : ILayer
{
    public ImmutableArray<Timex> Times { get; } = times;

    public ImmutableArray<TimeRange> Ranges { get; } = ranges;
}
