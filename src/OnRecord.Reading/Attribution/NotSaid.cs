using OnRecord.Reading.Attribution.Learned;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Attribution;

/// <summary>What looks like an attribution and tells nobody's words: the thing that was sent, what a statement is on, what was withheld.</summary>
internal static class NotSaid
{
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
