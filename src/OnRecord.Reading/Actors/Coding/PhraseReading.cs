using System.Collections.Immutable;
using OnRecord.Findings;

namespace OnRecord.Reading.Actors.Coding;

/// <summary>One phrase, while it is given its codes.</summary>
internal sealed class PhraseReading
{
    private static readonly WordSet Prepositions =
    [
        "of", "in", "from", "for", "to", "with", "at", "on", "across", "by", "against", "near", "between", "inside", "within", "outside", "among",
        "around", "over", "under", "about", "into", "after", "before", "during", "who", "whom", "which", "that", "whose", "named", "called",
        "including", "based", "led", "backed",
    ];

    // What follows them is another's: the ambassador to Poland is not Poland's.
    private static readonly WordSet Outward = ["to", "against", "with", "about", "on", "by", "who", "whom", "which", "that", "after", "before", "named"];

    // The phrase ends before these: "Obama said he was tired".
    private static readonly WordSet Verbs =
    [
        "is", "was", "are", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "should", "does",
        "did", "said", "says", "asked", "asks", "told", "tells", "knew", "knows", "met", "wrote", "called", "announced", "denied", "warned", "vowed",
    ];

    private static readonly WordSet Formers = ["former", "ex", "deposed", "ousted", "exiled", "late", "disgraced", "retired", "onetime", "erstwhile"];

    // Whoever leaves one of these is of the elite.
    private static readonly WordSet Posts = ["GOV", "LEG", "MIL", "SPY", "JUD", "COP", "PTY", "UNK"];

    // Somebody of an organisation rather than of a kind of their own: Boko Haram gunmen are Boko Haram.
    private static readonly WordSet Belonging = ["UAF", "UNK", "REB", "MIL", "PRM", "CRM", "SOC", "BUS"];

    private readonly Phrase phrase;
    private readonly CodeIndex index;
    private readonly string? date;
    private readonly string? about;
    private readonly bool agentsOnly;
    private readonly List<Match> matches = [];
    private readonly HashSet<string> countries = [];

    /// <param name="agentsOnly">Whether names are passed over.</param>
    public PhraseReading(Phrase phrase, CodeIndex index, string? date, string? about, bool agentsOnly = false)
    {
        this.agentsOnly = agentsOnly;
        (this.phrase, this.index, this.date, this.about) = (phrase, index, date, about);
        FindAll();
        foreach (var match in matches)
        {
            foreach (var meaning in match.Meanings)
            {
                if (meaning.Kind is WordsKind.Nationality or WordsKind.Seat or WordsKind.Place || meaning.Actor is { Kind: ActorKind.State })
                {
                    countries.Add(meaning.Country);
                }
            }
        }

        for (var i = 0; i < matches.Count; i++)
        {
            matches[i] = matches[i] with { Meant = Choose(matches[i]) };
        }

        for (var i = matches.Count - 1; i >= 0; i--)
        {
            if (matches[i].Meant is null || IsPartOfName(i))
            {
                matches.RemoveAt(i);
            }
        }
    }

    /// <summary>The codes of the actors that the phrase joins, in its order.</summary>
    public IEnumerable<ActorCode?> Parts()
    {
        var start = 0;
        var end = Verb();
        for (var i = 1; i < end; i++)
        {
            if (IsJoint(i) && Strong(start, i) && Strong(i + 1, end))
            {
                yield return Read(start, i, end);
                start = i + 1;
            }
        }

        yield return Read(start, end, end);
    }

    // Where the first verb stands, else the end.
    private int Verb()
    {
        for (var i = 1; i < phrase.Count; i++)
        {
            if (Verbs.Contains(phrase.Folded(i, i + 1)) && At(i) is null)
            {
                return i;
            }
        }

        return phrase.Count;
    }

    private bool IsJoint(int word) => At(word) is null && (phrase.Is(word, "and") || phrase.Is(word, "or") || phrase.Is(word, ","));

