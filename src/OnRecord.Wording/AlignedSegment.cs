namespace OnRecord.Wording;

/// <summary>What became of a stretch of words from one text to another.</summary>
public enum SegmentKind
{
    /// <summary>The same words, by <see cref="WordForm.Folded"/>.</summary>
    Same,

    /// <summary>Other words in the place of some; both ranges hold at least one.</summary>
    Reworded,

    /// <summary>Words of the second text alone.</summary>
    Added,

    /// <summary>Words of the first text alone.</summary>
    Dropped,
}

/// <summary>A stretch of two aligned texts.</summary>
/// <param name="First">Words of the first text; empty, at its place, for <see cref="SegmentKind.Added"/>.</param>
/// <param name="Second">Words of the second text; empty, at its place, for <see cref="SegmentKind.Dropped"/>.</param>
public readonly record struct AlignedSegment(SegmentKind Kind, WordRange First, WordRange Second);
