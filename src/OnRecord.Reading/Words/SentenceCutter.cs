using OnRecord.Learning;

namespace OnRecord.Reading.Words;

/// <summary>Finds the sentence ends inside a block: proposes gaps between words, and asks about each.</summary>
/// <remarks>A block's end always ends a sentence; a line's end never does. Time grows with the count of words.</remarks>
internal static class SentenceCutter
{
    public const int MostFeatures = 48;

    private const int Near = 6;    // words looked back over closing marks, and on over opening ones

    /// <summary>Begins the sentences of a block.</summary>
    /// <param name="first">The block's first word.</param>
    /// <param name="columns">The words up to the block's last.</param>
    public static void Cut<TJudge>(int first, WordColumns columns, ref TJudge judge)
        where TJudge : IJudge<bool>
    {
        var end = columns.Count;
        if (first == end)
        {
            return;
        }

        columns.AddSentence(first);
        Span<uint> features = stackalloc uint[MostFeatures];
        var gaps = new Gaps(columns, first);
        for (var word = first + 1; word < end; word++)
        {
            gaps.Pass(word - 1);
            if (gaps.MayEndBefore(word) && judge.Judge(columns.Starts[word], features[..gaps.Features(word, features)]))
            {
                columns.AddSentence(word);
                gaps.Begin(word);
            }
        }
    }

