using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Messages;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Actors;

/// <summary>Finds whom a noun phrase means: names, titles, pronouns, documents for their authors, descriptions for themselves.</summary>
internal sealed class Resolver(Document document, ActorTable table, Cast cast)
{
    private static readonly WordSet Documents =
    [
        "statement", "message", "letter", "report", "note", "telegram", "tweet", "post", "speech", "remarks", "reply",
        "communique", "declaration", "text", "release", "article",
        "document", "address", "memo", "email", "filing", "lawsuit", "complaint", "greetings", "congratulations", "dispatch",
    ];

    private static readonly WordSet Messages =
    [
        "message", "messages", "letter", "letters", "telegram", "note", "greeting", "greetings", "congratulations", "condolences",
        "reply", "statement",
    ];

    // How far off a word may mean somebody: people named, messages told of, and what the model links to a pronoun. Keeps work linear in long texts.
    private const int FarthestPeople = 200;
    private const int FarthestMessages = 20;
    private const int FarthestLinked = 50;

    private readonly TokenLayer tokens = document.Get<TokenLayer>();
    private readonly UnitLayer units = document.Get<UnitLayer>();
    private readonly NameLayer names = document.Get<NameLayer>();
    private readonly NounPhrases phrases = new(document, document.Get<TokenLayer>());
    private readonly WordGraph graph = document.Get<WordGraph>();
    private readonly CoreferenceLayer coreference = document.Get<CoreferenceLayer>();
    private readonly int[] messages = MessageNouns(document);    // tokens that name a message, ascending
    private readonly Dictionary<int, CastMember> pronouns = [];    // tokens of pronouns that have been resolved

    private static int[] MessageNouns(Document document)
    {
        var layer = document.Get<TokenLayer>();
        var quoted = document.Get<UnitLayer>();
        return
        [
            .. Enumerable.Range(1, Math.Max(0, layer.Count - 1))
                .Where(i => layer.Kinds[i] == TokenKind.Word && !quoted.IsQuoted(i) && Messages.Contains(document.Slice(layer[i]))),
        ];
    }

    /// <summary>By what the last phrase was resolved.</summary>
    public SpeakerBasis Basis { get; private set; }

    /// <summary>Who spoke last: whom a bare title or pronoun most likely means.</summary>
    public CastMember? LastSpeaker { get; set; }

    /// <summary>The first person of a stretch of text, outside quotations: most often the subject of its sentence.</summary>
    public CastMember? Subject(int first, int end) => Subject(first, end, '\0') ?? Opening(first, end, '\0');

    /// <summary>The subject of the sentence before a token, or of one of the three before that.</summary>
    public CastMember? LastSubject(int token)
    {
        for (var u = UnitOf(token) - 1; u >= 0 && u > UnitOf(token) - 4; u--)
        {
            if (Subject(units.Units[u].Tokens.First, units.Units[u].Tokens.End) is { } person)
            {
                return person;
            }
        }

        return null;
    }

    /// <summary>The person whom a phrase names; null where it names none.</summary>
    public CastMember? PersonIn(TokenRange range) => Person(range);

    /// <summary>Whom the words mean.</summary>
    /// <param name="range">The noun phrase or pronoun.</param>
    /// <returns>Null where nothing tells.</returns>
    public CastMember? Resolve(TokenRange range)
    {
        var first = range.First;
        if (range.Count == 1 && tokens.Is(first, WordClass.Subject | WordClass.Object | WordClass.Wh | WordClass.Demonstrative)
            && !phrases.IsNominal(first))
        {
            var meant = tokens.Is(first, WordClass.Wh) ? Antecedent(first) : Pronoun(first);
            if (meant is not null)
            {
                pronouns[first] = meant;
            }

            Basis = SpeakerBasis.Pronoun;
            return meant;
        }

        var core = Core(range);
        var (member, basis) = Document(core) is { } author ? (author, SpeakerBasis.Document)
            : (Person(core) ?? Person(range)) is { } person ? (person, SpeakerBasis.Name)
            : Group(core) is { } group ? (group, SpeakerBasis.Group)
            : Titled(core) is { } titled ? (titled, SpeakerBasis.Title)
            : Described(core) is var described && described.Known is not null ? (described, SpeakerBasis.Name) : (described, SpeakerBasis.Description);
        Basis = basis;
        member.Mentions.Add(tokens.Span(range.First, range.End));
        return member;
    }

