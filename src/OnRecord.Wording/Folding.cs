namespace OnRecord.Wording;

/// <summary>Folds characters: lower case, without diacritics, in one form each.</summary>
/// <remarks>
/// A table of our own, since without ICU .NET decomposes nothing beyond ASCII (docs/decisions/0002): Latin with its supplements, extensions A and B
/// and the additional block of Vietnamese, after the decompositions and names of the Unicode Character Database; Greek tonos; Cyrillic io;
/// full-width forms. Other letters become lower case and stay.
/// </remarks>
internal static class Folding
{
    /// <summary>The most characters that one becomes.</summary>
    public const int MostOfOne = 2;

    private const char FirstLatin = '\u00C0';
    private const char FirstAdditional = '\u1E00';

    // A small letter stands for itself, a capital for two (see Pair), a full stop for "lower case, else as it is".
    private const string Latin =
        "aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTyaaaaaaccccccccddddeeeeeeeeeegggg"
        + "gggghhhhiiiiiiiiiiYYjjkkkllllllllllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        + "bbbb...cc.ddd....ffg...ikkl..nnooo..pp.....ttttuu.vyyzz.............ZZZJJJNNNaaiioouuuuuuuuuu.aa"
        + "aaAAggggkkoooo..jZZZgg..nnaaAAooaaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylnt...acclts"
        + "z..b..eejj.qrryy";

    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
        + "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas..S.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
        + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy....yy";

    /// <summary>Writes what a character becomes.</summary>
    /// <param name="to">Room for at least <see cref="MostOfOne"/>.</param>
    /// <returns>How many characters were written; none for a mark that is dropped.</returns>
    public static int Write(char letter, Span<char> to)
    {
        if (letter < 128)
        {
            to[0] = letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter;
            return 1;
        }

        if (IsDropped(letter))
        {
            return 0;
        }

        if (IsApostrophe(letter))
        {
            to[0] = '\'';
            return 1;
        }

        if (letter is >= '\uFF10' and <= '\uFF5A')
        {
            return Write((char)(letter - '\uFF10' + '0'), to);
        }

        var code = letter switch
        {
            >= FirstLatin when letter - FirstLatin < Latin.Length => Latin[letter - FirstLatin],
            >= FirstAdditional when letter - FirstAdditional < Additional.Length => Additional[letter - FirstAdditional],
            _ => '.',
        };
        if (code is >= 'A' and <= 'Z')
        {
            Pair(code).CopyTo(to);
            return 2;
        }

        to[0] = code != '.' ? code : Bare(char.ToLowerInvariant(letter));
        return 1;
    }

    /// <summary>Whether a character is one of the apostrophes and single quotation marks that stand within words.</summary>
    public static bool IsApostrophe(char letter) => letter is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u02BB' or '\u02B9' or '\uFF07' or '`' or '\u00B4' or '\u201B';

    // Combining marks, soft hyphens, joiners, the vowel signs of Arabic.
    private static bool IsDropped(char letter) => letter is (>= '\u0300' and <= '\u036F') or '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060' or (>= '\u064B' and <= '\u0652') or '\u0640';

    private static string Pair(char code) => code switch
    {
        'A' => "ae",
        'O' => "oe",
        'S' => "ss",
        'T' => "th",
        'Y' => "ij",
        'Z' => "dz",
        'J' => "lj",
        _ => "nj",
    };

    private static char Bare(char lower) => lower switch
    {
        'ё' => 'е',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' or 'ϊ' or 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' or 'ϋ' or 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        _ => lower,
    };
}
