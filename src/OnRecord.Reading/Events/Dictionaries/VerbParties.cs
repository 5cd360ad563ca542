using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events.Dictionaries;

/// <summary>Who takes part in what verbs say, where PETRARCH looks for them: who acts before the verb, to whom it is done the first party after it.</summary>
internal sealed class VerbParties(WordGraph words, FrameReader frames, IParties parties)
{
    private const int MostJoined = 12;
    private const int Farthest = 100;    // words from the verb

    public static bool IsStateless(string code) => code.StartsWith("---", StringComparison.Ordinal);

    /// <summary>Who acts and to whom, as the main words of their phrases. The subject of a passive is whom it is done to.</summary>
    public (List<int> Sources, List<int> Targets) Sides(int verb)
    {
        var sources = Sources(verb);
        var passive = IsPassive(verb);
        if (passive && words.Relation(verb) is not "acl")
        {
            var targets = Fillers(verb, Slot.Object);
            return (sources.Count == 0 ? After(verb, targets) : sources, targets);
        }

        sources = passive && sources.Count == 0 ? Fillers(verb, Slot.Object) : sources;
        return (sources, After(verb, sources));
    }

    public List<int> Sources(int verb) => Fillers(verb, Slot.Subject);

    /// <summary>The first party after a verb that is none of the others, with those joined to it.</summary>
    public List<int> After(int verb, List<int> others)
    {
        var around = Around(verb);
        for (var word = verb + 1; word < around.End; word++)
        {
            if (parties.IsNamed(word) && IsOpen(word, verb) && Phrase(word, verb) is var noun && IsParty(noun, others))
            {
                return Joint(noun).FindAll(one => IsParty(one, others));
            }
        }

        return [];
    }

    /// <summary>Whether a phrase names a party of a state that is none of the others.</summary>
    public bool IsParty(int noun, List<int> others) =>
        parties.Code(noun) is { Length: > 0 } code && !IsStateless(code) && !others.Exists(other => parties.Code(other) == code);

    /// <summary>A phrase with those joined to it; in "Mordor, Arnor and Bree" a tree may have one as what explains another.</summary>
    public List<int> Joint(int noun)
    {
        List<int> all = [noun];
        for (var next = 0; next < all.Count && all.Count < MostJoined; next++)
        {
            foreach (var child in words.ChildrenOf(all[next]))
            {
                if (!all.Contains(child) && parties.Code(child).Length > 0
                    && (words.Relation(child) == "conj" || (words.Relation(child) == "appos" && parties.IsNamed(child) && (IsListed(noun) || IsListed(child)))))
                {
                    all.Add(child);
                }
            }
        }

        return all;
    }

    private bool IsListed(int noun)
    {
        foreach (var child in words.ChildrenOf(noun))
        {
            if (words.Relation(child) == "conj")
            {
                return true;
            }
        }

        return false;
    }

    // The phrase that a name is of: "leaders" in "leaders of Gondor", if that is a word for actors.
    private int Phrase(int word, int verb)
    {
        var noun = PatternMatcher.Main(words, word);
        while (words.Relation(noun) == "nmod" && words.Heads[noun] is >= 0 and var above && above > verb
            && words.Universal(above) is "NOUN" or "PROPN" && parties.Code(above) is var code && code.Length > parties.Code(noun).Length && code.Contains(parties.Code(noun), StringComparison.Ordinal))
        {
            noun = above;
        }

        return noun;
    }

    /// <summary>The words of a verb's clause, with its subject, not too far from it.</summary>
    public WordRange Around(int verb)
    {
        var sentence = words.Sentence[words.Sentences[verb]];
        var first = words.Left[verb];
        foreach (var filler in frames.Read(verb).Fillers)
        {
            first = filler.Slot == Slot.Subject ? Math.Min(first, words.Left[filler.Word]) : first;
        }

        return new WordRange(Math.Max(Math.Max(first, sentence.First), verb - Farthest), Math.Min(Math.Min(words.Right[verb], sentence.End), verb + Farthest));
    }

    /// <summary>Whether no other clause parts a word from a verb: another joined verb, what came after or because, who or which did it.</summary>
    public bool IsOpen(int word, int verb)
    {
        for (var (at, step) = (word, 0); at >= 0 && at != verb && step < Farthest; at = words.Heads[at], step++)
        {
            if (words.Relation(at) switch
            {
                "conj" => words.Universal(at) is "VERB" && words.Heads[at] >= 0 && words.Universal(words.Heads[at]) is "VERB" or "AUX",
                "parataxis" or "acl:relcl" => true,
                "advcl" => IsFinite(at) && word >= Mark(at),
                _ => false,
            })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a verb has a subject of its own.</summary>
    public bool IsFinite(int verb)
    {
        foreach (var child in words.ChildrenOf(verb))
        {
            if (words.Relation(child) is "nsubj" or "nsubj:pass" or "csubj" or "expl")
            {
                return true;
            }
        }

        return false;
    }

    // The conjunction of a clause; what stands before it belongs to the clause above, wherever the tree has it.
    private int Mark(int verb)
    {
        foreach (var child in words.ChildrenOf(verb))
        {
            if (words.Relation(child) == "mark")
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whether a clause tells what came before or after, or only if.</summary>
    public bool IsBackground(int verb) => words.Relation(verb) == "advcl" && Mark(verb) is >= 0 and var mark
        && words.Lemma(mark) is "after" or "before" or "since" or "until" or "if" or "unless";

    public bool IsPassive(int verb)
    {
        foreach (var child in words.ChildrenOf(verb))
        {
            if (words.Relation(child) is "aux:pass" or "nsubj:pass" or "obl:agent")
            {
                return true;
            }
        }

        return words.Tag(verb) == "VBN" && words.Relation(verb) == "acl";
    }

    private List<int> Fillers(int verb, uint slot) =>
        [.. frames.Read(verb).Fillers.Where(filler => filler.Slot == slot && filler.Word != verb).SelectMany(filler => Joint(filler.Word)).Where(one => parties.Code(one).Length > 0).Distinct()];
}
