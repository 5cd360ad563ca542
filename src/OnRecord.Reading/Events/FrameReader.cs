using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events;

/// <summary>Reads predicates with their arguments out of dependency trees.</summary>
/// <remarks>
/// Universal Dependencies 2; passives, by-phrases, control, relative clauses, participles and conjuncts are undone, in the manner of
/// PredPatt (White et al. 2016, D16-1177).
/// </remarks>
internal sealed class FrameReader(WordGraph words)
{
    private const int Deepest = 24;    // predicates above one another that are asked for their arguments

    private static readonly WordSet ObjectControl =
    [
        "urge", "ask", "order", "tell", "allow", "force", "press", "persuade", "request", "permit", "enable", "encourage", "invite", "compel", "instruct",
        "direct", "command", "beg", "implore", "advise", "warn", "want", "oblige", "require", "pressure", "help", "let", "make", "cause", "lead", "authorize",
        "authorise", "expect", "call", "appeal", "exhort", "beseech", "push", "forbid", "accuse", "suspect", "blame", "stop", "prevent", "ban", "bar", "block",
    ];

    /// <summary>Hash of the slot of a clause of purpose: "called to congratulate".</summary>
    public static readonly uint Purpose = WordGraph.Hash("purp");

    /// <summary>Hash of the slot of a phrase with <c>by</c> that is no passive's: "condemned the attack by Korvia".</summary>
    public static readonly uint By = WordGraph.Hash("by");

    private readonly Dictionary<int, Frame> frames = [];
    private int depth;

    public Frame Read(int predicate)
    {
        if (!frames.TryGetValue(predicate, out var frame))
        {
            if (depth >= Deepest)
            {
                return new Frame(predicate);    // to be filled when it is asked for from nearer
            }

            frames[predicate] = frame = new Frame(predicate);    // before it is filled: trees have no cycles, but controllers look back
            depth++;
            Fill(frame);
            depth--;
        }

        return frame;
    }

    /// <summary>The logical subject of a predicate; −1 where it has none.</summary>
    public int Subject(int predicate) => Read(predicate)[Slot.Subject];

    private void Fill(Frame frame)
    {
        var word = frame.Predicate;
        switch (words.Universal(word))
        {
            case "VERB" or "AUX":
                Verb(frame, word);
                break;
            case "ADJ" or "ADV":
                Predicative(frame, word);
                break;
            default:
                Noun(frame, word);
                break;
        }
    }

    private void Verb(Frame frame, int verb)
    {
        var passive = IsPassive(verb);
        foreach (var child in words.ChildrenOf(verb))
        {
            Argument(frame, child, passive);
        }

        Moods(frame, verb);
        var relation = words.Relation(verb);
        if (frame[Slot.Subject] < 0 || (passive && frame[Slot.Object] < 0))
        {
            Inherit(frame, verb, relation, passive);
        }

        if (relation == "acl:relcl")
        {
            Relative(frame, verb);
        }

        if (frame[Slot.Subject] < 0 && !passive && words.Tag(verb) is "VBD" or "VBZ" or "VBP")
        {
            AfterDate(frame, verb);
        }

        // "condemned and rejected the plan": the object of the last is that of all
        if (frame[Slot.Object] < 0 && !passive)
        {
            foreach (var child in words.ChildrenOf(verb))
            {
                if (words.Relation(child) == "conj" && words.Universal(child) == "VERB" && child - verb <= 4)
                {
                    frame.Add(Slot.Object, Read(child)[Slot.Object]);
                    break;
                }
            }
        }
    }

    // "On April 14, Korvia launched …", "In Oslo, Korvia signed …": the parser takes the name for a part of the date or place.
    private void AfterDate(Frame frame, int verb)
    {
        foreach (var child in words.ChildrenOf(verb))
        {
            if (child < verb && words.Relation(child) is "obl" or "obl:unmarked" && words.Kinds[child] is 0 or 3)
            {
                foreach (var name in words.ChildrenOf(child))
                {
                    if (name > child && words.Kinds[name] is 1 or 2 or 3 && (words.Kinds[child] == 0 || (words.Letter(child + 1) == ',' && name == child + 2)) && words.Relation(name) is "appos" or "nmod" or "nmod:unmarked" or "conj" or "dep" && Case(name) == 0)
                    {
                        Each(frame, Slot.Subject, name);
                        return;
                    }
                }
            }
        }
    }

