using OnRecord.Learning;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Events;

/// <summary>What tells what one party does to another: the lexicon's answer, the predicates that tie them, and the words around.</summary>
internal static class PairFeatures
{
    public const int Most = 400;
    private const int Around = 14;        // words to either side that are looked at
    private const int LongestPath = 10;

    /// <param name="coding">The lexicon's answer.</param>
    /// <param name="actorHead">Main word of who acts.</param>
    /// <param name="recipientHead">Main word of to whom; −1 for nobody.</param>
    public static void Extract(
        WordGraph words, EventCoder coder, WordClusters clusters, ActCoding coding, WordRange actor, int actorHead, WordRange recipient, int recipientHead, ref FeatureSet to)
    {
        to.Add(1);
        var verb = coding.Word;
        if (!coding.IsNone)
        {
            to.Add(2, (uint)coding.Type);
            to.Add(3, (uint)coding.Type, (uint)coding.Status);
            to.Add(4, WordGraph.Hash(coding.Reason));
            to.Add(5, WordGraph.Hash(coding.Cameo));
        }
        else
        {
            to.Add(6);
            verb = Tie(words, actorHead, recipientHead);
        }

        Predicate(words, coder, clusters, verb, 10, ref to);
        if (coding.Inner != coding.Word)
        {
            Predicate(words, coder, clusters, coding.Inner, 30, ref to);
        }

        Path(words, clusters, actorHead, recipientHead, ref to);
        var (left, right) = recipient.IsEmpty || actor.First < recipient.First ? (actor, recipient) : (recipient, actor);
        var order = recipient.IsEmpty ? 2u : actor.First < recipient.First ? 0u : 1u;
        to.Add(7, order);
        var near = words.Near(actor.First);
        if (!recipient.IsEmpty)
        {
            Window(words, coder, clusters, Math.Max(left.End, right.First - 20), right.First, 60, order, ref to);
        }

        var last = recipient.IsEmpty ? left : right;
        Window(words, coder, clusters, last.End, Math.Min(near.End, last.End + Around), 70, order, ref to);
        Window(words, coder, clusters, Math.Max(near.First, left.First - Around), left.First, 80, order, ref to);
        Inside(words, actor, 90, ref to);
        Inside(words, recipient, 92, ref to);
    }

    // Where nothing is an act: the verb above both.
    private static int Tie(WordGraph words, int actorHead, int recipientHead)
    {
        var at = recipientHead >= 0 ? recipientHead : actorHead;
        for (var step = 0; step < LongestPath && at >= 0; step++, at = words.Heads[at])
        {
            if (words.Universal(at) == "VERB" && words.Left[at] <= actorHead && actorHead < words.Right[at])
            {
                return at;
            }
        }

        return words.Heads[actorHead] is >= 0 and var head ? head : actorHead;
    }

    private static void Predicate(WordGraph words, EventCoder coder, WordClusters clusters, int word, uint template, ref FeatureSet to)
    {
        var frame = coder.Frame(word);
        var lemma = words.Lemmas[word];
        to.Add(template, lemma);
        to.Add(template + 1, words.Tags[word], words.Relations[word]);
        to.Add(template + 2, frame.IsNegated ? 1u : 0u, frame.IsFuture ? 1u : 0u, frame.IsHypothetical ? 1u : 0u);
        Clusters(words, clusters, word, template + 3, ref to);
        foreach (var filler in frame.Fillers)
        {
            if (filler.Slot == Slot.Subject)
            {
                continue;
            }

            to.Add(template + 8, lemma, filler.Slot);
            if (words.Kinds[filler.Word] == 0)
            {
                to.Add(template + 9, filler.Slot, words.Lemmas[filler.Word]);
                to.Add(template + 10, lemma, words.Lemmas[filler.Word]);
                Clusters(words, clusters, filler.Word, template + 11, ref to);
            }

            if (coder.Code(filler.Word) is { IsNone: false } governed)
            {
                to.Add(template + 16, filler.Slot, (uint)governed.Type);
                to.Add(template + 17, lemma, (uint)governed.Type);
            }
        }
    }

    // The words on the way from one party to the other.
    private static void Path(WordGraph words, WordClusters clusters, int from, int to1, ref FeatureSet to)
    {
        if (to1 < 0)
        {
            return;
        }

        Span<int> up = stackalloc int[LongestPath];
        var count = 0;
        for (var at = from; at >= 0 && count < LongestPath; at = words.Heads[at])
        {
            up[count++] = at;
        }

        var shape = 0u;
        for (var (at, step) = (to1, 0); at >= 0 && step < LongestPath; at = words.Heads[at], step++)
        {
            var top = up[..count].IndexOf(at);
            if (at != to1 && at != from)
            {
                to.Add(50, words.Lemmas[at]);
                Clusters(words, clusters, at, 51, ref to);
            }

            if (top >= 0)
            {
                for (var i = 1; i < top; i++)
                {
                    to.Add(50, words.Lemmas[up[i]]);
                    Clusters(words, clusters, up[i], 51, ref to);
                }

                shape = FeatureHash.Of(shape, (uint)top);
                to.Add(56, shape);
                to.Add(57, shape, words.Lemmas[at]);
                return;
            }

            shape = FeatureHash.Of(shape, words.Relations[at]);
        }
    }

    private static void Window(WordGraph words, EventCoder coder, WordClusters clusters, int first, int end, uint template, uint order, ref FeatureSet to)
    {
        for (var word = first; word < end; word++)
        {
            if (words.IsMark(word) || words.Kinds[word] != 0)
            {
                continue;
            }

            to.Add(template, words.Lemmas[word]);
            to.Add(template + 1, words.Lemmas[word], order);
            if (word + 1 < end)
            {
                to.Add(template + 2, words.Lemmas[word], words.Lemmas[word + 1]);
            }

            if (words.Universal(word) is "VERB" or "NOUN" or "ADJ")
            {
                Clusters(words, clusters, word, template + 3, ref to);
                if (coder.Code(word) is { IsNone: false } coding)
                {
                    to.Add(template + 8, (uint)coding.Type);
                }
            }
        }
    }

    private static void Inside(WordGraph words, WordRange range, uint template, ref FeatureSet to)
    {
        for (var word = range.First; word < Math.Min(range.End, range.First + 8); word++)
        {
            if (words.Universal(word) is "NOUN" or "VERB" or "ADJ" && words.Kinds[word] == 0)
            {
                to.Add(template, words.Lemmas[word]);
            }
        }
    }

    private static void Clusters(WordGraph words, WordClusters clusters, int word, uint template, ref FeatureSet to)
    {
        Span<int> rows = stackalloc int[WordClusters.Slots];
        clusters.Mark(Gazetteer.Hash(words.Text(word)), 1 << 22, rows);
        for (var depth = 0; depth < rows.Length; depth++)
        {
            if (rows[depth] >= 0)
            {
                to.Add(template + (uint)depth, (uint)rows[depth]);
            }
        }
    }
}
