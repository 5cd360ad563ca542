using OnRecord.Reading.Actors.Coding;
using OnRecord.Reading.Events.Dictionaries;
using OnRecord.Reading.Learned;
using OnRecord.Text;

namespace OnRecord.Reading.Events.Petrarch;

/// <summary>Who does what to whom, in the codes and by the conventions of PETRARCH2.</summary>
/// <remarks>
/// What an act is, our lexicon says; the rest follows that coder. Verbs alone are acts, but those within a noun's own phrase, or of what came
/// before, are none. Who acts is the subject, to whom it is done the first other party of the clause after the verb, a place too. Joined
/// parties without another act upon each other, in both directions. Who says that another attacked accuses that other (112); who says so of
/// themselves acknowledges it (015). Both sides need codes that differ.
/// </remarks>
internal sealed class PetrarchCoder
{
    private const int MostActs = 48;    // of a sentence
    private const int Deepest = 40;     // words above one another
    private const string Said = "010";

    // Who receives something is on the other end of what is given.
    private static readonly WordSet Receiving = ["receive", "get", "obtain", "accept", "gain", "win"];

    private static readonly uint From = WordGraph.Hash("from");

    private readonly WordGraph words;
    private readonly EventCoder coder;
    private readonly PetrarchParties parties;
    private readonly VerbParties sides;

    public PetrarchCoder(Document document, ActorCoder actors)
    {
        words = document.Get<WordGraph>();
        coder = new EventCoder(words, EventLexicon.English);
        parties = new PetrarchParties(words, new Players(document, actors), actors);
        sides = new VerbParties(words, new FrameReader(words), parties);
    }

    /// <summary>The acts of a sentence, each once.</summary>
    public List<DictionaryAct> Code(int sentence)
    {
        var range = words.Sentence[sentence];
        var (acts, governed) = (new List<DictionaryAct>(), new HashSet<int>());
        for (var word = range.First; word < range.End && acts.Count < MostActs; word++)
        {
            if (words.Universal(word) == "VERB" && coder.Code(word) is { IsNone: false } coding && coding.Inner != word)
            {
                Govern(word, coding.Inner, governed);
            }
        }

        for (var word = range.First; word < range.End && acts.Count < MostActs; word++)
        {
            if (words.Universal(word) == "VERB" && !governed.Contains(word) && coder.Code(word) is { IsNone: false } coding && IsTold(word))
            {
                Act(coding, acts);
            }
        }

        return acts;
    }

    // All verbs between an act and the one that governs it.
    private void Govern(int outer, int inner, HashSet<int> governed)
    {
        for (var (at, step) = (inner, 0); at >= 0 && at != outer && step < Deepest; at = words.Heads[at], step++)
        {
            governed.Add(at);
        }
    }

    // Whether a verb is one of the sentence's own: not within a noun's phrase, not a participle beside another verb, not of what came before.
    private bool IsTold(int verb)
    {
        for (var (at, step) = (verb, 0); at >= 0 && step < Deepest; at = words.Heads[at], step++)
        {
            if (words.Relation(at) is "acl" or "acl:relcl" or "appos" || sides.IsBackground(at) || (words.Relation(at) == "advcl" && !sides.IsFinite(at)) || IsPartOfAct(at))
            {
                return false;
            }
        }

        return true;
    }

    // What an act above governs is told by it: "asked Ostrel to help", but not "said that Ostrel helped".
    private bool IsPartOfAct(int verb) => words.Relation(verb) is "xcomp" or "ccomp" && words.Heads[verb] is >= 0 and var above && coder.Code(above).Type > EventType.Statement;

    private void Act(ActCoding coding, List<DictionaryAct> acts)
    {
        var verb = coding.Word;
        var code = CodeOf(coding);
        if (code == Said && HasClause(verb))
        {
            return;    // told by the clause
        }

        var (sources, targets) = Sides(coding);
        if (code == Said)
        {
            targets.RemoveAll(target => !IsOf(target, verb));
        }

        if (Receiving.Contains(words.Lemma(verb)) && !code.StartsWith("04", StringComparison.Ordinal) && coder.Frame(verb).Fillers.Any(static filler => filler.Slot == From))
        {
            (sources, targets) = (targets, sources);
        }

        if (Tellers(verb) is { Count: > 0 } tellers)
        {
            if (sources.Count > 0 && !IsSame(sources, tellers))
            {
                // Of what one party says of another, only attacks have a code.
                if (PetrarchCode.IsViolent(code))
                {
                    Each(tellers, sources, "112", coding, acts);
                }

                return;
            }

            if (sources.Count == 0 && PetrarchCode.IsViolent(code))
            {
                return;
            }

            sources = tellers;
            code = PetrarchCode.IsViolent(code) ? "015" : code;
        }

        // "Korvia and Ostrel agreed": each with the other. What both say, they do not say to one another.
        if (targets.Count == 0 && sources.Count > 1 && !code.StartsWith("01", StringComparison.Ordinal))
        {
            targets = sources.FindAll(source => !VerbParties.IsStateless(parties.Code(source)));
        }

        Each(sources, targets, code, coding, acts);

        // Whoever is visited is host.
        if (code is "042" or "043" && !IsAttending(coding.Inner))
        {
            Each(targets, sources, code == "042" ? "043" : "042", coding, acts);
        }
    }

