namespace OnRecord.Reading.Attribution;

/// <summary>An attribution in the making: its cue, and its content as ranges of tokens.</summary>
internal sealed class Draft(Cue? cue)
{
    public Cue? Cue { get; } = cue;

    public TokenRange? Source { get; set; } = cue?.Source;

    public List<TokenRange> Content { get; } = [];

    public List<TokenRange> Via { get; } = [];

    public AttributionRule Rule { get; set; }

    /// <summary>Whether a content after the cue runs to the end of the unit, so that a later cue may cut it.</summary>
    public bool Open { get; set; }
}