    private bool Strong(int first, int end) => matches.Exists(match => match.First >= first && match.End <= end
        && match.Meant!.Kind != WordsKind.Agent);

    // "Russian and Belorussian soldiers": the first part borrows the head of the last.
    private ActorCode? Read(int first, int end, int whole)
    {
        var bare = matches.Where(match => match.First >= first && match.End <= end).ToList();
        if (end < whole && bare is [{ Meant.Kind: WordsKind.Nationality } only] && only.End == end && phrase.Folded(end - 1, end)[^1] != 's')
        {
            return Head(matches.Where(match => match.First >= first && (match.End <= end || match.Meant!.Kind == WordsKind.Agent)).ToList(), first, whole);
        }

        return Head(bare, first, end);
    }

    private ActorCode? Head(List<Match> here, int first, int end)
    {
        if (here.Count == 0)
        {
            return null;
        }

        var (country, actor) = ("", (KnownActor?)null);
        ImmutableArray<string> sectors = [];
        var (weak, settled, outward) = (ImmutableArray<string>.Empty, false, false);
        foreach (var segment in Segments(here, first, end))
        {
            outward |= segment.Outward;
            if (segment.Matches.Count == 0 || (outward && (country.Length > 0 || settled)))
            {
                continue;
            }

            var (itsCountry, itsActor, its, itsWeak) = Segment(segment.Matches);
            country = country.Length == 0 ? itsCountry : country;
            if (!settled && !its.IsEmpty)
            {
                (sectors, actor, settled) = (its, itsActor ?? actor, true);
            }
            else if (!settled)
            {
                weak = weak.IsEmpty ? itsWeak : weak;
                actor ??= itsActor;
            }
        }

        sectors = settled ? sectors : !weak.IsEmpty ? weak : Alone(here, first, end, actor);
        if (IsFormer(first, end) && actor?.Kind != ActorKind.Person && (sectors.IsEmpty || Posts.Contains(sectors[0])))
        {
            sectors = ["ELI"];
        }

        // An agent of a user's dictionary may stand in the place of the state: NGO~.
        if (here.Exists(static match => match.Meant!.Agent is { Before: true }) && !sectors.IsEmpty)
        {
            (country, sectors) = (sectors[0], country.Length == 0 ? sectors.RemoveAt(0) : [country, .. sectors.Skip(1)]);
        }

        return country.Length == 0 && sectors.IsEmpty && actor is null ? null : new ActorCode(country, sectors, actor);
    }

    // What a name of a state, a capital or a people means by itself.
    private ImmutableArray<string> Alone(List<Match> here, int first, int end, KnownActor? actor)
    {
        var match = here[0];
        var others = false;
        for (var i = first; i < end; i++)
        {
            others |= At(i) is null && !phrase.Is(i, "the") && !phrase.Is(i, "'s") && !phrase.Is(i, "a") && !phrase.Is(i, "an") && !char.IsDigit(phrase.Written(i, i + 1)[0]);
        }

        return match.Meant!.Kind switch
        {
            WordsKind.Seat when !others => ["GOV"],
            WordsKind.Place when !others => ["CVL"],
            WordsKind.Nationality when phrase.Folded(match.End - 1, match.End)[^1] == 's' => ["CVL"],
            WordsKind.Nationality or WordsKind.Place when others => ["UNK"],
            _ => actor is { Kind: ActorKind.State } ? actor.Sectors : [],
        };
    }