    /// <summary>Who a party of a message is: as <see cref="Resolve"/>, but several together keep their own words.</summary>
    /// <param name="office">The office of each of several states, where the words name only the state.</param>
    public CastMember? Party(TokenRange range, string? office)
    {
        if (office is not null)
        {
            return OfficeHolder(range.First, office, Country(range)) ?? Entered(cast.Named($"{office} of {Words(range)}", ActorKind.Unnamed), range);
        }

        if (range.Count == 1 && tokens.Is(range.First, WordClass.Possessive))
        {
            return Pronoun(range.First);
        }

        if (range.Count == 1 && tokens.Is(range.First, WordClass.Subject | WordClass.Object | WordClass.Wh))
        {
            return Resolve(range);
        }

        // Of "Varro of the People's Republic" the possessor comes after the name.
        var core = Core(range);
        if ((Person(core with { End = Head(core) + 1 }) ?? Person(core) ?? Person(range) ?? cast.Called(Words(core).ToString())) is { } person)
        {
            return person;
        }

        // "the Chairman of the State Council, Tomo Besk"
        if (TitleWords.All.Contains(phrases.Word(Head(core))) && range.End + 1 < tokens.Count && phrases.IsMark(range.End, ',') && cast.PersonAt(range.End + 1) is { } named && !graph.IsSubjectAfter(graph.At(tokens[range.End + 1].Start), graph.At(tokens[Head(core)].Start)))
        {
            return named;
        }

        if (!IsCrowd(core) && Titled(core) is { } holder)
        {
            return Entered(holder, range);
        }

        var head = Head(core);
        if (table.Find(StripThe(Words(core).ToString())) is null)
        {
            if (!phrases.IsUpper(head) && (IsPlural(head) || MessageWords.Parties.Contains(phrases.Word(head))))
            {
                return Entered(cast.Named(Words(Listed(range) ? range : core).ToString(), ActorKind.Group), range);
            }

            // "the secretary of the council" is not the council.
            if (TitleWords.All.Contains(phrases.Word(head)))
            {
                return Entered(cast.Named(Words(core).ToString(), ActorKind.Unnamed), range);
            }
        }

        return Entered(Described(core), range);
    }

    /// <summary>Those whom the words of one party name: several where each part between commas names a person, else one.</summary>
    public ImmutableArray<CastMember> Parties(TokenRange range, string? office)
    {
        if (office is null && Several(range) is { Count: > 1 } people)
        {
            return [.. people];
        }

        return Party(range, office) is { } one ? [one] : [];
    }

    private List<CastMember> Several(TokenRange range)
    {
        var people = new List<CastMember>();
        var first = range.First;
        for (var i = range.First; i <= range.End; i++)
        {
            if (i == range.End || phrases.IsMark(i, ',') || phrases.Is(i, "and"))
            {
                if (i > first && Person(new TokenRange(first, i)) is { } person && !people.Contains(person))
                {
                    people.Add(person);
                }

                first = i + 1;
            }
        }

        return people;
    }

    /// <summary>Who words outside the text mean: a known name, or the holder of an office.</summary>
    public CastMember Outside(string words)
    {
        if (table.Find(StripThe(words)) is { } known)
        {
            return cast.Named(known.Name, known.Kind);
        }

        var head = HeadOf(words.Split(',')[0]);
        var title = Last(head);
        if (TitleWords.All.Contains(title) && OfficeHolder(0, title, CountryOf(words)) is { } holder)
        {
            return holder;
        }

        // "Strait leaders on the grain corridor": they, without what it is about.
        var about = words.IndexOf(" on ", StringComparison.Ordinal);
        return cast.Named(about > 0 ? words[..about] : words, title is [.., 's'] ? ActorKind.Group : ActorKind.Body);
    }

