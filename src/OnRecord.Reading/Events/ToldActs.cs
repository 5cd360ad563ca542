using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Events;

/// <summary>Tells acts that a sentence says were done from those that it only names as what another act is for or about.</summary>
/// <remarks>
/// <c>sent troops to help Ostrel fight</c>, <c>a demand that Ostrel withdraw</c>, <c>unless it ends the blockade</c>: the help, the
/// withdrawal and the end are aims, contents and conditions. Where a tree or the lexicon misses them as arguments, they would count
/// beside the act that they belong to.
/// </remarks>
internal sealed class ToldActs(WordGraph words, EventCoder coder)
{
    private const int Farthest = 10;    // words above one another

    /// <summary>Whether an act counts beside the others of its sentence.</summary>
    /// <param name="others">All acts of the sentence; it may be among them.</param>
    /// <param name="main">Whether it counts only if no clause about a party of another act tells it.</param>
    public bool Counts(ActCoding act, IReadOnlyList<ActCoding> others, bool main)
    {
        for (var (at, step) = (act.Word, 0); at >= 0 && step < Farthest; at = words.Heads[at], step++)
        {
            if (IsCondition(at))
            {
                return false;
            }
        }

        foreach (var other in others)
        {
            if (other.Word != act.Word && Below(act.Word, other) is { } clause && (IsOfProtest(act, other, clause) || (IsAim(clause) && !IsShared(act, other)) || IsContent(clause, other) || (main && words.Relation(clause) is "acl" or "acl:relcl")))
            {
                return false;
            }
        }

        return true;
    }

    // The first word of a clause on the way from a word up to an act; null where it does not stand below that act.
    private int? Below(int word, ActCoding act)
    {
        int? clause = null;
        for (var (at, step) = (word, 0); at >= 0 && step < Farthest; at = words.Heads[at], step++)
        {
            if (at == act.Word || at == act.Inner)
            {
                return clause;
            }

            clause ??= words.Relation(at) is "advcl" or "acl" or "acl:relcl" or "xcomp" or "ccomp" ? at : null;
        }

        return null;
    }

    // "marched, calling for elections": what protesters ask for is the protest
    private bool IsOfProtest(ActCoding act, ActCoding above, int clause) =>
        above.Type == EventType.Protest && act.Type is EventType.Request or EventType.Accuse && clause == act.Word && words.Relation(clause) is "advcl" or "xcomp";

    // "to help": what an act is for
    private bool IsAim(int clause)
    {
        if (words.Tag(clause) != "VB" || words.Relation(clause) is "ccomp")
        {
            return false;
        }

        foreach (var child in words.ChildrenOf(clause))
        {
            if (words.Relation(child) is "mark" or "aux" && words.Lemma(child) == "to")
            {
                return true;
            }
        }

        return false;
    }

    // "agreed to meet to discuss the border": talks and work together that are an aim come with what is done for them.
    private static bool IsShared(ActCoding act, ActCoding above) => act.Type is EventType.Consult or EventType.Cooperate && above.Type is EventType.Agree or EventType.Consult or EventType.Support or EventType.Cooperate;

    // "the demand that Ostrel withdraw", "accused Ostrel of helping", "rejected an appeal for sending troops": what words are about
    private bool IsContent(int clause, ActCoding above)
    {
        if (words.Relation(clause) is not ("acl" or "acl:relcl" or "advcl"))
        {
            return words.Heads[clause] == above.Word && IsSpeech(above.Type);    // "demanded that Ostrel withdraw"
        }

        if (words.Tag(clause) == "VBG")
        {
            return IsSpeech(above.Type) && !IsSpeech(coder.Code(clause).Type) && (words.Relation(clause) == "acl" || Has(clause, "mark"));
        }

        return words.Heads[clause] is >= 0 and var noun && words.Universal(noun) == "NOUN" && IsSpeech(coder.Code(noun).Type) && (words.Tag(clause) == "VB" || Has(clause, "nsubj")) && !HasRelative(clause);
    }

    private static bool IsSpeech(EventType type) => type is EventType.Agree or EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten;

    private bool Has(int clause, string relation)
    {
        foreach (var child in words.ChildrenOf(clause))
        {
            if (words.Relation(child) == relation)
            {
                return true;
            }
        }

        return false;
    }

    // Whether a word of the clause stands for the noun; with a subject and an object of its own, "that" does not.
    private bool HasRelative(int clause)
    {
        var full = Has(clause, "nsubj") && Has(clause, "obj");
        foreach (var child in words.ChildrenOf(clause))
        {
            if (words.Tag(child) is "WDT" or "WP" or "WRB" && !(full && words.Relation(child) is not ("nsubj" or "obj") && words.Lemma(child) == "that"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCondition(int word)
    {
        if (words.Relation(word) != "advcl")
        {
            return false;
        }

        foreach (var child in words.ChildrenOf(word))
        {
            if (words.Relation(child) == "mark" && words.Lemma(child) is "unless" or "if")
            {
                return true;
            }
        }

        return false;
    }
}
