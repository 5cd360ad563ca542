using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Actors.Coding;
using OnRecord.Reading.Attribution;
using OnRecord.Reading.Coreference;
using OnRecord.Reading.Layout;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Messages;
using OnRecord.Reading.Places;
using OnRecord.Text;

namespace OnRecord.Reading.Events;

/// <summary>Tells which actors of the article, and which states, a phrase means.</summary>
internal sealed class Players
{
    private const int MostMembers = 12;    // of a body whose leaders mean its members
    private const int Farthest = 20;    // words before a government in which its state may stand

    private readonly Document document;
    private readonly WordGraph words;
    private readonly ActorLayer cast;
    private readonly CoreferenceLayer chains;
    private readonly ActorCoder coder;
    private readonly string? date;
    private readonly int[] byWord;           // the actor whose mention holds each word; −1 for none
    private readonly int[] speakerByWord;    // who speaks where a word stands; −1 for nobody
    private readonly int[] addresseeByWord;
    private readonly string?[] placeByWord;    // the state in which the place lies that each word names
    private readonly bool[] isPlace;
    private readonly Participant?[] known;    // each actor of the article as a party
    private readonly Dictionary<string, ImmutableArray<Participant>> byPhrase = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ImmutableArray<Participant>> byHead = [];
    private readonly Lazy<ImmutableArray<Participant>> dyad;

    public Players(Document document, ActorCoder coder)
    {
        (this.document, this.coder) = (document, coder);
        (words, cast, chains) = (document.Get<WordGraph>(), document.Get<ActorLayer>(), document.Get<CoreferenceLayer>());
        date = DocumentDate.Of(document)?.Date;
        (byWord, speakerByWord, addresseeByWord) = (new int[words.Count], new int[words.Count], new int[words.Count]);
        byWord.AsSpan().Fill(-1);
        speakerByWord.AsSpan().Fill(-1);
        addresseeByWord.AsSpan().Fill(-1);
        (placeByWord, isPlace) = (new string?[words.Count], new bool[words.Count]);
        foreach (var place in document.Get<PlaceLayer>().Places)
        {
            var range = words.Range(place.Span);
            isPlace.AsSpan(range.First, range.Count).Fill(true);
            placeByWord.AsSpan(range.First, range.Count).Fill(place.Country);
        }

        known = [.. cast.Actors.Select(Party)];
        for (var actor = 0; actor < cast.Actors.Length; actor++)
        {
            foreach (var mention in cast.Actors[actor].Mentions)
            {
                Enter(words.Range(mention), actor);
            }
        }

        for (var actor = 0; actor < known.Length; actor++)
        {
            if (known[actor] is { IsBody: false } person && cast.Actors[actor] is { Kind: ActorKind.Person, Mentions: [var first, ..] })
            {
                known[actor] = ForBody(Head(words.Range(first)), person);
            }
        }

        Statements(document.Get<AttributionLayer>(), document.Get<MessageLayer>());
        dyad = new(Dyad);
    }

    /// <summary>Who is meant by a phrase.</summary>
    /// <param name="head">Its main word.</param>
    /// <returns>None where no party can be told.</returns>
    public ImmutableArray<Participant> Of(int head) => byHead.TryGetValue(head, out var known) ? known : byHead[head] = Meant(head);

    private ImmutableArray<Participant> Meant(int head)
    {
        if (IsNoParty(head))
        {
            return [];
        }

        if (OfActor(byWord[head]) is [var own])
        {
            return [ForBody(head, own)];
        }

        if (words.Tag(head) is "PRP" or "PRP$" or "DT")
        {
            return Pronoun(head);
        }

        // A description of somebody named: "the Russian president Vladimir Putin"
        foreach (var child in words.ChildrenOf(head))
        {
            if (words.Relation(child) is "appos" or "flat" or "nmod:desc" && OfActor(byWord[child]) is { IsEmpty: false } named)
            {
                return named;
            }
        }

        if (IsBothSides(head))
        {
            return dyad.Value;
        }

        if (isPlace[head])
        {
            return placeByWord[head] is { } state ? [new Participant(state, "", -1)] : [];
        }

        // "NATO member Norway"
        if (words.Kinds[head] == 3 && Coded(words.Text(head).ToString()) is [{ Code.Length: 3, Sectors: "" }] alone)
        {
            return alone;
        }

        var told = Told(head);
        if (!told.Any(static one => one.Code.Length > 0) && Owned(head, told) is { IsEmpty: false } owned)
        {
            return owned;
        }

        return told.Any(static one => one.Code.Length > 0) ? Shared(head, told) : Chained(chains.Of(head)) is { IsEmpty: false } chained ? chained : Near(head, told);
    }

