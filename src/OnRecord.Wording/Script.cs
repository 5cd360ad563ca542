using System.Globalization;

namespace OnRecord.Wording;

/// <summary>How a character takes part in words.</summary>
internal enum Script : byte
{
    /// <summary>It parts words.</summary>
    None,

    /// <summary>A letter or digit of a script that parts its words by spaces.</summary>
    Letter,

    /// <summary>A Han character, a word of its own.</summary>
    Han,

    /// <summary>A run of these is one word.</summary>
    Hangul,

    /// <summary>Hiragana or Katakana; a run of these is one word.</summary>
    Kana,

    /// <summary>A combining mark or a joiner: goes on with the word before it, and begins none.</summary>
    Mark,
}

/// <summary>Tells the script of a character.</summary>
internal static class Scripts
{
    private static readonly Script[] Table = [.. Enumerable.Range(0, char.MaxValue + 1).Select(static code => Classify((char)code))];

    public static Script Of(char letter) => Table[letter];

    /// <summary>That of the character at a place, which may be a surrogate pair of <paramref name="length"/> 2.</summary>
    public static Script At(ReadOnlySpan<char> text, int index, out int length)
    {
        var letter = text[index];
        length = 1;
        if (!char.IsHighSurrogate(letter) || index + 1 >= text.Length || !char.IsLowSurrogate(text[index + 1]))
        {
            return Table[letter];
        }

        length = 2;
        var code = char.ConvertToUtf32(letter, text[index + 1]);
        return code is >= 0x20000 and <= 0x3FFFF ? Script.Han : OfCategory(CharUnicodeInfo.GetUnicodeCategory(code));
    }

    private static Script Classify(char letter) => letter switch
    {
        (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '\u3005' or '\u3007' => Script.Han,
        (>= '\uAC00' and <= '\uD7AF') or (>= '\u1100' and <= '\u11FF') or (>= '\u3130' and <= '\u318F') => Script.Hangul,
        (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA') or '\u30FC' => Script.Kana,
        '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060' => Script.Mark,
        '\u02BB' or '\u02BC' or '\u02B9' => Script.None,    // apostrophes
        _ => OfCategory(char.GetUnicodeCategory(letter)),
    };

    private static Script OfCategory(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => Script.Letter,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Script.Mark,
        _ => Script.None,
    };
}
