using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Reading.Actors.Coding;

namespace OnRecord.Reading.Actors;

/// <summary>An office that somebody held.</summary>
/// <param name="Titles">As it is written, the commonest first.</param>
/// <param name="Kind">Kind of office, such as <c>head-of-state</c>.</param>
/// <param name="From">First day, ISO 8601 as precise as known; empty where it is open.</param>
/// <param name="Until">Last day; empty where it is open.</param>
/// <param name="Country">Of which state or body; null where the table names none.</param>
public sealed record Office(ImmutableArray<string> Titles, string Kind, string From, string Until, string? Country = null)
{
    /// <summary>Whether it was held on a date; a bound known to the month or year counts whole.</summary>
    public bool HeldOn(string date) =>
        (From.Length == 0 || Compare(From, date) <= 0) && (Until.Length == 0 || Compare(Until, date) >= 0);

    // As far as both are known: March 2024 and 1 March 2024 are the same.
    private static int Compare(string bound, string date)
    {
        var length = Math.Min(bound.Length, date.Length);
        return string.CompareOrdinal(bound, 0, date, 0, length);
    }
}

/// <summary>A code of CAMEO or PLOVER that counts at some time.</summary>
/// <param name="Code">Groups of three letters: <c>USAGOV</c>; empty where there is none.</param>
/// <param name="From">First day, ISO 8601; empty where it is open.</param>
/// <param name="Until">The day after the last one; empty where it is open.</param>
public sealed record DatedCode(string Code, string From, string Until)
{
    /// <param name="date">ISO 8601; null for now.</param>
    public bool CountsOn(string? date) => (From.Length == 0 || date is null || string.CompareOrdinal(From, date) <= 0)
        && (Until.Length == 0 || (date is not null && string.CompareOrdinal(Until, date) > 0));
}

/// <summary>An actor that is known before any article is read.</summary>
public sealed record KnownActor
{
    public required string Id { get; init; }

    public required ActorKind Kind { get; init; }

    public required string Name { get; init; }

    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The state: of a person their own, though an office may be of another.</summary>
    public string? Country { get; init; }

    /// <summary>The name by which news calls a person alone, where it is not the last word of the name.</summary>
    public string? Family { get; init; }

    /// <summary>The name by which news calls a person alone.</summary>
    public string FamilyName => Family ?? Name[(Name.LastIndexOf(' ') + 1)..];

    public ImmutableArray<string> Adjectives { get; init; } = [];

    public ImmutableArray<Office> Offices { get; init; } = [];

    /// <summary><c>m</c>, <c>f</c>, or <c>\0</c> where it is not known or does not apply.</summary>
    public char Gender { get; init; }

    public string? Wikidata { get; init; }

    /// <summary>What stands in the place of a state in codes of events: <c>UNO</c>, <c>GEO</c> for a state that Georgia claims.</summary>
    public string? Code { get; init; }

    /// <summary>PLOVER sectors, the first counts: <c>GOV</c>, <c>MIL</c>.</summary>
    public ImmutableArray<string> Sectors { get; init; } = [];

    /// <summary>Codes by date that the user's dictionary gives; the first that fits counts.</summary>
    public ImmutableArray<DatedCode> DatedCodes { get; init; } = [];

    /// <summary>Cities, buildings and streets that stand for a government: <c>Moscow</c>, <c>the Kremlin</c>.</summary>
    public ImmutableArray<string> Seats { get; init; } = [];

    /// <summary>First day of a state, ISO 8601; empty where it is older or not known.</summary>
    public string From { get; init; } = "";

    /// <summary>Last day of a state; empty where it lasts.</summary>
    public string Until { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-2 of a state.</summary>
    public string? Iso2 { get; init; }

    /// <summary>Number of a state in the Correlates of War.</summary>
    public string? Cow { get; init; }

    /// <summary>CAMEO code of a group or a body.</summary>
    public string? Cameo { get; init; }

    /// <summary>Members of a body, ISO 3166-1 alpha-3.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>Of an outlet: 1 speaks for state or party, 2 is steered by it, 3 is independent of it.</summary>
    public string? Level { get; init; }

    /// <summary>The offices held on a date, the highest first; those without an end where there is no date.</summary>
    public IEnumerable<Office> OfficesOn(string? date) => Offices
        .Where(office => date is null ? office.Until.Length == 0 : office.HeldOn(date))
        .OrderBy(static office => (uint)Array.IndexOf(ByRank, office.Kind))
        .ThenBy(office => office.Country == Country ? 0 : 1);

    // Of several offices held at once, the one by which news calls somebody.
    private static readonly string[] ByRank = ["de-facto-leader", "head-of-state", "head-of-government", "foreign-minister", "defence-minister", "body-head"];

    /// <summary>The title of the highest office held on a date, or of the last one known; null where there is none.</summary>
    public string? RoleOn(string? date) =>
        ((date is null ? null : OfficesOn(date).FirstOrDefault()) ?? Offices.LastOrDefault())?.Titles.FirstOrDefault();
}

/// <summary>Known actors: states, bodies, outlets and people with their offices. Ours, with or without the user's.</summary>
public sealed class ActorTable
{
    private static readonly string[] Columns =
        ["id", "kind", "name", "names", "country", "adjectives", "role", "office", "from", "until", "gender", "wikidata",
        "code?", "sector?", "capitals?", "seats?", "iso2?", "cow?", "cameo?", "members?", "level?", "home?", "family?", "codes?"];

