using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Actors;

/// <summary>One who plays a part in the article, while it is being read.</summary>
internal sealed class CastMember
{
    public required string Name { get; set; }

    public required ActorKind Kind { get; set; }

    public KnownActor? Known { get; set; }

    public char Gender { get; set; }

    /// <summary>Titles and descriptions the article gives, lower case: <c>north korean leader</c>.</summary>
    public HashSet<string> Roles { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What the article calls one whom it does not name: <c>the Korvian foreign minister</c>.</summary>
    public string? Description { get; set; }

    public SortedSet<TextSpan> Mentions { get; } = [];
}

/// <summary>Everybody in the article: people with all forms of their names first, others as sources bring them up.</summary>
internal sealed class Cast
{
    private readonly Document document;
    private readonly TokenLayer tokens;
    private readonly ActorTable table;
    private readonly Dictionary<string, CastMember> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CastMember> byEnds = new(StringComparer.OrdinalIgnoreCase);      // first and last part of a full name
    private readonly Dictionary<string, CastMember> byShort = new(StringComparer.OrdinalIgnoreCase);     // what a person may be called alone
    private readonly Dictionary<KnownActor, CastMember> byKnown = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, CastMember> byToken = [];    // the first token of a person's name to the person
    private readonly Dictionary<int, CastMember> byTitleToken = [];
    private readonly List<CastMember> members = [];
    private (int Token, CastMember Person)[]? people;

    public Cast(Document document, ActorTable table)
    {
        this.document = document;
        this.table = table;
        tokens = document.Get<TokenLayer>();
        var names = document.Get<NameLayer>().Names;

        // Full names first, wherever they stand; then the short forms that follow from them.
        foreach (var name in names.Where(static name => name.Kind == NameKind.Person && name.Tokens.Count > 1))
        {
            Enter(name, Person(Form(name.Tokens), name, RoleWords(document, tokens, name)));
        }

        foreach (var name in names.Where(static name => !(name.Kind == NameKind.Person && name.Tokens.Count > 1)))
        {
            if (ByShortForm(name) is { } person)
            {
                Enter(name, person);
            }
            else if (name.Kind == NameKind.Person)
            {
                Enter(name, Person(Form(name.Tokens), name, RoleWords(document, tokens, name)));
            }
        }
    }

    public IReadOnlyList<CastMember> Members => members;

    /// <summary>People whom the title names, in its order.</summary>
    public List<CastMember> InTitle { get; } = [];

    /// <summary>Enters the people of a title, with the roles it gives them.</summary>
    /// <param name="title">The title, read up to its names.</param>
    public void EnterTitle(Document title)
    {
        var words = title.Get<TokenLayer>();
        var graph = title.Get<WordGraph>();
        foreach (var name in title.Get<NameLayer>().Names.Where(static name => name.Kind == NameKind.Person))
        {
            var form = title.Slice(words.Span(name.Tokens.First, name.Tokens.End)).ToString();
            if (graph.At(words.Starts[name.Tokens.First]) is var word && word < graph.Count && graph.Universal(word) == "VERB" && !byName.ContainsKey(form))
            {
                continue;    // "Foreign Minister Sends Letter"
            }

            var person = ByForm(form) ?? Person(form, name, RoleWords(title, words, name));
            person.Gender = person.Gender == '\0' ? name.Gender : person.Gender;
            if (!name.Role.IsEmpty)
            {
                person.Roles.Add(Bare(title.Slice(words.Span(name.Role.First, name.Role.End)).ToString()));
            }

            byTitleToken[name.Tokens.First] = person;
            InTitle.Add(person);
        }

        people = null;
    }

    /// <summary>Persons and the tokens at which their names begin, in text order; −1 for those in the title, which come first.</summary>
    public IReadOnlyList<(int Token, CastMember Person)> People =>
        people ??= [.. InTitle.Select(static person => (-1, person)), .. byToken.OrderBy(static pair => pair.Key).Select(static pair => (pair.Key, pair.Value))];

    /// <returns>The person who may be called by this form of a name alone; null for nobody.</returns>
    public CastMember? Called(string form) => ByForm(form);

    /// <summary>How many of <see cref="People"/> stand before a token.</summary>
    public int PeopleBefore(int token) => Bisection.First(People.Count, i => People[i].Token >= token);

    /// <returns>The person whose name begins with this token; null where none does.</returns>
    public CastMember? PersonAt(int token) => byToken.GetValueOrDefault(token);

    /// <returns>The person whose name begins with this token of the title; null where none does.</returns>
    public CastMember? PersonInTitle(int token) => byTitleToken.GetValueOrDefault(token);

    /// <summary>The member of this name, entered if new.</summary>
    /// <param name="name">As the text has it, or as the table does.</param>
    /// <param name="kind">What to enter it as where neither the cast nor the table knows it.</param>
    public CastMember Named(string name, ActorKind kind)
    {
        var bare = Bare(name);
        if (byName.TryGetValue(bare, out var member))
        {
            return member;
        }

        var known = kind is ActorKind.Unnamed or ActorKind.Group ? null : table.Find(bare) ?? (kind == ActorKind.Body ? ActorTable.FindFurther(bare) : null);
        if (known is not null && byName.TryGetValue(known.Name, out member))
        {
            return byName[bare] = member;
        }

        member = new CastMember { Name = known is not null ? FullName(bare, known) : kind is ActorKind.Unnamed or ActorKind.Group
            ? Lowered(name) : bare, Kind = known?.Kind ?? kind, Known = known, Gender = known?.Gender ?? '\0' };
        members.Add(member);
        byName[bare] = member;
        if (known is not null)
        {
            byName.TryAdd(known.Name, member);
        }

        return member;
    }

