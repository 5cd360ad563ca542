using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Text;

namespace OnRecord.Reading.Actors;

/// <summary>An actor of one article, with the words that mention it.</summary>
/// <param name="Id">Key of the actor table, or <c>a1</c>, <c>a2</c> … in the order of their first mention.</param>
/// <param name="Mentions">In text order; empty for one named only outside the text.</param>
public sealed record ArticleActor(
    string Id, string Name, ActorKind Kind, string? Country, string? Role, string? Wikidata, ImmutableArray<string> Aliases, ImmutableArray<TextSpan> Mentions);

/// <summary>Who takes part in an attribution, as indices of actors.</summary>
/// <param name="Speaker">Whom the source means; −1 where nothing tells.</param>
/// <param name="Addressees">Who is addressed.</param>
/// <param name="Via">Who passed the words on, nearest to the speaker first.</param>
public readonly record struct Parties(int Speaker, ImmutableArray<int> Addressees, ImmutableArray<int> Via);

/// <summary>The actors of an article, and the parties of each of its attributions, in the same order as those.</summary>
public sealed class ActorLayer(ImmutableArray<ArticleActor> actors, ImmutableArray<Parties> parties) : ILayer
{
    public ImmutableArray<ArticleActor> Actors { get; } = actors;

    public ImmutableArray<Parties> Parties { get; } = parties;
}
