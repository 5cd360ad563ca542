using System.Collections.Immutable;
using OnRecord.Text;

namespace OnRecord.Reading.Events;

/// <summary>Who takes part in an event.</summary>
/// <param name="Code">ISO 3166-1 alpha-3 of a state, else a short name in capitals; empty where no state can be told.</param>
/// <param name="Sectors">PLOVER sectors, joined: <c>GOVMIL</c>; empty for a state as such.</param>
/// <param name="Actor">Index in the layer of actors; −1 where only the words tell.</param>
public readonly record struct Participant(string Code, string Sectors, int Actor)
{
    /// <summary>Whether the code is of a body between states.</summary>
    public bool IsBody { get; init; }
}

/// <summary>An act between parties of different states, as the text tells it.</summary>
public sealed record DetectedEvent
{
    public required EventType Type { get; init; }

    /// <summary>PLOVER mode; null for none.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts, in the order of their names.</summary>
    public ImmutableArray<string> Context { get; init; } = [];

    /// <summary>CAMEO code; null where none is known.</summary>
    public string? Cameo { get; init; }

    public ImmutableArray<Participant> Actors { get; init; } = [];

    public ImmutableArray<Participant> Recipients { get; init; } = [];

    public required EventStatus Status { get; init; }

    /// <summary>ISO 8601, as precise as the text tells; null where it does not.</summary>
    public string? Date { get; init; }

    /// <summary>Index of its place in the layer of places; −1 for none.</summary>
    public int Place { get; init; } = -1;

    /// <summary>Index of the attribution that the act of speech is; −1 for none.</summary>
    public int Statement { get; init; } = -1;

    /// <summary>Who reports it, as indices of actors, nearest first.</summary>
    public ImmutableArray<int> Via { get; init; } = [];

    /// <summary>The word that says it.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>All clauses that tell of it, in text order.</summary>
    public ImmutableArray<TextSpan> Evidence { get; init; } = [];

    /// <summary>Entries of the lexicon that decided.</summary>
    public required string Reason { get; init; }

    /// <summary>How likely its type and parties are right, in [0, 1].</summary>
    public required float Probability { get; init; }
}

/// <summary>Events in the order of their first mention.</summary>
public sealed class EventLayer(ImmutableArray<DetectedEvent> events) : ILayer
{
    public ImmutableArray<DetectedEvent> Events { get; } = events;
}
