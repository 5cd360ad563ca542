using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Quotations;
using OnRecord.Text;

namespace OnRecord.Reading.Checks;

/// <summary>Something out of joint.</summary>
/// <param name="Says">One plain sentence.</param>
/// <param name="Evidence">The words on which it stands; empty where the point is what is missing.</param>
public sealed record Check(FindingKind Kind, FindingSeverity Severity, string Says, ImmutableArray<TextSpan> Evidence);

/// <summary>What is out of joint in the article's own words.</summary>
public sealed class CheckLayer(ImmutableArray<Check> checks) : ILayer
{
    public ImmutableArray<Check> Checks { get; } = checks;
}

/// <summary>The checks that need no more than layout and quotation marks: unbalanced marks, no publication date.</summary>
public sealed class CheckStage : IStage<CheckLayer>
{
    public IReadOnlyList<Type> Needs { get; } = [typeof(BlockLayer), typeof(QuotationLayer)];

    public CheckLayer Read(Document document)
    {
        var checks = ImmutableArray.CreateBuilder<Check>();
        if (document.Article.Published is null && document.Get<BlockLayer>().Dateline is not { Date: not null })
        {
            checks.Add(new Check(FindingKind.NoPublicationDate, FindingSeverity.Note, "The article does not say when it was published.", []));
        }

        var strays = document.Get<QuotationLayer>().Strays;
        if (!strays.IsEmpty)
        {
            checks.Add(new Check(
                FindingKind.UnbalancedQuotation,
                FindingSeverity.Note,
                strays.Length == 1 ? "A quotation mark has no partner." : $"{strays.Length} quotation marks have no partner.",
                strays));
        }

        return new CheckLayer(checks.DrainToImmutable());
    }
}