    /// <summary>Who a phrase names by its own words: <c>the government</c> is of no state, whatever state the text is about.</summary>
    /// <param name="head">Its main word.</param>
    public ImmutableArray<Participant> Named(int head)
    {
        if (words.Tag(head) is "PRP")
        {
            return Pronoun(head);
        }

        return isPlace[head] && placeByWord[head] is { } state ? [new Participant(state, "", -1)]
            : Told(head) is { IsEmpty: false } told && told[0].Code.Length > 0 ? told
            : OfActor(byWord[head]) is { IsEmpty: false } known && words.Kinds[head] != 0 ? known : Told(head);
    }

    // "US $50 million", "the Korvian language"
    private bool IsNoParty(int head) => words.Lemma(head) == "language" || (words.Heads[head] is >= 0 and var noun && words.Relation(head) == "amod" && words.Lemma(noun) == "language")
        || (head + 1 < words.Count && words.Text(head + 1) is "$");

    /// <summary>Whether a word belongs to the name of a place or an actor.</summary>
    public bool IsName(int word) => isPlace[word] || (byWord[word] >= 0 && words.Universal(word) is "PROPN" or "ADJ");

    /// <summary>The two states that most of the article is about; one or none where there are no two.</summary>
    public ImmutableArray<Participant> MainTwo => dyad.Value;

    /// <summary>Who says the words around a word.</summary>
    public ImmutableArray<Participant> SpeakerAt(int word) => OfActor(speakerByWord[word]);

    /// <summary>Whom the words around a word are addressed to.</summary>
    public ImmutableArray<Participant> AddressedAt(int word) => OfActor(addresseeByWord[word]);

    // "its army", "the country's leaders"
    private ImmutableArray<Participant> Owned(int head, ImmutableArray<Participant> told)
    {
        foreach (var child in words.ChildrenOf(head))
        {
            if (words.Relation(child) == "nmod:poss" && !told.IsEmpty)
            {
                return [.. Of(child).Where(static owner => owner.Code.Length > 0).Select(owner => new Participant(owner.Code, told[0].Sectors, -1))];
            }
        }

        return [];
    }

    // "the governments of Korvia and Ostrel" are two
    private ImmutableArray<Participant> Shared(int head, ImmutableArray<Participant> told)
    {
        if (told is not [var one])
        {
            return told;
        }

        foreach (var child in words.ChildrenOf(head))
        {
            if (words.Relation(child) is "nmod" or "amod" or "nmod:poss" or "compound")
            {
                foreach (var joined in words.ChildrenOf(child))
                {
                    if (words.Relation(joined) == "conj" && words.Kinds[joined] != 0)
                    {
                        told = told.AddRange(Of(joined).Where(other => other.Code != one.Code).Select(other => other with { Sectors = one.Sectors, Actor = -1 }));
                    }
                }
            }
        }

        return told;
    }

    // "the government" of no state is that of the state named last before it in the sentence.
    private ImmutableArray<Participant> Near(int head, ImmutableArray<Participant> told)
    {
        var country = words.Lemma(head) is "country" or "nation";
        if (!country && told is not [{ Sectors: "GOV" or "MIL" or "COP" or "JUD" or "LEG" }] || !IsDefinite(head))
        {
            return told;
        }

        var one = told.IsEmpty ? new Participant("", "", -1) : told[0];
        var first = Math.Max(words.Sentence[words.Sentences[head]].First, head - Farthest);
        for (var word = head - 1; word >= first; word--)
        {
            if (placeByWord[word] is { } place)
            {
                return [one with { Code = place }];
            }

            if (byWord[word] >= 0 && cast.Actors[byWord[word]] is { Kind: ActorKind.State or ActorKind.Outlet, Country: { } state })
            {
                return [one with { Code = state }];
            }
        }

        return told;
    }