    /// <summary>The state whose name or adjective the words hold; null for none.</summary>
    public string? CountryIn(TokenRange range) => Country(range);

    /// <summary>The state that somebody acts for; null where nothing tells.</summary>
    public string? HomeOf(CastMember member) => member.Known?.Country ?? RoleCountry(member);

    private CastMember? OfficeHolder(int token, string title, string? country) => BestFit(token, title, country)
        ?? (country is not null && document.Article.Published is { } published && table.HolderOf(title, country, published.Date) is { } holder ? cast.Named(holder.Name, ActorKind.Person) : null);

    private CastMember Entered(CastMember member, TokenRange range)
    {
        if (member.Kind == ActorKind.Person && member.Mentions.Count == 0 && !cast.InTitle.Contains(member))
        {
            member.Description ??= StripThe(Words(Core(range)).ToString());    // known by office alone
        }

        member.Mentions.Add(tokens.Span(range.First, range.End));
        return member;
    }

    // "the party", "the people": nobody's office, though titles end so.
    private bool IsCrowd(TokenRange core) => Head(core) is var head && MessageWords.Parties.Contains(phrases.Word(head)) && !phrases.Is(head, "leader");

    // The word of "the former president", "the vice president" that says that it is not who is president.
    private string? Otherwise(TokenRange core)
    {
        for (var i = core.First; i <= Head(core); i++)
        {
            if (TitleWords.Otherwise.Contains(phrases.Word(i)))
            {
                return phrases.Word(i).ToString();
            }
        }

        return null;
    }

    // "the party, state and people": what a comma parts goes on.
    private bool Listed(TokenRange range)
    {
        for (var i = range.First + 2; i + 1 < range.End; i++)
        {
            if (phrases.Is(i, "and") && !phrases.IsUpper(i - 1) && !phrases.IsUpper(i + 1))
            {
                return true;
            }
        }

        return false;
    }

    // Without what a comma parts from it: appositions, relative clauses. "Varro, Dolk and Besk" stays whole.
    private TokenRange Core(TokenRange range)
    {
        for (var i = range.First + 1; i + 1 < range.End; i++)
        {
            if (phrases.IsMark(i, ','))
            {
                return Joined(range) && !tokens.Is(i + 1, WordClass.Wh | WordClass.Determiner) ? range : range with { End = i };
            }
        }

        return phrases.IsMark(range.End - 1, ',') && range.Count > 1 ? range with { End = range.End - 1 } : range;
    }

    // The head is the last word before the first preposition.
    private int Head(TokenRange range)
    {
        for (var i = range.First + 1; i < range.End; i++)
        {
            if (tokens.Is(i, WordClass.Preposition) || phrases.IsMark(i, ','))
            {
                return i - 1;
            }
        }

        return range.End - 1;
    }

    private ReadOnlySpan<char> Words(TokenRange range) => document.Slice(tokens.Span(range.First, range.End));

    // "The message", "Varro's letter to Besk", "a statement from the ministry": its author.
    private CastMember? Document(TokenRange range)
    {
        var head = Head(range);
        if (!Documents.Contains(phrases.Word(head)) || (phrases.IsUpper(head) && head > range.First))
        {
            return null;
        }

        // "His messages", "the ministry's statement"
        if (tokens.Is(range.First, WordClass.Possessive))
        {
            return Pronoun(range.First) ?? LastSpeaker;
        }

        for (var i = range.First; i < head; i++)
        {
            if (tokens.Kinds[i] == TokenKind.Clitic && phrases.Before(range.First, i - 1) is { } owner)
            {
                return Resolve(owner);
            }
        }

        for (var i = head + 1; i + 1 < range.End; i++)
        {
            if (phrases.Is(i, "from") || phrases.Is(i, "by"))
            {
                return phrases.After(i + 1, range.End) is { } sender ? Resolve(sender) : null;
            }
        }

        return Sender(range.First) ?? LastSpeaker ?? cast.InTitle.FirstOrDefault();
    }

