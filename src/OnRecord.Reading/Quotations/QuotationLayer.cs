using System.Collections.Immutable;
using OnRecord.Text;

namespace OnRecord.Reading.Quotations;

/// <summary>What a quoted region is there for.</summary>
public enum QuotationRole
{
    /// <summary>Somebody's words, or what may be.</summary>
    Speech,

    /// <summary>A nickname, the title of a work, or a word held at arm's length.</summary>
    Term,
}

/// <summary>A stretch of text in quotation marks, within one block.</summary>
/// <param name="Outer">With its marks, as far as it has them in this block.</param>
/// <param name="Inner">Without its marks.</param>
/// <param name="Depth">0 for one that lies in no other.</param>
/// <param name="Role">What it is there for.</param>
/// <param name="Continues">Whether it goes on from the last region of depth 0 before it, which a paragraph's end broke off.</param>
public readonly record struct Quotation(TextSpan Outer, TextSpan Inner, int Depth, QuotationRole Role, bool Continues);

/// <summary>All quoted regions in text order, an outer one before those it holds; and the marks that have no partner.</summary>
public sealed class QuotationLayer(ImmutableArray<Quotation> quotations, ImmutableArray<TextSpan> strays) : ILayer
{
    public ImmutableArray<Quotation> Quotations { get; } = quotations;

    public ImmutableArray<TextSpan> Strays { get; } = strays;
}
