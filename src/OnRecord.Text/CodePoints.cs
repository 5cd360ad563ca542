namespace OnRecord.Text;

/// <summary>Turns UTF-16 offsets into a text into offsets of Unicode code points, and back.</summary>
/// <remarks>Records count code points, as W3C Web Annotation does; .NET strings count UTF-16 units.</remarks>
public sealed class CodePoints
{
    private readonly int[] pairs;    // UTF-16 offsets of the high surrogates of all pairs, ascending; mostly empty

    public CodePoints(ReadOnlySpan<char> text)
    {
        var found = new List<int>();
        var from = 0;
        while (text[from..].IndexOfAnyInRange('\uD800', '\uDBFF') is >= 0 and var next)
        {
            var high = from + next;
            from = high + 1;
            if (from < text.Length && char.IsLowSurrogate(text[from]))
            {
                found.Add(high);
            }
        }

        pairs = [.. found];
    }

    /// <summary>How many code points stand before the UTF-16 offset. An offset inside a pair counts as after it.</summary>
    public int FromUtf16(int offset) => offset - Before(offset);

    /// <summary>The UTF-16 offset of the code point with this number.</summary>
    public int ToUtf16(int codePoint)
    {
        // The offset grows with the pairs passed, so the answer is the least fixed point.
        var offset = codePoint;
        while (FromUtf16(offset) < codePoint)
        {
            offset += codePoint - FromUtf16(offset);
        }

        return Array.BinarySearch(pairs, offset - 1) >= 0 ? offset + 1 : offset;    // inside a pair: after it
    }

    private int Before(int offset)
    {
        var index = Array.BinarySearch(pairs, offset - 1);    // a pair that the offset cuts is not yet passed
        return index >= 0 ? index : ~index;
    }
}
