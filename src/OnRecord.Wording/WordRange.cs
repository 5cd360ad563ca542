namespace OnRecord.Wording;

/// <summary>A stretch of words: half-open, in rows of a <see cref="WordList"/>.</summary>
/// <param name="Start">The first word.</param>
/// <param name="End">After the last word, at least <paramref name="Start"/>.</param>
public readonly record struct WordRange(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;
}
