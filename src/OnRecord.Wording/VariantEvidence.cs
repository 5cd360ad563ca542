namespace OnRecord.Wording;

/// <summary>What speaks for and against two statements being one utterance. Every figure is the same whichever statement is first.</summary>
internal sealed class VariantEvidence
{
    /// <summary>How many figures there are.</summary>
    public const int Count = 13;

    private const double MuchShared = 60;    // weight: about six content words
    private const int ShortestFrame = 3;     // words
    private const int MostUnshared = 200;    // words a side that are asked for opposites

    private readonly double[] figures;

    private VariantEvidence(double[] figures, Alignment alignment) => (this.figures, Alignment) = (figures, alignment);

    public Alignment Alignment { get; }

    /// <summary>In the order of <see cref="VariantJudge"/>'s weights.</summary>
    public ReadOnlySpan<double> Figures => figures;

    /// <summary>How much of the content of the statement that is covered best the other has. In [0, 1].</summary>
    public double Contained => figures[0];

    public static VariantEvidence Of(WordList first, WordList second)
    {
        var alignment = Alignment.Of(first, second);
        var shared = SharedContent.Of(first, second);
        var (one, other) = (Side.Of(first, shared.First), Side.Of(second, shared.Second));
        var least = Math.Max(1, Math.Min(one.Weight, other.Weight));
        var (replaced, framed) = Replaced(first, second, shared, alignment);
        var contained = Math.Max(one.Share, other.Share);
        return new VariantEvidence(
            [
                contained,
                Math.Min(one.Share, other.Share),
                contained * (1 - alignment.OrderKept),
                Math.Min(1, Math.Max(one.Share * one.Weight, other.Share * other.Weight) / MuchShared),
                replaced / least,
                framed / least,
                Math.Min(1, 4 * framed / least),
                Math.Min(2, Math.Min(one.OtherNumbers, other.OtherNumbers)),
                Math.Min(2, Math.Min(one.OtherNames, other.OtherNames)),
                Math.Min(2, Denials(first, second, alignment)),
                Opposed(first, second, shared, alignment) ? 1 : 0,
                Stiff(first, second, alignment) * Math.Min(1, 4 * replaced / least),
                Stiff(first, second, alignment),
            ],
            alignment);
    }

    // Of the words of the shorter statement, those that the other has in the same form and order.
    private static double Stiff(WordList first, WordList second, Alignment alignment)
    {
        var same = 0;
        foreach (var pair in alignment.Pairs)
        {
            same += pair.Nearness == Nearness.Same ? 1 : 0;
        }

        return (double)same / Math.Max(1, Math.Min(first.Count, second.Count));
    }

    // Weight of content that stands where the other statement has other content, and how much of that is framed by the same words on both sides, as in a
    // formula that is filled in anew.
    private static (double All, double Framed) Replaced(WordList first, WordList second, SharedContent shared, Alignment alignment)
    {
        var (all, framed) = (0.0, 0.0);
        for (var i = 0; i < alignment.Segments.Length; i++)
        {
            var (kind, left, right) = alignment.Segments[i];
            if (kind != SegmentKind.Reworded)
            {
                continue;
            }

            var lost = Math.Min(Lost(first, left, shared.First), Lost(second, right, shared.Second));
            all += lost;
            var (before, after) = (Frame(alignment, i - 1), Frame(alignment, i + 1));
            framed += Math.Min(before, after) > 0 && Math.Max(before, after) >= ShortestFrame ? lost : 0;
        }

        return (all, framed);
    }

    // How many words beside a place are the same; beyond the ends of the texts one, to no purpose.
    private static int Frame(Alignment alignment, int segment) =>
        segment < 0 || segment >= alignment.Segments.Length ? 1
        : alignment.Segments[segment].Kind == SegmentKind.Same ? alignment.Segments[segment].First.Length
        : 0;

    private static double Lost(WordList words, WordRange range, Func<int, double> share)
    {
        var sum = 0.0;
        for (var i = range.Start; i < range.End; i++)
        {
            sum += words[i].IsFunctionWord ? 0 : words[i].Weight * (1 - share(i));
        }

        return sum;
    }

    // How many more denials one side has, from the first to the last words that they share in order, or on the whole if that is less.
    private static int Denials(WordList first, WordList second, Alignment alignment)
    {
        var content = alignment.Pairs.Where(pair => !first[pair.First].IsFunctionWord).ToList();
        return content.Count == 0 ? 0 : Math.Min(
            Math.Abs(Denials(first, content[0].First, content[^1].First) - Denials(second, content[0].Second, content[^1].Second)),
            Math.Abs(Denials(first, 0, first.Count - 1) - Denials(second, 0, second.Count - 1)));
    }

    private static int Denials(WordList words, int from, int to)
    {
        const int Before = 3;    // words before the first shared one: "do not accept"
        var count = 0;
        for (var i = Math.Max(0, from - Before); i <= to; i++)
        {
            count += Negations.Contains(words[i]) ? 1 : 0;
        }

        return count;
    }

    // An opposite in the place of a word, or of content anywhere.
    private static bool Opposed(WordList first, WordList second, SharedContent shared, Alignment alignment)
    {
        foreach (var (kind, left, right) in alignment.Segments)
        {
            if (kind == SegmentKind.Reworded && Opposed(Senses(first, left), Senses(second, right)))
            {
                return true;
            }
        }

        return Opposed(Unshared(first, shared.First), Unshared(second, shared.Second));
    }

    private static bool Opposed(List<ulong> senses, List<ulong> others) => senses.Exists(sense => others.Exists(other => Synonyms.AreOpposite(sense, other)));

    private static List<ulong> Senses(WordList words, WordRange range) => [.. words.Forms[range.Start..Math.Min(range.End, range.Start + MostUnshared)].ToArray().Select(static form => form.Sense)];

    private static List<ulong> Unshared(WordList words, Func<int, double> share) =>
        [.. Enumerable.Range(0, words.Count).Where(i => share(i) == 0 && !words[i].IsFunctionWord).Take(MostUnshared).Select(i => words[i].Sense)];

    /// <summary>One statement as the other covers it.</summary>
    /// <param name="Share">Of the content found in the other, by weight.</param>
    /// <param name="Weight">Of the content.</param>
    /// <param name="OtherNumbers">Numbers and dates that the other does not have.</param>
    /// <param name="OtherNames">Names that the other does not have.</param>
    private readonly record struct Side(double Share, double Weight, int OtherNumbers, int OtherNames)
    {
        public static Side Of(WordList words, Func<int, double> share)
        {
            var (weight, found, numbers, names) = (0.0, 0.0, 0, 0);
            for (var i = 0; i < words.Count; i++)
            {
                var form = words[i];
                var isName = words.Marks[i] == WordMarks.Capital && i > 0;
                if (form.IsFunctionWord)
                {
                    continue;
                }

                weight += form.Weight;
                found += form.Weight * share(i);
                if (share(i) == 0)
                {
                    numbers += NumberWords.Contains(form) ? 1 : 0;
                    names += isName && !NumberWords.Contains(form) ? 1 : 0;
                }
            }

            return new Side(weight == 0 ? 0 : found / weight, weight, numbers, names);
        }
    }
}
