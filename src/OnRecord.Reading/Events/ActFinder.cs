using System.Collections.Immutable;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events;

/// <summary>An act with those who may take part in it, as the main words of their phrases.</summary>
/// <param name="Coding">What it is.</param>
/// <param name="Agents">Who does it.</param>
/// <param name="Recipients">To whom, the likeliest first.</param>
internal sealed record Act(ActCoding Coding, ImmutableArray<int> Agents, ImmutableArray<Candidate> Recipients);

/// <summary>Words joined that may name to whom something is done.</summary>
/// <param name="IsLocal">Whether they stand in or at the act, as a place does.</param>
/// <param name="IsDirect">Whether they are an argument of a predicate, not within one.</param>
/// <param name="IsAbout">Whether they stand within what the act is about or by whom that was done.</param>
internal sealed record Candidate(ImmutableArray<int> Words, bool IsLocal, bool IsDirect, bool IsAbout = false);

/// <summary>Finds the acts of a sentence and who may take part in them.</summary>
internal sealed class ActFinder(WordGraph words, EventCoder coder)
{
    private const int MostActs = 24;       // of a sentence
    private const int MostParties = 12;    // of an act
    private const int MostGroups = 20;
    private const int Farthest = 24;       // words from a predicate to a name that the tree does not tie to it
    private const int Deepest = 3;         // phrases within a phrase in which a party may stand

    // In the order in which they name to whom something is done.
    private static readonly uint[] Order =
    [
        Slot.Indirect, Slot.Object, .. new[] { "with", "to", "against", "on", "upon", "from", "for", "toward", "towards", "at", "between", "among", "of", "in", "into", "over", "about", "near", "through", "outside", "off" }.Select(static word => WordGraph.Hash(word)),
        Slot.Complement,
    ];

    private static readonly HashSet<uint> Local = [.. new[] { "in", "at", "near", "into", "over", "about", "through", "outside", "off" }.Select(static word => WordGraph.Hash(word))];

    private static readonly HashSet<uint> About = [.. new[] { "by", "about", "on", "over", "against", "for" }.Select(static word => WordGraph.Hash(word))];

    private static readonly HashSet<uint> Giving = [WordGraph.Hash("from")];

    private static readonly HashSet<uint> According = [WordGraph.Hash("accord"), WordGraph.Hash("according")];

    private static readonly uint Between = WordGraph.Hash("between");
    private static readonly uint From = WordGraph.Hash("from");
    private static readonly uint Of = WordGraph.Hash("of");
    private static readonly uint Under = WordGraph.Hash("under");    // "came under attack from Ostrel"

    private static readonly WordSet Receiving = ["receive", "get", "obtain", "accept", "suffer", "face", "secure", "win", "hear", "gain", "await", "undergo", "come"];

    /// <summary>The outermost acts of a sentence, in the order of their words.</summary>
    public List<ActCoding> Find(int sentence)
    {
        var range = words.Sentence[sentence];
        var (acts, governed) = (new List<ActCoding>(), new HashSet<int>());
        for (var word = range.First; word < range.End && acts.Count < MostActs; word++)
        {
            if (words.Relation(word) is not ("case" or "mark" or "fixed" or "cc") && !IsName(word) && words.Universal(word) is "VERB" or "NOUN" or "ADJ" or "PROPN" or "AUX" && coder.Code(word) is { IsNone: false } coding)
            {
                if (coding.Inner != word)
                {
                    governed.Add(coding.Inner);
                }

                acts.Add(coding);
                Governed(word, governed);
            }
        }

        acts.RemoveAll(act => governed.Contains(act.Word));
        return acts;
    }

    // Nouns of acts that a verb or an adjective governs are told by it: "ended its blockade", unless somebody else does them.
    private void Governed(int predicate, HashSet<int> governed)
    {
        if (words.Universal(predicate) is not ("VERB" or "ADJ"))
        {
            return;
        }

        foreach (var filler in coder.Frame(predicate).Fillers)
        {
            if (filler.Slot != Slot.Subject && IsDeed(filler.Word) && !coder.Frame(filler.Word).Fillers.Any(inner => inner.Slot == Slot.Subject && words.Tag(inner.Word) is not ("PRP$" or "PRP" or "JJ")))
            {
                governed.Add(filler.Word);
            }
        }
    }

    /// <summary>An act with those who may take part in it.</summary>
    public Act Act(ActCoding coding)
    {
        var agents = Fillers(coding.Word, Slot.Subject);
        if (agents.IsEmpty && coding.Inner != coding.Word)
        {
            agents = Fillers(coding.Inner, Slot.Subject);
        }

        var groups = new List<Candidate>();
        Direct(coding.Word, Order.AsSpan(0, 2), agents, groups);
        if (coding.Inner != coding.Word)
        {
            Direct(coding.Inner, [Slot.Subject], agents, groups);    // "demanded that Ostrel withdraw"
            Direct(coding.Inner, Order, agents, groups);
        }

        Direct(coding.Word, Order, agents, groups);
        Nested(coding.Word, agents, groups);
        if (coding.Inner != coding.Word)
        {
            Nested(coding.Inner, agents, groups);
        }

        Names(coding, agents, groups);

        // "received a letter from Ostrel": who receives is the recipient; who accepts an invitation agrees
        if (Receiving.Contains(words.Lemma(coding.Word)) && !(words.Lemma(coding.Word) == "accept" && coding.Type == EventType.Agree) && Source(coding) is { IsEmpty: false } giver)
        {
            return new Act(coding, giver, [new Candidate(agents, false, true), .. groups.Where(group => !group.Words.SequenceEqual(giver))]);
        }

        var between = Fillers(coding.Word, Between);
        return new Act(coding, between.IsEmpty ? agents : between, [.. groups]);
    }

