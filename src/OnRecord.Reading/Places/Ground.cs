using OnRecord.Reading.Layout;
using OnRecord.Reading.Lemmas;
using OnRecord.Reading.Syntax;
using OnRecord.Reading.Words;
using OnRecord.Text;

namespace OnRecord.Reading.Places;

/// <summary>
/// Tells where the name of a state, a capital or a seat of government stands for the ground: <c>in Moscow</c>, <c>flew to Moscow</c>, not
/// <c>Moscow said</c> or <c>talks with Moscow</c>.
/// </summary>
internal sealed class Ground(Document document)
{
    private const int MostConjuncts = 8;

    private static readonly WordSet Inside =
        ["in", "into", "inside", "within", "at", "near", "across", "throughout", "outside", "around", "through", "via", "along", "beyond", "onto", "amid", "off"];

    // "confidence in Russia", "interest in Ukraine"
    private static readonly WordSet NotInside = ["confidence", "trust", "faith", "interest", "belief", "believe", "confident", "interested", "disappointed", "invest", "role"];

    // "the situation around Venezuela"
    private static readonly WordSet Issues = ["situation", "tension", "escalation", "issue", "debate", "crisis", "question", "talk"];

    // Going, coming, sending, and the ways: what is done from a place or to it.
    private static readonly WordSet Motion =
    [
        "go", "travel", "fly", "come", "arrive", "return", "trip", "visit", "journey", "flight", "drive", "move", "flee", "escape", "head", "leave", "depart", "departure", "arrival",
        "withdraw", "withdrawal", "deploy", "deployment", "dispatch", "export", "import", "deport", "deportation", "evacuate", "evacuation", "transfer", "migrate", "migration", "route", "road", "train", "bus",
        "bring", "sail", "ship", "shipment", "smuggle", "march", "walk", "rush", "transport", "delivery", "launch", "fire", "originate", "hail", "expel", "exile", "refugee", "migrant",
        "tour", "invite", "invitation", "welcome", "return", "relocate", "relocation", "way", "back", "home", "retreat", "advance", "emigrate", "immigrate", "extradite", "extradition", "spread", "stretch", "repatriate", "pilgrimage",
        "pull", "miss", "report", "broadcast", "mission", "stopover", "stop", "tourist", "traveler", "traveller", "student", "worker", "call", "summon", "take", "send", "enter", "entry", "land", "cross", "pass", "infiltrate", "abduct", "kidnap", "steal", "livestream", "turn", "connect", "link", "lead", "run", "road", "railway", "pipeline", "plane", "ferry", "convoy", "highway",
    ];

    // "sent a letter to Moscow" went to the government.
    private static readonly WordSet Sent =
        ["letter", "message", "telegram", "note", "greeting", "greetings", "signal", "warning", "proposal", "condolence", "condolences", "congratulation", "congratulations", "call", "request", "reply", "response", "offer", "ultimatum", "support", "demand"];

    private static readonly WordSet Towards = ["to", "from", "toward", "towards", "for", "between", "via"];

    private static readonly WordSet DoneTo =
    [
        "visit", "leave", "enter", "reach", "tour", "invade", "flee", "cross", "bomb", "bombard", "shell", "occupy", "capture", "seize", "storm", "evacuate", "besiege", "encircle", "liberate",
        "annex", "quit", "depart", "overfly", "pound", "ravage", "devastate", "traverse", "inhabit",
    ];

    // What comes from a government and not from the ground.
    private static readonly WordSet FromGovernments =
    [
        "support", "aid", "help", "assistance", "pressure", "threat", "message", "letter", "statement", "comment", "response", "reply", "call", "request", "demand", "report", "confirmation", "permission", "approval", "guarantee",
        "money", "funding", "order", "signal", "word", "answer", "offer", "proposal", "protest", "criticism", "condemnation", "greeting", "greetings", "congratulation", "congratulations", "condolence", "condolences", "telegram", "reaction",
        "warning", "independence", "denial", "assurance", "invitation", "concession", "opposition", "commitment", "backing", "cooperation", "sanction", "loan", "promise", "recognition", "apology", "action", "step",
    ];

