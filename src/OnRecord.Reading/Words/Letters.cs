using System.Globalization;
using OnRecord.Learning;

namespace OnRecord.Reading.Words;

/// <summary>What a character is, as far as cutting words goes.</summary>
internal enum LetterClass : byte
{
    Space,
    Lower,
    Upper,    // and letters without case
    Digit,
    Apostrophe,
    Quote,
    Stop,      // . ! ? …
    Pause,     // , ; :
    Dash,
    Open,
    Close,
    Symbol,
    Extending,    // belongs to the character before it: a combining mark, the second half of a pair
}

/// <summary>Classes and small forms of characters.</summary>
internal static class Letters
{
    private const int MostHashed = 24;    // characters of a word that its hash looks at: longer ones are addresses and rows of marks

    private static readonly LetterClass[] Ascii = [.. Enumerable.Range(0, 128).Select(static code => Named((char)code))];

    private static readonly char[] Small = [.. Enumerable.Range(0, 128).Select(static code => char.ToLowerInvariant((char)code))];

    public static LetterClass Class(char letter) => letter < 128 ? Ascii[letter] : Named(letter);

    public static bool IsLetter(LetterClass letter) => letter is LetterClass.Lower or LetterClass.Upper;

    /// <summary>The character in lower case, every apostrophe beyond ASCII as the straight one.</summary>
    public static char Fold(char letter) => letter < 128 ? Small[letter]
        : letter is '’' or '‘' or 'ʼ' or '´' ? '\''
        : char.ToLowerInvariant(letter);

    /// <summary>A hash of the folded characters, of which it looks at a fixed number.</summary>
    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = (uint)Math.Min(text.Length, MostHashed + 1);
        foreach (var letter in text.Length > MostHashed ? text[..MostHashed] : text)
        {
            hash = FeatureHash.Add(hash, Fold(letter));
        }

        return hash;
    }

    private static LetterClass Named(char letter)
    {
        switch (letter)
        {
            case '\'' or '’' or '‘' or 'ʼ' or '`' or '´':
                return LetterClass.Apostrophe;
            case '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‹' or '›':
                return LetterClass.Quote;
            case '.' or '!' or '?' or '…' or '。' or '！' or '？':
                return LetterClass.Stop;
            case ',' or ';' or ':':
                return LetterClass.Pause;
            case '\u200D' or (>= '\uFE00' and <= '\uFE0F'):
                return LetterClass.Extending;
        }

        if (char.IsWhiteSpace(letter))
        {
            return LetterClass.Space;
        }

        return char.GetUnicodeCategory(letter) switch
        {
            UnicodeCategory.LowercaseLetter => LetterClass.Lower,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => LetterClass.Upper,
            UnicodeCategory.DecimalDigitNumber => LetterClass.Digit,
            UnicodeCategory.DashPunctuation => LetterClass.Dash,
            UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation => LetterClass.Open,
            UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation => LetterClass.Close,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => LetterClass.Extending,
            UnicodeCategory.Surrogate when char.IsLowSurrogate(letter) => LetterClass.Extending,
            _ => LetterClass.Symbol,
        };
    }
}