    private void Argument(Frame frame, int child, bool passive)
    {
        switch (words.Relation(child))
        {
            case "nsubj" or "csubj" or "nsubj:outer":
                Each(frame, passive && words.Relation(child) != "csubj" ? Slot.Object : Slot.Subject, child);    // outer: "Korvia and Tesmar are to sign"
                break;
            case "nsubj:pass" when !passive:
                Each(frame, Slot.Subject, child);
                break;
            case "nsubj:pass" or "obj" or "csubj:pass":
                Each(frame, Slot.Object, child);
                break;
            case "iobj":
                Each(frame, Slot.Indirect, child);
                break;
            case "obl:agent":
                Each(frame, Slot.Subject, child);
                break;
            case "vocative" when child == frame.Predicate + 1:
                Each(frame, Slot.Object, child);    // "struck Ostrel", taken for somebody spoken to
                break;
            case "obl" when Case(child) == 0 && words.Universal(child) is "NOUN" or "PROPN" && child > frame.Predicate:
                Each(frame, Slot.Object, child);    // "shot down a drone", where the tree takes "down" for a preposition's
                break;
            case "obl" or "nmod":
                var preposition = Case(child);
                Each(frame, passive && preposition == By ? Slot.Subject : preposition, child);
                break;
            case "xcomp" when words.Universal(child) == "PROPN":
                Each(frame, Slot.Object, child);    // "called Prime Minister Anna Berg": read as what she was called
                break;
            case "expl" when words.Tag(child) == "PRP" && frame[Slot.Subject] < 0:
                frame.Add(Slot.Subject, child);    // "says it is willing"
                break;
            case "xcomp" or "ccomp":
                Each(frame, Slot.Complement, child);
                break;
            case "advcl" when Mark(child) is var mark && mark != 0:
                frame.Add(mark, child);
                frame.Add(Slot.Complement, child);
                break;
            case "advcl" when words.Tag(child) == "VB":
                Each(frame, Purpose, child);    // "called to congratulate"
                break;
            case "advmod" or "amod" or "compound:prt":
                frame.Add(Slot.Modifier, child);
                break;
        }
    }

    // A filler and what is joined to it.
    private void Each(Frame frame, uint slot, int filler)
    {
        frame.Add(slot, filler);
        foreach (var child in words.ChildrenOf(filler))
        {
            if (words.Relation(child) == "conj" || IsTogetherWith(child))
            {
                frame.Add(slot, child);
            }
        }
    }

    // "Korvia, together with Tesmar,"
    private bool IsTogetherWith(int noun)
    {
        foreach (var child in words.ChildrenOf(noun))
        {
            if (words.Relation(child) == "case" && words.Lemmas[child] == With && child > 0 && words.Lemma(child - 1) is "together" or "along" or "jointly")
            {
                return words.Relation(noun) is "nmod" or "appos" or "obl";
            }
        }

        return false;
    }

    private void Inherit(Frame frame, int verb, string relation, bool passive)
    {
        var head = words.Heads[verb];
        if (head < 0)
        {
            return;
        }

        var slot = passive ? Slot.Object : Slot.Subject;
        if (frame[slot] >= 0)
        {
            return;
        }

        switch (relation)
        {
            case "xcomp" or "advcl" or "ccomp":
                if (relation == "ccomp" && words.Tag(verb) is not ("VB" or "VBG"))
                {
                    break;
                }

                Share(frame, slot, Controller(head, relation, verb));
                break;
            case "conj":
                Share(frame, slot, head, Slot.Subject);
                break;
            case "acl" when words.Tag(verb) == "VBN" || passive:
                Each(frame, Slot.Object, head);
                break;
            case "acl" when words.Tag(verb) == "VBG" && Case(verb) == 0 && Mark(verb) == 0:
                Each(frame, Slot.Subject, head);
                break;
            case "acl":
                Share(frame, slot, Owner(head));
                break;
            case "parataxis" or "dep":
                Share(frame, slot, head, Slot.Subject);
                break;
        }
    }

    // Who does what a governed verb says: the object of "urge", else the subject.
    private List<int> Controller(int head, string relation, int verb)
    {
        var frame = Read(head);
        if (relation != "advcl" || Mark(verb) != 0)
        {
            if (ObjectControl.Contains(words.Lemma(head)))
            {
                foreach (var slot in (ReadOnlySpan<uint>)[Slot.Object, Slot.Indirect, On, To, For])
                {
                    if (All(frame, slot) is { Count: > 0 } controlled && !controlled.Contains(verb))
                    {
                        return controlled;
                    }
                }
            }
        }

        return All(frame, Slot.Subject);
    }