    // Before a token: "a message from Y" means Y, "X sent a message" X; the nearest counts.
    private CastMember? Sender(int before)
    {
        var nearest = Array.BinarySearch(messages, before);
        nearest = nearest >= 0 ? nearest : ~nearest;
        for (var m = nearest - 1; m >= 0 && m >= nearest - FarthestMessages; m--)
        {
            var i = messages[m];
            for (var j = i + 1; j < before && j < i + 5; j++)
            {
                if (phrases.Is(j, "from") && phrases.After(j + 1, before) is { } sender)
                {
                    return Resolve(sender);
                }
            }

            for (var j = i - 1; j > 0 && j > i - 8; j--)
            {
                if (phrases.Is(j, "sent") || phrases.Is(j, "sends") || phrases.Is(j, "issued") || phrases.Is(j, "wrote")
                    || phrases.Is(j, "released") || phrases.Is(j, "published") || phrases.Is(j, "forwarded"))
                {
                    return Subject(units.Units[UnitOf(j)].Tokens.First, j, '\0') ?? (phrases.Before(units.Units[UnitOf(j)].Tokens.First, j - 1) is { } subject ? Resolve(subject) : null);
                }
            }

            // "said in a statement": whoever said it last.
        }

        return null;
    }

    // A person's name in the phrase, unless the phrase is about somebody else: "Varro's spokesman", "an aide to Varro".
    private CastMember? Person(TokenRange range)
    {
        var possessed = range.First - 1;
        for (var i = range.First; i < range.End; i++)
        {
            if (tokens.Kinds[i] == TokenKind.Clitic && i + 1 < range.End)
            {
                possessed = i;
            }
        }

        CastMember? found = null;
        foreach (var name in names.In(new TokenRange(Math.Max(range.First, possessed + 1), range.End)))
        {
            if (cast.PersonAt(name.Tokens.First) is { } person && !IsComplement(range, name))
            {
                found = person;
            }
        }

        if (found is null || !Joined(range))
        {
            return found;
        }

        return null;
    }

    // "a spokesman for Varro", "an aide to President Varro": only titles between the preposition and the name.
    private bool IsComplement(TokenRange range, NameMention name)
    {
        var start = name.Role.IsEmpty ? name.Tokens.First : Math.Min(name.Role.First, name.Tokens.First);
        for (var i = start - 1; i >= range.First; i--)
        {
            if (tokens.Is(i, WordClass.Determiner) || TitleWords.All.Contains(phrases.Word(i))
                || TitleWords.Honorifics.Contains(phrases.Word(i)))
            {
                continue;
            }

            return tokens.Is(i, WordClass.Preposition) && i > range.First;
        }

        return false;
    }

    // Two parties: "Jill and I", "Ukraine and the United States".
    private bool Joined(TokenRange range)
    {
        for (var i = range.First + 1; i + 1 < range.End; i++)
        {
            if (phrases.Is(i, "and") && (phrases.IsUpper(i + 1) || tokens.Is(i + 1, WordClass.Determiner))
                && phrases.IsUpper(i - 1) && !IsRole(range, i))
            {
                return true;
            }
        }

        return false;
    }

    // "chairman and founder Harn Dolk" is one person.
    private bool IsRole(TokenRange range, int and)
    {
        foreach (var name in names.In(range))
        {
            if (!name.Role.IsEmpty && name.Role.Contains(and))
            {
                return true;
            }
        }

        return false;
    }

    private CastMember? Group(TokenRange range)
    {
        if (Joined(range))
        {
            return cast.Named(Words(range).ToString(), ActorKind.Group);
        }

        for (var i = range.First; i < range.End && i < range.First + 3; i++)
        {
            if (phrases.Is(i, "both") || (phrases.Is(i, "two") && i + 1 < range.End && phrases.Word(range.End - 1) is [.., 's']))
            {
                return cast.Named(Words(range).ToString(), ActorKind.Group);
            }
        }

        return null;
    }

