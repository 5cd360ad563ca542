using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>Rules only.</summary>
public sealed class AttributionStage : IStage<AttributionLayer>
{
    public IReadOnlyList<Type> Needs { get; } = [typeof(RuleLayer)];

    public AttributionLayer Read(Document document) => new(document.Get<RuleLayer>().Relations);
}