    private bool IsDefinite(int head)
    {
        foreach (var child in words.ChildrenOf(head))
        {
            if (words.Lemma(child) is "the" or "its" or "their")
            {
                return true;
            }
        }

        return false;
    }

    // "UN Secretary-General Kofi Annan" is of the body that the words name, whatever office the table knows for the day.
    private Participant ForBody(int head, Participant person)
    {
        if (cast.Actors[person.Actor].Kind != ActorKind.Person || person.IsBody)
        {
            return person;
        }

        return Told(head) is [{ IsBody: true } told] ? told with { Actor = person.Actor }
            : person.Sectors is "" or "ELI" && Titled(head) is [{ IsBody: true } office] ? office with { Actor = person.Actor }
            : person;
    }

    private bool NamesState(WordRange range)
    {
        for (var word = range.First; word < range.End; word++)
        {
            if (placeByWord[word] is not null || (byWord[word] >= 0 && cast.Actors[byWord[word]].Kind == ActorKind.State))
            {
                return true;
            }
        }

        return false;
    }

    private int Head(WordRange range)
    {
        for (var word = range.First; word < range.End; word++)
        {
            if (!range.Contains(words.Heads[word]))
            {
                return word;
            }
        }

        return range.First;
    }

    // Whom the words before a person's name, or an explanation after it, tell of. It counts where the table knows no office for the day.
    private ImmutableArray<Participant> Titled(int head)
    {
        var (first, actor) = (head, byWord[head]);
        while (first > 0 && byWord[first - 1] == actor)
        {
            first--;
        }

        var start = Math.Max(words.Phrase(head).First, head - 8);
        if (start < first && Coded(document.Slice(words.Span(new WordRange(start, first))).ToString()) is [{ IsBody: true }] before)
        {
            return before;
        }

        foreach (var child in words.ChildrenOf(head))
        {
            if (child > head && words.Relation(child) == "appos" && !NamesState(new WordRange(words.Left[child], words.Right[child])))
            {
                return Told(child);
            }
        }

        return [];
    }

    /// <summary>An actor of the article as a party; none where it is of no state or body.</summary>
    public ImmutableArray<Participant> OfActor(int actor) => actor >= 0 && known[actor] is { } party && party.Code.Length + party.Sectors.Length > 0 ? [party] : [];

    private ImmutableArray<Participant> Pronoun(int head)
    {
        var first = words.Text(head) is "I" or "me" or "my" or "we" or "We" or "us" or "our" or "My" or "Our";
        var second = words.Text(head) is "you" or "You" or "your" or "Your";
        if (first || second)
        {
            return OfActor(first ? speakerByWord[head] : addresseeByWord[head]);
        }

        return Chained(chains.Meant(head));
    }

    private ImmutableArray<Participant> Chained(ImmutableArray<Reference>? chain)
    {
        foreach (var reference in chain ?? [])
        {
            if (reference.Form != ReferenceForm.Pronoun && OfActor(byWord[reference.Head]) is { IsEmpty: false } named)
            {
                return named;
            }
        }

        foreach (var reference in chain ?? [])
        {
            if (reference.Form is ReferenceForm.Nominal && Told(reference.Head) is { IsEmpty: false } told && told[0].Code.Length > 0)
            {
                return told;
            }
        }

        return [];
    }

    // "both sides", "the two leaders"
    private bool IsBothSides(int head)
    {
        if (words.Lemma(head) is not ("side" or "leader" or "country" or "president" or "minister" or "party" or "nation" or "state" or "delegation" or "official" or "counterpart" or "government" or "both"))
        {
            return false;
        }

        foreach (var child in words.ChildrenOf(head))
        {
            if (words.Lemma(child) is "two" or "both")
            {
                return true;
            }
        }

        return words.Lemma(head) == "both";
    }

    // The two states that most mentions are of.
    private ImmutableArray<Participant> Dyad() =>
    [
        .. Enumerable.Range(0, cast.Actors.Length)
            .Where(actor => known[actor] is { Code.Length: 3 } && cast.Actors[actor].Kind is ActorKind.State or ActorKind.Person)
            .GroupBy(actor => known[actor]!.Value.Code, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(actor => cast.Actors[actor].Mentions.Length))
            .ThenBy(static group => group.Key, StringComparer.Ordinal)
            .Take(2).Select(static group => new Participant(group.Key, "", -1)),
    ];

