namespace OnRecord.Wording;

/// <summary>How two wordings of one utterance differ.</summary>
public enum VariantKind
{
    /// <summary>They are no wordings of one utterance.</summary>
    None,

    /// <summary>Word for word, whatever the case and marks.</summary>
    Verbatim,

    /// <summary>One is part of the other, in its words.</summary>
    Trimmed,

    /// <summary>The same words in other forms, order or company, such as indirect speech.</summary>
    Reworded,

    /// <summary>For the most part other words that mean the same, as two translators choose.</summary>
    Translation,
}

/// <summary>Whether two statements are one utterance.</summary>
/// <param name="Probability">That they are, in [0, 1].</param>
/// <param name="Kind">Not <see cref="VariantKind.None"/> if the probability reaches the judge's threshold.</param>
public readonly record struct VariantVerdict(double Probability, VariantKind Kind);