    private static readonly WordSet OutletNouns =
    [
        "agency", "agencies", "media", "television", "newspaper", "newspapers", "daily", "broadcaster", "broadcasters", "tv",
        "radio", "outlet",
        "outlets", "magazine", "station", "channel", "portal", "weekly", "courier", "gazette", "herald", "tribune", "times",
        "post", "journal", "news",
    ];

    private readonly Dictionary<string, KnownActor>.AlternateLookup<ReadOnlySpan<char>> byName;
    private readonly Dictionary<string, KnownActor>.AlternateLookup<ReadOnlySpan<char>> byAdjective;
    private readonly Dictionary<string, KnownActor>.AlternateLookup<ReadOnlySpan<char>> bySpacedName;    // of people, with blanks for hyphens
    private readonly Lazy<Dictionary<string, KnownActor>> byCountry;    // states
    private readonly ImmutableArray<KnownActor> actors;
    private readonly ILookup<string, KnownActor> people;
    private readonly Lazy<ILookup<string, KnownActor>> families;

    private const int LongestSpelt = 200;    // characters

    private ActorTable(ImmutableArray<KnownActor> actors)
    {
        this.actors = actors;
        var spaced = new Dictionary<string, KnownActor>(StringComparer.OrdinalIgnoreCase);
        foreach (var actor in actors.Where(static actor => actor.Kind == ActorKind.Person))
        {
            foreach (var name in actor.Names.Prepend(actor.Name).Where(static name => name.Contains('-')))
            {
                spaced.TryAdd(name.Replace('-', ' '), actor);
            }
        }

        bySpacedName = spaced.GetAlternateLookup<ReadOnlySpan<char>>();
        byCountry = new(() => actors.Where(static actor => actor is { Kind: ActorKind.State, Country: not null })
            .DistinctBy(static actor => actor.Country).ToDictionary(static actor => actor.Country!));
        people = actors.Where(static actor => actor is { Kind: ActorKind.Person, Country: not null })
            .SelectMany(static actor => actor.Offices.Select(static office => office.Country).Append(actor.Country).OfType<string>().Distinct(), static (actor, country) => (actor, country))
            .ToLookup(static pair => pair.country, static pair => pair.actor);
        families = new(() => actors.Where(static actor => actor.Kind == ActorKind.Person && actor.Offices.Length > 0).ToLookup(static actor => actor.FamilyName, StringComparer.Ordinal));
        var names = new Dictionary<string, KnownActor>(StringComparer.OrdinalIgnoreCase);
        var adjectives = new Dictionary<string, KnownActor>(StringComparer.OrdinalIgnoreCase);
        foreach (var actor in actors)
        {
            foreach (var name in actor.Names.Prepend(actor.Name))
            {
                names.TryAdd(name, actor);
            }

            foreach (var adjective in actor.Adjectives)
            {
                adjectives.TryAdd(adjective, actor);
            }
        }

        byName = names.GetAlternateLookup<ReadOnlySpan<char>>();
        byAdjective = adjectives.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The tables of <c>resources/actors</c>.</summary>
    public static ActorTable BuiltIn { get; } = new(
    [
        .. BuiltInTable("actors/states.tsv"),
        .. BuiltInTable("actors/bodies.tsv"),
        .. BuiltInTable("actors/people.tsv"),
        .. BuiltInTable("actors/outlets.tsv"),
    ]);

    /// <summary>The actors that codes of events need besides: organs of states, armed groups, firms, parties. Read when first asked for.</summary>
    internal static ImmutableArray<KnownActor> Further => further.Value;

    private static readonly Lazy<ImmutableArray<KnownActor>> further = new(static () =>
    [
        .. BuiltInTable("actors/organs.tsv"),
        .. BuiltInTable("actors/groups.tsv"),
        .. BuiltInTable("actors/institutions.tsv"),
    ]);

    public int Count => actors.Length;

    /// <summary>All of them, the user's first.</summary>
    public ImmutableArray<KnownActor> Actors => actors;

    /// <summary>Words for actors that the user's dictionaries give sectors.</summary>
    public ImmutableArray<AgentWords> Agents { get; private init; } = [];

    /// <summary>This table with the user's actors before it: where both know a name, the user's counts.</summary>
    /// <param name="reader">A table with the columns of <c>resources/actors</c>, tab-separated, in any order.</param>
    /// <param name="name">For the message of an error.</param>
    /// <exception cref="FormatException">A column is missing, a row is too long, or a kind is unknown.</exception>
    public ActorTable With(TextReader reader, string name)
    {
        return new ActorTable([.. Group(Tsv.Read(reader, name, Columns), name), .. actors]) { Agents = Agents };
    }

    /// <summary>This table with those of a dictionary before it: where both know a name, the dictionary's count.</summary>
    public ActorTable With(ActorDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        return new ActorTable([.. dictionary.Actors, .. actors]) { Agents = [.. dictionary.Agents, .. Agents] };
    }

    /// <returns>The actor of this name, whole; null where none is known. Names of up to three letters count in their own case.</returns>
    public KnownActor? Find(ReadOnlySpan<char> name) =>
        byName.TryGetValue(name, out var actor) && (name.Length > 3 || HasName(actor, name)) ? actor : null;

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
    public KnownActor? FindState(ReadOnlySpan<char> adjective) => byAdjective.TryGetValue(adjective, out var actor) ? actor : null;

    /// <summary>Who held an office of a state on a date, where just one person did.</summary>
    /// <param name="title">The title, or its last words: <c>president</c>, <c>foreign minister</c>.</param>
    public KnownActor? HolderOf(string title, string country, string date)
    {
        // A single word means the highest offices only: "the minister" is not the minister of defence.
        var any = title.Contains(' ', StringComparison.Ordinal);
        KnownActor? holder = null;
        foreach (var actor in people[country])
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
        foreach (var actor in families.Value[family])
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
        foreach (var actor in people[country])
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
        return bySpacedName.TryGetValue(plain, out var person) ? person : null;
    }

    /// <returns>The state of this code, ISO 3166-1 alpha-3.</returns>
    public KnownActor? StateOf(string country) => byCountry.Value.GetValueOrDefault(country);

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

    private static IEnumerable<KnownActor> BuiltInTable(string name) => Group(Tsv.Embedded(name, Columns), name);

    private static ActorKind Kind(TsvRow row, string name) => row[1] switch
    {
        "person" => ActorKind.Person,
        "state" => ActorKind.State,
        "body" => ActorKind.Body,
        "outlet" => ActorKind.Outlet,
        var other => throw new FormatException($"{name}, line {row.Line}: the kind is person, state, body or outlet, not '{other}'"),
    };

    // "AFGGOV 1996-09-27/2001-11-13", "AFGREB"
    private static DatedCode Dated(string cell, TsvRow row, string name)
    {
        var parts = cell.Split([' ', '/']);
        return parts.Length switch
        {
            1 => new DatedCode(parts[0], "", ""),
            3 => new DatedCode(parts[0], parts[1], parts[2]),
            _ => throw new FormatException($"{name}, line {row.Line}: a code with dates is written CODE FROM/UNTIL, not '{cell}'"),
        };
    }

    private static string? Cell(TsvRow row, int column) => row[column].Length > 0 ? row[column] : null;

    private static ImmutableArray<string> List(TsvRow row, int column) => row[column].Length > 0 ? [.. Tsv.List(row[column])] : [];

    private static IEnumerable<KnownActor> Group(IEnumerable<TsvRow> rows, string name)
    {
        KnownActor? actor = null;
        foreach (var row in rows)
        {
            if (actor is not null && actor.Id != row[0])
            {
                yield return actor;
                actor = null;
            }

            actor ??= new KnownActor
            {
                Id = row[0],
                Kind = Kind(row, name),
                Name = row[2],
                Names = List(row, 3),
                Country = Cell(row, 21) ?? Cell(row, 4),
                Adjectives = List(row, 5),
                Gender = row[10].Length > 0 ? row[10][0] : '\0',
                Wikidata = Cell(row, 11),
                Code = Cell(row, 12),
                Sectors = List(row, 13),
                Seats = [.. List(row, 14), .. List(row, 15)],
                Iso2 = Cell(row, 16),
                Cow = Cell(row, 17),
                Cameo = Cell(row, 18),
                Members = List(row, 19),
                Level = Cell(row, 20),
                Family = Cell(row, 22),
                DatedCodes = row[23].Length > 0 ? [.. Tsv.List(row[23]).Select(code => Dated(code, row, name))] : [],
                From = row[6].Length == 0 ? row[8] : "",
                Until = row[6].Length == 0 ? row[9] : "",
            };
            if (row[6].Length > 0)
            {
                actor = actor with { Offices = actor.Offices.Add(new Office([.. Tsv.List(row[6])], row[7], row[8], row[9], Cell(row, 4))) };
            }
        }

        if (actor is not null)
        {
            yield return actor;
        }
    }
}
