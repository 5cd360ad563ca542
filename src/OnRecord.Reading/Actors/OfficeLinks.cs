using OnRecord.Findings;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Actors;

/// <summary>Gives titles without a name a mention of who is meant: <c>the Korvian leader</c>, <c>the Secretary of State</c>, <c>Mr. President</c>.</summary>
/// <remarks>Whoever of that office is named nearest, else who held it on the article's date.</remarks>
internal sealed class OfficeLinks(Document document, ActorTable table, Cast cast)
{
    private const int FarthestPeople = 200;

    private static readonly WordSet Generic = ["leader"];

    private readonly TokenLayer tokens = document.Get<TokenLayer>();
    private readonly NameLayer names = document.Get<NameLayer>();
    private readonly WordGraph graph = document.Get<WordGraph>();
    private readonly CoreferenceLayer coreference = document.Get<CoreferenceLayer>();
    private readonly NounPhrases phrases = new(document, document.Get<TokenLayer>());
    private readonly string? date = document.Article.Published?.Date;

    /// <param name="addressed">Whom the words of a statement address, by any place in them; null where nobody is known.</param>
    public void Enter(Func<int, CastMember?> addressed)
    {
        foreach (var unit in document.Get<UnitLayer>().Units)
        {
            for (var i = unit.Tokens.First; i < unit.Tokens.End; i++)
            {
                if (i + 1 < unit.Tokens.End && TitleWords.Honorifics.Contains(phrases.Word(i)) && phrases.IsUpper(i + 1) && TitleWords.All.Contains(phrases.Word(i + 1))
                    && !IsName(i + 2))
                {
                    Enter(new TokenRange(i, i + 2), addressed(tokens.Starts[i]) is { Kind: ActorKind.Person } to ? to
                        : Whose(i, [phrases.Word(i + 1).ToString()], [], null));
                }
                else if (Begins(i, unit.Tokens.End) is var (start, owner) && phrases.After(start, unit.Tokens.End) is { } phrase)
                {
                    phrase = Cut(phrase, IsVerb);
                    var title = Cut(phrase, Owns);
                    Enter(new TokenRange(i, title.End), Titled(title, owner, phrase.End));
                }
            }
        }
    }

    private void Enter(TokenRange range, CastMember? meant)
    {
        if (meant?.Known is not null)
        {
            meant.Mentions.Add(tokens.Span(range.First, range.End));
        }
    }

    // "the …" and "Korvia's …", with the state that owns.
    private (int Start, string? Owner)? Begins(int token, int limit)
    {
        if (phrases.Is(token, "the"))
        {
            return (token + 1, null);
        }

        for (var end = token + 1; end < limit && end < token + 4 && phrases.IsUpper(token); end++)
        {
            if (tokens.Kinds[end] == TokenKind.Clitic && table.Find(document.Slice(tokens.Span(token, end))) is { Kind: ActorKind.State, Country: { } country })
            {
                return (end + 1, country);
            }
        }

        return null;
    }

    private static TokenRange Cut(TokenRange phrase, Func<int, bool> at)
    {
        for (var i = phrase.First + 1; i < phrase.End; i++)
        {
            if (at(i))
            {
                return phrase with { End = i };
            }
        }

        return phrase;
    }

    private bool IsVerb(int token) => graph.At(tokens.Starts[token]) is var word && word < graph.Count && graph.Universal(word) is ("VERB" or "AUX");

    // "the Chairman's envoy" speaks of the Chairman too, "the Chairman and the envoy" of each.
    private bool Owns(int token) => phrases.Is(token, "and") || (tokens.Kinds[token] == TokenKind.Clitic && TitleWords.All.Contains(phrases.Word(token - 1)));

    private bool IsName(int token) => token < tokens.Count && cast.PersonAt(token) is not null;