    private List<int> Owner(int noun)
    {
        var frame = Read(noun);
        return All(frame, Slot.Subject) is { Count: > 0 } own ? own : Governor(noun) is >= 0 and var verb ? All(Read(verb), Slot.Subject) : [];
    }

    // The verb of which a noun is an argument.
    private int Governor(int noun)
    {
        for (var (at, step) = (noun, 0); step < Deepest && words.Heads[at] is >= 0 and var head; at = head, step++)
        {
            if (words.Universal(head) is "VERB")
            {
                return words.Relation(at) is "obj" or "obl" or "xcomp" ? head : -1;
            }
        }

        return -1;
    }

    private static List<int> All(Frame frame, uint slot) => [.. frame.Fillers.Where(filler => filler.Slot == slot).Select(static filler => filler.Word)];

    private static void Share(Frame frame, uint slot, List<int> fillers)
    {
        foreach (var filler in fillers)
        {
            frame.Add(slot, filler);
        }
    }

    private void Share(Frame frame, uint slot, int verb, uint of)
    {
        if (words.Universal(verb) is "VERB" or "AUX" or "ADJ" or "NOUN")
        {
            var above = Read(verb);
            var shared = All(above, of);
            // "was arrested and fined": the subject of a passive is an object
            Share(frame, slot, shared.Count == 0 || (slot == Slot.Object && IsPassive(verb)) ? All(above, Slot.Object) : shared);
        }
    }

    // "troops who crossed", "the town that they took"
    private void Relative(Frame frame, int verb)
    {
        var antecedent = words.Heads[verb];
        if (antecedent < 0)
        {
            return;
        }

        foreach (var child in words.ChildrenOf(verb))
        {
            if (words.Tag(child) == "WRB")
            {
                return;    // "Syria, where troops …"
            }
        }

        for (var i = 0; i < frame.Fillers.Count; i++)
        {
            if (words.Tag(frame.Fillers[i].Word) is "WDT" or "WP" or "IN" or "WP$")
            {
                frame.Fillers[i] = frame.Fillers[i] with { Word = antecedent };
                return;
            }
        }

        frame.Add(frame[Slot.Object] < 0 && frame[Slot.Subject] >= 0 ? Slot.Object : Slot.Subject, antecedent);
    }

    private void Predicative(Frame frame, int adjective)
    {
        foreach (var child in words.ChildrenOf(adjective))
        {
            if (words.Relation(child) is "advcl")
            {
                Each(frame, Slot.Complement, child);
            }
            else
            {
                Argument(frame, child, false);
            }
        }

        Moods(frame, adjective);
        if (frame[Slot.Subject] < 0)
        {
            if (words.Relation(adjective) is "amod" && words.Heads[adjective] is >= 0 and var noun)
            {
                frame.Add(Slot.Subject, noun);
            }
            else
            {
                Inherit(frame, adjective, words.Relation(adjective), false);
            }
        }
    }

    private void Noun(Frame frame, int noun)
    {
        var nationality = -1;
        foreach (var child in words.ChildrenOf(noun))
        {
            switch (words.Relation(child))
            {
                case "nmod:poss":
                    Each(frame, Slot.Subject, child);
                    break;
                case "nmod" or "obl":
                    var preposition = Case(child);
                    Each(frame, preposition == By ? Slot.Subject : preposition, child);
                    if (preposition == Of)
                    {
                        Each(frame, Slot.Object, child);
                        foreach (var deeper in words.ChildrenOf(child))
                        {
                            if (words.Relation(deeper) == "nmod" && Case(deeper) == By)
                            {
                                Each(frame, Slot.Subject, deeper);    // "the arrest of a teacher by the police"
                            }
                        }
                    }

                    break;
                case "amod" or "compound":
                    frame.Add(Slot.Modifier, child);
                    nationality = words.Kinds[child] != 0 ? child : nationality;
                    break;
                case "acl" or "acl:relcl" when words.Tag(child) is "VB":
                    Each(frame, Slot.Complement, child);
                    break;
                case "acl" or "ccomp" when Mark(child) != 0 || Case(child) != 0:
                    Each(frame, Slot.Complement, child);
                    break;
                case "nsubj":
                    Each(frame, Slot.Subject, child);
                    break;
            }
        }

        Moods(frame, noun);
        if (frame[Slot.Subject] < 0)
        {
            frame.Add(Slot.Subject, nationality);
        }
    }

