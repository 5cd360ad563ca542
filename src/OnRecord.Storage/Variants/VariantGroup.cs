using OnRecord.Wording;

namespace OnRecord.Storage.Variants;

/// <summary>A statement in another printing.</summary>
/// <param name="Kind">How its words differ from the base's.</param>
/// <param name="Probability">That it is one utterance with the base, in [0, 1].</param>
/// <param name="Differences">From the base's words to its own; counted in words, see <see cref="WordList.Of"/>.</param>
/// <param name="DaysLater">From the first printing's publication to this one's; null where one of them is undated.</param>
/// <param name="Origin">Which of the group's sources this printing goes back to, numbered from 0.</param>
public sealed record Variant(StatementHit Statement, VariantKind Kind, double Probability, IReadOnlyList<AlignedSegment> Differences, int? DaysLater, int Origin);

/// <summary>One utterance in all its printings.</summary>
/// <param name="Base">The one that the others are compared with.</param>
/// <param name="Variants">The others, the earliest published first.</param>
/// <param name="Wordings">How many different wordings there are, the base's included.</param>
/// <param name="Origins">How many independent sources the printings go back to.</param>
/// <param name="Silent">Outlets that published something in the days of <see cref="Listened"/>, and none of this.</param>
public sealed record VariantGroup(
    StatementHit Base, IReadOnlyList<Variant> Variants, int Wordings, int Origins, IReadOnlyList<string> Silent, CorpusBounds Searched)
{
    /// <summary>Which of the sources the base goes back to.</summary>
    public required int BaseOrigin { get; init; }

    /// <summary>From the first printing to some days after the last; null where none is dated.</summary>
    public required (DateOnly From, DateOnly Until)? Listened { get; init; }
}
