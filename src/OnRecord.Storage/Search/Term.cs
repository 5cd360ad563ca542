using System.Collections.Immutable;

namespace OnRecord.Storage.Search;

/// <summary>What is looked for in the words of entries or articles; each database writes it in its own language.</summary>
internal abstract record Term
{
    /// <summary>Words that follow each other in a field.</summary>
    /// <param name="Words">Folded. At least one.</param>
    /// <param name="Beginning">Whether the last is only the beginning of a word.</param>
    public sealed record Phrase(Field Field, ImmutableArray<string> Words, bool Beginning = false) : Term;

    /// <param name="Terms">At least one.</param>
    public sealed record All(ImmutableArray<Term> Terms) : Term;

    /// <param name="Terms">At least one.</param>
    public sealed record Any(ImmutableArray<Term> Terms) : Term;

    public static Term Tag(string tag) => new Phrase(Field.Tags, [tag]);
}
