namespace OnRecord.Reading.Words;

/// <summary>The features of a word by itself, hashed into the rows of a table: its form, its affixes and its shape.</summary>
internal static class WordFeatures
{
    /// <summary>Features of a word.</summary>
    public const int Slots = 12;

    /// <summary>The first slots name the very word; the others describe it, so that a word never seen is not unknown.</summary>
    public const int LexicalSlots = 3;

    private const int Longest = 64;    // characters looked at: of a longer word the first 48 and the last 16

    /// <summary>Writes the rows of a word.</summary>
    /// <param name="word">Its form.</param>
    /// <param name="height">Rows of the table, a power of two.</param>
    /// <param name="rows">Receives a row for each slot, or -1 where the word has no such feature. Shape [<see cref="Slots"/>].</param>
    public static void Extract(scoped ReadOnlySpan<char> word, int height, Span<int> rows)
    {
        Span<char> cut = stackalloc char[Longest];
        if (word.Length > Longest)
        {
            word[..48].CopyTo(cut);
            word[^16..].CopyTo(cut[48..]);
            word = cut;
        }

        Span<char> lower = stackalloc char[word.Length];
        Fold(word, lower);
        var mask = (uint)height - 1;
        var whole = Hash(0, lower);
        rows[0] = Row(whole, 1, mask);
        rows[1] = Row(whole, 2, mask);
        rows[2] = Row(Hash(3, word), 3, mask);
        for (var length = 1; length <= 3; length++)
        {
            rows[2 + length] = length < lower.Length ? Row(Hash(4 + (ulong)length, lower[..length]), 4, mask) : -1;
        }

        for (var length = 1; length <= 4; length++)
        {
            rows[5 + length] = length < lower.Length ? Row(Hash(8 + (ulong)length, lower[^length..]), 5, mask) : -1;
        }

        rows[10] = Row(Shape(word), 6, mask);
        rows[11] = Row(((ulong)Math.Min(word.Length, 12) << 1) | (uint)(word.ContainsAny('-', '\'', '.') ? 1 : 0), 7, mask);
    }

    /// <summary>Lower case, all digits alike, curly apostrophes and long dashes plain.</summary>
    private static void Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        for (var i = 0; i < word.Length; i++)
        {
            folded[i] = word[i] switch
            {
                >= 'a' and <= 'z' => word[i],
                >= 'A' and <= 'Z' => (char)(word[i] | 0x20),
                >= '0' and <= '9' => '0',
                '’' or '‘' => '\'',
                '“' or '”' => '"',
                '–' or '—' or '‑' => '-',
                _ => char.ToLowerInvariant(word[i]),
            };
        }
    }

    // The classes of characters with repeats left out: "McConnell" is XxXx, "F-16" X-d.
    private static ulong Shape(ReadOnlySpan<char> word)
    {
        var shape = 1UL;
        var last = 0;
        foreach (var letter in word)
        {
            var kind = char.IsLower(letter) ? 1 : char.IsUpper(letter) ? 2 : char.IsDigit(letter) ? 3 : char.IsLetter(letter) ? 4 : 5 + (letter % 11);
            if (kind != last)
            {
                shape = (shape * 31) + (uint)kind;
                last = kind;
            }
        }

        // One capital is not several.
        return (shape * 4) + (word.Length > 1 && char.IsUpper(word[0]) && char.IsUpper(word[1]) ? 1UL : 0);
    }

    // FNV-1a over UTF-16 units.
    private static ulong Hash(ulong seed, ReadOnlySpan<char> text)
    {
        var hash = 0xCBF29CE484222325UL ^ (seed * 0x9E3779B97F4A7C15UL);
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 0x100000001B3UL;
        }

        return hash;
    }

    private static int Row(ulong hash, ulong slot, uint mask)
    {
        // The finaliser of SplitMix64 (Steele et al. 2014): every bit of the hash reaches the row.
        hash += slot * 0x9E3779B97F4A7C15UL;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return (int)((uint)(hash >> 32) & mask);
    }
}
