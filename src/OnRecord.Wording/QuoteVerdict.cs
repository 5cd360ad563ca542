using System.Collections.Immutable;

namespace OnRecord.Wording;

/// <summary>How a quotation stands to what was said.</summary>
public enum QuoteMatch
{
    /// <summary>It is not among the words.</summary>
    NotFound,

    /// <summary>Most of its words are, but not all or not in this order.</summary>
    Altered,

    /// <summary>All its words are there in order, of which it leaves out some: before, behind, or where it says so.</summary>
    Part,

    /// <summary>It is the whole, word for word.</summary>
    Verbatim,
}

/// <summary>What became of a quotation that was looked for in a statement.</summary>
/// <param name="Similarity">Of the quotation and the words of the statement that it comes nearest to. In [0, 1], 1 for verbatim and part.</param>
/// <param name="Found">Where the fragments stand in the statement, or what they come nearest to; in the order of the fragments, empty where nothing was found.</param>
/// <param name="Differences">From the words of the quotation to those of the statement: none are <see cref="SegmentKind.Same"/>; <see cref="SegmentKind.Dropped"/> words are the
/// quotation's alone. Empty but for <see cref="QuoteMatch.Altered"/>, and there where fragments stand in another order.</param>
public sealed record QuoteVerdict(QuoteMatch Match, double Similarity, ImmutableArray<WordRange> Found, ImmutableArray<AlignedSegment> Differences);
