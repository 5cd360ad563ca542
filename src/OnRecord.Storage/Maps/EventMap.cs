using OnRecord.Storage.Facets;

namespace OnRecord.Storage.Maps;

/// <summary>Where events happened, as far as the articles tell a place that has coordinates. What merely happened in some state has none.</summary>
/// <param name="Places">Those with the most events first.</param>
/// <param name="Placed">How many of the events found have a place here: of very many the newest, no more being looked at.</param>
/// <param name="IsPart">Whether there are more of those.</param>
/// <param name="Total">How many events were found in all.</param>
/// <param name="IsLeast">Whether there are more than <paramref name="Total"/>.</param>
public sealed record EventMap(IReadOnlyList<MapPlace> Places, int Placed, bool IsPart, int Total, bool IsLeast);

/// <summary>A place with the events there.</summary>
/// <param name="Types">How many events of which PLOVER type, the most frequent first.</param>
public sealed record MapPlace(string Name, Site Site, int Events, IReadOnlyList<FacetCount> Types);

/// <summary>Where a place is.</summary>
/// <param name="Country">ISO 3166-1 alpha-3; null for what lies in several states, or in none.</param>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
/// <param name="Kind">As records have it: <c>city</c>, <c>region</c>, <c>sea</c>.</param>
public sealed record Site(string? Country, double Latitude, double Longitude, string Kind);
