using NodaTime;

namespace OnRecord.Reading.Times;

/// <summary>The tense of the verb that an expression belongs to.</summary>
internal enum Tense
{
    Unknown,
    Past,
    Present,
    Future,
}

/// <summary>Where a recurring time lies that nothing places.</summary>
internal enum TimePreference
{
    /// <summary>As reports speak: by the verb's tense, else the nearest, the last weekday before.</summary>
    Report,

    /// <summary>As one speaks to an assistant: the next to come.</summary>
    Coming,
}

/// <summary>How times are read.</summary>
internal sealed record TimeOptions
{
    public TimePreference Preference { get; init; }

    /// <summary>ISO 3166-1 alpha-3 of the state whose days are meant where several states have one of that name; null where none is.</summary>
    public string? Country { get; init; }

    /// <summary>Whether 3/4 is the third of April.</summary>
    public bool DayFirst { get; init; }
}

/// <summary>Against what an expression is read.</summary>
/// <param name="Anchor">The day of publication, with the time where it is known; null where the text is undated.</param>
/// <param name="Spoken">The stretch last spoken of; null at the beginning.</param>
/// <param name="SpokenDay">The day last spoken of, where longer stretches have come after it.</param>
internal sealed record TimeContext(LocalDateTime? Anchor, Stretch? Spoken, Stretch? SpokenDay, Tense Tense, TimeOptions Options)
{
    public LocalDate? Day => Anchor?.Date;
}
