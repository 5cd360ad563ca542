namespace OnRecord.Reading.Learned;

/// <summary>A half-open range of words of the <see cref="Words.WordLayer"/>.</summary>
internal readonly record struct WordRange(int First, int End)
{
    public bool IsEmpty => End <= First;

    public int Count => End - First;

    public bool Contains(int word) => First <= word && word < End;

    public bool Overlaps(WordRange other) => First < other.End && other.First < End;
}
