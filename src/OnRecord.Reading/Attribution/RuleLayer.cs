using System.Collections.Immutable;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>What rules find by themselves.</summary>
/// <param name="relations">Attributions of a text that tells, in the order of their contents.</param>
/// <param name="whole">Those of words given whole (a transcript, an interview, posts, a published text); null where it looks like none.</param>
internal sealed class RuleLayer(ImmutableArray<AttributionRelation> relations, ImmutableArray<AttributionRelation>? whole) : ILayer
{
    public ImmutableArray<AttributionRelation> Relations { get; } = relations;

    public ImmutableArray<AttributionRelation>? Whole { get; } = whole;
}
