using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Attribution.Learned;

/// <summary>Where a candidate for content was found.</summary>
internal enum ContentPlace : byte
{
    After,
    Before,
    Both,
    Quotations,
    Beyond,
    Rule,
}

/// <summary>Words that may be what a cue attributes.</summary>
/// <param name="Pieces">In text order, apart from each other, none with a comma, dash or stop at its edge.</param>
internal readonly record struct ContentCandidate(WordRange[] Pieces, ContentPlace Place)
{
    public int First => Pieces[0].First;

    public int End => Pieces[^1].End;

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var piece in Pieces)
            {
                count += piece.Count;
            }

            return count;
        }
    }

    public bool Overlaps(WordRange range)
    {
        foreach (var piece in Pieces)
        {
            if (piece.Overlaps(range))
            {
                return true;
            }
        }

        return false;
    }

    public bool Contains(int word)
    {
        foreach (var piece in Pieces)
        {
            if (piece.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many words both have.</summary>
    public int Shared(IReadOnlyList<WordRange> others)
    {
        var shared = 0;
        foreach (var piece in Pieces)
        {
            for (var i = 0; i < others.Count; i++)
            {
                shared += Math.Max(0, Math.Min(piece.End, others[i].End) - Math.Max(piece.First, others[i].First));
            }
        }

        return shared;
    }
}

/// <summary>Proposes what a cue may attribute: pairs of boundaries on either side of it, quoted regions of its paragraph, and what stands after a colon.</summary>
internal sealed class ContentCandidates(WordGraph words)
{
    private const int MostStarts = 14;
    private const int MostEnds = 18;
    private const int MostRegions = 7;
    private const int Most = 260;
    private const int Longest = 600;    // words

    private readonly List<ContentCandidate> found = [];
    private readonly HashSet<long> seen = [];
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];

    /// <summary>The candidates of a cue, in an order that depends on nothing else.</summary>
    /// <param name="head">The cue's main word.</param>
    /// <param name="cue">All its words.</param>
    public IReadOnlyList<ContentCandidate> Of(int head, WordRange cue, RuleHint? hint)
    {
        found.Clear();
        seen.Clear();
        if (hint is { IsWhole: false })
        {
            Enter(hint.Content.AsSpan(), cue, ContentPlace.Rule);
        }

        var sentence = words.Near(head);
        var stop = Stop(sentence);
        var wider = WithCitation(head, cue);
        QuoteRuns(head, cue);
        After(head, wider, sentence, stop);
        Before(head, cue, sentence);
        Both(wider, sentence, stop);
        Beyond(wider, sentence, stop);
        return found;
    }

    // "was quoted as saying by KTB": the cue with all before which what was said cannot begin.
    private WordRange WithCitation(int head, WordRange cue)
    {
        var end = cue.End;
        if (end + 1 < words.Count && words.Lemma(head) is "quote" or "cite" && words.Text(end) is "as" && words.Tag(end + 1) == "VBG")
        {
            end += 2;
        }

        return end >= 2 && end < words.Count && words.Tag(end - 1) == "VBG" && words.Text(end - 2) is "as" && words.Text(end) is "by" && words.Heads[end] is var agent && agent > end
            ? new WordRange(cue.First, words.Right[agent])
            : new WordRange(cue.First, end);
    }

    private int Stop(WordRange sentence)
    {
        var end = sentence.End;
        while (end > sentence.First + 1 && words.IsMark(end - 1) && words.Quotes[end - 1] < 0)
        {
            end--;
        }

        return end;
    }

    private void After(int head, WordRange cue, WordRange sentence, int stop)
    {
        starts.Clear();
        ends.Clear();
        for (var i = cue.End; i <= cue.End + 3; i++)
        {
            Start(i, cue.End, sentence.End);
        }

        foreach (var child in words.ChildrenOf(head))
        {
            Subtree(child, cue, sentence);
            foreach (var grandchild in words.ChildrenOf(child))
            {
                Subtree(grandchild, cue, sentence);
            }
        }

        if (words.Heads[head] is >= 0 and var governor)
        {
            foreach (var sibling in words.ChildrenOf(governor))
            {
                Subtree(sibling, cue, sentence);
            }
        }

        for (var i = cue.End; i < sentence.End; i++)
        {
            if (words.IsPause(i))
            {
                Start(i + 1, cue.End, sentence.End);
                Finish(i, cue.End);
            }

            if (words.Quotes[i] >= 0 && (i == 0 || words.Quotes[i - 1] != words.Quotes[i]))
            {
                Start(i, cue.End, sentence.End);
            }

            if (words.Quotes[i] >= 0 && (i + 1 == words.Count || words.Quotes[i + 1] != words.Quotes[i]))
            {
                Finish(i + 1, cue.End);
            }

            if (words.Text(i) is "that" or "to" or "for" or "of" or "as" && i < cue.End + 12)
            {
                Start(i, cue.End, sentence.End);
                Start(i + 1, cue.End, sentence.End);
            }
        }

        Finish(stop, cue.End);
        Finish(sentence.End, cue.End);
        Pairs(cue, ContentPlace.After);
    }

    private void Subtree(int child, WordRange cue, WordRange sentence)
    {
        if (words.Right[child] > cue.End && !words.IsMark(child))
        {
            Start(words.Left[child], cue.End, sentence.End);
            Finish(words.Right[child], cue.End);
            if (words.Relation(child) is "advcl" or "parataxis" or "conj" or "acl:relcl" or "acl" or "obl")
            {
                Finish(words.Left[child], cue.End);
            }
        }
    }

    private void Before(int head, WordRange cue, WordRange sentence)
    {
        starts.Clear();
        ends.Clear();
        Start(sentence.First, sentence.First, cue.First);
        Start(sentence.First + 1, sentence.First, cue.First);
        Finish(cue.First, sentence.First + 1);
        Finish(words.Left[head], sentence.First + 1);
        foreach (var child in words.ChildrenOf(head))
        {
            if (child < cue.First)
            {
                Start(words.Left[child], sentence.First, cue.First);
                Finish(words.Left[child], sentence.First + 1);
                Finish(words.Right[child], sentence.First + 1);
            }
        }

        for (var i = cue.First - 1; i >= sentence.First; i--)
        {
            if (words.IsPause(i))
            {
                Start(i + 1, sentence.First, cue.First);
                Finish(i, sentence.First + 1);
            }

            if (words.Quotes[i] >= 0 && (i == 0 || words.Quotes[i - 1] != words.Quotes[i]))
            {
                Start(i, sentence.First, cue.First);
            }

            if (words.Quotes[i] >= 0 && words.Quotes[i + 1] != words.Quotes[i])
            {
                Finish(i + 1, sentence.First + 1);
            }
        }

        ends.RemoveAll(end => end > cue.First);
        Pairs(cue, ContentPlace.Before);
    }

    // "X", he said, "Y": up to a pause before the cue, and from one after it to the sentence's or a quotation's end.
    private void Both(WordRange cue, WordRange sentence, int stop)
    {
        var (before, tried) = (cue.First - 1, 0);
        for (; before > sentence.First && tried < 3; before--)
        {
            if (!words.IsPause(before) && !(words.IsMark(before) && words.Quotes[before - 1] >= 0))
            {
                continue;
            }

            tried++;
            for (int after = cue.End, seconds = 0; after < stop && seconds < 3; after++)
            {
                if (!words.IsPause(after) && !words.IsMark(after))
                {
                    continue;
                }

                seconds++;
                foreach (var first in (ReadOnlySpan<int>)[sentence.First, QuoteStart(before - 1), QuoteStart(before)])
                {
                    if (first < 0 || first >= before)
                    {
                        continue;
                    }

                    Enter([new WordRange(first, before), new WordRange(after + 1, stop)], cue, ContentPlace.Both);
                    for (var next = after + 1; next <= Math.Min(after + 2, sentence.End - 1); next++)
                    {
                        if (words.Quotes[next] is >= 0 and var region)
                        {
                            Enter([new WordRange(first, before), new WordRange(next, words.Quote[region].End)], cue, ContentPlace.Both);
                            break;
                        }
                    }
                }
            }
        }
    }

    private int QuoteStart(int word) => word >= 0 && words.Quotes[word] is >= 0 and var region ? words.Quote[region].First : -1;

    // Runs of quoted regions of the paragraph, from any to any.
    private void QuoteRuns(int head, WordRange cue)
    {
        var paragraph = words.Paragraph[words.Paragraphs[head]];
        var regions = new List<int>();
        for (var i = Math.Max(paragraph.First, head - Longest); i < Math.Min(paragraph.End, head + Longest); i++)
        {
            if (words.Quotes[i] is >= 0 and var region && (regions.Count == 0 || regions[^1] != region))
            {
                regions.Add(region);
            }
        }

        if (regions.Count > MostRegions)
        {
            regions = [.. regions.OrderBy(region => Math.Abs(words.Quote[region].First - head)).Take(MostRegions).Order()];
        }

        Span<WordRange> runs = stackalloc WordRange[MostRegions];
        for (var i = 0; i < regions.Count; i++)
        {
            runs[i] = words.Quote[regions[i]];
        }

        for (var first = 0; first < regions.Count; first++)
        {
            for (var last = first; last < regions.Count; last++)
            {
                Enter(runs[first..(last + 1)], cue, ContentPlace.Quotations);
            }
        }
    }

    // What stands after a colon or after a cue that ends its sentence; and all that stands before the cue in its paragraph.
    private void Beyond(WordRange cue, WordRange sentence, int stop)
    {
        var paragraph = words.Paragraph[words.Paragraphs[cue.First]];
        if (paragraph.Count > Longest)
        {
            return;
        }

        if (words.Letter(cue.End - 1) == ':' || (cue.End < words.Count && words.Letter(cue.End) == ':') || cue.End >= stop)
        {
            Enter([new WordRange(cue.End, paragraph.End)], cue, ContentPlace.Beyond);
            if (words.Sentences[cue.First] + 1 < words.Sentence.Length)
            {
                Enter([words.Sentence[words.Sentences[cue.First] + 1]], cue, ContentPlace.Beyond);
            }

            if (words.Paragraphs[cue.First] + 1 < words.Paragraph.Length && words.Paragraph[words.Paragraphs[cue.First] + 1] is { Count: > 0 and < Longest } next)
            {
                Enter([next], cue, ContentPlace.Beyond);
            }
        }

        if (sentence.First > paragraph.First)
        {
            Enter([new WordRange(paragraph.First, cue.First)], cue, ContentPlace.Beyond);
        }
    }

    private void Start(int word, int least, int most)
    {
        if (word >= least && word < most && starts.Count < MostStarts && !starts.Contains(word))
        {
            starts.Add(word);
        }
    }

    private void Finish(int word, int least)
    {
        if (word >= least && ends.Count < MostEnds && !ends.Contains(word))
        {
            ends.Add(word);
        }
    }

    private void Pairs(WordRange cue, ContentPlace place)
    {
        foreach (var start in starts)
        {
            foreach (var end in ends)
            {
                if (start >= end)
                {
                    continue;
                }

                Enter([new WordRange(start, end)], cue, place);

                // Quoted regions that it cuts are taken whole, over sentence ends too.
                var (first, last) = (start, end);
                first = words.Quotes[start] is >= 0 and var opens && words.Quote[opens].First is var from && (place == ContentPlace.Before || from >= cue.End) ? from : first;
                last = words.Quotes[end - 1] is >= 0 and var closes ? words.Quote[closes].End : last;
                if (first != start || last != end)
                {
                    Enter([new WordRange(first, last)], cue, place);
                }
            }
        }
    }

    private void Enter(ReadOnlySpan<WordRange> pieces, WordRange cue, ContentPlace place)
    {
        if (found.Count >= Most)
        {
            return;
        }

        // The cue may part each piece in two.
        Span<WordRange> kept = pieces.Length <= MostRegions ? stackalloc WordRange[2 * MostRegions] : new WordRange[2 * pieces.Length];
        var (count, key) = (0, 0L);
        foreach (var piece in pieces)
        {
            if (piece.Overlaps(cue))
            {
                Keep(new WordRange(piece.First, cue.First), kept);
                Keep(new WordRange(cue.End, piece.End), kept);
            }
            else
            {
                Keep(piece, kept);
            }
        }

        if (count > 0 && seen.Add(key))
        {
            found.Add(new ContentCandidate([.. kept[..count]], place));
        }

        void Keep(WordRange part, Span<WordRange> into)
        {
            if (Trim(words, part) is { IsEmpty: false } trimmed)
            {
                into[count++] = trimmed;
                key = (key * 1_000_003) + ((long)trimmed.First << 24) + trimmed.End;
            }
        }
    }

    /// <summary>The range without quotation marks, pauses and stops at its edges.</summary>
    public static WordRange Trim(WordGraph words, WordRange range)
    {
        var (first, end) = (range.First, Math.Min(range.End, words.Count));
        while (first < end && IsEdge(words, first))
        {
            first++;
        }

        while (end > first && IsEdge(words, end - 1))
        {
            end--;
        }

        return new WordRange(first, end);
    }

    // Quotation marks, pauses, and stops outside quotations.
    private static bool IsEdge(WordGraph words, int word) => words.IsMark(word) && words.Letter(word) is not ('$' or '£' or '€' or '#' or '@' or '%' or '(' or '[' or ')' or ']')
        && (words.Quotes[word] < 0 || words.IsPause(word) || words.Letter(word) == '.');
}