    private ref struct Gaps
    {
        private readonly ReadOnlySpan<int> starts;
        private readonly ReadOnlySpan<int> ends;
        private readonly ReadOnlySpan<uint> hashes;
        private readonly ReadOnlySpan<WordShape> shapes;
        private readonly int first;
        private int begun;        // the first word of the sentence
        private int quotes;       // straight quotation marks so far in the block
        private int curly;        // curly ones open
        private int brackets;     // brackets open
        private int capitals;     // words with capitals in the sentence

        public Gaps(WordColumns columns, int first)
        {
            (this.first, begun) = (first, first);
            starts = columns.Starts;
            ends = columns.Ends;
            hashes = columns.Hashes;
            shapes = columns.Shapes;
        }

        public void Begin(int word) => (begun, brackets, capitals) = (word, 0, 0);

        public void Pass(int word)
        {
            switch (shapes[word])
            {
                case WordShape.StraightQuote:
                    quotes++;
                    break;
                case WordShape.OpenQuote:
                    curly = 1;
                    break;
                case WordShape.CloseQuote:
                    curly = 0;
                    break;
                case WordShape.Open:
                    brackets++;
                    break;
                case WordShape.Close:
                    brackets = Math.Max(0, brackets - 1);
                    break;
                case WordShape.Capital or WordShape.Capitals:
                    capitals++;
                    break;
            }
        }

        // Between words that white space parts, where the next is not small or a mark stands before; and after a stop anywhere.
        public readonly bool MayEndBefore(int word)
        {
            if (starts[word] == ends[word - 1])
            {
                return shapes[word - 1] is WordShape.Stop or WordShape.Close or WordShape.CloseQuote or WordShape.StraightQuote or WordShape.Symbol;
            }

            return shapes[word] is not (WordShape.Small or WordShape.Pause) || shapes[word - 1] is not (WordShape.Small or WordShape.Pause);
        }

        public readonly int Features(int word, Span<uint> features)
        {
            // The mark that may end the sentence stands before closing quotation marks and brackets.
            var last = word - 1;
            while (last > begun && word - last < Near && Closes(shapes[last]))
            {
                last--;
            }

            var stop = word - 1 - last;    // closing marks after it
            var body = last;               // the word before the stop
            if (shapes[last] is WordShape.Stop && last > begun)
            {
                body--;
            }

            var next = word;
            while (next + 1 < starts.Length && next - word < Near && Opens(shapes[next]))
            {
                next++;
            }

            var (p1, p2, p3) = (Hash(word - 1), Hash(word - 2), Hash(word - 3));
            var (n1, n2, n3) = (Hash(word), Hash(word + 1), Hash(word + 2));
            var (sp1, sp2) = (Shape(word - 1), Shape(word - 2));
            var (sn1, sn2) = (Shape(word), Shape(word + 1));
            var (t, b, o) = (Hash(last), Hash(body), Hash(next));
            var (st, sb, so) = (Shape(last), Shape(body), Shape(next));
            var so2 = Shape(next + 1);
            var space = starts[word] == ends[word - 1] ? 0u : 1u;
            var length = Bucket(word - begun);
            var rest = Bucket(starts.Length - word);
            var inside = ((uint)quotes & 1) + ((uint)curly * 2) + (brackets > 0 ? 4u : 0);
            var closers = (uint)stop + (stop > 0 ? Shape(word - 1) * 8 : 0);
            var openers = (uint)(next - word) + (next > word ? sn1 * 8 : 0);
            var stopLength = (uint)Math.Min(ends[last] - starts[last], 4);

            var n = 0;
            features[n++] = FeatureHash.Of(101, space);
            features[n++] = FeatureHash.Of(102, p1, space);
            features[n++] = FeatureHash.Of(103, p1, n1);
            features[n++] = FeatureHash.Of(104, p1, sn1, space);
            features[n++] = FeatureHash.Of(105, p2, p1, sn1);
            features[n++] = FeatureHash.Of(106, sp1, n1, sn1);
            features[n++] = FeatureHash.Of(107, n1, n2, sn1);
            features[n++] = FeatureHash.Of(108, t, so, closers, openers);
            features[n++] = FeatureHash.Of(109, t, o, so);
            features[n++] = FeatureHash.Of(110, b, t, so);
            features[n++] = FeatureHash.Of(111, b, st, o);
            features[n++] = FeatureHash.Of(112, sp1, sn1, length);
            features[n++] = FeatureHash.Of(113, t, length, so);
            features[n++] = FeatureHash.Of(114, t, rest, so);
            features[n++] = FeatureHash.Of(115, inside, closers, t, so);
            features[n++] = FeatureHash.Of(116, inside, openers, t, so);
            features[n++] = FeatureHash.Of(117, p3, p2, p1, sn1);
            features[n++] = FeatureHash.Of(118, sp1, n1, n2, n3);
            features[n++] = FeatureHash.Of(119, sp2, sp1, sn1, sn2);
            features[n++] = FeatureHash.Of(120, t, o, so, Hash(next + 1));
            features[n++] = FeatureHash.Of(121, sb, t, so, so2);
            features[n++] = FeatureHash.Of(122, inside, t, o);
            features[n++] = FeatureHash.Of(123, inside, sp1, sn1, length);
            features[n++] = FeatureHash.Of(124, sp1, sn1, rest, length);
            features[n++] = FeatureHash.Of(125, t, so, so2, closers);
            features[n++] = FeatureHash.Of(126, st, stopLength, so, closers);
            features[n++] = FeatureHash.Of(127, sb, st, sn1, space);
            features[n++] = FeatureHash.Of(128, b, sn1);
            features[n++] = FeatureHash.Of(129, p1, sp1, n1, sn1);
            features[n++] = FeatureHash.Of(130, (uint)Math.Min(capitals, 3), length, sp1, sn1);
            features[n++] = FeatureHash.Of(131, Hash(begun), length, sn1, sp1);
            features[n++] = FeatureHash.Of(132, Shape(begun), length, t, so);
            features[n++] = FeatureHash.Of(133, begun == first ? 1u : 0, length, sp1, sn1);
            features[n++] = FeatureHash.Of(134, p1, sn1, sn2, Shape(word + 2));
            features[n++] = FeatureHash.Of(135, inside, sb, t, so);
            return n;
        }

        private readonly uint Hash(int word) => word >= first && word < hashes.Length ? hashes[word] : 1;

        private readonly uint Shape(int word) => word >= first && word < shapes.Length ? (uint)shapes[word] + 1 : 0;

        private static bool Closes(WordShape shape) => shape is WordShape.Close or WordShape.CloseQuote or WordShape.StraightQuote or WordShape.Apostrophe;

        private static bool Opens(WordShape shape) =>
            shape is WordShape.Open or WordShape.OpenQuote or WordShape.StraightQuote or WordShape.Apostrophe or WordShape.Dash;

        private static uint Bucket(int count) => count switch
        {
            < 5 => (uint)count,
            < 8 => 5,
            < 12 => 6,
            < 20 => 7,
            < 40 => 8,
            _ => 9,
        };
    }
}
