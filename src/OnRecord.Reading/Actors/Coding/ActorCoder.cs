using System.Collections.Immutable;

namespace OnRecord.Reading.Actors.Coding;

/// <summary>Gives the words for an actor its codes: <c>Armenian Prime Minister</c> is ARM GOV, <c>Boko Haram gunmen</c> NGA REB.</summary>
/// <remarks>
/// Known names, nationalities, places and words of sectors are found longest first; the head of the phrase counts before what stands
/// after a preposition. Safe for many threads.
/// </remarks>
public sealed class ActorCoder(ActorTable table)
{
    private readonly CodeIndex index = new(table);

    /// <summary>The coder of the built-in tables.</summary>
    public static ActorCoder BuiltIn => builtIn.Value;

    private static readonly Lazy<ActorCoder> builtIn = new(static () => new ActorCoder(ActorTable.BuiltIn));

    /// <summary>The codes of each actor that a phrase names.</summary>
    /// <param name="phrase">A noun phrase: <c>the Serbian Army</c>, <c>Barack Obama and Vladimir Putin</c>.</param>
    /// <param name="date">When it was written, ISO 8601; null for now.</param>
    /// <param name="country">The state that the article is about, by code or name: it decides between namesakes.</param>
    /// <returns>None where the words name nobody that can be told.</returns>
    public ImmutableArray<ActorCode> Code(string phrase, string? date = null, string? country = null)
    {
        var about = country is null ? null : CountryOf(country);
        var parts = ImmutableArray.CreateBuilder<ActorCode>();
        foreach (var part in new PhraseReading(new Phrase(phrase), index, date, about).Parts())
        {
            if (part is not null)
            {
                parts.Add(part);
            }
        }

        return parts.ToImmutable();
    }

    /// <summary>The code of an actor on a date.</summary>
    /// <param name="date">ISO 8601; null for now.</param>
    public ActorCode Code(KnownActor actor, string? date)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return index.CodeOf(actor, date);
    }

    /// <summary>Whether words are a word for actors of a kind: <c>parliament</c>.</summary>
    internal bool IsAgent(string words) => index.Find(Phrase.Fold(words)).Any(static meaning => meaning.Kind == WordsKind.Agent);

    /// <summary>Whether words name a city or a building that may stand for a government: <c>Moscow</c>.</summary>
    internal bool IsSeat(string words) => index.Find(Phrase.Fold(words)).Any(static meaning => meaning.Kind is WordsKind.Seat or WordsKind.Place);

    private string? CountryOf(string country) =>
        country is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'] ? country
            : index.Find(Phrase.Fold(country)).FirstOrDefault(static meaning => meaning.Country.Length > 0)?.Country;
}