    private static readonly WordSet Buildings =
    [
        "street", "square", "bridge", "airport", "hotel", "mosque", "church", "cathedral", "temple", "park", "monument", "memorial", "stadium", "arena", "palace", "hospital", "station", "avenue", "road", "boulevard", "prison", "museum", "cemetery", "castle", "tower",
        "beach", "hill", "hills", "lake", "bay", "canyon", "creek", "forest", "mount", "harbor", "harbour", "port", "base", "camp", "building", "plain", "plains", "valley",
    ];

    private static readonly WordSet Ways = ["road", "route", "railway", "line", "pipeline", "highway", "bridge", "train", "tunnel", "flight", "corridor", "ferry"];

    private static readonly WordSet DoneToCities = ["attack", "strike", "hit", "target", "rock", "batter"];

    // Of what there is on the ground: "territory of Ukraine", "invasion of Ukraine", "north of Kyiv".
    private static readonly WordSet Of =
    [
        "territory", "territories", "soil", "map", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "center", "centre", "capital", "street", "outskirt", "outskirts", "suburb", "sky", "airspace", "city",
        "part", "area", "region", "border", "borders", "coast", "shore", "waters", "middle", "heart", "invasion", "bombing", "bombardment", "shelling", "occupation", "capture", "annexation", "liberation", "siege", "visit", "tour", "rest", "corner",
        "edge", "outside", "interior", "mile", "kilometer", "kilometre", "km", "province", "state", "island", "port", "town", "village", "swath", "swathe", "most", "mountain", "resident", "inhabitant", "mayor",
        "defender", "defence", "defense", "battle", "stretch", "tip", "bank", "half", "downtown", "district", "museum",
    ];

    private static readonly WordSet On = ["attack", "strike", "assault", "raid", "airstrike", "march", "advance", "bombing"];

    private static readonly WordSet Over = ["fly", "flight", "sky", "skies", "airspace", "shoot", "down", "intercept", "soar", "drone", "helicopter"];

    private static readonly WordSet Near =
    [
        "airport", "suburb", "suburbs", "street", "streets", "metro", "subway", "stadium", "hotel", "square", "hospital", "skyline", "resident", "residents", "area", "neighborhood", "neighbourhood", "border", "outskirts",
        "apartment", "home", "office", "bureau", "theater", "theatre", "cemetery", "restaurant", "court", "courthouse", "courtroom", "park", "bridge", "railway", "station", "coast", "countryside", "winter", "native",
    ];

    // "Russia's capital" and "Ukraine's east" are on the ground, "Russia's view" is not.
    private static readonly WordSet Owned =
    [
        "capital", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "border", "borders", "coast", "territory", "soil", "airspace", "city", "cities", "region", "regions", "center", "centre", "airport", "streets", "street",
        "square", "waters", "shores", "far", "eastern", "western", "northern", "southern", "central", "second", "largest", "island", "islands", "province", "district", "suburbs", "outskirts", "downtown", "mountains", "interior", "parks", "hotel", "hotels",
    ];

    private readonly WordLayer words = document.Get<WordLayer>();
    private readonly SyntaxLayer syntax = document.Get<SyntaxLayer>();
    private readonly LemmaLayer lemmas = document.Get<LemmaLayer>();
    private readonly Dateline? dateline = document.Get<BlockLayer>().Dateline;

    /// <param name="next">The first word of the place after it, or -1.</param>
    public bool Is(in Found found, (int First, int End) sentence, int next)
    {
        if (found.From < found.First || (found.Until > found.End && found.Said is not null) || found.Contains || found.Container is not null
            || (dateline is not null && dateline.Span.Contains(words[found.First].Start)))
        {
            return true;
        }

        if (found.Until < sentence.End && Word(found.Until) is "'s" or "’s" or "'" or "’")
        {
            // The whole phrase decides: "in Russia's capital".
            return found.Until + 1 < sentence.End && found.Until + 1 != next && Owned.Contains(Word(found.Until + 1)) && (!PlaceWords.IsUpper(Word(found.Until + 1)));
        }

        if (found.From > sentence.First && Word(found.From - 1) is "capital")
        {
            return true;
        }

        var head = Head(found);
        if (syntax.Relation(head) is "compound" or "nmod:poss" or "amod")
        {
            return head + 1 < sentence.End && Near.Contains(Word(found.Until < sentence.End ? found.Until : head));
        }

        for (var step = 0; step < MostConjuncts && syntax.Relation(head) is "conj" && Own(head) < 0 && syntax.Heads[head] >= 0; step++)
        {
            head = syntax.Heads[head];    // "in Moscow and Beijing": as the first of them
        }

        return IsPlaced(head, found, sentence);
    }

