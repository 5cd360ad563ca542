using System.Globalization;

namespace OnRecord.Reading.Pages;

/// <summary>What a block of a page was marked up as.</summary>
internal enum PageBlockKind
{
    /// <summary>A paragraph, or text that stands in a box by itself.</summary>
    Text,

    Heading,

    ListItem,

    Quote,

    Cell,
}

/// <summary>A run of text of a page that no box and no empty line divides.</summary>
/// <param name="Element">The nearest box around it.</param>
/// <param name="Kind">What it is marked up as.</param>
/// <param name="Text">Its text, white space folded; lines parted by <c>\n</c> where the page breaks them.</param>
/// <param name="Level">Of a heading, 1 to 6; otherwise 0.</param>
/// <param name="Links">How many of its letters and digits stand in links.</param>
/// <param name="Asides">How many of them stand in inline elements that are named as captions, bylines and the like.</param>
/// <param name="Letters">How many letters and digits it has.</param>
/// <param name="Words">How many words; in a script without spaces two letters count as one.</param>
internal sealed record PageBlock(PageElement Element, PageBlockKind Kind, string Text, int Level, int Links, int Asides, int Letters, int Words)
{
    /// <summary>Share of its letters that stand in links, 0 to 1.</summary>
    public double LinkShare => Letters == 0 ? 1 : (double)Links / Letters;

    /// <summary>Whether it ends as a sentence does.</summary>
    public bool EndsAsSentence
    {
        get
        {
            var end = Text.AsSpan().TrimEnd("\"'”’»)] ");
            return !end.IsEmpty && end[^1] is '.' or '!' or '?' or '…' or ':' or '。' or '！' or '？' or '।' or '؟' or '።';
        }
    }

    /// <summary>A paragraph without links.</summary>
    public static PageBlock Plain(PageElement element, string text)
    {
        var (letters, words) = Count(text);
        return new PageBlock(element, PageBlockKind.Text, text, Level: 0, Links: 0, Asides: 0, letters, words);
    }

    private static (int Letters, int Words) Count(string text)
    {
        var (letters, words, spaceless, inside) = (0, 0, 0, false);
        foreach (var letter in text)
        {
            var isWord = char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Surrogate;
            var isSpaceless = letter is (>= '\u0E00' and <= '\u0FFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');
            letters += isWord ? 1 : 0;
            spaceless += isWord && isSpaceless ? 1 : 0;
            words += isWord && !isSpaceless && !inside ? 1 : 0;
            inside = (isWord && !isSpaceless) || (inside && letter is '\'' or '’' or '-');
        }

        return (letters, words + ((spaceless + 1) / 2));
    }
}