    // "from Ostrel", of the verb, of its object, or of what that is of.
    private ImmutableArray<int> Source(ActCoding coding)
    {
        var at = coding.Word;
        for (var step = 0; step < Deepest && at >= 0; step++)
        {
            if (Fillers(at, From) is { IsEmpty: false } own)
            {
                return own;
            }

            var frame = coder.Frame(at);
            at = words.Universal(at) != "VERB" && at != coding.Word ? frame[Of] : frame[Slot.Object] is >= 0 and var got ? got : frame[Under];
        }

        var thing = coder.Frame(coding.Word)[Slot.Object];
        for (var word = thing + 1; thing >= 0 && word < Math.Min(words.Right[thing], thing + Farthest); word++)
        {
            if (Stands(word, Giving))
            {
                return [word, .. Joined(word)];
            }
        }

        return [];
    }

    private ImmutableArray<int> Fillers(int predicate, uint slot)
    {
        ImmutableArray<int>.Builder? found = null;
        foreach (var filler in coder.Frame(predicate).Fillers)
        {
            if (filler.Slot == slot && (found is null || (found.Count < MostParties && !found.Contains(filler.Word))))
            {
                (found ??= ImmutableArray.CreateBuilder<int>(1)).Add(filler.Word);
            }
        }

        return found?.DrainToImmutable() ?? [];
    }

    // What fills the slots.
    private void Direct(int predicate, ReadOnlySpan<uint> slots, ImmutableArray<int> agents, List<Candidate> groups)
    {
        foreach (var slot in slots)
        {
            if (Fillers(predicate, slot) is { IsEmpty: false } fillers)
            {
                Add(groups, new Candidate([.. fillers.Where(filler => !agents.Contains(filler) && words.Universal(filler) is "NOUN" or "PROPN" or "PRON" or "ADJ" or "NUM" && !IsDeed(filler))], Local.Contains(slot), true, About.Contains(slot)));
            }
        }
    }

    // The phrases within what fills them: "Korvia's plan", "sanctions on Korvia".
    private void Nested(int predicate, ImmutableArray<int> agents, List<Candidate> groups)
    {
        foreach (var slot in Order)
        {
            foreach (var filler in Fillers(predicate, slot))
            {
                Within(filler, agents, groups, Local.Contains(slot), About.Contains(slot), 1);
            }
        }

        if (words.Universal(predicate) is "NOUN" or "PROPN")
        {
            Within(predicate, agents, groups, false, false, 1);
        }
    }

    // Names after the predicate that hang on it in some way, where the tree is at a loss.
    private void Names(ActCoding coding, ImmutableArray<int> agents, List<Candidate> groups)
    {
        for (var word = coding.Word + 1; word < Math.Min(words.Right[coding.Word], coding.Word + Farthest); word++)
        {
            if (words.Kinds[word] is 1 or 2 or 3 or 4 && !agents.Contains(word) && !IsTeller(word, coding.Word) && (word == 0 || words.Mentions[word] != words.Mentions[word - 1]))
            {
                Add(groups, new Candidate([word], Stands(word, Local), false, true));
            }
        }
    }

    // ", a Korvian envoy said", "according to Korvia": who tells of an act takes no part in it.
    private bool IsTeller(int word, int act)
    {
        for (var (at, step) = (word, 0); at >= 0 && at != act && step < Farthest; at = words.Heads[at], step++)
        {
            if ((words.Relation(at) == "parataxis" && coder.Code(at).Type == EventType.Statement) || Stands(at, According))
            {
                return true;
            }
        }

        return false;
    }

    private void Within(int word, ImmutableArray<int> agents, List<Candidate> groups, bool isLocal, bool isAbout, int depth)
    {
        foreach (var child in words.ChildrenOf(word))
        {
            if (groups.Count < MostGroups && words.Relation(child) is "nmod" or "nmod:poss" or "obj" or "obl" or "iobj" or "xcomp" or "compound" or "amod" or "nmod:desc" or "acl" or "acl:relcl")
            {
                var (local, about) = (isLocal || Stands(child, Local), isAbout || (Stands(child, About) && !agents.Contains(child)));
                if (!agents.Contains(child) && words.Universal(child) is "NOUN" or "PROPN" or "PRON" or "ADJ")
                {
                    Add(groups, new Candidate([child, .. Joined(child)], local, false, about));
                }

                if (depth < Deepest)
                {
                    Within(child, agents, groups, local, about, depth + 1);
                }
            }
        }
    }

    private List<int> Joined(int word)
    {
        List<int> joined = [];
        foreach (var child in words.ChildrenOf(word))
        {
            if (words.Relation(child) == "conj" && joined.Count < MostParties)
            {
                joined.Add(child);
            }
        }

        return joined;
    }

    // "the Minsk Agreements", "the Peace Conference of Sarn" are names, no acts.
    private bool IsName(int word) => words.Kinds[word] is 1 or 2 or 3 && words.Universal(word) is "NOUN" or "PROPN";

    // A noun that is an act is no party: "the order", "the attack".
    private bool IsDeed(int word) => words.Universal(word) == "NOUN" && words.Kinds[word] == 0 && !coder.Code(word).IsNone;

    // Whether a preposition of a set stands before a word.
    private bool Stands(int word, HashSet<uint> prepositions)
    {
        foreach (var child in words.ChildrenOf(word))
        {
            if (words.Relation(child) == "case" && prepositions.Contains(words.Lemmas[child]))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(List<Candidate> groups, Candidate group)
    {
        if (!group.Words.IsEmpty && groups.Count < MostGroups && !groups.Any(other => other.Words.SequenceEqual(group.Words)))
        {
            groups.Add(group);
        }
    }
}