    // A title without a name: "the Korvian leader", "the President of Russia", "the minister".
    private CastMember? Titled(TokenRange range)
    {
        var head = Head(range);
        if (!TitleWords.All.Contains(phrases.Word(head)) || table.Find(StripThe(Words(range).ToString())) is not null || !(tokens.Is(range.First, WordClass.Determiner)
            && !phrases.Is(range.First, "a") && !phrases.Is(range.First, "an")
            || (phrases.IsUpper(range.First) && tokens.Classes[range.First] == WordClass.None)))
        {
            return null;
        }

        var country = Country(range);
        var title = phrases.Word(head).ToString();
        if (Otherwise(range) is { } otherwise)
        {
            return BestFit(range.First, title, country, otherwise);
        }

        if (BestFit(range.First, title, country) is { } best)
        {
            return best;
        }

        if (country is not null && document.Article.Published is { } published
            && Holder(range.First, head, title, country, published.Date) is { } holder)
        {
            return cast.Named(holder.Name, ActorKind.Person);
        }

        // A bare title after somebody has spoken means that speaker, where nothing speaks against it.
        return country is null && LastSpeaker is { Kind: ActorKind.Person } speaker && speaker.Known is null && range.Count <= 2
            && tokens.Is(range.First, WordClass.Determiner)
            && !IsPlural(head) && (speaker.Roles.Count == 0
                || speaker.Roles.Any(role => role.EndsWith(title, StringComparison.OrdinalIgnoreCase)))
            ? speaker
            : null;
    }

    // "The Jordanian foreign minister" by both words; "the outgoing French president" by the last, but no defence minister as a minister.
    private KnownActor? Holder(int first, int head, string title, string country, string date)
    {
        var qualified = head > first && !phrases.IsUpper(head - 1) && !tokens.Is(head - 1, WordClass.Determiner);
        return (head > first ? table.HolderOf($"{phrases.Word(head - 1)} {title}", country, date) : null)
            ?? (qualified && (phrases.Is(head, "minister") || phrases.Is(head, "secretary")) ? null : table.HolderOf(title, country, date));
    }

    // Who fits a title best: the one named last before it, else the one named first after it; of another time or rank, whom the article calls so.
    private CastMember? BestFit(int token, string title, string? country, string? otherwise = null)
    {
        CastMember? best = null;
        var (bestScore, here) = (0, cast.PeopleBefore(token));
        for (var i = here - 1; i >= 0 && i >= here - FarthestPeople && bestScore < 3; i--)
        {
            var score = Fit(cast.People[i].Person, title, country, otherwise);
            (best, bestScore) = score > bestScore ? (cast.People[i].Person, score) : (best, bestScore);
        }

        for (var i = here; best is null && i < cast.People.Count && i < here + FarthestPeople; i++)
        {
            best = Fit(cast.People[i].Person, title, country, otherwise) > 0 ? cast.People[i].Person : null;
        }

        return best;
    }

    private bool IsPlural(int head) => phrases.Word(head) is [.., not 's', 's'];

    // 3: the article gave that title, 2: the table does, 1: only "leader" and the country fit.
    private int Fit(CastMember person, string title, string? country, string? otherwise)
    {
        var generic = title.Equals("leader", StringComparison.OrdinalIgnoreCase)
            || title.Equals("head", StringComparison.OrdinalIgnoreCase);
        var home = HomeOf(person);
        if (country is not null && home is not null && home != country)
        {
            return 0;
        }

        if (person.Roles.Any(role => role.Split(' ') is var words && words.Contains(title, StringComparer.OrdinalIgnoreCase)
            && (otherwise is null || words.Contains(otherwise, StringComparer.OrdinalIgnoreCase))))
        {
            return country is null || home == country || home is null ? 3 : 0;
        }

        if (otherwise is not null)
        {
            return 0;
        }

        if (person.Known is { } known && (country is null || known.Country == country))
        {
            var date = document.Article.Published?.Date;
            var held = known.Offices.Where(office => date is null || office.HeldOn(date));
            if (held.Any(office => office.Titles.Any(t => t.Split(' ').Contains(title, StringComparer.OrdinalIgnoreCase))
                || (generic && office.Kind is "head-of-state" or "head-of-government" or "de-facto-leader" or "party-leader")))
            {
                return 2;
            }

            // A title the table has for another time still fits better than nobody.
            return country is not null
                && known.Offices.Any(office => office.Titles.Any(t => Last(t).Equals(title, StringComparison.OrdinalIgnoreCase)))
                ? 1 : 0;
        }

        return generic && country is not null && home == country ? 1 : 0;
    }