    private (string Country, KnownActor? Actor, ImmutableArray<string> Sectors, ImmutableArray<string> Weak) Segment(List<Match> here)
    {
        var (country, known) = ("", (KnownActor?)null);
        ImmutableArray<string> own = [];
        foreach (var match in here)
        {
            var meant = match.Meant!;
            if (meant.Kind == WordsKind.Agent)
            {
                country = country.Length == 0 ? CountryIn(match) : country;
                continue;
            }

            var coded = meant.Kind is WordsKind.Actor or WordsKind.ShortName ? CodeOf(meant.Actor!) : new ActorCode(meant.Country, [], meant.Actor);
            country = country.Length == 0 || (known is null && meant.Kind is WordsKind.Actor or WordsKind.ShortName && coded.Country.Length > 0) ? coded.Country : country;
            if (meant.Kind == WordsKind.Seat)
            {
                known ??= meant.Actor;
            }

            if (meant.Kind is WordsKind.Actor or WordsKind.ShortName && (known is null or { Kind: ActorKind.State } || meant.Actor!.Kind == ActorKind.Person))
            {
                (known, own) = (meant.Actor, coded.Sectors);
            }
        }

        var (strong, weak) = Agents(here);
        if (own.IsEmpty || own is ["ELI"])
        {
            return strong.IsEmpty && !own.IsEmpty ? (country, known, own, []) : (country, known, strong, weak);
        }

        return strong.IsEmpty || known is { Kind: ActorKind.Person } || Belonging.Contains(strong[0]) || own[0] == strong[0] || IsOneName(here) ? (country, known, own, []) : (country, known, strong, []);
    }

    // "Shin Bet Security Service"
    private bool IsOneName(List<Match> here) => here is [{ Meant.Kind: WordsKind.Actor, Meant.Actor.Kind: ActorKind.Body } organ, { Meant.Kind: WordsKind.Agent } agent]
        && agent.First == organ.End && phrase.IsUpper(agent.First);

    // "President of the United States"
    private string CountryIn(Match match)
    {
        for (var i = match.First; i < match.End; i++)
        {
            for (var end = match.End; end > i; end--)
            {
                if (end - i < match.End - match.First
                    && index.Find(phrase.Folded(i, end)).FirstOrDefault(meaning => meaning.Country.Length > 0 && Fits(meaning, i, end)
                        && (meaning.Kind is WordsKind.Nationality or WordsKind.Seat || meaning is { Kind: WordsKind.Actor, Actor.Kind: not ActorKind.Person })) is { } found)
                {
                    return found.Country;
                }
            }
        }

        return "";
    }

    // The last counts, and those before it stand after it: "an opposition lawmaker" is LEG OPP.
    private static (ImmutableArray<string> Strong, ImmutableArray<string> Weak) Agents(List<Match> here)
    {
        List<string> strong = [];
        ImmutableArray<string> weak = [];
        for (var i = here.Count - 1; i >= 0; i--)
        {
            if (here[i].Meant is not { Kind: WordsKind.Agent, Agent: { } agent })
            {
                continue;
            }

            if (agent.Weak)
            {
                weak = weak.IsEmpty ? agent.Sectors : weak;
            }
            else
            {
                strong.AddRange(agent.Sectors.Where(sector => !strong.Contains(sector)));
            }
        }

        return ([.. strong], weak);
    }

    private IEnumerable<(bool Outward, List<Match> Matches)> Segments(List<Match> here, int first, int end)
    {
        List<Match> segment = [];
        var outward = false;
        for (var i = first; i < end; i++)
        {
            if (At(i) is { } match)
            {
                if (here.Contains(match))
                {
                    segment.Add(match);
                }

                i = Math.Max(i, match.End - 1);
            }
            else if (Prepositions.Contains(phrase.Folded(i, i + 1)))
            {
                // "a Somalia-based group", "Kurdish-led forces" are one segment.
                if (!(phrase.Is(i, "based") || phrase.Is(i, "led") || phrase.Is(i, "backed")))
                {
                    yield return (outward, segment);
                    (segment, outward) = ([], Outward.Contains(phrase.Folded(i, i + 1)));
                }
            }
        }

        foreach (var match in here.Where(match => match.First >= end))
        {
            segment.Add(match);
        }

        yield return (outward, segment);
    }

