using System.Collections.Immutable;
using OnRecord.Text;

namespace OnRecord.Reading.Places;

/// <summary>A place that the text names.</summary>
/// <param name="Span">The name with the words that say which part or kind it is: <c>western Kursk region</c>, <c>city of Sumy</c>.</param>
/// <param name="Name">As the table has it; of a place that it does not know, as the text has it.</param>
/// <param name="Kind">What sort of place.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null where it is not known, disputed, or none.</param>
/// <param name="Place">The place of the table; null where it knows none.</param>
public readonly record struct PlaceMention(TextSpan Span, string Name, PlaceKind Kind, string? Country, KnownPlace? Place);

/// <summary>Places in text order, never overlapping.</summary>
public sealed class PlaceLayer(ImmutableArray<PlaceMention> places, ImmutableArray<PlaceMention> acting) : ILayer
{
    public ImmutableArray<PlaceMention> Places { get; } = places;

    /// <summary>States, capitals and seats of government that are no places but stand for a state: <c>Moscow said</c>. In text order.</summary>
    public ImmutableArray<PlaceMention> Acting { get; } = acting;
}