    private static string Last(string words) => words[(words.LastIndexOf(' ') + 1)..];

    private string? RoleCountry(CastMember person)
    {
        foreach (var role in person.Roles)
        {
            if (CountryOf(role) is { } country)
            {
                return country;
            }
        }

        return null;
    }

    private string? Country(TokenRange range) => CountryOf(Words(range).ToString());

    // A state's adjective or name anywhere in the words, the longest first.
    private string? CountryOf(string words)
    {
        var parts = words.Split(' ');
        for (var length = Math.Min(4, parts.Length); length > 0; length--)
        {
            for (var from = 0; from + length <= parts.Length; from++)
            {
                var part = string.Join(' ', parts, from, length);
                var bare = part.EndsWith("'s", StringComparison.Ordinal) || part.EndsWith("’s", StringComparison.Ordinal)
                    ? part[..^2] : part;
                if (char.IsUpper(bare.Length > 0 ? bare[0] : ' ')
                    && (table.FindState(bare) ?? table.Find(bare)) is { Kind: ActorKind.State, Country: { } country })
                {
                    return country;
                }
            }
        }

        return null;
    }

    // What names itself: a state, a body, an outlet; or a description that has to do for a name.
    private CastMember Described(TokenRange range)
    {
        var words = Words(range).ToString();
        if (table.Find(StripThe(words)) is { } known)
        {
            return cast.Named(known.Name, known.Kind);
        }

        // "North Korean state media KCNA", "the Korean Central News Agency (KCNA)": the known name in it.
        foreach (var name in names.In(range))
        {
            if (name.Actor is { Kind: ActorKind.Outlet or ActorKind.Body } actor && name.Tokens.End >= range.End - 3)
            {
                return cast.Named(actor.Name, actor.Kind);
            }
        }

        for (var i = range.End - 1; i > range.First; i--)
        {
            if (table.Find(phrases.Word(i)) is { Kind: ActorKind.Outlet } outlet)
            {
                return cast.Named(outlet.Name, outlet.Kind);
            }
        }

        var indefinite = phrases.Is(range.First, "a") || phrases.Is(range.First, "an")
            || tokens.Is(range.First, WordClass.Quantity) || !phrases.IsUpper(range.End - 1);
        if (!indefinite || !tokens.Is(range.First, WordClass.Determiner) || phrases.Is(range.First, "a") || phrases.Is(range.First, "an"))
        {
            return cast.Named(words, HasName(range) ? table.IsOutlet(words) ? ActorKind.Outlet : ActorKind.Body : ActorKind.Unnamed);
        }

        // "the agency", "the Ostrelian broadcaster": the outlet named last
        if (range.Count <= 3 && table.IsOutlet(words) && LastOutlet(range.First) is { } outletBefore)
        {
            return cast.Named(outletBefore.Name, outletBefore.Kind);
        }

        // "the source" after "a senior political source"
        var head = phrases.Word(range.End - 1).ToString();
        var earlier = cast.Members.Skip(cast.Members.Count - FarthestPeople).LastOrDefault(member => member.Kind is ActorKind.Unnamed or ActorKind.Body && range.Count <= 2
            && (" " + HeadOf(member.Name)).EndsWith(" " + head, StringComparison.OrdinalIgnoreCase));
        return earlier ?? cast.Named(words, HasName(range) ? ActorKind.Body : ActorKind.Unnamed);
    }

