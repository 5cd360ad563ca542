using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Attribution.Learned;

/// <summary>Words that may name who is the source of a cue.</summary>
/// <param name="Head">Their main word; −1 for no source.</param>
/// <param name="Shape">How they were cut out of its subtree.</param>
internal readonly record struct SourceCandidate(WordRange Range, int Head, SourceShape Shape)
{
    public bool IsNone => Head < 0;
}

internal enum SourceShape : byte
{
    None,
    Whole,
    ToHead,
    ToChild,
    ToComma,
    Name,
    Head,
    Rule,
}

/// <summary>Proposes who the source of a cue may be: every noun phrase of its sentence in several extents, and none.</summary>
internal sealed class SourceCandidates(WordGraph words)
{
    private const int Most = 90;
    private const int Farthest = 60;    // words from the cue

    private readonly List<SourceCandidate> found = [];
    private readonly HashSet<long> seen = [];

    public IReadOnlyList<SourceCandidate> Of(WordRange cue, RuleHint? hint)
    {
        found.Clear();
        seen.Clear();
        found.Add(new SourceCandidate(default, -1, SourceShape.None));
        if (hint?.Source is { IsEmpty: false } source)
        {
            Enter(source, Head(source), SourceShape.Rule, cue);
        }

        var sentence = words.Near(cue.First);
        var (first, end) = (Math.Max(sentence.First, cue.First - Farthest), Math.Min(sentence.End, cue.End + Farthest));

        // The nearest first, so that a long sentence loses the farthest.
        for (var distance = 1; distance <= Farthest; distance++)
        {
            Around(cue.First - distance, cue, first, end);
            Around(cue.End - 1 + distance, cue, first, end);
        }

        return found;
    }

    private void Around(int word, WordRange cue, int first, int end)
    {
        if (word < first || word >= end || cue.Contains(word) || !MayHead(word))
        {
            return;
        }

        var (from, to) = (words.Left[word], words.Right[word]);
        if (to - from > 60)
        {
            (from, to) = (Math.Max(from, word - 12), Math.Min(to, word + 30));
        }

        // A phrase that holds the cue ends before it.
        if (new WordRange(from, to).Overlaps(cue))
        {
            (from, to) = word < cue.First ? (from, Math.Min(to, cue.First)) : (Math.Max(from, cue.End), to);
        }

        while (from < word && (words.Relation(from) is "case" or "mark" or "cc" or "punct" || words.IsMark(from)))
        {
            from++;
        }

        Enter(new WordRange(from, to), word, SourceShape.Whole, cue);
        Enter(new WordRange(from, word + 1), word, SourceShape.ToHead, cue);
        foreach (var child in words.ChildrenOf(word))
        {
            if (child > word && words.Left[child] > word)
            {
                Enter(new WordRange(from, words.Left[child]), word, SourceShape.ToChild, cue);
            }
        }

        for (var i = word + 1; i < to; i++)
        {
            if (words.IsPause(i))
            {
                Enter(new WordRange(from, i), word, SourceShape.ToComma, cue);
                break;
            }
        }

        if (words.Mentions[word] is >= 0 and var mention)
        {
            var (left, right) = (word, word + 1);
            while (left > 0 && words.Mentions[left - 1] == mention)
            {
                left--;
            }

            while (right < words.Count && words.Mentions[right] == mention)
            {
                right++;
            }

            Enter(new WordRange(left, right), word, SourceShape.Name, cue);
        }

        if (from < word)
        {
            Enter(new WordRange(word, word + 1), word, SourceShape.Head, cue);
        }
    }

    private bool MayHead(int word) => words.Universal(word) is "NOUN" or "PROPN" or "PRON" && words.Relation(word) is not ("compound" or "flat" or "fixed" or "expl")
        || words.Relation(word) is "nsubj" or "nsubj:pass" or "obl:agent";

    private int Head(WordRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (words.Heads[i] < 0 || !range.Contains(words.Heads[i]))
            {
                return i;
            }
        }

        return range.First;
    }

    private void Enter(WordRange range, int head, SourceShape shape, WordRange cue)
    {
        var (first, end) = (range.First, range.End);
        while (end > first && words.IsMark(end - 1) && words.Letter(end - 1) is not (')' or '.'))
        {
            end--;
        }

        while (first < end && words.IsMark(first))
        {
            first++;
        }

        // The comma that closes an apposition or a relative clause belongs to it.
        if (end < words.Count && words.Letter(end) == ',' && Enumerable.Range(first, end - first).Any(words.IsPause))
        {
            end++;
        }

        var trimmed = new WordRange(first, end);
        if (!trimmed.IsEmpty && !trimmed.Overlaps(cue) && found.Count < Most && seen.Add(((long)first << 32) | (uint)end))
        {
            found.Add(new SourceCandidate(trimmed, head, shape));
        }
    }
}
