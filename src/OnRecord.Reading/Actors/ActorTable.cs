using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Reading.Actors.Coding;

namespace OnRecord.Reading.Actors;

/// <summary>Known actors: states, bodies, outlets and people with their offices. Ours, with or without the user's.</summary>
public sealed class ActorTable
{
    private static readonly WordSet OutletNouns =
    [
        "agency", "agencies", "media", "television", "newspaper", "newspapers", "daily", "broadcaster", "broadcasters", "tv",
        "radio", "outlet",
        "outlets", "magazine", "station", "channel", "portal", "weekly", "courier", "gazette", "herald", "tribune", "times",
        "post", "journal", "news",
    ];

    private static readonly Lazy<ActorTable> builtIn = new(static () => new ActorTable([ActorFile.BuiltIn(0)]));
    private static readonly Lazy<ImmutableArray<KnownActor>> further = new(static () => All(ActorFile.BuiltIn(1)));

    private readonly ImmutableArray<ActorSet> sets;    // the user's first
    private readonly Lazy<ImmutableArray<KnownActor>> actors;

    private const int LongestSpelt = 200;    // characters

    private ActorTable(ImmutableArray<ActorSet> sets) => (this.sets, actors) = (sets, new(() => [.. sets.SelectMany(static set => All(set))]));

    /// <summary>The tables of <c>resources/actors</c>.</summary>
    /// <exception cref="ActorFileException">The program is damaged.</exception>
    public static ActorTable BuiltIn => builtIn.Value;

    /// <summary>The actors that codes of events need besides: organs of states, armed groups, firms, parties. Read when first asked for.</summary>
    internal static ImmutableArray<KnownActor> Further => further.Value;