    /// <summary>Whether a name that no table knows reads like a place's: behind such a preposition, or with a word for its kind.</summary>
    public bool IsLikely(in Found found)
    {
        if (found.Said is not null || found.Container is not null || found.Land is not null || found.Contains || found.Hint != PlaceTable.NoLink || Buildings.Contains(Word(found.End - 1)) || Buildings.Contains(Word(found.First)))
        {
            return true;
        }

        var head = Head(found);
        for (var step = 0; step < MostConjuncts && syntax.Relation(head) is "conj" && Own(head) < 0 && syntax.Heads[head] >= 0; step++)
        {
            head = syntax.Heads[head];
        }

        var preposition = Own(head);
        return preposition >= 0 && (Inside.Contains(Word(preposition)) || Towards.Contains(Word(preposition)) || Word(preposition) is "of" or "on" or "over");
    }

    private bool IsPlaced(int head, in Found found, (int First, int End) sentence)
    {
        var governor = syntax.Heads[head];
        var preposition = Own(head);
        var lemma = governor >= 0 ? lemmas[governor] : "";
        if (preposition < 0)
        {
            return governor >= 0 && ((syntax.Relation(head) is "obj" or "nsubj:pass" or "obl" && (DoneTo.Contains(lemma) || (found.Place is { Kind: PlaceKind.City } && DoneToCities.Contains(lemma))))
                || (lemma is "link" or "connect" && syntax.Heads[governor] >= 0 && Ways.Contains(lemmas[syntax.Heads[governor]]))
                || (syntax.Relation(head) is "appos" && lemma is "capital" or "city"));
        }

        var word = Word(preposition);
        if (Inside.Contains(word))
        {
            return !(word is "around" && Issues.Contains(lemma)) && !NotInside.Contains(lemma);
        }

        if (word is "from" && syntax.Relation(head) is "nmod")
        {
            return !FromGovernments.Contains(lemma);
        }

        if (Towards.Contains(word))
        {
            if (syntax.Relation(head) is "nmod" && !Motion.Contains(lemma) && governor >= 0 && syntax.Relation(governor) is "obj" && syntax.Heads[governor] >= 0 && !Sent.Contains(lemma))
            {
                (governor, lemma) = (syntax.Heads[governor], lemmas[syntax.Heads[governor]]);    // "dispatched experts to Syria"
            }

            return Motion.Contains(lemma) && !(lemma is "send" or "dispatch" or "take" or "call" or "bring" && HasObject(governor, sentence, Sent)) && !(word is "for" && lemma is not ("leave" or "depart" or "head" or "departure"));
        }

        return word switch
        {
            "of" => Of.Contains(lemma) || PlaceWords.KindOf(lemma) is not null,
            "on" or "against" => found.Place is { Kind: PlaceKind.City } && On.Contains(lemma),
            "over" => Over.Contains(lemma),
            _ => false,
        };
    }

    // Whether a verb has such an object.
    private bool HasObject(int verb, (int First, int End) sentence, WordSet nouns)
    {
        for (var word = verb + 1; word < Math.Min(sentence.End, verb + 12); word++)
        {
            if (syntax.Heads[word] == verb && syntax.Relation(word) is "obj")
            {
                return nouns.Contains(lemmas[word]);
            }
        }

        return false;
    }

    // The preposition of a noun, or -1.
    private int Own(int head)
    {
        for (var word = head - 1; word >= Math.Max(0, head - 8); word--)
        {
            if (syntax.Heads[word] == head && syntax.Relation(word) is "case" && Word(word) is not ("'s" or "’s"))
            {
                return word;
            }
        }

        return -1;
    }

    // The word of the name whose head stands outside it.
    private int Head(in Found found)
    {
        for (var word = found.End - 1; word >= found.First; word--)
        {
            var head = syntax.Heads[word];
            if (head < found.First || head >= found.End)
            {
                return word;
            }
        }

        return found.End - 1;
    }

    private ReadOnlySpan<char> Word(int word) => document.Slice(words[word]);
}
