using OnRecord.Learning;

namespace OnRecord.Reading.Mentions;

/// <summary>What a name may be, as <c>resources/mentions/names.tsv</c> has it.</summary>
[Flags]
internal enum NameClasses : ushort
{
    None = 0,
    Given = 1 << 0,
    Family = 1 << 1,
    Person = 1 << 2,
    Place = 1 << 3,
    State = 1 << 4,
    Body = 1 << 5,
    Group = 1 << 6,

    /// <summary>The words begin a longer name.</summary>
    Prefix = 1 << 15,
}

/// <summary>Names known beforehand, kept as hashes in the model.</summary>
/// <param name="keys">Hashes, 0 for an empty place. A power of two of them, at least twice the number of names.</param>
/// <param name="classes">What the name of each key may be.</param>
internal readonly struct Gazetteer(ModelArray<ulong> keys, ModelArray<ushort> classes)
{
    /// <summary>Words in a name at most.</summary>
    public const int LongestName = 6;

    /// <summary>The classes that are features of words.</summary>
    public const int Classes = 7;

    /// <summary>Features of a word: for each class whether it begins, goes on with or is a known name. Their rows are the first of the table.</summary>
    public const int Slots = Classes;

    /// <summary>Rows that <see cref="Mark"/> may write.</summary>
    public const int Rows = Classes * RowsOfClass;

    private const int RowsOfClass = 6;

    private const ulong Seed = 0xCBF29CE484222325UL;

    /// <summary>The hash of a word; case does not count.</summary>
    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var letter in word)
        {
            hash = (hash ^ (letter == '’' ? '\'' : char.ToLowerInvariant(letter))) * 0x100000001B3UL;
        }

        return hash;
    }

    /// <summary>The hash of a name that goes on with a word.</summary>
    /// <param name="before">That of the words before it; 0 where there are none.</param>
    public static ulong Join(ulong before, ulong word) => Math.Max(1, ((before * 31) ^ word) * 0x9E3779B97F4A7C15UL);

    /// <summary>Where the key is, or would be; some other place if it is not there and all are taken.</summary>
    public static int Place(ReadOnlySpan<ulong> keys, ulong key)
    {
        var mask = keys.Length - 1;
        var at = (int)(key ^ (key >> 29)) & mask;
        for (var tried = 0; tried < keys.Length && keys[at] != 0 && keys[at] != key; tried++)
        {
            at = (at + 1) & mask;
        }

        return at;
    }

    /// <summary>Marks the words of known names in a sentence; of names of a class that overlap, the longest from the left.</summary>
    /// <param name="hashes">Of each word. Shape [words].</param>
    /// <param name="letters">In which letters each word begins; of a name the first word counts. Shape [words].</param>
    /// <param name="rows">The rows of each word; its last <see cref="Slots"/> are written. Shape [words × stride].</param>
    public void Mark(ReadOnlySpan<ulong> hashes, ReadOnlySpan<LetterCase> letters, Span<int> rows, int stride)
    {
        var known = keys.Span;
        var kinds = classes.Span;
        Span<int> free = stackalloc int[Classes];    // the first word that is not yet part of a name, by class
        Span<int> ends = stackalloc int[Classes];
        free.Clear();
        for (var word = 0; word < hashes.Length; word++)
        {
            rows.Slice((word * stride) + stride - Slots, Slots).Fill(-1);
        }

        for (var first = 0; first < hashes.Length; first++)
        {
            ends.Clear();
            var hash = 0UL;
            for (var end = first + 1; end <= Math.Min(hashes.Length, first + LongestName); end++)
            {
                hash = Join(hash, hashes[end - 1]);
                var found = (NameClasses)kinds[Place(known, hash)];
                for (var kind = 0; kind < Classes; kind++)
                {
                    ends[kind] = (found & (NameClasses)(1 << kind)) != 0 ? end : ends[kind];
                }

                if ((found & NameClasses.Prefix) == 0)
                {
                    break;
                }
            }

            for (var kind = 0; kind < Classes; kind++)
            {
                if (ends[kind] > 0 && first >= free[kind])
                {
                    free[kind] = ends[kind];
                    for (var word = first; word < ends[kind]; word++)
                    {
                        rows[(word * stride) + stride - Slots + kind] = (kind * RowsOfClass) + Row(letters[first], word - first, ends[kind] - first);
                    }
                }
            }
        }
    }

    /// <summary>How many words, from the first, are the longest known name of some class; 0 where they begin none.</summary>
    /// <param name="hashes">Of each word. Shape [words].</param>
    public int Longest(ReadOnlySpan<ulong> hashes, NameClasses wanted)
    {
        var (hash, longest) = (0UL, 0);
        for (var end = 1; end <= Math.Min(hashes.Length, LongestName); end++)
        {
            hash = Join(hash, hashes[end - 1]);
            var found = (NameClasses)classes.Span[Place(keys.Span, hash)];
            longest = (found & wanted) != 0 ? end : longest;
            if ((found & NameClasses.Prefix) == 0)
            {
                break;
            }
        }

        return longest;
    }

    /// <summary>What a name may be.</summary>
    /// <param name="hash">Of all its words, by <see cref="Join"/>.</param>
    public NameClasses Of(ulong hash)
    {
        var at = Place(keys.Span, hash);
        return keys.Span[at] == hash ? (NameClasses)classes.Span[at] & ~NameClasses.Prefix : NameClasses.None;
    }

    private static int Row(LetterCase letters, int before, int words) => letters switch
    {
        LetterCase.Small => 3,
        LetterCase.Capitals => words > 1 ? 5 : 4,
        _ => before > 0 ? 2 : words > 1 ? 1 : 0,
    };
}
