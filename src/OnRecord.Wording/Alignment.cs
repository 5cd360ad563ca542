using System.Collections.Immutable;

namespace OnRecord.Wording;

/// <summary>Two texts laid beside each other word by word: what is the same, reworded, added and dropped from the first to the second.</summary>
/// <remarks>
/// Words pair where their folded forms are the same, else where their stems are, else where they are synonyms of our table; pairs of the last two kinds are told as
/// reworded. Stretches of up to <see cref="AlignmentGrid.MostCells"/> cells are aligned at their best; longer texts are first parted at words that stand once
/// in both, and where there is no such word, looked at in a band along the diagonal. So time and memory grow with the length of the texts, and a stretch
/// that moved far within long texts may be told as dropped and added.
/// </remarks>
public sealed class Alignment
{
    private Alignment(ImmutableArray<AlignedSegment> segments, ImmutableArray<Pairing> pairs, Figures figures)
    {
        (Segments, Pairs) = (segments, pairs);
        (FirstCovered, SecondCovered, Similarity, OrderKept) = (figures.First, figures.Second, figures.Similarity, figures.Order);
    }

    /// <summary>In order, without gaps on either side, neighbours of different kinds or places.</summary>
    public ImmutableArray<AlignedSegment> Segments { get; }

    /// <summary>How much of the first text's words, weighted by how much they say, the second has in the same order. In [0, 1]; 1 for an empty text.</summary>
    public double FirstCovered { get; }

    /// <summary>The same for the second text.</summary>
    public double SecondCovered { get; }

    /// <summary>How much of both together is paired. In [0, 1], 1 for the same words; the same whichever text is first.</summary>
    public double Similarity { get; }

    /// <summary>How much of what the texts share, in any order, is paired in order. In [0, 1]; 1 where they share nothing.</summary>
    public double OrderKept { get; }

    internal ImmutableArray<Pairing> Pairs { get; }

    public static Alignment Of(WordList first, WordList second)
    {
        // Ties are broken alike whichever comes first.
        var turned = Compare(first, second) > 0;
        var (left, right) = turned ? (second, first) : (first, second);
        var pairs = new List<Pairing>(Math.Min(left.Count, right.Count));
        new Aligner(left, right).Pair(pairs);
        ImmutableArray<Pairing> ordered = [.. turned ? pairs.Select(static pair => new Pairing(pair.Second, pair.First, pair.Nearness)) : pairs];
        return new Alignment(new SegmentBuilder(first, second).Of(ordered), ordered, Figures.Of(first, second, ordered));
    }

    private static int Compare(WordList first, WordList second)
    {
        if (first.Count != second.Count)
        {
            return first.Count.CompareTo(second.Count);
        }

        for (var i = 0; i < first.Count; i++)
        {
            if (first[i].Hash != second[i].Hash)
            {
                return first[i].Hash.CompareTo(second[i].Hash);
            }
        }

        return 0;
    }

    /// <summary>Pairs the words of two texts: what they begin and end with, then between anchors.</summary>
    private sealed class Aligner(WordList first, WordList second)
    {
        private readonly AlignmentGrid grid = new(first, second);

        public void Pair(List<Pairing> pairs)
        {
            var (head, tail) = (0, 0);
            var least = Math.Min(first.Count, second.Count);
            while (head < least && first[head].Hash == second[head].Hash)
            {
                pairs.Add(new Pairing(head, head++, Nearness.Same));
            }

            while (tail < least - head && first[^(tail + 1)].Hash == second[^(tail + 1)].Hash)
            {
                tail++;
            }

            Pair(new WordRange(head, first.Count - tail), new WordRange(head, second.Count - tail), pairs);
            for (; tail > 0; tail--)
            {
                pairs.Add(new Pairing(first.Count - tail, second.Count - tail, Nearness.Same));
            }
        }

        private void Pair(WordRange rows, WordRange columns, List<Pairing> pairs)
        {
            if ((long)rows.Length * columns.Length <= AlignmentGrid.MostCells)
            {
                grid.Pair(rows, columns, pairs);
                return;
            }

            var (row, column) = (rows.Start, columns.Start);
            foreach (var (next, nextColumn) in Anchors.Of(first, rows, second, columns))
            {
                grid.Pair(new WordRange(row, next), new WordRange(column, nextColumn), pairs);
                pairs.Add(new Pairing(next, nextColumn, Nearness.Same));
                (row, column) = (next + 1, nextColumn + 1);
            }

            grid.Pair(new WordRange(row, rows.End), new WordRange(column, columns.End), pairs);
        }
    }

    /// <summary>What the pairs come to, all but <see cref="Order"/> as shares of weight.</summary>
    private readonly record struct Figures(double First, double Second, double Similarity, double Order)
    {
        public static Figures Of(WordList first, WordList second, ImmutableArray<Pairing> pairs)
        {
            var (ofFirst, ofSecond, both) = (Weight(first), Weight(second), 0L);
            var (foundFirst, foundSecond) = (0L, 0L);
            foreach (var (left, right, nearness) in pairs)
            {
                var share = Pairings.Share(nearness);
                foundFirst += first[left].Weight * share;
                foundSecond += second[right].Weight * share;
                both += Pairings.Score(first[left], second[right], nearness);
            }

            var shared = Shared(first, second);
            return new Figures(
                ofFirst == 0 ? 1 : foundFirst / (8.0 * ofFirst),
                ofSecond == 0 ? 1 : foundSecond / (8.0 * ofSecond),
                ofFirst + ofSecond == 0 ? 1 : (foundFirst + foundSecond) / (8.0 * (ofFirst + ofSecond)),
                shared == 0 ? 1 : Math.Min(1, both / (8.0 * shared)));
        }

        private static long Weight(WordList words)
        {
            var sum = 0L;
            foreach (var form in words.Forms)
            {
                sum += form.Weight;
            }

            return sum;
        }

        // Weight that both have, by sense.
        private static long Shared(WordList first, WordList second)
        {
            var (left, right) = (BySense(first), BySense(second));
            return left.Sum(weight => (long)Math.Min(weight.Value, right.GetValueOrDefault(weight.Key)));
        }

        private static Dictionary<ulong, int> BySense(WordList words)
        {
            var weights = new Dictionary<ulong, int>(words.Count);
            foreach (var form in words.Forms)
            {
                weights[form.Sense] = weights.GetValueOrDefault(form.Sense) + form.Weight;
            }

            return weights;
        }
    }
}
