using OnRecord.Learning;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Attribution.Learned;

/// <summary>What tells whether words name the source of a cue: the path through the tree between them, their extent, what they are, and how far.</summary>
internal static class SourceFeatures
{
    private const int LongestPath = 6;

    public static void Extract(WordGraph words, int cueHead, WordRange cue, RuleHint? hint, in SourceCandidate candidate, ref FeatureSet to)
    {
        var (lemma, tag) = (words.Lemmas[cueHead], words.Tags[cueHead]);
        if (candidate.IsNone)
        {
            var subject = false;
            foreach (var child in words.ChildrenOf(cueHead))
            {
                subject |= words.Relation(child) is "nsubj" or "nsubj:pass" or "obl:agent";
            }

            to.Add(1, subject ? 1u : 0);
            to.Add(2, lemma);
            to.Add(3, tag, subject ? 1u : 0);
            to.Add(4, words.Relations[cueHead], subject ? 1u : 0);
            to.Add(5, lemma, subject ? 1u : 0);
            to.Add(6, CueFeatures.Frame(words, cueHead));
            to.Add(7, hint is null ? 0u : hint.Source is null ? 1u : 2u);
            to.Add(8, words.Sentences[cueHead] == 0 ? 1u : 0);
            return;
        }

        var (range, head) = (candidate.Range, candidate.Head);
        var before = range.End <= cue.First ? 1u : 0;
        var (path, length) = Path(words, cueHead, head);
        var preposition = Preposition(words, head);
        to.Add(10, path);
        to.Add(11, path, lemma);
        to.Add(12, path, tag);
        to.Add(13, path, preposition);
        to.Add(14, path, words.Tags[head]);
        to.Add(15, path, words.Kinds[head]);
        to.Add(16, (uint)length, before);
        to.Add(17, path, before);
        to.Add(18, Passive(words, cueHead) ? 1u : 0, words.Relations[head], words.Heads[head] == cueHead ? 1u : 0);
        to.Add(19, preposition, lemma, before);

        var shape = (uint)candidate.Shape;
        var all = new WordRange(0, words.Count);
        var (first, last) = (range.First, range.End - 1);
        to.Add(30, shape);
        to.Add(31, shape, words.Relations[head]);
        to.Add(32, words.Tags[first]);
        to.Add(33, words.Forms[first]);
        to.Add(34, words.Tags[last]);
        to.Add(35, CueFeatures.Form(words, first - 1, all), before);
        to.Add(36, CueFeatures.Form(words, last + 1, all), before);
        to.Add(37, words.Tags[last], CueFeatures.Tag(words, last + 1, all));
        to.Add(38, CueFeatures.Tag(words, first - 1, all), words.Tags[first]);
        to.Add(39, CueFeatures.Form(words, last + 1, all), words.Tags[last]);
        to.Add(40, FeatureSet.Bucket(range.Count), shape);
        to.Add(41, last == head ? 1u : 0, words.Right[head] > range.End ? 1u : 0, words.Left[head] < range.First ? 1u : 0);
        Inside(words, candidate, ref to);

        var distance = before == 1 ? cue.First - range.End : range.First - cue.End;
        to.Add(60, FeatureSet.Bucket(distance), before);
        to.Add(61, FeatureSet.Bucket(distance), before, lemma);
        to.Add(62, Between(words, before == 1 ? new WordRange(range.End, cue.First) : new WordRange(cue.End, range.First)), before);
        to.Add(63, words.Lemmas[head]);
        to.Add(64, words.Kinds[head], words.Tags[head]);
        to.Add(65, words.Quotes[head] >= 0 ? 1u : 0, words.Quotes[cueHead] >= 0 ? 1u : 0);
        to.Add(66, words.Lemmas[head], lemma);
        to.Add(67, words.Kinds[head], lemma);

        // What a rule took, if it has a view.
        var agrees = hint?.Source is not { } source ? hint is null ? 0u : 1u
            : source == range ? 2u : source.First == range.First ? 3u : source.End == range.End ? 4u : source.Overlaps(range) ? 5u : 6u;
        to.Add(70, agrees);
        to.Add(71, agrees, shape);
        to.Add(72, agrees, path);
    }

    // The right children of the head that it holds or leaves out, by their relations.
    private static void Inside(WordGraph words, in SourceCandidate candidate, ref FeatureSet to)
    {
        foreach (var child in words.ChildrenOf(candidate.Head))
        {
            if (child > candidate.Head)
            {
                to.Add(50, words.Relations[child], candidate.Range.Contains(child) ? 1u : 0);
                to.Add(51, words.Relations[child], candidate.Range.Contains(child) ? 1u : 0, candidate.Range.End == words.Left[child] ? 1u : 0);
                to.Add(52, words.Relations[child], candidate.Range.Contains(child) ? 1u : 0, words.IsPause(words.Left[child]) ? 1u : 0);
            }
            else if (child < candidate.Head)
            {
                to.Add(53, words.Relations[child], candidate.Range.Contains(child) ? 1u : 0);
            }
        }
    }

    private static uint Preposition(WordGraph words, int head)
    {
        foreach (var child in words.ChildrenOf(head))
        {
            if (words.Relation(child) == "case")
            {
                return words.Lemmas[child];
            }
        }

        return 0;
    }

    private static bool Passive(WordGraph words, int head)
    {
        foreach (var child in words.ChildrenOf(head))
        {
            if (words.Relation(child) is "aux:pass" or "nsubj:pass")
            {
                return true;
            }
        }

        return false;
    }

    // The relations up from the cue to the word above both, and down to the source.
    private static (uint Path, int Length) Path(WordGraph words, int cue, int source)
    {
        Span<int> up = stackalloc int[LongestPath];
        var ups = 0;
        for (var at = cue; at >= 0 && ups < LongestPath; at = words.Heads[at])
        {
            up[ups++] = at;
        }

        var down = 0u;
        var downs = 0;
        for (var at = source; at >= 0 && downs < LongestPath; at = words.Heads[at], downs++)
        {
            var meets = up[..ups].IndexOf(at);
            if (meets >= 0)
            {
                var path = FeatureHash.Of(down, (uint)downs);
                for (var i = 0; i < meets; i++)
                {
                    path = FeatureHash.Of(path, words.Relations[up[i]]);
                }

                return (path, meets + downs);
            }

            down = FeatureHash.Of(down, words.Relations[at]);
        }

        return (1, 2 * LongestPath);
    }

    private static uint Between(WordGraph words, WordRange range)
    {
        var (commas, quotes, verbs) = (0, 0, 0);
        for (var i = range.First; i < range.End; i++)
        {
            commas += words.IsPause(i) ? 1 : 0;
            quotes += words.Quotes[i] >= 0 ? 1 : 0;
            verbs += words.IsVerb(i) ? 1 : 0;
        }

        return (uint)(Math.Min(commas, 2) + (3 * Math.Min(quotes, 1)) + (6 * Math.Min(verbs, 2)));
    }
}