    // The apposition to a name is the whole phrase: "Dolk, the Chairman's envoy" is not the Chairman.
    private CastMember? Titled(TokenRange phrase, string? owner, int whole)
    {
        var head = phrase.First;
        while (head + 1 < phrase.End && !tokens.Is(head + 1, WordClass.Preposition) && tokens.Kinds[head + 1] == TokenKind.Word)
        {
            head++;
        }

        var after = head + 1 < phrase.End ? phrases.Word(head + 1) : [];
        if (!TitleWords.All.Contains(phrases.Word(head)) || (head + 1 < phrase.End && after is not "of") || HasPerson(phrase with { End = phrase.End + 1 })
            || table.FindSpelt(document.Slice(tokens.Span(phrase.First, phrase.End))) is not null)
        {
            return null;
        }

        // "Besk, the Chairman of the State Council"
        foreach (var name in names.In(new TokenRange(Math.Max(0, phrase.First - 12), phrase.First)))
        {
            if (phrase.End == whole && !name.Apposition.IsEmpty && name.Apposition.First == phrase.First - 1 && cast.PersonAt(name.Tokens.First) is { } named)
            {
                return named;
            }
        }

        var first = phrase.First;
        var country = owner;
        for (var end = Math.Min(head, first + 4); country is null && end > first; end--)
        {
            var words = document.Slice(tokens.Span(first, end));
            if ((table.FindState(words) ?? table.Find(words)) is { Kind: ActorKind.State, Country: { } adjective })
            {
                (country, first) = (adjective, end);
            }
        }

        var title = Words(first, head + 1);
        if (title.Exists(static word => word is "new" || TitleWords.Otherwise.Contains(word)))
        {
            return null;
        }

        var further = head + 1 < phrase.End ? Words(head + 1, phrase.End) : [];
        if (country is null && further.Count > 0)
        {
            country = OfState(head + 2, phrase.End);
        }

        return Whose(phrase.First, title, further, country) ?? (country is null && further.Count == 0 ? Chained(head) : null);
    }

    // Whom the chain of a title names: "the socialist leader".
    private CastMember? Chained(int head)
    {
        if (coreference.Of(graph.At(tokens.Starts[head])) is not { } chain)
        {
            return null;
        }

        foreach (var reference in chain)
        {
            if (reference.Form == ReferenceForm.Name && cast.PersonAt(tokens.At(graph.Span(reference.Range).Start)) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    private bool HasPerson(TokenRange range)
    {
        foreach (var name in names.In(range))
        {
            if (name.Kind == NameKind.Person)
            {
                return true;
            }
        }

        return false;
    }

    // The words in small letters, without articles, which titles have or leave out.
    private List<string> Words(int first, int end) =>
        [.. Enumerable.Range(first, end - first).Where(i => tokens.Kinds[i] != TokenKind.Quote && !phrases.Is(i, "the")).Select(i => phrases.Word(i).ToString().Replace('’', '\''))];

    // "… of the Republic of Korvia": a state that ends the phrase.
    private string? OfState(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (phrases.IsUpper(i) && table.FindSpelt(document.Slice(tokens.Span(i, end))) is { Kind: ActorKind.State, Country: { } country })
            {
                return country;
            }
        }

        return null;
    }

    // The one named last before the title, else first after it, else who held the office then.
    private CastMember? Whose(int token, List<string> title, List<string> further, string? country)
    {
        var here = cast.PeopleBefore(token);
        for (var i = here - 1; i >= 0 && i >= here - FarthestPeople; i--)
        {
            if (Fits(cast.People[i].Person, title, further, country))
            {
                return cast.People[i].Person;
            }
        }

        for (var i = here; i < cast.People.Count && i < here + FarthestPeople; i++)
        {
            if (Fits(cast.People[i].Person, title, further, country))
            {
                return cast.People[i].Person;
            }
        }

        return country is not null && date is not null && table.HolderOf(country, date, office => Is(office, title, further, true)) is { } holder ? cast.Of(holder) : null;
    }

    private bool Fits(CastMember person, List<string> title, List<string> further, string? country) => person.Known is { } known
        && (country is null || known.Country == country || known.Offices.Any(office => office.Country == country))
        && (known.Offices.Any(office => (date is null || office.HeldOn(date)) && (country is null || (office.Country ?? known.Country) == country) && Is(office, title, further, country is not null))
            || person.Roles.Any(role => EndsWith(role.Split(' '), title) && (further.Count == 0 || country is not null)));

    private static bool Is(Office office, List<string> title, List<string> further, bool ofState) =>
        (ofState && title is [var only] && Generic.Contains(only) && office.Kind is "head-of-state" or "head-of-government" or "de-facto-leader")
        || office.Titles.Any(name =>
        {
            string[] words = [.. name.Split(' ').Where(static word => word != "the")];
            return (ofState || further.Count == 0) && Same(words, title) || (words.Length > title.Count && further.Count > 0 && StartsWith([.. title, .. further], words));
        });

    private static bool Same(string[] words, List<string> title) => words.Length == title.Count && EndsWith(words, title);

    private static bool EndsWith(string[] words, List<string> title) => words.Length >= title.Count
        && words.AsSpan(words.Length - title.Count).SequenceEqual(title.ToArray(), StringComparer.OrdinalIgnoreCase);

    private static bool StartsWith(List<string> phrase, string[] words) => phrase.Count >= words.Length
        && phrase.Take(words.Length).SequenceEqual(words, StringComparer.OrdinalIgnoreCase);
}
