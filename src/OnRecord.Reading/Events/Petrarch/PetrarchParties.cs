using OnRecord.Findings;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Actors.Coding;
using OnRecord.Reading.Events.Dictionaries;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events.Petrarch;

/// <summary>Codes of parties as PETRARCH2 writes them: a state or body with the roles that the words of the phrase tell.</summary>
/// <remarks>A word for actors with no state in its own phrase has none: <c>the parliament</c> is <c>---LEG</c>, whatever the text is about.</remarks>
internal sealed class PetrarchParties(WordGraph words, Players players, ActorCoder coder) : IParties
{
    private const string NoState = "---";
    private const int LongestAgent = 4;

    private readonly Dictionary<int, string> codes = [];

    public bool IsNamed(int word) => words.Kinds[word] is >= 1 and <= 4 || players.IsName(word);

    public string Code(int noun) => codes.TryGetValue(noun, out var code) ? code : codes[noun] = Read(noun);

    private string Read(int noun)
    {
        if (words.Universal(noun) is not ("NOUN" or "PROPN" or "PRON" or "ADJ"))
        {
            return "";
        }

        var party = players.Named(noun).FirstOrDefault();
        var roles = Agent(noun) ?? (IsSeat(noun) ? "" : PetrarchRoles.Of(party.Sectors ?? ""));
        if (party.Code is not { Length: > 0 } && roles.Length > 0)
        {
            party = Below(noun);
        }

        if (party.Code is not { Length: > 0 } state || IsAgentAlone(noun))
        {
            return roles.Length > 0 ? NoState + roles : "";
        }

        return Body(party) is { } body ? body + (body.Contains(roles, StringComparison.Ordinal) ? "" : roles) : state + roles;
    }

    // A body between states by its kind and its own code.
    private static string? Body(Participant party)
    {
        if (!party.IsBody)
        {
            return null;
        }

        return party.Code switch
        {
            "UN" => "IGOUNO",
            "EU" => "IGOEUREEC",
            _ => ActorTable.BuiltIn.Find(party.Code) is { Kind: ActorKind.Body } body
                ? $"{(body.Code is "NGO" or "IMG" or "MNC" ? body.Code : "IGO")}{string.Concat(body.Sectors)}{body.Cameo}" : "IGO",
        };
    }

    // The roles of the longest words for actors that end at a noun and have others here than in PLOVER.
    private string? Agent(int noun)
    {
        var first = noun;
        while (first > 0 && noun - first + 1 < LongestAgent && words.Sentences[first - 1] == words.Sentences[noun] && words.Heads[first - 1] == noun && words.Relation(first - 1) is "compound" or "amod")
        {
            first--;
        }

        for (var from = first; from <= noun; from++)
        {
            if (PetrarchRoles.Find(string.Join(' ', Enumerable.Range(from, noun - from + 1).Select(words.Lemma))) is { } roles)
            {
                return roles;
            }
        }

        return null;
    }

    // "dissidents from Korvia": those of whom no more is known than a state below.
    private Participant Below(int noun)
    {
        foreach (var child in words.ChildrenOf(noun))
        {
            if (child > noun && words.Relation(child) == "nmod" && players.Named(child).FirstOrDefault() is { Code.Length: 3 } state)
            {
                return state;
            }
        }

        return default;
    }

    // "Moscow" is Russia, of no kind.
    private bool IsSeat(int noun)
    {
        foreach (var child in words.ChildrenOf(noun))
        {
            if (words.Relation(child) is "compound" or "flat" or "amod" or "nmod")
            {
                return false;
            }
        }

        return words.Relation(noun) is not "flat" && coder.IsSeat(words.Text(noun).ToString());
    }

    // "Congress", "the government": a word for actors, to which nothing in its phrase adds a state.
    private bool IsAgentAlone(int noun)
    {
        if (words.Universal(noun) is not ("NOUN" or "PROPN") || !coder.IsAgent(words.Lemma(noun)))
        {
            return false;
        }

        foreach (var child in words.ChildrenOf(noun))
        {
            if (words.Relation(child) is not ("det" or "case" or "punct" or "cc" or "conj"))
            {
                return false;
            }
        }

        return true;
    }
}
