using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Attribution.Learned;

/// <summary>To whom an attribution's words go, as the tree has it: <c>told Varro</c>, <c>was told</c>, <c>said in a letter to Varro</c>.</summary>
internal static class Addressed
{
    private static readonly WordSet Telling =
        ["tell", "inform", "assure", "remind", "warn", "notify", "ask", "thank", "advise", "brief", "promise", "persuade", "convince", "reassure"];

    private static readonly WordSet Conversations =
    [
        "letter", "note", "message", "telegram", "reply", "cable", "memo", "email", "greeting", "interview", "call", "conversation", "talk", "meeting", "chat", "answer",
    ];

    /// <summary>Who is addressed; null where nobody is named.</summary>
    public static WordRange? Of(WordGraph words, int cue, in SourceCandidate source)
    {
        foreach (var child in words.ChildrenOf(cue))
        {
            if (!source.IsNone && source.Range.Contains(child))
            {
                continue;
            }

            var found = words.Relation(child) switch
            {
                "iobj" => child,
                "obj" when Telling.Contains(words.Lemma(cue)) && MayHear(words, child) => child,
                "nsubj:pass" when Telling.Contains(words.Lemma(cue)) => child,
                "obl" when Preposition(words, child) is "to" && words.Lemma(cue) is "say" or "write" or "reply" or "respond" or "explain" && MayHear(words, child) => child,
                "obl" when Conversations.Contains(words.Lemma(child)) => Other(words, child),
                _ => -1,
            };
            if (found >= 0)
            {
                return words.Phrase(found);
            }
        }

        // "his letter to Varro says"
        return !source.IsNone && Conversations.Contains(words.Lemma(source.Head)) && Other(words, source.Head) is >= 0 and var other ? words.Phrase(other) : null;
    }

    /// <summary>Whether a cue is passive and its subject hears: <c>Varro was told that …</c></summary>
    public static bool IsHearer(WordGraph words, int cue, int subject) =>
        Telling.Contains(words.Lemma(cue)) && words.Heads[subject] == cue && words.Relation(subject) == "nsubj:pass";

    // "a letter to Varro", "a telephone call with Varro"
    private static int Other(WordGraph words, int noun)
    {
        foreach (var child in words.ChildrenOf(noun))
        {
            if (child > noun && words.Relation(child) is "nmod" or "obl" && Preposition(words, child) is "to" or "with" && MayHear(words, child))
            {
                return child;
            }
        }

        return -1;
    }

    private static string Preposition(WordGraph words, int noun) =>
        words.Left[noun] < noun && words.Universal(words.Left[noun]) == "ADP" ? words.Text(words.Left[noun]).ToString().ToLowerInvariant() : "";

    private static bool MayHear(WordGraph words, int word) => words.Kinds[word] is not (0 or 1 + (byte)MentionKind.Group)
        || words.Universal(word) == "PRON" || words.Tag(word) is "NNS" or "NNP" or "NNPS" || Actors.TitleWords.All.Contains(words.Lemma(word));
}
