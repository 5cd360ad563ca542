using System.Collections.Frozen;
using OnRecord.Learning;

namespace OnRecord.Reading.Words;

/// <summary>What stands between two characters that no white space parts.</summary>
internal enum Boundary : byte
{
    None,

    /// <summary>A word ends, and the next goes on with the same multiword token.</summary>
    Joined,

    /// <summary>A word ends, and another token begins.</summary>
    Word,
}

/// <summary>Decides about the places that a cutter asks about: a model, or the truth when a model is trained.</summary>
/// <remarks>A type parameter and no interface call: the loop is compiled for each.</remarks>
internal interface IJudge<out TAnswer>
{
    /// <param name="place">Offset of the character after it.</param>
    /// <param name="features">Hashes of what is there.</param>
    TAnswer Judge(int place, scoped ReadOnlySpan<uint> features);
}

/// <summary>Cuts the text of a block into words: proposes places where the kind of character changes, and asks about each.</summary>
/// <remarks>
/// <para>
/// White space always parts words. Within a run of letters only what is listed is asked about (<c>cannot</c>, <c>gonna</c>), and the place
/// before <c>n't</c>; within a number, nothing; and nothing before a character that belongs to the one before it.
/// </para>
/// <para>Every place is looked at through windows of fixed width, so the time grows with the length of the text, whatever it is.</para>
/// </remarks>
internal sealed class WordCutter
{
    public const int MostFeatures = 40;

    private const int Window = 16;    // characters of a run on either side of a place

    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> splits;
    private readonly int longestSplit;
    private readonly ulong splitStarts;    // a bit for each letter that a split run begins with, by its code modulo 64