    /// <summary>The member that the table knows, entered if new.</summary>
    public CastMember Of(KnownActor known)
    {
        if (byKnown.TryGetValue(known, out var member))
        {
            return member;
        }

        return byKnown[known] = members.Find(one => one.Known == known) ?? Named(known.Name, known.Kind);
    }

    private KnownActor? Spelt(string name, NameMention mention) =>
        mention.Tokens.Count > 1 && table.FindSpelt(name) is { Kind: ActorKind.Person } known ? known : null;

    private static string? RoleWords(Document text, TokenLayer words, NameMention name) =>
        name.Role.IsEmpty || name.Role.First > name.Tokens.First ? null : text.Slice(words.Span(name.Role.First, name.Role.End)).ToString();

    // The table's name, unless it is only a short form of what the article writes.
    private static string FullName(string written, KnownActor known) => written.Length > known.Name.Length + 3
        && known.Kind == ActorKind.Person ? written : known.Name;

    // "The two leaders" as it would stand inside a sentence.
    private static string Lowered(string name)
    {
        var first = name.Split(' ')[0];
        return first is "The" or "A" or "An" or "Both" or "Some" or "Many" or "Several" or "Two" or "Three" or "Their" or "His" or "Her" or "Its" ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }

    private static string Bare(string name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private string Form(TokenRange range) => document.Slice(tokens.Span(range.First, range.End)).ToString();

    private CastMember Person(string name, NameMention mention, string? role)
    {
        var member = mention.Actor is { } known && byKnown.TryGetValue(known, out var same) ? same
            : byName.TryGetValue(name, out same) ? same
            : mention.Tokens.Count > 1 && byEnds.TryGetValue(Ends(name), out same) ? same
            : null;
        if (member is null)
        {
            member = new CastMember { Name = name, Kind = ActorKind.Person };
            members.Add(member);
            byEnds.TryAdd(Ends(name), member);
        }

        if ((mention.Actor ?? (member.Known is null ? Spelt(name, mention) ?? Bearer(name, mention, role) : null)) is { } actor)
        {
            member.Known ??= actor;
            byKnown.TryAdd(actor, member);
        }

        foreach (var form in ShortForms(name, member.Known))
        {
            byShort.TryAdd(form, member);
        }

        return byName[name] = member;
    }

    // "President Bush", with no other name in the article: who bore name and title on its date.
    private KnownActor? Bearer(string name, NameMention mention, string? role)
    {
        if (mention.Tokens.Count > 1 || role is null || document.Article.Published is not { } published)
        {
            return null;
        }

        var words = role.Split(' ');
        for (var length = words.Length - 1; length > 0; length--)
        {
            var first = string.Join(' ', words[..length]);
            if ((table.FindState(first) ?? table.Find(first)) is { Kind: ActorKind.State } state)
            {
                return table.Bearer(name, string.Join(' ', words[length..]), state.Country, published.Date);
            }
        }

        return table.Bearer(name, string.Join(' ', words), country: null, published.Date);
    }

    // Vladimir Putin and Vladimir Vladimirovich Putin, Kim Jong Un and Kim Jong-un have the same.
    private static string Ends(string name)
    {
        var parts = Parts(name);
        return parts.Length == 0 ? name : $"{parts[0]} {parts[^1]}";
    }

    private static string[] Parts(string name) => name.Split([' ', '-', '‑'], StringSplitOptions.RemoveEmptyEntries);

    // A family name alone, of one word or two; or the first one, where East Asian order puts the family first: Varro, Kim.
    private static IEnumerable<string> ShortForms(string name, KnownActor? known)
    {
        var parts = Parts(name);
        if (parts.Length < 2)
        {
            yield break;
        }

        yield return parts[^1];
        for (var space = name.IndexOf(' '); space >= 0; space = name.IndexOf(' ', space + 1))
        {
            yield return name[(space + 1)..];
        }

        if (parts.Length == 3 || known is { Country: "CHN" or "PRK" or "KOR" or "VNM" })
        {
            yield return parts[0];
        }
    }

    private CastMember? ByShortForm(NameMention name) =>
        name.Tokens.Count > 2 || name.Kind == NameKind.Known ? null : ByForm(Form(name.Tokens));

    private CastMember? ByForm(string form) => byShort.GetValueOrDefault(form);

    private void Enter(NameMention name, CastMember person)
    {
        byToken[name.Tokens.First] = person;
        person.Mentions.Add(tokens.Span(name.Tokens.First, name.Tokens.End));
        if (person.Gender == '\0')
        {
            person.Gender = person.Known?.Gender is { } gender and not '\0' ? gender : name.Gender;
        }

        foreach (var role in (ReadOnlySpan<TokenRange>)[name.Role, name.Apposition])
        {
            if (!role.IsEmpty)
            {
                person.Roles.Add(Bare(Form(role)));
            }
        }
    }
}
