using System.ComponentModel.DataAnnotations;
using OnRecord.Reading.Events.Dictionaries;

namespace OnRecord.Reading.Events;

/// <summary>What counts as an event.</summary>
public sealed record EventOptions
{
    /// <summary>Acts whose type has a smaller share are left out. In [0, 1].</summary>
    [Range(0.0, 1.0)]
    public float LeastShare { get; init; } = 0.5f;

    /// <summary>The same where lexicon and model name the same type.</summary>
    [Range(0.0, 1.0)]
    public float LeastAgreed { get; init; } = 0.2f;

    /// <summary>Whether acts within one state count too, and those of parties of no known state.</summary>
    public bool Domestic { get; init; }

    /// <summary>The user's own dictionaries, which count beside the lexicon.</summary>
    public EventDictionaries Dictionaries { get; init; } = EventDictionaries.Empty;
}