    /// <summary>An organ, a group or a firm by its name, case and all; null where none or several have it.</summary>
    internal static KnownActor? FindFurther(ReadOnlySpan<char> name)
    {
        name = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        return furtherByName.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var found) ? found : null;
    }

    private static readonly Lazy<Dictionary<string, KnownActor?>> furtherByName = new(static () =>
    {
        var byName = new Dictionary<string, KnownActor?>(StringComparer.Ordinal);
        foreach (var actor in Further)
        {
            foreach (var name in actor.Names.Append(actor.Name))
            {
                if (actor.Country is not null && (name.Contains(' ', StringComparison.Ordinal) || name.Length > 3))
                {
                    byName[name] = byName.TryGetValue(name, out var other) && other != actor ? null : actor;
                }
            }
        }

        return byName;
    });

    public int Count => sets.Sum(static set => set.Count);

    /// <summary>All of them, the user's first.</summary>
    public ImmutableArray<KnownActor> Actors => actors.Value;

    /// <summary>States that have a code, the user's first.</summary>
    internal IEnumerable<KnownActor> States => sets.SelectMany(static set => set.States);

    /// <summary>Words for actors that the user's dictionaries give sectors.</summary>
    public ImmutableArray<AgentWords> Agents { get; private init; } = [];

    /// <summary>This table with the user's actors before it: where both know a name, the user's counts.</summary>
    /// <param name="reader">A table with the columns of <c>resources/actors</c>, tab-separated, in any order.</param>
    /// <param name="name">For the message of an error.</param>
    /// <exception cref="FormatException">A column is missing, a row is too long, or a kind is unknown.</exception>
    public ActorTable With(TextReader reader, string name) => new([new ActorSet([.. ActorRows.Read(reader, name)]), .. sets]) { Agents = Agents };

    /// <summary>This table with those of a dictionary before it: where both know a name, the dictionary's count.</summary>
    public ActorTable With(ActorDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        return new ActorTable([new ActorSet(dictionary.Actors), .. sets]) { Agents = [.. dictionary.Agents, .. Agents] };
    }

    /// <returns>The actor of this name, whole; null where none is known. Names of up to three letters count in their own case.</returns>
    public KnownActor? Find(ReadOnlySpan<char> name) =>
        Named(name) is { } actor && (name.Length > 3 || HasName(actor, name)) ? actor : null;

    private KnownActor? Named(ReadOnlySpan<char> name)
    {
        foreach (var set in sets)
        {
            if (set.Named(name) is { } actor)
            {
                return actor;
            }
        }

        return null;
    }

    // In this very case: "US" is a state, "us" is not.
    private static bool HasName(KnownActor actor, ReadOnlySpan<char> name)
    {
        foreach (var known in actor.Names)
        {
            if (name.SequenceEqual(known))
            {
                return true;
            }
        }

        return name.SequenceEqual(actor.Name);
    }

    /// <returns>The state of this adjective or demonym: <c>Russian</c>.</returns>
    public KnownActor? FindState(ReadOnlySpan<char> adjective)
    {
        foreach (var set in sets)
        {
            if (set.OfAdjective(adjective) is { } state)
            {
                return state;
            }
        }

        return null;
    }

    /// <summary>Who held an office of a state on a date, where just one person did.</summary>
    /// <param name="title">The title, or its last words: <c>president</c>, <c>foreign minister</c>.</param>
    public KnownActor? HolderOf(string title, string country, string date)
    {
        // A single word means the highest offices only: "the minister" is not the minister of defence.
        var any = title.Contains(' ', StringComparison.Ordinal);
        KnownActor? holder = null;
        foreach (var actor in People(country))
        {
            if (actor.Offices.Any(office => (office.Country ?? actor.Country) == country
                && (any || office.Kind is "head-of-state" or "head-of-government" or "foreign-minister" or "de-facto-leader")
                && office.HeldOn(date)
                && office.Titles.Any(t => EndsWith(t, title))))
            {
                if (holder is not null)
                {
                    return null;
                }

                holder = actor;
            }
        }

        return holder;
    }

    private static bool EndsWith(string title, string words) => title.EndsWith(words, StringComparison.OrdinalIgnoreCase)
        && (title.Length == words.Length || title[^(words.Length + 1)] is ' ' or '-');

    /// <summary>Whom a title with a family name means on a date, where just one person of that name held such an office: <c>President Bush</c>.</summary>
    /// <param name="title">The title, or its last words.</param>
    /// <param name="country">The state of the office; null where the title names none.</param>
    public KnownActor? Bearer(string family, string title, string? country, string date)
    {
        KnownActor? bearer = null;
        foreach (var actor in sets.SelectMany(set => set.Family(family)))
        {
            if (actor.Offices.Any(office => office.HeldOn(date) && (country is null || (office.Country ?? actor.Country) == country)
                && office.Titles.Any(t => EndsWith(t, title) || t.StartsWith($"{title} of ", StringComparison.OrdinalIgnoreCase))))    // Secretary (of State) Dolk
            {
                if (bearer is not null)
                {
                    return null;
                }

                bearer = actor;
            }
        }

        return bearer;
    }

    /// <summary>Who held an office of a state on a date, where just one person did.</summary>
    /// <param name="fits">Whether an office is the one meant.</param>
    public KnownActor? HolderOf(string country, string date, Func<Office, bool> fits)
    {
        KnownActor? holder = null;
        foreach (var actor in People(country))
        {
            if (actor.Offices.Any(office => (office.Country ?? actor.Country) == country && office.HeldOn(date) && fits(office)))
            {
                if (holder is not null)
                {
                    return null;
                }

                holder = actor;
            }
        }

        return holder;
    }

    /// <returns>The actor of this name, be it written with hyphens or blanks, straight apostrophes or curled: <c>Al Sisi</c>, <c>People’s</c>.</returns>
    public KnownActor? FindSpelt(ReadOnlySpan<char> name)
    {
        if (Find(name) is { } found)
        {
            return found;
        }

        if (name.Length > LongestSpelt || !name.ContainsAny(" -‑’\n"))
        {
            return null;
        }

        Span<char> plain = stackalloc char[name.Length];
        name.Replace(plain, '’', '\'');
        plain.Replace('\n', ' ');
        if (Find(plain) is { } straight)
        {
            return straight;
        }

        plain.Replace('-', ' ');
        plain.Replace('‑', ' ');
        foreach (var set in sets)
        {
            if (set.Spaced(plain) is { } person)
            {
                return person;
            }
        }

        return null;
    }

    /// <returns>The state of this code, ISO 3166-1 alpha-3.</returns>
    public KnownActor? StateOf(string country) => sets.Select(set => set.State(country)).FirstOrDefault(static state => state is not null);

    /// <summary>Whether a noun phrase names an outlet: <c>KCNA</c>, <c>state media</c>, <c>North Korean state media KCNA</c>.</summary>
    public bool IsOutlet(ReadOnlySpan<char> phrase)
    {
        if (phrase.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            phrase = phrase[4..];
        }

        if (Find(phrase) is { Kind: ActorKind.Outlet })
        {
            return true;
        }

        foreach (var range in phrase.Split(' '))
        {
            var word = phrase[range].Trim("()\"'“”‘’");
            if (OutletNouns.Contains(word) || (word.Length is > 2 and < 9 && !word.ContainsAnyExceptInRange('A', 'Z')
                && Find(word) is { Kind: ActorKind.Outlet }))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<KnownActor> All(ActorSet set) => [.. Enumerable.Range(0, set.Count).Select(number => set[number])];

    private IEnumerable<KnownActor> People(string country) => sets.SelectMany(set => set.People(country));
}