    // The parties that the words of a phrase tell: "Korvian troops", "the president of Ostrel".
    private ImmutableArray<Participant> Told(int head)
    {
        var range = words.Phrase(head);
        range = new WordRange(Math.Max(range.First, head - 8), Math.Min(range.End, head + 8));
        var end = range.End;
        for (var word = head + 1; word < range.End; word++)
        {
            if (words.Relation(word) is "acl:relcl" or "acl" or "conj" or "appos" or "parataxis")
            {
                end = Math.Min(end, Math.Max(head + 1, words.Left[word]));
            }
        }

        return Coded(document.Slice(words.Span(new WordRange(range.First, end))).ToString());
    }

    private ImmutableArray<Participant> Coded(string phrase) => byPhrase.TryGetValue(phrase, out var told) ? told
        : byPhrase[phrase] = [.. coder.Code(phrase, date).Where(static code => code.Country != "JNK" && !code.Sectors.Contains("JNK")).SelectMany(Parties).Distinct()];

    // "G7 leaders" are those of its members.
    private static IEnumerable<Participant> Parties(ActorCode code)
    {
        var sectors = string.Concat(code.Sectors);
        return code.Actor is { Kind: ActorKind.Body } body && code.Country is "IGO" or "NGO" or "IMG"
            ? body.Members.Length is > 0 and <= MostMembers ? body.Members.Select(member => new Participant(member, sectors, -1)) : [new Participant(ShortName(body), sectors, -1) { IsBody = true }]
            : [new Participant(Short(code.Country), sectors, -1) { IsBody = code.Country is "UNO" or "EUR" or "IGO" }];
    }

    // Bodies by their names, not by what kind of body they are.
    private static string Short(string country) => country switch
    {
        "UNO" => "UN",
        "EUR" => "EU",
        _ => country,
    };

    private Participant? Party(ArticleActor actor, int index)
    {
        if (actor.Kind is ActorKind.Outlet or ActorKind.Group)
        {
            return null;
        }

        if (actor.Known is { } entry)
        {
            var code = coder.Code(entry, date);
            var office = entry.OfficesOn(date).FirstOrDefault()?.Country;
            var name = office is not null && office.Length != 3 ? office : Short(code.Country);    // whoever speaks for a body is of it
            return new Participant(actor.Kind == ActorKind.Body && name is "IGO" or "NGO" or "IMG" or "MNC" or "ISM" or "" ? ShortName(entry) : name, string.Concat(code.Sectors), index)
            {
                IsBody = name is "UN" or "EU" or "IGO" || (office is not null && name == office && office.Length != 3),
            };
        }

        return actor.Country is { } country ? new Participant(country, "", index)
            : Coded(actor.Name).FirstOrDefault(static told => told.Code.Length > 0) is { Code.Length: > 0 } named ? named with { Actor = index } : null;
    }

    private static string ShortName(KnownActor body) =>
        body.Names.Append(body.Name).Where(static name => name.Length is > 1 and < 10 && name.All(static letter => char.IsUpper(letter) || char.IsDigit(letter))).MinBy(static name => name.Length)
        ?? body.Name.ToUpperInvariant();

    private void Enter(WordRange range, int actor)
    {
        for (var word = range.First; word < range.End; word++)
        {
            byWord[word] = actor;
        }
    }

    // Whose words a place of the text is: the innermost, which comes last.
    private void Statements(AttributionLayer attributions, MessageLayer messages)
    {
        int[] addressees = [.. cast.Parties.Select(static parties => parties.Addressees is [var to, ..] ? to : -1)];
        foreach (var message in messages.Messages)
        {
            foreach (var statement in message.Statements)
            {
                addressees[statement] = message.Addressees is [var to, ..] ? to : addressees[statement];
            }
        }

        for (var i = 0; i < attributions.Attributions.Length; i++)
        {
            var relation = attributions.Attributions[i];
            if (relation.Form == StatementForm.Indirect)
            {
                continue;
            }

            foreach (var piece in relation.Content)
            {
                var range = words.Range(piece);
                speakerByWord.AsSpan(range.First, range.Count).Fill(cast.Parties[i].Speaker);
                addresseeByWord.AsSpan(range.First, range.Count).Fill(addressees[i]);
            }
        }
    }
}
