using System.Runtime.InteropServices;
using OnRecord.Findings;

namespace OnRecord.Reading.Actors.Coding;

/// <summary>What words may stand for.</summary>
internal enum WordsKind
{
    /// <summary>An actor of the table.</summary>
    Actor,

    /// <summary>The family name of a person alone, or one with initials.</summary>
    ShortName,

    /// <summary>An adjective or the name of a people.</summary>
    Nationality,

    /// <summary>A capital or a building that stands for a government.</summary>
    Seat,

    /// <summary>Another city or region.</summary>
    Place,

    /// <summary>A word of a sector.</summary>
    Agent,
}

/// <summary>One meaning of some words.</summary>
/// <param name="Written">The name as the table has it, to compare the case of abbreviations.</param>
internal sealed record Meaning(WordsKind Kind, string Written, KnownActor? Actor, string Country, AgentWords? Agent);

/// <summary>All words that tell who an actor is, by their folded form.</summary>
internal sealed class CodeIndex
{
    private readonly Dictionary<string, Meaning[]> meanings = new(60_000, StringComparer.Ordinal);
    private readonly Dictionary<string, Meaning[]>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    public CodeIndex(ActorTable table)
    {
        bySpan = meanings.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var agent in table.Agents)
        {
            AddAgent(agent, plural: false);
        }

        foreach (var actor in table.Actors)
        {
            Add(actor);
        }

        foreach (var actor in ActorTable.Further)
        {
            Add(actor);
        }

        foreach (var row in Tsv.Embedded("actors/sectors.tsv", "words", "sectors", "plural", "weak"))
        {
            AddAgent(new AgentWords(row[0], [.. Tsv.List(row[1])], row[3].Length > 0), plural: row[2].Length == 0);
        }

        foreach (var row in Tsv.Embedded("actors/titles.tsv", "title", "kind", "domain"))
        {
            // Of a CIA Director the service tells.
            var ofBody = row[0].IndexOf(' ') is > 1 and var space && !row[0].AsSpan(0, space).ContainsAnyExceptInRange('A', 'Z');
            if (!ofBody && Titles.Sector(row[1], row[2]) is { } sector)
            {
                var defence = sector == "GOV" && (row[0].Contains("Defence", StringComparison.Ordinal) || row[0].Contains("Defense", StringComparison.Ordinal));
                AddAgent(new AgentWords(row[0], defence ? [sector, "MIL"] : [sector], row[1] == "spokesperson"), plural: true, over: false);
            }
        }

        foreach (var row in Tsv.Embedded("places/places.tsv", "name", "names", "kind", "state"))
        {
            if (row[3].Length == 3 && row[2] is "city" or "region" or "island")
            {
                AddPlace(row[0], row[3]);
                foreach (var name in Tsv.List(row[1]))
                {
                    AddPlace(name, row[3]);
                }
            }
        }
    }

    /// <summary>The code of an actor on a date, whatever words name it.</summary>
    public ActorCode CodeOf(KnownActor actor, string? date) => new PhraseReading(new Phrase(""), this, date, null).CodeOf(actor);

    /// <summary>How many words the longest name has.</summary>
    public int Longest { get; private set; }

    public Meaning[] Find(ReadOnlySpan<char> folded) => bySpan.TryGetValue(folded, out var found) ? found : [];

    private void Add(KnownActor actor)
    {
        var country = actor.Code ?? actor.Country ?? "";
        foreach (var name in actor.Names.Prepend(actor.Name))
        {
            Add(name, new Meaning(WordsKind.Actor, name, actor, country, null));
        }

        foreach (var adjective in actor.Adjectives)
        {
            Add(adjective, new Meaning(WordsKind.Nationality, adjective, actor, country, null));
        }

        foreach (var seat in actor.Seats)
        {
            Add(seat, new Meaning(WordsKind.Seat, seat, actor, country, null));
        }

        if (actor.Kind == ActorKind.Person)
        {
            AddShortNames(actor, country);
        }
    }

    private void AddShortNames(KnownActor actor, string country)
    {
        var parts = actor.Name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
        {
            return;
        }

        var family = actor.Family ?? (parts[^1] is "Jr." or "Sr." or "II" or "III" ? parts[^2] : parts[^1]);
        var eastern = actor.Name.StartsWith(family + " ", StringComparison.Ordinal);
        Add(family, new Meaning(WordsKind.ShortName, family, actor, country, null));
        if (!eastern && parts.Length > 2)
        {
            Add($"{parts[0]} {family}", new Meaning(WordsKind.ShortName, parts[0], actor, country, null));
            var initials = string.Join(' ', parts[..^1].Select(static part => part[..1])) + " " + family;
            Add(initials, new Meaning(WordsKind.ShortName, parts[0], actor, country, null));
        }
    }

    private void AddPlace(string name, string country) => Add(name, new Meaning(WordsKind.Place, name, null, country, null));

    private void AddAgent(AgentWords agent, bool plural, bool over = true)
    {
        var meaning = new Meaning(WordsKind.Agent, agent.Words, null, "", agent);
        if (!over && Find(Phrase.Fold(agent.Words)).Any(static one => one.Kind == WordsKind.Agent))
        {
            return;
        }

        Add(agent.Words, meaning);
        if (plural)
        {
            Add(Plural(agent.Words), meaning);
        }
    }

    private void Add(string name, Meaning meaning)
    {
        var folded = Phrase.Fold(name);
        if (folded.Length == 0)
        {
            return;
        }

        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(meanings, folded, out var exists);
        known = exists ? [.. known!, meaning] : [meaning];    // few words have several
        Longest = Math.Max(Longest, folded.AsSpan().Count(' ') + 1);
    }

    /// <summary>The regular plural of the last word, or of that before <c>of</c>: <c>members of parliament</c>.</summary>
    internal static string Plural(string words)
    {
        var of = words.IndexOf(" of ", StringComparison.Ordinal);
        var (head, rest) = of > 0 ? (words[..of], words[of..]) : (words, "");
        return head switch
        {
            _ when head.EndsWith("man", StringComparison.Ordinal) => head[..^2] + "en",
            _ when head.EndsWith("child", StringComparison.Ordinal) => head + "ren",
            [.. var stem, 'y'] when stem.Length > 0 && !"aeiou".Contains(stem[^1]) => stem + "ies",
            _ when head[^1] is 's' or 'x' or 'z' || head.EndsWith("ch", StringComparison.Ordinal) || head.EndsWith("sh", StringComparison.Ordinal) => head + "es",
            _ => head + "s",
        } + rest;
    }
}
