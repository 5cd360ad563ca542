using System.Buffers;
using OnRecord.Text;

namespace OnRecord.Wording;

/// <summary>The words of a text in order, as parallel columns: row i of every column is word i.</summary>
/// <remarks>
/// A word is a run of letters, digits and combining marks. An apostrophe between letters or digits is inside it (<c>don't</c>, <c>Korvia's</c>), so is a comma or
/// full stop between digits (<c>1,200</c>, <c>3.5</c>); a hyphen parts words. Each Han character is a word, and so is each run of Hangul or of kana.
/// Archives are indexed with these words: whoever changes which words there are, or how they are folded or stemmed, raises <see cref="Version"/>.
/// </remarks>
public sealed class WordList
{
    /// <summary>Of the cutting, folding, stemming and hashing. An index made with another has to be made anew.</summary>
    public const int Version = 1;

    private const int LongestWord = 256;    // UTF-16 units; a longer run goes on as another word

    private static readonly SearchValues<char> Breaks = SearchValues.Create(".!?;:\u2026\u3002\uFF01\uFF1F\uFF1B\uFF1A\u2029");

    private readonly int[] starts;
    private readonly int[] ends;
    private readonly WordForm[] forms;
    private readonly WordMarks[] marks;

    private WordList(int[] starts, int[] ends, WordForm[] forms, WordMarks[] marks) =>
        (this.starts, this.ends, this.forms, this.marks) = (starts, ends, forms, marks);

    public static WordList Empty { get; } = new([], [], [], []);

    public int Count => forms.Length;

    /// <summary>UTF-16 offset of the first character of each word, ascending.</summary>
    public ReadOnlySpan<int> Starts => starts;

    /// <summary>UTF-16 offset after the last character of each word, ascending.</summary>
    public ReadOnlySpan<int> Ends => ends;

    public ReadOnlySpan<WordForm> Forms => forms;

    public ReadOnlySpan<WordMarks> Marks => marks;

    public WordForm this[int index] => forms[index];

    /// <summary>Where a word stands in the text.</summary>
    public TextSpan Span(int index) => new(starts[index], ends[index]);

    /// <summary>From the first character of the first word of a range to the last character of its last; empty for an empty range.</summary>
    public TextSpan Span(WordRange range) =>
        range.IsEmpty ? EmptyAt(range.Start) : new TextSpan(starts[range.Start], ends[range.End - 1]);

    /// <summary>The words of a range; offsets still count in the whole text.</summary>
    public WordList Slice(WordRange range) =>
        range.Start == 0 && range.End == Count
            ? this
            : new WordList(starts[range.Start..range.End], ends[range.Start..range.End], forms[range.Start..range.End], marks[range.Start..range.End]);

    /// <summary>Cuts a text into words. Time is linear in its length.</summary>
    public static WordList Of(ReadOnlySpan<char> text)
    {
        var (rentedSpans, rentedForms, rentedMarks) = (ArrayPool<TextSpan>.Shared.Rent(256), ArrayPool<WordForm>.Shared.Rent(256), ArrayPool<WordMarks>.Shared.Rent(256));
        try
        {
            Span<char> folded = stackalloc char[(LongestWord + 2) * Folding.MostOfOne];
            var cache = WordCache.Shared;
            var (count, last, at) = (0, 0, 0);
            while (Next(text, ref at) is { IsEmpty: false } span)
            {
                var length = Fold(text[span.Start..span.End], folded);
                if (length == 0)
                {
                    continue;
                }

                Grow(ref rentedSpans, count);
                Grow(ref rentedForms, count);
                Grow(ref rentedMarks, count);
                rentedSpans[count] = span;
                rentedForms[count] = cache.Get(folded[..length]);
                rentedMarks[count] = (char.IsUpper(text[span.Start]) ? WordMarks.Capital : WordMarks.None)
                    | (count > 0 && IsBreak(text[last..span.Start]) ? WordMarks.AfterBreak : WordMarks.None);
                last = span.End;
                count++;
            }

            return count == 0 ? Empty : Columns(rentedSpans.AsSpan(0, count), rentedForms.AsSpan(0, count), rentedMarks.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<TextSpan>.Shared.Return(rentedSpans);
            ArrayPool<WordForm>.Shared.Return(rentedForms, clearArray: true);
            ArrayPool<WordMarks>.Shared.Return(rentedMarks);
        }
    }

    private TextSpan EmptyAt(int index)
    {
        var offset = index < Count ? starts[index] : Count == 0 ? 0 : ends[^1];
        return new TextSpan(offset, offset);
    }

    private static WordList Columns(ReadOnlySpan<TextSpan> spans, ReadOnlySpan<WordForm> forms, ReadOnlySpan<WordMarks> marks)
    {
        var (starts, ends) = (new int[spans.Length], new int[spans.Length]);
        for (var i = 0; i < spans.Length; i++)
        {
            (starts[i], ends[i]) = (spans[i].Start, spans[i].End);
        }

        return new WordList(starts, ends, forms.ToArray(), marks.ToArray());
    }

    private static void Grow<T>(ref T[] rented, int count)
    {
        if (count < rented.Length)
        {
            return;
        }

        var larger = ArrayPool<T>.Shared.Rent(count * 2);
        Array.Copy(rented, larger, count);
        ArrayPool<T>.Shared.Return(rented, clearArray: true);
        rented = larger;
    }

    /// <summary>The next word from a place on, which moves behind it; empty at the end of the text.</summary>
    private static TextSpan Next(ReadOnlySpan<char> text, ref int at)
    {
        var script = Script.None;
        while (at < text.Length && (script = Scripts.At(text, at, out var skipped)) is Script.None or Script.Mark)
        {
            at += skipped;
        }

        if (at >= text.Length)
        {
            return default;
        }

        var start = at;
        Scripts.At(text, at, out var length);
        at += length;
        while (at < text.Length && at - start < LongestWord)
        {
            var next = Scripts.At(text, at, out length);
            if (next == Script.Mark || (next == script && script != Script.Han) || (script == Script.Letter && IsInside(text, at)))
            {
                at += length;
            }
            else
            {
                break;
            }
        }

        return new TextSpan(start, at);
    }

    // What stands between two letters, or between two digits, and parts no words.
    private static bool IsInside(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || at + 1 >= text.Length)
        {
            return false;
        }

        var (before, letter, after) = (text[at - 1], text[at], text[at + 1]);
        return letter switch
        {
            '.' => char.IsAsciiDigit(before) && char.IsAsciiDigit(after),
            ',' => char.IsAsciiDigit(before) && IsThousands(text[(at + 1)..]),
            _ => Folding.IsApostrophe(letter) && Scripts.Of(before) is Script.Letter or Script.Mark && Scripts.Of(after) == Script.Letter,
        };
    }

    private static bool IsThousands(ReadOnlySpan<char> digits) =>
        digits.Length >= 3 && char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[1]) && char.IsAsciiDigit(digits[2])
        && (digits.Length == 3 || !char.IsAsciiDigit(digits[3]));

    private static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var letter in word)
        {
            if (letter != ',')
            {
                length += Folding.Write(letter, folded[length..]);
            }
        }

        return length;
    }

    private static bool IsBreak(ReadOnlySpan<char> between) =>
        between is not " " && (between.ContainsAny(Breaks) || between.Count('\n') > 1);
}