    /// <param name="splits">Runs of letters that may be several words, in lower case, a bar at each place: <c>can|not</c>.</param>
    public WordCutter(IEnumerable<string> splits)
    {
        var table = splits.ToDictionary(static split => split.Replace("|", "", StringComparison.Ordinal), static split => Places(split));
        this.splits = table.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var run in table.Keys.Where(static run => run.Length > 0))
        {
            longestSplit = Math.Max(longestSplit, run.Length);
            splitStarts |= 1UL << run[0];
        }
    }

    /// <summary>Adds the words of a block to the columns.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the block begins.</param>
    /// <param name="end">Where it ends.</param>
    public void Cut<TJudge>(ReadOnlySpan<char> text, int start, int end, WordColumns columns, ref TJudge judge)
        where TJudge : IJudge<Boundary>
    {
        text = text[..end];
        var first = columns.Count;
        var at = start;
        while (at < end)
        {
            var letter = Letters.Class(text[at]);
            if (letter == LetterClass.Space)
            {
                at++;
                continue;
            }

            // Most pieces are letters alone: their hash and shape are found on the way through.
            var (from, hash, upper) = (at, 0u, 0);
            while (Letters.IsLetter(letter))
            {
                upper += letter == LetterClass.Upper ? 1 : 0;
                at++;
                letter = at < end ? Letters.Class(text[at]) : LetterClass.Space;
            }

            var run = text[from..at];
            if (letter == LetterClass.Space && !MaySplit(run))
            {
                hash = Letters.Hash(run);
                var shape = upper == 0 ? WordShape.Small
                    : run.Length == 1 ? WordShape.Letter
                    : upper == run.Length ? WordShape.Capitals
                    : upper == 1 && Letters.Class(run[0]) == LetterClass.Upper ? WordShape.Capital
                    : WordShape.Mixed;
                columns.Add(from, at, isJoined: false, hash, shape);
                continue;
            }

            while (at < end && Letters.Class(text[at]) != LetterClass.Space)
            {
                at++;
            }

            CutPiece(text, from, at, first, columns, ref judge);
        }
    }

    private static int[] Places(string split)
    {
        var places = new List<int>();
        for (var i = 0; i < split.Length; i++)
        {
            if (split[i] == '|')
            {
                places.Add(i - places.Count);
            }
        }

        return [.. places];
    }

    private bool MaySplit(ReadOnlySpan<char> run) => PlacesIn(run).Length > 0;

    private ReadOnlySpan<int> PlacesIn(ReadOnlySpan<char> run)
    {
        if (run.Length > longestSplit || run.Length < 2 || (splitStarts & (1UL << Letters.Fold(run[0]))) == 0)
        {
            return [];
        }

        Span<char> small = stackalloc char[run.Length];
        for (var i = 0; i < small.Length; i++)
        {
            small[i] = Letters.Fold(run[i]);
        }

        return splits.TryGetValue(small, out var places) ? places : [];
    }

    // A piece between white space that is more than letters, or may be several words.
    private void CutPiece<TJudge>(ReadOnlySpan<char> text, int start, int end, int firstOfBlock, WordColumns columns, ref TJudge judge)
        where TJudge : IJudge<Boundary>
    {
        Span<uint> features = stackalloc uint[MostFeatures];
        var piece = new Piece(text, start, end, columns.Count > firstOfBlock ? columns.Hashes[^1] : 0);
        var (word, isJoined) = (start, false);
        var (run, before) = (start, start);    // where the run before the place begins, and the run before that
        var address = Addresses.Find(text[start..end]);
        var (addressStart, addressEnd) = (start + address.Start, start + address.End);
        ReadOnlySpan<int> places = [];
        for (var at = start; at < end; at++)
        {
            var isNew = at == start || !SameRun(text, at);
            if (isNew)
            {
                (before, run) = (run, at);
                places = Letters.IsLetter(Letters.Class(text[at])) ? PlacesIn(text[at..Piece.RunEnd(text, at, longestSplit + 1)]) : [];
            }

            if (at == start || (addressStart < at && at < addressEnd) || Letters.Class(text[at]) == LetterClass.Extending || text[at - 1] == '\u200D'
                || !(isNew || places.Contains(at - run) || IsBeforeNot(text, at)))
            {
                continue;
            }

            // A new run begins here, or the run is cut: what stands left of the place is the run before, or its own first part.
            var count = isNew ? piece.Features(text, at, before, word, features) : piece.Features(text, at, run, word, features);
            if (judge.Judge(at, features[..count]) is var boundary and not Boundary.None)
            {
                Add(text, word, at, isJoined, columns);
                (word, isJoined) = (at, boundary == Boundary.Joined);
            }
        }

        Add(text, word, end, isJoined, columns);
    }

    private static void Add(ReadOnlySpan<char> text, int start, int end, bool isJoined, WordColumns columns)
    {
        var word = text[start..end];
        columns.Add(start, end, isJoined, Letters.Hash(word), Shape(word));
    }

    // Letters, or digits, and what belongs to the character before it.
    private static bool SameRun(ReadOnlySpan<char> text, int at)
    {
        var (left, right) = (Letters.Class(text[at - 1]), Letters.Class(text[at]));
        return right == LetterClass.Extending || (Letters.IsLetter(right) && (Letters.IsLetter(left) || left == LetterClass.Extending))
            || (left == LetterClass.Digit && right == LetterClass.Digit);
    }

    private static bool IsBeforeNot(ReadOnlySpan<char> text, int at) => (text[at] | 0x20) == 'n' && at + 2 < text.Length
        && Letters.Class(text[at + 1]) == LetterClass.Apostrophe && (text[at + 2] | 0x20) == 't'
        && (at + 3 == text.Length || !Letters.IsLetter(Letters.Class(text[at + 3])));

    private static WordShape Shape(ReadOnlySpan<char> word)
    {
        var first = Letters.Class(word[0]);
        switch (first)
        {
            case LetterClass.Digit:
                return WordShape.Number;
            case LetterClass.Lower or LetterClass.Upper:
                break;
            case LetterClass.Quote:
                return word[0] is '“' or '«' or '„' or '‹' ? WordShape.OpenQuote : word[0] is '”' or '»' or '›' ? WordShape.CloseQuote : WordShape.StraightQuote;
            case LetterClass.Apostrophe when word.Length > 1 && Letters.IsLetter(Letters.Class(word[1])):
                return WordShape.Small;    // a clitic
            default:
                return first switch
                {
                    LetterClass.Apostrophe => WordShape.Apostrophe,
                    LetterClass.Stop => WordShape.Stop,
                    LetterClass.Pause => WordShape.Pause,
                    LetterClass.Dash => WordShape.Dash,
                    LetterClass.Open => WordShape.Open,
                    LetterClass.Close => WordShape.Close,
                    _ => WordShape.Symbol,
                };
        }

        var (upper, lower, dots, others) = (0, 0, 0, 0);
        foreach (var letter in word.Length > Window ? word[..Window] : word)
        {
            switch (Letters.Class(letter))
            {
                case LetterClass.Upper:
                    upper++;
                    break;
                case LetterClass.Lower:
                    lower++;
                    break;
                case LetterClass.Stop:
                    dots++;
                    break;
                default:
                    others++;
                    break;
            }
        }

        return upper == 1 && lower == 0 && others == 0 ? WordShape.Letter
            : dots > 0 ? WordShape.Dotted
            : others > 0 ? WordShape.Mixed
            : upper == 0 ? WordShape.Small
            : lower == 0 ? WordShape.Capitals
            : first == LetterClass.Upper && upper == 1 ? WordShape.Capital
            : WordShape.Mixed;
    }

    /// <summary>What a place is judged by that is the same for all places of a piece.</summary>
    private readonly ref struct Piece
    {
        private readonly int start;
        private readonly int end;
        private readonly uint hash;
        private readonly uint shape;
        private readonly uint address;       // what of an address it holds
        private readonly uint before;        // hash of the word before it
        private readonly uint after;         // hash of the letters after it
        private readonly uint opensAfter;    // class of the first character after it

        public Piece(ReadOnlySpan<char> text, int start, int end, uint before)
        {
            (this.start, this.end, this.before) = (start, end, before);
            var piece = text[start..end];
            hash = Letters.Hash(piece);
            var window = piece.Length > 2 * Window ? piece[..(2 * Window)] : piece;
            var last = LetterClass.Space;
            foreach (var letter in window)
            {
                var kind = Letters.Class(letter);
                if (kind != last)
                {
                    shape = FeatureHash.Add(shape, (uint)kind);
                    last = kind;
                }
            }

            address = (window.Contains('@') ? 1u : 0) | (window.Contains("://", StringComparison.Ordinal) ? 2u : 0)
                | (window.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? 4u : 0) | (window.Contains('/') ? 8u : 0)
                | (window.ContainsAnyInRange('0', '9') ? 16u : 0);
            var next = end;
            while (next < text.Length && next < end + Window && Letters.Class(text[next]) == LetterClass.Space)
            {
                next++;
            }

            if (next < text.Length)
            {
                opensAfter = (uint)Letters.Class(text[next]) + 1;
                after = Letters.Hash(text[next..RunEnd(text, next, Window)]);
            }
        }

        /// <summary>Where the run that begins at <paramref name="at"/> ends, or the window.</summary>
        public static int RunEnd(ReadOnlySpan<char> text, int at, int window)
        {
            var stop = Math.Min(text.Length, at + window);
            var next = at + 1;
            while (next < stop && Letters.Class(text[next]) != LetterClass.Space && SameRun(text, next))
            {
                next++;
            }

            return next;
        }

        /// <summary>Writes the features of a place.</summary>
        /// <param name="run">Where what stands left of it begins.</param>
        /// <param name="word">Where the word begins that the place may end.</param>
        /// <returns>How many.</returns>
        public int Features(ReadOnlySpan<char> text, int at, int run, int word, Span<uint> features)
        {
            var (l, r) = ((uint)text[at - 1], (uint)text[at]);
            var l2 = at - 2 >= start ? text[at - 2] : 0u;
            var r2 = at + 1 < end ? text[at + 1] : 0u;
            var left = text[Math.Max(run, at - Window)..at];
            var rightEnd = RunEnd(text, at, Window);
            var right = text[at..rightEnd];
            var secondEnd = rightEnd < end ? RunEnd(text, rightEnd, Window) : rightEnd;
            var third = secondEnd < end ? Letters.Fold(text[secondEnd]) + 1u : 0;
            var (L, R) = (Letters.Hash(left), Letters.Hash(right));
            var second = Letters.Hash(text[rightEnd..secondEnd]);
            var so = text[Math.Max(word, at - (2 * Window))..at];
            var W = Letters.Hash(so);
            var beforeRun = text[Math.Max(start, run - Window)..run];
            var (sl, sr) = (RunShape(left), RunShape(right));
            var rest = (uint)Math.Min(end - rightEnd, 4);
            var window = 0u;
            for (var i = at - 4; i < at + 4; i++)
            {
                window = FeatureHash.Add(window, i < start ? 14u : i >= end ? 15u : (uint)Letters.Class(text[i]));
            }

            var dots = 0u;
            foreach (var letter in so)
            {
                dots += letter == '.' ? 1u : 0;
            }

            var n = 0;
            features[n++] = FeatureHash.Of(1, l, r);
            features[n++] = FeatureHash.Of(2, l2, l, r);
            features[n++] = FeatureHash.Of(3, l, r, r2);
            features[n++] = FeatureHash.Of(4, l2, l, FeatureHash.Of(r, r2));
            features[n++] = FeatureHash.Of(5, L, R);
            features[n++] = FeatureHash.Of(6, L, r, sr);
            features[n++] = FeatureHash.Of(7, l, R, sl);
            features[n++] = FeatureHash.Of(8, W, r);
            features[n++] = FeatureHash.Of(9, W, R, rest);
            features[n++] = FeatureHash.Of(10, L, R, second);
            features[n++] = FeatureHash.Of(11, Letters.Hash(beforeRun), L, R);
            features[n++] = FeatureHash.Of(12, W, R, second, third);
            features[n++] = FeatureHash.Of(13, hash, (uint)Math.Min(at - start, 2 * Window));
            features[n++] = FeatureHash.Of(14, window);
            features[n++] = FeatureHash.Of(15, RunShape(so), r, rest, opensAfter);
            features[n++] = FeatureHash.Of(16, sl, r, rest, opensAfter);
            features[n++] = FeatureHash.Of(17, L, r, rest, opensAfter);
            features[n++] = FeatureHash.Of(18, W, r, after);
            features[n++] = FeatureHash.Of(19, W, r, before);
            features[n++] = FeatureHash.Of(20, W, R, before, after);
            features[n++] = FeatureHash.Of(21, shape, (uint)Math.Min(at - start, 2 * Window), sl);
            features[n++] = FeatureHash.Of(22, R, second, third);
            features[n++] = FeatureHash.Of(23, dots, l, r, rest);
            features[n++] = FeatureHash.Of(24, address, (uint)Letters.Class(text[at - 1]), r);
            features[n++] = FeatureHash.Of(25, address, sl, sr);
            features[n++] = FeatureHash.Of(26, l, r, (uint)Letters.Class(text[start]), rest);
            features[n++] = FeatureHash.Of(27, sl, r, sr, (uint)left.Length);
            features[n++] = FeatureHash.Of(28, l, sr, R);
            features[n++] = FeatureHash.Of(29, L, r);
            features[n++] = FeatureHash.Of(30, l, R, second);
            features[n++] = FeatureHash.Of(31, dots, rest, opensAfter, r);

            // With the right character's class alone, for what never stood in training beside this mark.
            var kind = (uint)Letters.Class(text[at]);
            var length = (uint)Math.Min(so.Length, 3);
            features[n++] = FeatureHash.Of(32, l, kind, length, l2 == 0 ? 14u : (uint)Letters.Class((char)l2));
            features[n++] = FeatureHash.Of(33, l, kind, length, rest);
            features[n++] = FeatureHash.Of(34, W, kind);
            features[n++] = FeatureHash.Of(35, Letters.Hash(beforeRun), l, kind, length);
            features[n++] = FeatureHash.Of(36, RunShape(beforeRun), l, sr, length);
            features[n++] = FeatureHash.Of(37, RunShape(so), kind);
            features[n++] = FeatureHash.Of(38, RunShape(so), sr, rest);
            return n;
        }

        // Classes of the first two characters and the last, and the length up to four.
        private static uint RunShape(ReadOnlySpan<char> run) => run.IsEmpty ? 0 :
            1u + (uint)Letters.Class(run[0]) + ((uint)Letters.Class(run[Math.Min(1, run.Length - 1)]) * 16) + ((uint)Letters.Class(run[^1]) * 256)
            + ((uint)Math.Min(run.Length, 4) * 4096);
    }
}
