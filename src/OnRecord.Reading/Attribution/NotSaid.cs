using OnRecord.Reading.Attribution.Learned;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Attribution;

/// <summary>What looks like an attribution and tells nobody's words: the thing that was sent, what a statement is on, what was withheld.</summary>
internal static class NotSaid
{
    private static readonly WordSet Envoys = ["ambassador", "envoy", "diplomat", "chargé", "consul", "representative", "delegation", "troop", "force", "soldier"];

    private static readonly WordSet Documents = ["message", "letter", "telegram", "statement", "note", "greeting", "reply", "cable", "communiqué"];

    /// <summary>"sent his own message to Besk": the thing that was sent, not its words.</summary>
    public static bool IsDocument(WordGraph words, Taken taken)
    {
        var content = taken.Choice.Content;
        foreach (var child in words.ChildrenOf(taken.Proposal.Head))
        {
            if (words.Relation(child) == "obj" && content.Overlaps(new WordRange(child, child + 1)))
            {
                return content.First == words.Left[child] && Documents.Contains(words.Lemma(child)) && !HasVerb(words, content);
            }
        }

        return false;
    }

    /// <summary>"asked not to be named": said of the source itself.</summary>
    public static bool IsAnonymity(WordGraph words, Taken taken)
    {
        var content = taken.Choice.Content;
        return content.Count <= 6 && words.Text(content.First) is "not" or "to" or "that" && words.Lemma(content.End - 1) is "name" or "identify" or "quote" or "anonymous" or "anonymity";
    }

    /// <summary>"did not say what he wrote": nothing is said.</summary>
    public static bool IsWithheld(WordGraph words, Taken taken)
    {
        var first = taken.Choice.Content.First;
        if (words.Tag(first) is not ("WP" or "WRB" or "WDT") && words.Text(first) is not ("whether" or "if"))
        {
            return false;
        }

        foreach (var child in words.ChildrenOf(taken.Proposal.Head))
        {
            if (words.Text(child) is "not" or "n't" or "n’t" or "never")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"issued a statement on the exercise": what it is about, not what it says.</summary>
    public static bool IsTopic(WordGraph words, Taken taken)
    {
        var content = taken.Choice.Content;
        return words.Quotes[content.First] < 0 && content.First > 0
            && (words.Universal(content.First) == "ADP" || words.Universal(content.First - 1) == "ADP") && !HasVerb(words, content);
    }

    /// <summary>"attacked Ostrel", "recalled its ambassador", "called Varro on Monday", "welcomed Besk in Arvan": what was done to somebody, in words that may also tell of speech.</summary>
    public static bool IsDeed(WordGraph words, Taken taken)
    {
        var (head, content) = (taken.Proposal.Head, taken.Choice.Content);
        if (words.Quotes[content.First] >= 0 || HasVerb(words, content))
        {
            return false;
        }

        foreach (var child in words.ChildrenOf(head))
        {
            if (words.Relation(child) is "obj" or "xcomp" && content.Overlaps(new WordRange(child, child + 1)))
            {
                return words.Lemma(head) switch
                {
                    "attack" => Names(words, child, MentionKind.Location) && Subject(words, head) is >= 0 and var attacker && Names(words, attacker, MentionKind.Location),
                    "recall" => Envoys.Contains(words.Lemma(child)),
                    "call" or "see" or "welcome" => Names(words, child, MentionKind.Person) && IsAlone(words, child, content),
                    _ => false,
                };
            }
        }

        return false;
    }

    // Whether nothing but time or place stands behind a name: "called Varro a liar" has more.
    private static bool IsAlone(WordGraph words, int name, in ContentCandidate content)
    {
        var end = name + 1;
        while (end < content.End && words.Mentions[end] == words.Mentions[name])
        {
            end++;
        }

        return end >= content.End || words.Universal(end) == "ADP" || words.Relation(end) is "obl:unmarked" or "advmod";
    }

    private static bool Names(WordGraph words, int word, MentionKind kind) => words.Kinds[word] == 1 + (byte)kind;

    // Of the verb, or of one that governs it: "plans to attack".
    private static int Subject(WordGraph words, int verb)
    {
        foreach (var child in words.ChildrenOf(verb))
        {
            if (words.Relation(child) == "nsubj")
            {
                return child;
            }
        }

        return words.Relation(verb) == "xcomp" && words.Heads[verb] is >= 0 and var above && words.Relation(above) != "xcomp" ? Subject(words, above) : -1;
    }

    private static bool HasVerb(WordGraph words, in ContentCandidate content)
    {
        for (var i = content.First; i < content.End; i++)
        {
            if (words.Universal(i) is "VERB" or "AUX")
            {
                return true;
            }
        }

        return false;
    }
}
