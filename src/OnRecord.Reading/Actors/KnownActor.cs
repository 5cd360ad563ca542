using System.Collections.Immutable;
using OnRecord.Findings;

namespace OnRecord.Reading.Actors;

/// <summary>An office that somebody held.</summary>
/// <param name="Titles">As it is written, the commonest first.</param>
/// <param name="Kind">Kind of office, such as <c>head-of-state</c>.</param>
/// <param name="From">First day, ISO 8601 as precise as known; empty where it is open.</param>
/// <param name="Until">Last day; empty where it is open.</param>
/// <param name="Country">Of which state or body; null where the table names none.</param>
public sealed record Office(ImmutableArray<string> Titles, string Kind, string From, string Until, string? Country = null)
{
    /// <summary>Whether it was held on a date; a bound known to the month or year counts whole.</summary>
    public bool HeldOn(string date) =>
        (From.Length == 0 || Compare(From, date) <= 0) && (Until.Length == 0 || Compare(Until, date) >= 0);

    // As far as both are known: March 2024 and 1 March 2024 are the same.
    private static int Compare(string bound, string date)
    {
        var length = Math.Min(bound.Length, date.Length);
        return string.CompareOrdinal(bound, 0, date, 0, length);
    }
}

/// <summary>A code of CAMEO or PLOVER that counts at some time.</summary>
/// <param name="Code">Groups of three letters: <c>USAGOV</c>; empty where there is none.</param>
/// <param name="From">First day, ISO 8601; empty where it is open.</param>
/// <param name="Until">The day after the last one; empty where it is open.</param>
public sealed record DatedCode(string Code, string From, string Until)
{
    /// <param name="date">ISO 8601; null for now.</param>
    public bool CountsOn(string? date) => (From.Length == 0 || date is null || string.CompareOrdinal(From, date) <= 0)
        && (Until.Length == 0 || (date is not null && string.CompareOrdinal(Until, date) > 0));
}

/// <summary>An actor that is known before any article is read.</summary>
public sealed record KnownActor
{
    public required string Id { get; init; }

    public required ActorKind Kind { get; init; }

    public required string Name { get; init; }

    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The state: of a person their own, though an office may be of another.</summary>
    public string? Country { get; init; }

    /// <summary>The name by which news calls a person alone, where it is not the last word of the name.</summary>
    public string? Family { get; init; }

    /// <summary>The name by which news calls a person alone.</summary>
    public string FamilyName => Family ?? Name[(Name.LastIndexOf(' ') + 1)..];

    public ImmutableArray<string> Adjectives { get; init; } = [];

    public ImmutableArray<Office> Offices { get; init; } = [];

    /// <summary><c>m</c>, <c>f</c>, or <c>\0</c> where it is not known or does not apply.</summary>
    public char Gender { get; init; }

    public string? Wikidata { get; init; }

    /// <summary>What stands in the place of a state in codes of events: <c>UNO</c>, <c>GEO</c> for a state that Georgia claims.</summary>
    public string? Code { get; init; }

    /// <summary>PLOVER sectors, the first counts: <c>GOV</c>, <c>MIL</c>.</summary>
    public ImmutableArray<string> Sectors { get; init; } = [];

    /// <summary>Codes by date that the user's dictionary gives; the first that fits counts.</summary>
    public ImmutableArray<DatedCode> DatedCodes { get; init; } = [];

    /// <summary>Cities, buildings and streets that stand for a government: <c>Moscow</c>, <c>the Kremlin</c>.</summary>
    public ImmutableArray<string> Seats { get; init; } = [];

    /// <summary>First day of a state, ISO 8601; empty where it is older or not known.</summary>
    public string From { get; init; } = "";

    /// <summary>Last day of a state; empty where it lasts.</summary>
    public string Until { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-2 of a state.</summary>
    public string? Iso2 { get; init; }

    /// <summary>Number of a state in the Correlates of War.</summary>
    public string? Cow { get; init; }

    /// <summary>CAMEO code of a group or a body.</summary>
    public string? Cameo { get; init; }

    /// <summary>Members of a body, ISO 3166-1 alpha-3.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>Of an outlet: 1 speaks for state or party, 2 is steered by it, 3 is independent of it.</summary>
    public string? Level { get; init; }

    /// <summary>The offices held on a date, the highest first; those without an end where there is no date.</summary>
    public IEnumerable<Office> OfficesOn(string? date) => Offices
        .Where(office => date is null ? office.Until.Length == 0 : office.HeldOn(date))
        .OrderBy(static office => (uint)Array.IndexOf(ByRank, office.Kind))
        .ThenBy(office => office.Country == Country ? 0 : 1);

    // Of several offices held at once, the one by which news calls somebody.
    private static readonly string[] ByRank = ["de-facto-leader", "head-of-state", "head-of-government", "foreign-minister", "defence-minister", "body-head"];

    /// <summary>The title of the highest office held on a date, or of the last one known; null where there is none.</summary>
    public string? RoleOn(string? date) =>
        ((date is null ? null : OfficesOn(date).FirstOrDefault()) ?? LastOffice)?.Titles.FirstOrDefault();

    // The office that lasted longest into our days, of two that ended together the higher.
    private Office? LastOffice => Offices
        .OrderByDescending(static office => office.Until.Length == 0 ? "9999" : office.Until, StringComparer.Ordinal)
        .ThenBy(static office => (uint)Array.IndexOf(ByRank, office.Kind))
        .FirstOrDefault();
}
