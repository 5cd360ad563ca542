using System.Collections.Immutable;
using OnRecord.Text;

namespace OnRecord.Reading.Messages;

/// <summary>The shapes in which a text tells of a message.</summary>
public enum MessageRule
{
    /// <summary>Varro sent a letter to Besk.</summary>
    Sent,

    /// <summary>Besk received a letter from Varro.</summary>
    Received,

    /// <summary>Besk answered a letter from Varro.</summary>
    Answered,

    /// <summary>Varro and Besk exchanged greetings.</summary>
    Exchanged,

    /// <summary>Varro’s letter to Besk</summary>
    Noun,

    /// <summary>Varro congratulated Besk.</summary>
    Verb,

    /// <summary>Varro spoke with Besk; talks between Varro and Besk.</summary>
    Talk,

    /// <summary>The whole text is one: a statement, an address.</summary>
    Published,

    /// <summary>Two who speak in turn in a text that its title calls talks.</summary>
    Turns,
}

/// <summary>Words that name one of the parties of a message.</summary>
/// <param name="Words">As they stand in the text.</param>
/// <param name="Office">The office, where several are named at once: <c>president</c> of each state in <c>the presidents of A and B</c>.</param>
/// <param name="Before">Where the words are a pronoun, whom the sentence before is about.</param>
internal readonly record struct PartyWords(TextSpan Words, string? Office = null, TextSpan? Before = null);

/// <summary>A stretch of text that tells of a message: who to whom, as words; whom those mean is the actors' layer's matter.</summary>
internal sealed record MessageMention
{
    public required MessageRule Rule { get; init; }

    /// <summary>Index of the word that tells of it: its verb or noun.</summary>
    public required int Word { get; init; }

    /// <summary>Index of the noun that names it; −1 where none does.</summary>
    public int Noun { get; init; } = -1;

    /// <summary>Where the words that tell of it begin.</summary>
    public required int Offset { get; init; }

    /// <summary>The words that tell of it.</summary>
    public required TextSpan Evidence { get; init; }

    public ImmutableArray<PartyWords> Senders { get; init; } = [];

    public ImmutableArray<PartyWords> Addressees { get; init; } = [];

    /// <summary>Those who brought it.</summary>
    public ImmutableArray<PartyWords> Bearers { get; init; } = [];

    /// <summary>Whether its sender is whoever speaks here: I, we.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether its addressee is whoever is spoken to: you.</summary>
    public bool IsToHearer { get; init; }

    /// <summary>Whether its addressee is whoever speaks here: I received a letter.</summary>
    public bool IsToSpeaker { get; init; }

    public required MessageKind Kind { get; init; }

    public MessageChannel? Channel { get; init; }

    public Occasion? Occasion { get; init; }

    /// <summary>Whether it tells of a letter or of the sending, not only of what was done by it: congratulated, thanked.</summary>
    public bool IsCarrier { get; init; }

    /// <summary>Whether it speaks of a message known already: the letter.</summary>
    public bool IsDefinite { get; init; }

    /// <summary>Whether it speaks of several letters: messages of sympathy.</summary>
    public bool IsPlural { get; init; }

    /// <summary>Whether it is of the kind of the one before: a similar message.</summary>
    public bool IsSimilar { get; init; }

    /// <summary>Whose initiative it was.</summary>
    public PartyWords? Initiative { get; init; }

    public bool IsTalk => Kind == MessageKind.Consultation;
}

/// <summary>Mentions of messages in the article's text, in its order, and those in its title.</summary>
internal sealed class MessageMentionLayer(ImmutableArray<MessageMention> mentions, ImmutableArray<MessageMention> inTitle) : ILayer
{
    public ImmutableArray<MessageMention> Mentions { get; } = mentions;

    /// <summary>Those in the title; their spans are spans of the title.</summary>
    public ImmutableArray<MessageMention> InTitle { get; } = inTitle;
}
