using System.Runtime.CompilerServices;

namespace OnRecord.Reading.Places;

/// <summary>
/// Hashes of names of places, letter by letter: case, accents, apostrophes and full stops do not count, and a hyphen is a blank, so that
/// <c>Sana’a</c> is <c>Sanaa</c> and <c>AL-BAB</c> is <c>Al Bab</c>.
/// </summary>
internal static class PlaceNames
{
    public const ulong Empty = 0xCBF29CE484222325UL;

    private const ulong Prime = 0x100000001B3UL;

    // What U+00C0 to U+024F and U+1E00 to U+1EFF are without their accents; the question mark is no letter.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggg" +
        "hhhhiiiiiiiiiiiijjkk?llllllllllnnnnnn?nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs????????" +
        "???????a????????????????oo?????????????uu???????????????????dddlllnnnaaiioouuuuuuuuuu?aaaa????ggkkoo" +
        "oo??jdddgg??nnaa????aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????????????????????";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss" +
        "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee" +
        "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <remarks>Compiled at once for speed: it runs over every letter of the table when the program starts.</remarks>
    /// <summary>The hash of letters that follow what is hashed already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Add(ulong hash, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (letter is >= 'a' and <= 'z')
            {
                hash = (hash ^ letter) * Prime;
            }
            else if (Fold(letter) is not '\0' and var folded)
            {
                hash = (hash ^ folded) * Prime;
            }
        }

        return hash;
    }

    /// <summary>The hash where a word ends and another follows.</summary>
    public static ulong Part(ulong hash) => (hash ^ ' ') * Prime;

    /// <summary>The hash of a whole name.</summary>
    public static ulong Hash(ReadOnlySpan<char> name)
    {
        var hash = Empty;
        foreach (var range in name.SplitAny(Parting))
        {
            if (!name[range].IsEmpty)
            {
                hash = Add(hash == Empty ? hash : Part(hash), name[range]);
            }
        }

        return hash;
    }

    /// <summary>What parts the words of a name.</summary>
    public static ReadOnlySpan<char> Parting => " -,\u00A0–";

    private static char Fold(char letter) => letter switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => letter,
        >= 'A' and <= 'Z' => (char)(letter | 0x20),
        < '\u00C0' => '\0',
        <= '\u024F' => Known(Latin[letter - 0xC0]),
        >= '\u1E00' and <= '\u1EFF' => Known(LatinAdditional[letter - 0x1E00]),
        >= '\u0300' and <= '\u036F' or >= '\u02B0' and <= '\u02FF' or '‘' or '’' => '\0',
        _ => char.ToLowerInvariant(letter),
    };

    private static char Known(char folded) => folded == '?' ? '\0' : folded;
}