    private KnownActor? LastOutlet(int before)
    {
        var earlier = names.In(new TokenRange(0, before));
        for (var i = earlier.Length - 1; i >= 0 && i >= earlier.Length - FarthestPeople; i--)
        {
            if (earlier[i].Actor is { Kind: ActorKind.Outlet } outlet)
            {
                return outlet;
            }
        }

        return null;
    }

    private static string HeadOf(string name)
    {
        foreach (var preposition in (ReadOnlySpan<string>)[" of ", " for ", " in ", " on ", " at ", " from ", " with ", " to "])
        {
            if (name.IndexOf(preposition, StringComparison.Ordinal) is > 0 and var at)
            {
                name = name[..at];
            }
        }

        return name;
    }

    private bool HasName(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            // At the start of a sentence a plural is a common noun: "Millers say".
            if (phrases.IsUpper(i) && tokens.Classes[i] == WordClass.None
                && (i > range.First || !IsSentenceStart(i) || (range.Count == 1 && (phrases.Word(i)[^1] != 's'
                    || phrases.Word(i).Length < 6))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSentenceStart(int token) => token == 0 || tokens.Kinds[token - 1] is TokenKind.Mark or TokenKind.Quote;

    private static string StripThe(string words) => words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;

    // "who", "which": the noun phrase before it.
    private CastMember? Antecedent(int relative)
    {
        var at = relative - 1;
        while (at > 0 && (phrases.IsMark(at, ',') || tokens.Is(at, WordClass.Preposition)))
        {
            at--;
        }

        return at > 0 && phrases.Before(Math.Max(0, at - 30), at) is { } phrase ? Resolve(phrase) : LastSpeaker;
    }

    private CastMember? Pronoun(int token)
    {
        var word = phrases.Word(token);
        var gender = word.Equals("he", StringComparison.OrdinalIgnoreCase)
            || word.Equals("him", StringComparison.OrdinalIgnoreCase) || word.Equals("his", StringComparison.OrdinalIgnoreCase)
            ? 'm'
            : word.Equals("she", StringComparison.OrdinalIgnoreCase) || word.Equals("her", StringComparison.OrdinalIgnoreCase) ? 'f'
            : '\0';
        if (gender == '\0')
        {
            var plural = word.Equals("they", StringComparison.OrdinalIgnoreCase)
                || word.Equals("them", StringComparison.OrdinalIgnoreCase)
                || word.Equals("we", StringComparison.OrdinalIgnoreCase);
            if (Chained(token) is { } meant && (meant.Kind != ActorKind.Person || word is not ("it" or "It")))
            {
                return meant;
            }

            return plural && LastSpeaker is { Kind: ActorKind.Person } ? Plural(token) ?? LastSpeaker : LastSpeaker;
        }

        if (Chained(token) is { Kind: ActorKind.Person or ActorKind.Unnamed } chained && Fits(chained, gender))
        {
            return chained;
        }

        // The subject of the sentence, or of one of those before it; else anybody whom they name.
        var unit = UnitOf(token);
        for (var u = unit; u >= 0 && u > unit - 8; u--)
        {
            var range = units.Units[u].Tokens;
            var end = u == unit ? token : range.End;
            if ((Subject(range.First, end, gender) ?? Opening(range.First, end, gender)) is { } person)
            {
                return person;
            }
        }

        if (LastSpeaker is { Kind: ActorKind.Person } speaker && Fits(speaker, gender))
        {
            return speaker;
        }

        return Any(token, gender);
    }

    // Whom the nearest name that the model links to a pronoun means; where it links none, the nearest noun phrase before it.
    private CastMember? Chained(int token)
    {
        if (coreference.Meant(graph.At(tokens.Starts[token])) is not { } chain)
        {
            return null;
        }

        TokenRange? nominal = null;
        CastMember? later = null;
        var here = Bisection.First(chain.Length, i => Range(chain[i]).First > token);
        for (var i = Math.Min(chain.Length, here + FarthestLinked) - 1; i >= 0 && i >= here - FarthestLinked; i--)
        {
            var range = Range(chain[i]);
            if (range.Count <= 0)
            {
                continue;    // what stands beside the article's prose
            }

            var before = range.End <= token;
            if (chain[i].Form == ReferenceForm.Name && (Person(range) ?? (before ? Described(Core(range)) : null)) is { } named)
            {
                if (before)
                {
                    return named;
                }

                later = named;
            }
            else if (before && chain[i].Form == ReferenceForm.Joined && Group(range) is { } group)
            {
                return group;
            }
            else if (before && nominal is null && chain[i].Form == ReferenceForm.Nominal)
            {
                nominal = range;
            }
        }

        return later ?? (nominal is { } phrase ? Resolve(phrase) : null);
    }

    private TokenRange Range(Reference reference)
    {
        var span = graph.Span(reference.Range);
        return new TokenRange(tokens.At(span.Start), tokens.At(span.End));
    }

    // The first person of a unit, in a name or a pronoun already resolved, outside quotations: most often its subject.
    private CastMember? Subject(int first, int end, char gender)
    {
        for (var i = first; i < end; i++)
        {
            if (units.IsQuoted(i))
            {
                continue;
            }

            var person = cast.PersonAt(i) ?? (pronouns.TryGetValue(i, out var pronoun) ? pronoun : null);
            if (person is { Kind: ActorKind.Person or ActorKind.Unnamed } && (gender == '\0' || Fits(person, gender))
                && !IsOwner(i, person) && !IsObject(first, i))
            {
                return person;
            }
        }

        return null;
    }

    // A sentence that begins with a title: "The Secretary-General of the Concord will travel …"
    private CastMember? Opening(int first, int end, char gender) =>
        first < end && !units.IsQuoted(first) && tokens.Is(first, WordClass.Determiner) && phrases.After(first, end) is { } phrase
            && Titled(phrase) is { } person && (gender == '\0' || Fits(person, gender))
            ? person
            : null;

    // "After meeting Varro, he", "with Varro": the object of a preposition or participle is seldom meant.
    private bool IsObject(int first, int token)
    {
        var start = token;
        foreach (var name in names.In(new TokenRange(token, token + 1)))
        {
            start = name.Role.IsEmpty ? token : Math.Min(token, name.Role.First);
        }

        var before = start - 1;
        while (before > first && tokens.Is(before, WordClass.Determiner))
        {
            before--;
        }

        return before >= first && ((tokens.Is(before, WordClass.Preposition) && !tokens.Is(before, WordClass.Subordinator))
            || (tokens.Classes[before] == WordClass.None && phrases.Word(before).EndsWith("ing")));
    }

    // "Varro's visit": an owner is a poor antecedent, but better than none.
    private bool IsOwner(int token, CastMember person)
    {
        foreach (var name in names.In(new TokenRange(token, token + 1)))
        {
            return name.Tokens.End < tokens.Count && tokens.Kinds[name.Tokens.End] == TokenKind.Clitic && person != LastSpeaker;
        }

        return false;
    }

    private CastMember? Any(int token, char gender)
    {
        var here = cast.PeopleBefore(token);
        for (var i = here - 1; i >= 0 && i >= here - FarthestPeople; i--)
        {
            if (Fits(cast.People[i].Person, gender))
            {
                return cast.People[i].Person;
            }
        }

        return null;
    }

    private CastMember? Plural(int token)
    {
        CastMember? last = null;
        foreach (var member in cast.Members.Skip(cast.Members.Count - FarthestPeople))
        {
            if (member.Kind != ActorKind.Person && member.Mentions.Count > 0 && member.Mentions.Min.Start < tokens.Starts[token])
            {
                last = member;
            }
        }

        return last;
    }

    private static bool Fits(CastMember person, char gender) => person.Gender == '\0' || person.Gender == gender;

    private int UnitOf(int token) => Math.Max(0, Bisection.First(units.Units.Length, i => units.Units[i].Tokens.First > token) - 1);
}
