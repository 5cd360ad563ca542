using System.Globalization;
using System.Text;

namespace OnRecord.Server.Terminal;

/// <summary>How many cells of a terminal text fills: two for Hangul, Chinese, Japanese and emoji, none for combining marks.</summary>
/// <remarks>Unicode Standard Annex 11, wide and full-width ranges, with the small gaps between them closed.</remarks>
internal static class CellWidth
{
    private const char EmojiStyle = '\uFE0F';

    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0), (0x23F3, 0x23F3), (0x25FD, 0x25FE),
        (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F), (0x2693, 0x2693), (0x26A1, 0x26A1), (0x26AA, 0x26AB), (0x26BD, 0x26BE),
        (0x26C4, 0x26C5), (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA), (0x26F2, 0x26F3), (0x26F5, 0x26F5), (0x26FA, 0x26FA),
        (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728), (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755),
        (0x2757, 0x2757), (0x2795, 0x2797), (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55),
        (0x2E80, 0x303E), (0x3041, 0x4DBF), (0x4E00, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19),
        (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x18CFF), (0x1AFF0, 0x1B2FF), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF),
        (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A), (0x1F1E6, 0x1F202), (0x1F210, 0x1F23B), (0x1F240, 0x1F251), (0x1F260, 0x1F320),
        (0x1F32D, 0x1F335), (0x1F337, 0x1F37C), (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0),
        (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440), (0x1F442, 0x1F4FC), (0x1F4FF, 0x1F53D), (0x1F54B, 0x1F54E),
        (0x1F550, 0x1F567), (0x1F57A, 0x1F57A), (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F), (0x1F680, 0x1F6C5),
        (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6DF), (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC), (0x1F7E0, 0x1F7EB),
        (0x1F90C, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The cells of the whole text.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var cells = 0;
        while (!text.IsEmpty)
        {
            var letter = First(text, out var width);
            cells += width;
            text = text[letter..];
        }

        return cells;
    }

    /// <summary>The first letter as a reader counts letters, with everything that is set onto it.</summary>
    /// <param name="text">Not empty.</param>
    /// <param name="cells">The cells it fills.</param>
    /// <returns>How many UTF-16 units it takes.</returns>
    public static int First(ReadOnlySpan<char> text, out int cells)
    {
        if (text[0] is >= ' ' and <= '~' && (text.Length == 1 || text[1] <= '~'))
        {
            cells = 1;
            return 1;
        }

        var length = StringInfo.GetNextTextElementLength(text);
        cells = Cells(text[..length]);
        return length;
    }

    /// <summary>The text, cut to so many cells, the last of them an ellipsis where something was cut off.</summary>
    public static string Cut(string text, int most)
    {
        var (at, cells, fits) = (0, 0, 0);
        while (at < text.Length)
        {
            var letter = First(text.AsSpan(at), out var width);
            cells += width;
            if (cells > most)
            {
                return text[..fits].TrimEnd(' ', '…') + "…";
            }

            at += letter;
            fits = cells < most ? at : fits;
        }

        return text;
    }

    private static int Cells(ReadOnlySpan<char> letter)
    {
        Rune.DecodeFromUtf16(letter, out var first, out _);
        if (Rune.GetUnicodeCategory(first) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        return letter.Contains(EmojiStyle) || IsWide(first.Value) ? 2 : 1;
    }

    private static bool IsWide(int code)
    {
        var (low, high) = (0, Wide.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (code > Wide[middle].Last)
            {
                low = middle + 1;
            }
            else if (code < Wide[middle].First)
            {
                high = middle - 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
