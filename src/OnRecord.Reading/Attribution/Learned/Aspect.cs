namespace OnRecord.Reading.Attribution.Learned;

/// <summary>What may speak for an attribution, or against it.</summary>
internal enum Aspect : byte
{
    Cue,
    Content,
    Source,
    Quotation,

    /// <summary>Where it stands in the text.</summary>
    Place,

    /// <summary>What the rules found.</summary>
    Rule,

    /// <summary>Other cues that claim the same words.</summary>
    Others,
}