    private void Moods(Frame frame, int word)
    {
        foreach (var child in words.ChildrenOf(word))
        {
            var lemma = words.Lemma(child);
            switch (words.Relation(child))
            {
                case "aux" or "aux:pass" or "cop":
                    var reported = words.Relation(word) is "ccomp" && lemma is "would";    // "said it would": will, told of later
                    frame.IsFuture |= reported || lemma is "will" or "shall" || words.Text(child) is "'ll" or "’ll" || (lemma is "be" && words.Tag(word) == "VB" && words.Relation(child) != "aux:pass");    // "are to sign"
                    frame.IsHypothetical |= !reported && lemma is "would" or "could" or "might" or "may";
                    frame.IsDemanded |= lemma is "should" or "must" or "ought";
                    break;
                case "advmod" or "det" or "cc:preconj":
                    frame.IsNegated |= lemma is "not" or "n't" or "never" or "no" or "neither";
                    break;
                case "mark":
                    frame.IsConditional |= lemma is "if" or "unless" or "whether";
                    break;
                case "nsubj" or "nsubj:pass":
                    frame.IsNegated |= lemma is "nobody" or "none" or "neither" || IsNeither(child);
                    break;
            }
        }

        frame.IsConditional |= frame.IsHypothetical && IsUnreal(word);

        // "is going to visit", "is to visit", "is about to visit"
        if (words.Heads[word] >= 0 && words.Relation(word) is "xcomp" or "ccomp" or "advcl" && words.Tag(word) == "VB")
        {
            var above = words.Heads[word];
            frame.IsFuture |= words.Lemma(above) is "go" or "be" or "due" or "about" or "set" or "schedule";
            frame.IsDemanded |= words.Lemma(above) is "have" or "need" or "ought";
        }
    }

    // "Neither Korvia nor Ostrel", "neither side"
    private bool IsNeither(int noun)
    {
        foreach (var child in words.ChildrenOf(noun))
        {
            if (words.Relation(child) is "cc:preconj" or "det" && words.Lemma(child) == "neither")
            {
                return true;
            }
        }

        return false;
    }

    // "is prepared to": a state, with a subject.
    private static readonly WordSet States = ["prepare", "commit", "determine", "dedicate", "oppose", "resolve", "interest", "concern", "worry", "alarm", "dispose"];

    // "might have met": did not.
    private bool IsUnreal(int verb)
    {
        foreach (var child in words.ChildrenOf(verb))
        {
            if (words.Relation(child) == "aux" && words.Lemma(child) == "have")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPassive(int verb)
    {
        if (States.Contains(words.Lemma(verb)) && words.Tag(verb) == "VBN" && words.Relation(verb) is not ("acl" or "advcl") && !HasAgent(verb))
        {
            return false;
        }

        foreach (var child in words.ChildrenOf(verb))
        {
            if (words.Relation(child) is "aux:pass" or "nsubj:pass" or "obl:agent")
            {
                return true;
            }
        }

        return words.Tag(verb) == "VBN" && words.Relation(verb) is "acl" or "advcl" && !HasAuxiliary(verb);
    }

    private bool HasAgent(int verb)
    {
        foreach (var child in words.ChildrenOf(verb))
        {
            if (words.Relation(child) == "obl:agent" || (words.Relation(child) == "obl" && Case(child) == By))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasAuxiliary(int verb)
    {
        foreach (var child in words.ChildrenOf(verb))
        {
            if (words.Relation(child) == "aux")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a noun stands after a preposition.</summary>
    /// <param name="preposition">Hash of its lemma.</param>
    public bool Has(int noun, uint preposition) => Case(noun) == preposition;

    private uint Case(int word)
    {
        foreach (var child in words.ChildrenOf(word))
        {
            if (words.Relation(child) == "case")
            {
                return words.Lemmas[child];
            }
        }

        return 0;
    }

    private uint Mark(int word)
    {
        foreach (var child in words.ChildrenOf(word))
        {
            if (words.Relation(child) == "mark" && words.Lemma(child) is "of" or "for" or "from" or "by" or "in" or "on" or "against" or "with" or "about" or "over" or "at")
            {
                return words.Lemmas[child];
            }
        }

        return 0;
    }

    private static readonly uint Of = WordGraph.Hash("of");
    private static readonly uint With = WordGraph.Hash("with");
    private static readonly uint On = WordGraph.Hash("on");
    private static readonly uint To = WordGraph.Hash("to");
    private static readonly uint For = WordGraph.Hash("for");
}
