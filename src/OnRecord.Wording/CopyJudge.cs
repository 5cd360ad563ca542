namespace OnRecord.Wording;

/// <summary>How far one text is a copy of another.</summary>
/// <param name="IsCopy">Whether one was made from the other, or both from a third, by copying.</param>
/// <param name="Shared">Of the words outside quotations of the text that has more of them in common, how many stand in runs that both have. In [0, 1].</param>
/// <param name="OtherFacts">Of the numbers and names where the texts answer each other, how many differ. In [0, 1].</param>
public readonly record struct CopyVerdict(bool IsCopy, double Shared, double OtherFacts);

/// <summary>Judges whether two texts are copies: exactly, where sketches only guess.</summary>
/// <remarks>
/// Containment after Broder (1997), counted in words that stand in a shared run of four. Quotations do not count, since two reporters who heard the same words have
/// them in common; where a text is hardly anything else, its words count all, and more are asked for. But whoever copies a text copies what is
/// quoted in it: two that share no more than "the foreign minister told reporters" around other quotations are none. A form filled in
/// anew, such as a daily bulletin, is told from a copy by its numbers and names.
/// </remarks>
public static class CopyJudge
{
    private const double LeastShared = 0.5;
    private const double LeastSharedOfQuotations = 0.9;
    private const double MostOtherFacts = 0.34;
    private const int FewestOwnWords = 20;        // outside quotations; of a text with fewer all words count
    private const int FewestFactsThatDiffer = 3;
    private const int LongestSlot = 8;            // words where a fact stands in the place of another

    public static CopyVerdict Compare(CopyText first, CopyText second)
    {
        var (one, other) = (Shared(first, second), Shared(second, first));
        var (shared, whole, ofQuotations) = one.Share >= other.Share ? one : other;
        if (shared < (ofQuotations ? LeastSharedOfQuotations : LeastShared) || whole < LeastShared)
        {
            return new CopyVerdict(false, shared, 0);
        }

        var (same, others) = Facts(first.Words, second.Words);
        var otherFacts = same + others == 0 ? 0 : (double)others / (same + others);
        return new CopyVerdict(others < FewestFactsThatDiffer || otherFacts <= MostOtherFacts, shared, otherFacts);
    }

    // How many of a text's own words, and of all its words, stand in runs that the other text has, too.
    private static (double Share, double Whole, bool OfQuotations) Shared(CopyText text, CopyText other)
    {
        if (text.Words.Count == 0 || other.Words.Count == 0)
        {
            return (0, 0, false);
        }

        var own = text.Quoted.Count(false);
        var ofQuotations = own < FewestOwnWords;
        var known = new HashSet<ulong>(other.Shingles.ToArray());
        var (covered, all, until) = (0, 0, 0);
        for (var i = 0; i < text.Words.Count; i++)
        {
            if (i < text.Shingles.Length && known.Contains(text.Shingles[i]))
            {
                until = i + Wording.Shingles.Length;
            }

            covered += i < until && (ofQuotations || !text.Quoted[i]) ? 1 : 0;
            all += i < until ? 1 : 0;
        }

        return ((double)covered / (ofQuotations ? text.Words.Count : own), (double)all / text.Words.Count, ofQuotations);
    }

    // Numbers and names that are the same in both, and those in the place of others.
    private static (int Same, int Others) Facts(WordList first, WordList second)
    {
        var (same, others) = (0, 0);
        foreach (var (kind, left, right) in Alignment.Of(first, second).Segments)
        {
            var (one, other) = (Facts(first, left), Facts(second, right));
            same += kind == SegmentKind.Same ? Math.Min(one.Count, other.Count) : 0;
            others += kind == SegmentKind.Reworded && left.Length <= LongestSlot && right.Length <= LongestSlot ? Math.Min(one.Except(other).Count(), other.Except(one).Count()) : 0;
        }

        return (same, others);
    }

    private static List<ulong> Facts(WordList words, WordRange range)
    {
        var facts = new List<ulong>();
        for (var i = range.Start; i < range.End; i++)
        {
            var form = words[i];
            if (!form.IsFunctionWord && (NumberWords.Contains(form) || (words.Marks[i] == WordMarks.Capital && i > 0)))
            {
                facts.Add(form.Sense);
            }
        }

        return facts;
    }
}
