using System.Collections.Immutable;

namespace OnRecord.Reading.Events;

/// <summary>What a predicate may be.</summary>
internal enum PredicateForm : byte
{
    Verb,
    Noun,

    /// <summary>A verb with further words: <c>hold talks</c>.</summary>
    Phrase,

    Adjective,
}

/// <summary>What is asked of the filler of a slot.</summary>
/// <param name="Slot">Hash of the slot's name.</param>
/// <param name="Negated">Whether it must not be so.</param>
/// <param name="Classes">Classes of nouns of which one must hold.</param>
/// <param name="Literals">Hashes of lemmas of which one must hold.</param>
/// <param name="Types">Types of which the governed act must be one.</param>
/// <param name="Filled">Whether any filler will do.</param>
/// <param name="Empty">Whether the slot must be empty.</param>
/// <param name="Actor">Whether a party will do.</param>
/// <param name="Place">Whether a place will do.</param>
/// <param name="Time">Whether a time will do.</param>
internal sealed record Condition(
    uint Slot, bool Negated, ImmutableArray<int> Classes, ImmutableArray<uint> Literals, ImmutableArray<EventType> Types, bool Filled, bool Empty, bool Actor, bool Place, bool Time);

/// <summary>A reading of a predicate. From <c>resources/events/predicates.tsv</c>, or from a user's own dictionary.</summary>
/// <param name="Words">Its dictionary form.</param>
/// <param name="Further">Hashes of the words that must stand with the first.</param>
/// <param name="Type">The act; <see cref="EventType.None"/> for an operator or no act.</param>
/// <param name="Operator">What it does with the act that it governs.</param>
/// <param name="Mode">PLOVER mode; empty for none.</param>
/// <param name="Cameo">CAMEO code; empty for none.</param>
internal sealed record Predicate(
    string Words, PredicateForm Form, ImmutableArray<uint> Further, ImmutableArray<Condition> When, EventType Type, Operator Operator, string Mode, string Cameo)
{
    /// <summary>How much it asks: of several that hold, the one that asks most is taken.</summary>
    public int Weight => (2 * Further.Length) + When.Length;
}

/// <summary>What becomes of an act under an operator. From <c>resources/events/folds.tsv</c>.</summary>
/// <param name="Cameo">Its code; empty to keep that of the act.</param>
internal sealed record Fold(Operator Operator, EventType Inner, string InnerCameo, EventType Type, string Mode, string Cameo, EventStatus Status);
