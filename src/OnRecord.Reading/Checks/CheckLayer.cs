using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Quotations;
using OnRecord.Reading.Times;
using OnRecord.Reading.Tokens;
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

/// <summary>All checks: dates and offices out of joint, unbalanced marks, no publication date.</summary>
/// <param name="actors">Who held which office when.</param>
internal sealed class CheckStage(ActorTable actors) : IStage<CheckLayer>
{
    public IReadOnlyList<Type> Needs { get; } = 
        [typeof(BlockLayer), typeof(QuotationLayer), typeof(TokenLayer), typeof(NameLayer), typeof(WordGraph), typeof(TimeLayer), typeof(AttributionLayer)];

    public CheckLayer Read(Document document)
    {
        var checks = ImmutableArray.CreateBuilder<Check>();
        if (DocumentDate.Of(document) is null)
        {
            checks.Add(new Check(FindingKind.NoPublicationDate, FindingSeverity.Note, "The article does not say when it was published.", []));
        }

        checks.AddRange(new DateChecks(document).Find());
        checks.AddRange(OfficeChecks.Find(document, actors));
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
