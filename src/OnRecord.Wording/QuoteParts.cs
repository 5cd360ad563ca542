using System.Collections.Immutable;

namespace OnRecord.Wording;

/// <summary>What a quotation leaves out before a fragment of it.</summary>
public enum QuoteGap
{
    /// <summary>Nothing: it is the first fragment, and no sign says that words stand before it.</summary>
    None,

    /// <summary>Words in square brackets, which stand for a few of the speaker's.</summary>
    Bracket,

    /// <summary>An ellipsis, which stands for any number of words.</summary>
    Ellipsis,
}

/// <summary>Words of a quotation that follow one another.</summary>
/// <param name="Words">At least one; offsets count in the quotation as typed.</param>
/// <param name="Range">Where they stand among the words of <see cref="QuoteParts.Words"/>.</param>
public readonly record struct QuoteFragment(QuoteGap Gap, WordRange Range, WordList Words);

/// <summary>A quotation as somebody typed it, parted where it leaves words out.</summary>
/// <remarks>
/// Ellipses are <c>…</c>, two or more full stops with or without spaces, and either in brackets. What stands in square brackets is the editor's and becomes a gap;
/// <c>[sic]</c> becomes nothing, and a bracketed beginning of a word, <c>[h]is</c>, its letters.
/// </remarks>
public sealed class QuoteParts
{
    /// <summary>Further gaps count as none.</summary>
    public const int MostFragments = 64;

    private QuoteParts(WordList words, ImmutableArray<QuoteFragment> fragments) => (Words, Fragments) = (words, fragments);

    /// <summary>All words but bracketed ones.</summary>
    public WordList Words { get; }

    /// <summary>In order, together all words.</summary>
    public ImmutableArray<QuoteFragment> Fragments { get; }

    public static QuoteParts Of(ReadOnlySpan<char> typed)
    {
        var clean = typed.ToArray();
        var gaps = Clear(clean);
        var words = WordList.Of(clean);
        var fragments = ImmutableArray.CreateBuilder<QuoteFragment>();
        var (start, gap, next) = (0, QuoteGap.None, 0);
        for (var i = 0; i <= words.Count; i++)
        {
            var found = QuoteGap.None;
            while (next < gaps.Count && fragments.Count < MostFragments - 1 && (i == words.Count || gaps[next].At < words.Starts[i]))
            {
                found = found > gaps[next].Gap ? found : gaps[next].Gap;
                next++;
            }

            if (i > start && (found != QuoteGap.None || i == words.Count))
            {
                var range = new WordRange(start, i);
                fragments.Add(new QuoteFragment(gap, range, words.Slice(range)));
                (start, gap) = (i, QuoteGap.None);
            }

            gap = gap > found ? gap : found;
        }

        return new QuoteParts(words, fragments.DrainToImmutable());
    }

    // Blanks what is not the speaker's, and tells where a gap is.
    private static List<(int At, QuoteGap Gap)> Clear(Span<char> text)
    {
        var gaps = new List<(int, QuoteGap)>();
        var lastClose = text.LastIndexOf(']');
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '[' && i < lastClose && text[i..].IndexOf(']') is > 0 and var length)
            {
                Bracket(text, i, i + length, gaps);
                i += length - 1;
            }
            else if (text[i] == '\u2026')
            {
                gaps.Add((i, QuoteGap.Ellipsis));
            }
            else if (text[i] == '.' && Stops(text[i..]) is { Count: > 1 } stops)
            {
                gaps.Add((i, QuoteGap.Ellipsis));
                i += stops.Length - 1;
            }
        }

        return gaps;
    }

    private static void Bracket(Span<char> text, int open, int close, List<(int At, QuoteGap Gap)> gaps)
    {
        var inside = text[(open + 1)..close];
        if (close + 1 < text.Length && char.IsLetter(text[close + 1]) && !inside.IsEmpty && !inside.ContainsAnyExceptInRange('A', 'z'))
        {
            inside.ToString().CopyTo(text[(open + 2)..(close + 1)]);
            text.Slice(open, 2).Fill(' ');
            return;
        }

        if (inside.ContainsAny('\u2026', '.') && WordList.Of(inside).Count == 0)
        {
            gaps.Add((open, QuoteGap.Ellipsis));
        }
        else if (!((ReadOnlySpan<char>)inside).Equals("sic", StringComparison.OrdinalIgnoreCase))
        {
            gaps.Add((open, QuoteGap.Bracket));
        }

        text[open..(close + 1)].Fill(' ');
    }

    // Full stops at the beginning, with single spaces between them or none.
    private static (int Count, int Length) Stops(ReadOnlySpan<char> text)
    {
        var (count, length) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '.')
            {
                (count, length) = (count + 1, i + 1);
            }
            else if (text[i] is not (' ' or '\u00A0') || text[i - 1] != '.')
            {
                break;
            }
        }

        return (count, length);
    }
}