    private (List<int> Sources, List<int> Targets) Sides(ActCoding coding)
    {
        var (sources, targets) = sides.Sides(coding.Word);

        // "is scheduled to meet": the subject does what is planned for it
        if (coding.Inner != coding.Word && coding.Type != EventType.Request && sides.IsPassive(coding.Word) && coder.Frame(coding.Word)[Slot.Subject] < 0)
        {
            (sources, targets) = (targets, sides.After(coding.Word, targets));
        }

        // "planned to speak on Ostrel and meet Tesmari leaders": of an act that stands further off its own party counts
        if (coding.Inner != coding.Word && words.Heads[coding.Inner] != coding.Word && words.Universal(coding.Inner) == "VERB" && sides.After(coding.Inner, sources) is { Count: > 0 } own)
        {
            targets = own;
        }

        return (sources, targets);
    }

    // Whether a phrase is an argument of a verb itself: who is spoken to, not who is spoken of.
    private bool IsOf(int noun, int verb) => coder.Frame(verb).Fillers.Any(filler => filler.Word == noun);

    private bool HasClause(int verb)
    {
        foreach (var child in words.ChildrenOf(verb))
        {
            if (words.Relation(child) is "ccomp" or "xcomp" or "parataxis")
            {
                return true;
            }
        }

        return false;
    }

    // The parties who say what a clause tells, where their verb stands before it.
    private List<int> Tellers(int verb)
    {
        while (words.Relation(verb) == "conj" && words.Heads[verb] is >= 0 and var first && first < verb)
        {
            verb = first;
        }

        return words.Relation(verb) == "ccomp" && words.Heads[verb] is >= 0 and var teller && teller < verb
            ? sides.Sources(teller).FindAll(one => !VerbParties.IsStateless(parties.Code(one))) : [];
    }

    private bool IsSame(List<int> some, List<int> others) =>
        some.TrueForAll(one => words.Tag(one) is "PRP" || others.Exists(other => parties.Code(other) == parties.Code(one)));

    private void Each(List<int> sources, List<int> targets, string code, ActCoding coding, List<DictionaryAct> acts)
    {
        foreach (var source in sources)
        {
            foreach (var target in targets)
            {
                var (from, to) = (parties.Code(source), parties.Code(target));
                if (code.Length > 0 && from.Length > 0 && to.Length > 0 && from != to && acts.Count < MostActs && !acts.Exists(act => act.Code == code && act.From == from && act.To == to))
                {
                    acts.Add(new DictionaryAct(code, coding.Word, source, target, from, to, coding.Reason));
                }
            }
        }
    }

    private bool IsAttending(int verb) => words.Lemma(verb) == "attend";

    // Auxiliaries are no verbs, so what will be done is as what is done; what is not done is a refusal, or nothing.
    private string CodeOf(ActCoding coding)
    {
        if (coder.Frame(coding.Word) is { IsDemanded: true, IsNegated: false } && coder.InMood(coding, false) is { Type: EventType.Request } demand)
        {
            return demand.Cameo;
        }

        var code = Own(coding);
        code = coding.Inner != coding.Word && coder.Code(coding.Inner) is { IsNone: false } inner ? PetrarchCode.Join(code, Own(inner)) : PetrarchCode.Of(code);
        return coder.Frame(coding.Word).IsNegated ? CodeChains.Negate(code) : code;
    }

    // Whoever attends something comes to it.
    private string Own(ActCoding coding) => coding.Cameo == "040" && IsAttending(coding.Inner) ? "042" : coding.Cameo.Length > 0 ? coding.Cameo : CameoCode.RootOf(coding.Type);
}
