using System.Collections.Immutable;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Attribution;
using OnRecord.Text;

namespace OnRecord.Reading.Mentions;

/// <summary>What a name is taken for.</summary>
public enum NameKind
{
    /// <summary>A name of nobody knows what: a place, a thing, a body.</summary>
    Unknown,
    Person,

    /// <summary>A state, body or outlet of the actor table.</summary>
    Known,
}

/// <summary>A name in the text.</summary>
/// <param name="Tokens">Its tokens, without title.</param>
/// <param name="Kind">What it is taken for.</param>
/// <param name="Role">The tokens of a title or description right before it: <c>North Korean leader</c>; empty where there is none.</param>
/// <param name="Apposition">The tokens of a description after it: <c>president of the Korvian State Council</c>; empty where there is none.</param>
/// <param name="Actor">The actor of the table that has this name; null where none does.</param>
/// <param name="Gender"><c>m</c>, <c>f</c>, or <c>\0</c> where it is not known.</param>
public readonly record struct NameMention(TokenRange Tokens, NameKind Kind, TokenRange Role, TokenRange Apposition, KnownActor? Actor, char Gender);

/// <summary>Names in text order, never overlapping.</summary>
public sealed class NameLayer(ImmutableArray<NameMention> names) : ILayer
{
    public ImmutableArray<NameMention> Names { get; } = names;

    /// <summary>The names that begin in a range of tokens.</summary>
    public ReadOnlySpan<NameMention> In(TokenRange range)
    {
        var (first, end) = (First(range.First), First(range.End));
        return Names.AsSpan()[first..end];
    }

    private int First(int token) => Bisection.First(Names.Length, i => Names[i].Tokens.First >= token);
}
