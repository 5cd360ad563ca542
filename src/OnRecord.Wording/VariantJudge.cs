namespace OnRecord.Wording;

/// <summary>Judges whether two statements of one speaker are one utterance in two wordings.</summary>
/// <remarks>
/// A logistic regression over the figures of <see cref="VariantEvidence"/>, fitted on the odd lines of our own pairs; docs/wording.md has its figures.
/// Shared content speaks for it; numbers, names and content put in the place of others, denials and opposites against.
/// </remarks>
public static class VariantJudge
{
    /// <summary>Statements are one utterance from this probability on.</summary>
    public const double Threshold = 0.6;

    private const double VerbatimLogit = 4;    // of the same words, at least
    private const double TrimmedCoverage = 0.97;
    private const double TranslationExactness = 0.62;    // of the better covered statement's content
    private const int FreeDays = 7;
    private const double LogitsPerDoubling = 0.35;    // of the days beyond those, a guess: formulas come again

    private static readonly double[] Weights =
    [
        5.19,      // content that the better covered statement shares
        -1.09,     // content that the other shares
        2.79,      // shared content out of order
        4.33,      // how much is shared at all
        -3.59,     // content in the place of other content
        -1.60,     // such content in a frame of the same words
        -4.54,     // whether there is much of that
        -3.89,     // numbers and dates that differ
        -3.32,     // names that differ
        -6.37,     // denials of one side
        -4.81,     // an opposite
        1.95,      // content in the place of other content, the rest being the same
        -2.83,     // how much is the same in form and order
    ];

    internal const double Bias = -1.26;

    internal static ReadOnlySpan<double> FittedWeights => Weights;

    /// <param name="days">Between the days on which they were said or published; at least 0. Up to a week changes nothing.</param>
    public static VariantVerdict Compare(WordList first, WordList second, int days = 0)
    {
        if (first.Count == 0 || second.Count == 0)
        {
            return new VariantVerdict(0, VariantKind.None);
        }

        var evidence = VariantEvidence.Of(first, second);
        var logit = Bias;
        for (var i = 0; i < Weights.Length; i++)
        {
            logit += Weights[i] * evidence.Figures[i];
        }

        logit = evidence.Alignment.Similarity == 1 ? Math.Max(logit, VerbatimLogit) : logit;
        logit -= days > FreeDays ? LogitsPerDoubling * Math.Log2((double)days / FreeDays) : 0;
        var probability = 1 / (1 + Math.Exp(-logit));
        return new VariantVerdict(probability, probability < Threshold ? VariantKind.None : Kind(first, second, evidence));
    }

    private static VariantKind Kind(WordList first, WordList second, VariantEvidence evidence)
    {
        var alignment = evidence.Alignment;
        if (alignment.Similarity == 1)
        {
            return VariantKind.Verbatim;
        }

        var (sameFirst, sameSecond) = Same(first, second, alignment);
        var most = Math.Max(sameFirst, sameSecond);
        return Math.Min(sameFirst, sameSecond) >= TrimmedCoverage ? VariantKind.Verbatim
            : most >= TrimmedCoverage ? VariantKind.Trimmed
            : most < TranslationExactness ? VariantKind.Translation
            : VariantKind.Reworded;
    }

    // Of all words of each side, by weight, those paired in the same form.
    private static (double First, double Second) Same(WordList first, WordList second, Alignment alignment)
    {
        var same = alignment.Pairs.Where(static pair => pair.Nearness == Nearness.Same).Sum(pair => first[pair.First].Weight);
        return ((double)same / Weight(first), (double)same / Weight(second));
    }

    private static int Weight(WordList words)
    {
        var sum = 0;
        foreach (var form in words.Forms)
        {
            sum += form.Weight;
        }

        return sum;
    }
}
