namespace OnRecord.Reading.Places;

/// <summary>What sort of place.</summary>
public enum PlaceKind : byte
{
    /// <summary>A state, or a territory with a code of its own.</summary>
    State,
    City,

    /// <summary>Of a state, or over several of them.</summary>
    Region,
    Sea,
    River,
    Strait,
    Island,
    Mountain,

    /// <summary>A border, a crossing, a line of control.</summary>
    Border,
    Base,
    NuclearSite,
    Camp,

    /// <summary>A building, a square, a desert.</summary>
    Other,

    /// <summary>The text names it, and no table knows it.</summary>
    Unknown,
}

/// <summary>A place that is known before any article is read.</summary>
public sealed record KnownPlace
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required PlaceKind Kind { get; init; }

    /// <summary>
    /// ISO 3166-1 alpha-3; several parted by bars where control or claim is disputed, a border is shared or a territory has a code of
    /// its own; empty for seas and regions of several states.
    /// </summary>
    public string States { get; init; } = "";

    /// <summary>The name of the region it lies in; empty where none is known.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Degrees north, −90 to 90.</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east, −180 to 180.</summary>
    public required double Longitude { get; init; }

    /// <summary>Of cities: 5 from 5 million people, 4 from 1 million, 3 from 300,000, 2 from 100,000, 1 from 20,000, else 0.</summary>
    public int Size { get; init; }

    /// <summary>Whether the name often stands for a government or body.</summary>
    public bool Acts { get; init; }

    /// <summary>The one state it lies in; null where there are several or none.</summary>
    public string? Country => States.Length == 3 ? States : null;

    /// <summary>Whether a state, ISO 3166-1 alpha-3, is one of <see cref="States"/>.</summary>
    public bool LiesIn(string state) => States.Contains(state, StringComparison.Ordinal);
}
