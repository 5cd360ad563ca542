using OnRecord.Findings;

namespace OnRecord.Reading.Actors;

/// <summary>By what names the actors of one source are found.</summary>
/// <param name="Whole">Names and other spellings.</param>
/// <param name="Adjectives">Of states: <c>Russian</c>.</param>
/// <param name="Spaced">Names of people that are written with hyphens, with blanks for these.</param>
/// <param name="States">States by their codes.</param>
/// <param name="People">People by the code of their state, and of those in which they held an office.</param>
/// <param name="Families">People who held offices by their family names.</param>
internal sealed record ActorNames(NameIndex Whole, NameIndex Adjectives, NameIndex Spaced, NameIndex States, NameIndex People, NameIndex Families)
{
    /// <summary>How many of them there are.</summary>
    public const int Count = 6;

    /// <summary>All of them, in the order in which they are written.</summary>
    public IEnumerable<NameIndex> All => [Whole, Adjectives, Spaced, States, People, Families];

    public static ActorNames Of(IReadOnlyList<KnownActor> actors, TextNumbers texts)
    {
        NameIndex Index(Func<KnownActor, IEnumerable<string>> names) =>
            NameIndex.Of([.. actors.SelectMany((actor, number) => names(actor).Select(name => (name, number)))], texts);

        return new ActorNames(
            Index(static actor => actor.Names.Prepend(actor.Name)),
            Index(static actor => actor.Adjectives),
            Index(static actor => actor.Kind == ActorKind.Person ? Hyphened(actor) : []),
            Index(static actor => actor is { Kind: ActorKind.State, Country: { } country } ? [country] : []),
            Index(static actor => actor is { Kind: ActorKind.Person, Country: not null } ? Served(actor) : []),
            Index(static actor => actor is { Kind: ActorKind.Person, Offices.Length: > 0 } ? [actor.FamilyName] : []));
    }

    private static IEnumerable<string> Hyphened(KnownActor actor) =>
        actor.Names.Prepend(actor.Name).Where(static name => name.Contains('-')).Select(static name => name.Replace('-', ' '));

    private static IEnumerable<string> Served(KnownActor actor) =>
        actor.Offices.Select(static office => office.Country).Append(actor.Country).OfType<string>().Distinct();
}
