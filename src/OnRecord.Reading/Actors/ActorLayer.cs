using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Text;

namespace OnRecord.Reading.Actors;

/// <summary>An actor of one article, with the words that mention it.</summary>
/// <param name="Id">Key of the actor table, or <c>a1</c>, <c>a2</c> … in the order of their first mention.</param>
/// <param name="Mentions">In text order; empty for one named only outside the text.</param>
public sealed record ArticleActor(
    string Id, string Name, ActorKind Kind, string? Country, string? Role, string? Wikidata, ImmutableArray<string> Aliases, ImmutableArray<TextSpan> Mentions)
{
    /// <summary>The entry of the actor table; null for one known from this article alone.</summary>
    public KnownActor? Known { get; init; }
}

/// <summary>Who takes part in an attribution, as indices of actors.</summary>
/// <param name="Speaker">Whom the source means; −1 where nothing tells.</param>
/// <param name="Addressees">Who is addressed.</param>
/// <param name="Via">Who passed the words on, nearest to the speaker first.</param>
/// <param name="Basis">By what the speaker was found.</param>
public readonly record struct StatementParties(int Speaker, ImmutableArray<int> Addressees, ImmutableArray<int> Via, SpeakerBasis Basis);

/// <summary>By what a speaker was found.</summary>
public enum SpeakerBasis
{
    /// <summary>A name of theirs, or one that the table of actors knows.</summary>
    Name,

    /// <summary>An office or a role: the Korvian leader.</summary>
    Title,

    Pronoun,

    /// <summary>A letter or a statement, for its author.</summary>
    Document,

    /// <summary>Several as one: the two ministers.</summary>
    Group,

    /// <summary>A description that stands for a name: a senior official.</summary>
    Description,

    /// <summary>No words here: whoever spoke before.</summary>
    Continued,

    /// <summary>Whoever the title or a turn names.</summary>
    Author,
}

/// <summary>Who takes part in a mention of a message, as indices of actors; empty where the words do not tell.</summary>
public readonly record struct Correspondents(ImmutableArray<int> Senders, ImmutableArray<int> Addressees, ImmutableArray<int> Bearers);

/// <summary>The actors of an article, and the parties of each of its attributions and of each mention of a message, in the same order as those.</summary>
/// <param name="actors">In the order of their first mentions.</param>
/// <param name="parties">Of the attributions.</param>
/// <param name="correspondents">Of the mentions of messages in the text, then of those in the title.</param>
public sealed class ActorLayer(ImmutableArray<ArticleActor> actors, ImmutableArray<StatementParties> parties, ImmutableArray<Correspondents> correspondents) : ILayer
{
    public ImmutableArray<ArticleActor> Actors { get; } = actors;

    public ImmutableArray<StatementParties> Parties { get; } = parties;

    public ImmutableArray<Correspondents> Correspondents { get; } = correspondents;
}