    private bool IsFormer(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Formers.Contains(phrase.Folded(i, i + 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The code of one actor on the date of the phrase.</summary>
    public ActorCode CodeOf(KnownActor actor)
    {
        if (actor.DatedCodes.Length > 0)
        {
            var code = actor.DatedCodes.FirstOrDefault(one => one.CountsOn(date))?.Code ?? "";
            return new ActorCode(code.Length >= 3 ? code[..3] : "", [.. code.Chunk(3).Skip(1).Select(static group => new string(group))], actor);
        }

        var country = actor.Code ?? actor.Country ?? "";
        if (actor.Kind != ActorKind.Person)
        {
            return new ActorCode(country, actor.Sectors.IsEmpty ? SectorsByKind(actor) : actor.Sectors, actor);
        }

        foreach (var office in actor.OfficesOn(date))
        {
            if (Titles.SectorsOf(office.Kind) is { } sectors)
            {
                return new ActorCode(country, [.. sectors], actor);
            }

            if (office.Titles.Length > 0 && new PhraseReading(new Phrase(office.Titles[0]), index, date: null, country).OfTitle() is { } code)
            {
                return new ActorCode(code.Country is "UNO" or "IGO" or "EUR" or "NGO" ? code.Country : country, code.Sectors.IsEmpty ? ["GOV"] : code.Sectors, actor);
            }

            return new ActorCode(country, ["GOV"], actor);
        }

        return new ActorCode(country, actor.Offices.IsEmpty ? actor.Sectors : ["ELI"], actor);
    }

    // A user's table need not name sectors: an outlet is JRN, a ministry GOV by its name.
    private ImmutableArray<string> SectorsByKind(KnownActor actor) => actor.Kind switch
    {
        ActorKind.Outlet => ["JRN"],
        ActorKind.Body when actor.Code is null => new PhraseReading(new Phrase(actor.Name), index, date, about, agentsOnly: true).OfTitle()?.Sectors ?? [],
        _ => [],
    };

    private ActorCode? OfTitle() => Head(matches, 0, phrase.Count);

    private void FindAll()
    {
        for (var i = 0; i < phrase.Count;)
        {
            var next = i + 1;
            for (var end = Math.Min(phrase.Count, i + index.Longest); end > i; end--)
            {
                var found = index.Find(phrase.Folded(i, end)).Where(meaning => (!agentsOnly || meaning.Kind == WordsKind.Agent) && Fits(meaning, i, end)).ToArray();
                if (found.Length > 0)
                {
                    matches.Add(new Match(i, end, found, null));
                    next = end;
                    break;
                }
            }

            i = next;
        }
    }

    // "US" is a state, "us" is not; "Nato" will do for NATO.
    private bool Fits(Meaning meaning, int first, int end)
    {
        if (meaning.Kind == WordsKind.Agent)
        {
            return true;
        }

        var written = phrase.Written(first, end);
        var name = meaning.Written;
        if (name.Length <= 6 && !name.AsSpan().ContainsAnyInRange('a', 'z'))
        {
            return Same(written, name, ignoreCase: false) || (name.Length > 3 && char.IsUpper(written[0]) && Same(written, name, ignoreCase: true));
        }

        return phrase.IsUpper(first) || char.IsLower(name[0]);
    }

    private static bool Same(ReadOnlySpan<char> one, string other, bool ignoreCase)
    {
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return one.Equals(other, comparison)
            || one.ToString().Replace(".", "", StringComparison.Ordinal).Equals(other.Replace(".", "", StringComparison.Ordinal), comparison);
    }

    private Meaning? Choose(Match match)
    {
        var all = match.Meanings;
        if (about is not null && all.FirstOrDefault(meaning => meaning.Kind == WordsKind.Place && meaning.Country == about) is { } place
            && all.All(meaning => meaning.Country != about || meaning.Kind == WordsKind.Place))
        {
            return place;
        }

        if (all.FirstOrDefault(meaning => meaning is { Kind: WordsKind.Actor, Actor.DatedCodes.Length: > 0 }) is { } users)
        {
            return users;
        }

        // The Palestinian Authority is an organ of the state that is called so too.
        if (all.FirstOrDefault(meaning => meaning is { Kind: WordsKind.Actor, Actor.Kind: ActorKind.Body } && meaning.Written == meaning.Actor!.Name
            && all.Any(other => other.Actor is { Kind: ActorKind.State } state && state.Country == meaning.Country && state.Name != meaning.Written)) is { } organ)
        {
            return organ;
        }

        return Best(all.Where(static meaning => meaning.Actor is { Kind: ActorKind.State } && meaning.Kind is WordsKind.Actor or WordsKind.Nationality))
            ?? Best(all.Where(meaning => meaning.Kind == WordsKind.Actor && IsAbout(meaning)))
            ?? Best(all.Where(meaning => meaning.Kind == WordsKind.Actor && IsAbbreviation(meaning.Written) && phrase.Written(match.First, match.End).SequenceEqual(meaning.Written)))
            ?? all.FirstOrDefault(static meaning => meaning.Kind == WordsKind.Agent)
            ?? Best(all.Where(static meaning => meaning.Kind == WordsKind.Actor))
            ?? Best(all.Where(static meaning => meaning.Kind == WordsKind.Seat))
            ?? all.FirstOrDefault(static meaning => meaning.Kind == WordsKind.Place)
            ?? Best(all.Where(meaning => meaning.Kind == WordsKind.ShortName && IsKnownAlone(meaning, match)));
    }

    // MEPs, but no Senate
    private static bool IsAbbreviation(string name) => !name.Contains(' ', StringComparison.Ordinal) && name.Count(char.IsUpper) > 1;

    private bool IsAbout(Meaning meaning) => meaning.Country.Length > 0 && (meaning.Country == about || countries.Contains(meaning.Country));

    private Meaning? Best(IEnumerable<Meaning> meanings) => meanings.MinBy(meaning =>
        (IsAbout(meaning) && meaning.Actor?.Kind != ActorKind.State ? 0 : 10) + (meaning.Actor is { } actor ? Standing(actor) : 0));

    // In office before out of it, states that last before those that are gone.
    private int Standing(KnownActor actor) => actor.Kind switch
    {
        ActorKind.State => actor.Until.Length == 0 ? 0 : date is not null && string.CompareOrdinal(date, actor.Until) <= 0 ? 0 : 5,
        ActorKind.Person => actor.OfficesOn(date).FirstOrDefault() is { } office ? IsHigh(office) ? 0 : 1
            : actor.Offices.Any(IsHigh) ? 2 : 3,
        _ => 0,
    };

    private static bool IsHigh(Office office) => office.Kind is "head-of-state" or "head-of-government" or "de-facto-leader" or "foreign-minister";

    // A family name alone: after a title, or of somebody who was a head of state or government.
    private bool IsKnownAlone(Meaning meaning, Match match)
    {
        if (match.End - match.First > 1)
        {
            return true;
        }

        var titled = match.First > 0 && index.Find(phrase.Folded(match.First - 1, match.First)).Any(static one => one.Kind == WordsKind.Agent);
        return titled || meaning.Actor!.Offices.Any(IsHigh);
    }

    // A place or family name inside a longer name that nobody knows: Adam Curtis Brown, Leon Bobb.
    private bool IsPartOfName(int at)
    {
        var match = matches[at];
        if (match.Meant!.Kind is not (WordsKind.Place or WordsKind.ShortName))
        {
            return false;
        }

        return IsForeign(match.First - 1, match.Meant.Kind) || IsForeign(match.End, match.Meant.Kind);
    }

    private bool IsForeign(int word, WordsKind kind)
    {
        if (word < 0 || word >= phrase.Count || !phrase.IsUpper(word))
        {
            return false;
        }

        return At(word) is not { Meant: { } meant } || meant.Kind == WordsKind.ShortName || (kind == WordsKind.ShortName && meant.Kind == WordsKind.Place);
    }

    private Match? At(int word) => matches.Find(match => match.First <= word && word < match.End);

    private sealed record Match(int First, int End, Meaning[] Meanings, Meaning? Meant);
}
