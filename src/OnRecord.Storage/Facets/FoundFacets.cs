namespace OnRecord.Storage.Facets;

/// <summary>How what was found is distributed: over outlets, people, carriers, types and months.</summary>
/// <param name="Counted">How many of those found were counted: the newest.</param>
/// <param name="IsPart">Whether more were found than were counted, so that every number is one of a part.</param>
/// <param name="Actors">Who spoke, sent or acted.</param>
/// <param name="Recipients">Who was spoken to, written to or acted on; several of one entry count each.</param>
/// <param name="Via">Who passed it on; several of one entry count each.</param>
/// <param name="Types">Forms of statements, kinds of messages, PLOVER types of events, as the contract spells them.</param>
/// <param name="Statuses">Of events; empty for all else.</param>
/// <param name="Months"><c>2025-12</c>; every one, the earliest first.</param>
public sealed record FoundFacets(
    int Counted, bool IsPart, Facet Outlets, Facet Actors, Facet Recipients, Facet Via, Facet Types, Facet Statuses, Facet Months);

/// <summary>How often each value of one kind occurs.</summary>
/// <param name="Values">The most frequent ones first.</param>
/// <param name="Different">How many different values there are, those not given included.</param>
/// <param name="Without">How many entries have none.</param>
public sealed record Facet(IReadOnlyList<FacetCount> Values, int Different, int Without);

/// <summary>How often one value occurs.</summary>
/// <param name="Id">Of one who means the same in every article; null for all else.</param>
/// <param name="Name">The value, or how the newest of the entries calls whom the id means.</param>
public sealed record FacetCount(string? Id, string Name, int Count);
