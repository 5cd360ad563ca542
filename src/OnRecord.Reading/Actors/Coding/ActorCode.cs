using System.Collections.Immutable;

namespace OnRecord.Reading.Actors.Coding;

/// <summary>The code of an actor in events: a state or what stands in its place, and sectors.</summary>
/// <param name="Country">ISO 3166-1 alpha-3, or <c>IGO</c>, <c>UNO</c>, <c>EUR</c>, <c>NGO</c>; empty where nothing tells.</param>
/// <param name="Sectors">Of PLOVER, the first counts; none for a state as a whole.</param>
/// <param name="Actor">Whom the table knows of these words; null where it knows nobody.</param>
public sealed record ActorCode(string Country, ImmutableArray<string> Sectors, KnownActor? Actor)
{
    /// <summary>In one word: <c>USAGOV</c>, <c>USAGOVMIL</c>.</summary>
    public string Joined => Country + string.Concat(Sectors);

    public override string ToString() => $"{(Country.Length > 0 ? Country : "---")} {string.Join(' ', Sectors)}".TrimEnd();
}

/// <summary>Words for actors of a kind, and the sectors of these.</summary>
/// <param name="Words">In the singular, or a plural of its own.</param>
/// <param name="Sectors">The first counts.</param>
/// <param name="Weak">Whether any other word of the phrase that has a sector counts before it: <c>official</c>.</param>
/// <param name="Before">Whether the sectors come before the state in a code of CAMEO: <c>NGO~</c>.</param>
public sealed record AgentWords(string Words, ImmutableArray<string> Sectors, bool Weak, bool Before = false);
