using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Attribution.Learned;

/// <summary>What tells whether words are what a cue attributes: the words at their edges, how they hang on the cue, and what of quotations they take.</summary>
internal static class ContentFeatures
{
    private const int Looked = 160;    // words of a piece

    public static void Extract(WordGraph words, int head, WordRange cue, RuleHint? hint, in ContentCandidate candidate, ref FeatureSet to)
    {
        var (lemma, place) = (words.Lemmas[head], (uint)candidate.Place);
        var (first, last) = (candidate.First, candidate.End - 1);
        var side = (candidate.First >= cue.End ? 1u : candidate.End <= cue.First ? 2u : 3u) + (candidate.Pieces.Length > 1 ? 4u : 0);
        to.Add(1, side);
        to.Add(2, side, lemma);
        to.Add(3, place, side);
        to.Add(4, side, words.Tags[head]);

        var all = new WordRange(0, words.Count);
        var (outLeft, outRight) = (CueFeatures.Form(words, first - 1, all), CueFeatures.Form(words, last + 1, all));
        var (outLeftTag, outRightTag) = (CueFeatures.Tag(words, first - 1, all), CueFeatures.Tag(words, last + 1, all));
        to.Add(10, words.Forms[first], side);
        to.Add(11, words.Tags[first], side);
        to.Add(12, words.Forms[last]);
        to.Add(13, words.Tags[last]);
        to.Add(14, outLeft, side);
        to.Add(15, outLeftTag, side);
        to.Add(16, outRight, side);
        to.Add(17, outRightTag, side);
        to.Add(18, outLeft, words.Forms[first]);
        to.Add(19, outLeftTag, words.Tags[first], side);
        to.Add(20, words.Tags[last], outRightTag, side);
        to.Add(21, outRight, words.Tags[last]);
        to.Add(22, words.Forms[first], lemma);
        to.Add(23, words.Tags[first], lemma);
        to.Add(24, outRight, lemma);
        to.Add(25, CueFeatures.Tag(words, last + 1, all), CueFeatures.Tag(words, last + 2, all), side);

        Attachment(words, head, candidate, side, ref to);
        Quotations(words, head, candidate, side, ref to);
        Beside(words, cue, candidate, ref to);

        var sentence = words.Near(head);
        var atStart = first == sentence.First;
        var atEnd = candidate.End == sentence.End || (candidate.End == sentence.End - 1 && words.IsMark(sentence.End - 1))
            || (candidate.End == sentence.End - 2 && words.IsMark(sentence.End - 2) && words.IsMark(sentence.End - 1));
        to.Add(60, FeatureSet.Bucket(candidate.Count), side);
        to.Add(61, FeatureSet.Bucket(side == 1 ? first - cue.End : cue.First - candidate.End), side);
        to.Add(62, FeatureSet.Bucket(side == 1 ? first - cue.End : cue.First - candidate.End), lemma, side);
        to.Add(63, (atStart ? 1u : 0) | (atEnd ? 2u : 0), side);
        to.Add(64, (atStart ? 1u : 0) | (atEnd ? 2u : 0), side, lemma);
        to.Add(65, (uint)Math.Min(3, candidate.Pieces.Length), place);
        to.Add(66, (uint)(words.Sentences[last] - words.Sentences[first] is var more and < 3 ? more : 3), side);
        to.Add(67, (uint)(words.Sentences[first] - words.Sentences[head] + 3));
        if (candidate.Pieces.Length > 1)
        {
            var (before, after) = (candidate.Pieces[0].End - 1, candidate.Pieces[1].First);
            to.Add(68, words.Tags[after], CueFeatures.Form(words, after - 1, all));
            to.Add(69, words.Tags[before], CueFeatures.Form(words, before + 1, all));
        }

        if (hint is null)
        {
            to.Add(70, 0);
        }
        else
        {
            var extent = hint.Extent;
            to.Add(70, 1 + (extent.First == first ? 1u : 0) + (extent.End == candidate.End ? 2u : 0));
            to.Add(71, 1 + (extent.First == first ? 1u : 0) + (extent.End == candidate.End ? 2u : 0), (uint)hint.Relation.Rule, (uint)hint.Relation.Form);
            var shared = candidate.Shared(hint.Content);
            to.Add(72, (uint)(10.0 * shared / (candidate.Count + hint.Content.Sum(static piece => piece.Count) - shared)));
        }
    }

    // How the words' own head hangs on the cue, and how much of their subtrees they cut.
    private static void Attachment(WordGraph words, int cue, in ContentCandidate candidate, uint side, ref FeatureSet to)
    {
        var (headedOutside, root, depth, verbs, subjects) = (0, -1, int.MaxValue, 0, 0);
        var heads = words.Heads;
        foreach (var piece in candidate.Pieces)
        {
            for (var i = piece.First; i < Math.Min(piece.End, piece.First + Looked); i++)
            {
                verbs += words.IsVerb(i) ? 1 : 0;
                subjects += words.IsSubject(i) ? 1 : 0;
                if (!words.IsMark(i) && (heads[i] < 0 || !candidate.Contains(heads[i])))
                {
                    headedOutside++;
                    if (Depth(heads, i, depth) is var own && own < depth)
                    {
                        (root, depth) = (i, own);
                    }
                }
            }
        }

        to.Add(30, FeatureSet.Bucket(headedOutside), side);
        to.Add(31, (uint)Math.Min(verbs, 3), (uint)Math.Min(subjects, 2), side);
        to.Add(32, (uint)Math.Min(verbs, 3), (uint)Math.Min(subjects, 2), words.Lemmas[cue]);
        if (root < 0)
        {
            to.Add(33);
            return;
        }

        // 1: it hangs on the cue; 2: the cue hangs on it; 3: both on one word; 4: it hangs on what the cue hangs on, further up; 5: otherwise.
        var relation = words.Relations[root];
        var joined = words.Heads[root] == cue ? 1u : words.Heads[cue] == root ? 2u : words.Heads[root] >= 0 && words.Heads[root] == words.Heads[cue] ? 3u
            : words.Heads[root] >= 0 && words.Heads[words.Heads[root]] == cue ? 4u : 5u;
        to.Add(34, joined, relation, side);
        to.Add(35, joined, relation, words.Lemmas[cue]);
        to.Add(36, joined, side, words.Tags[root]);
        to.Add(37, joined, words.Relations[cue], side);
        to.Add(38, joined, FeatureSet.Bucket(headedOutside), side);

        // Words of the root's subtree that it leaves out, on either side.
        to.Add(39, FeatureSet.Bucket(Math.Max(0, candidate.First - words.Left[root])), FeatureSet.Bucket(Math.Max(0, words.Right[root] - candidate.End)), joined);
        to.Add(40, words.Left[root] < candidate.First ? 1u : 0, words.Right[root] > candidate.End ? 1u : 0, relation);

        var next = candidate.End;
        while (next < words.Count && words.IsMark(next))
        {
            next++;
        }

        if (next < words.Count && words.Sentences[next] == words.Sentences[candidate.End - 1])
        {
            // The piece that follows: its topmost word and what that hangs on.
            var top = next;
            for (var steps = 0; steps < 40 && words.Heads[top] >= candidate.End; steps++)
            {
                top = words.Heads[top];
            }

            var on = words.Heads[top] < 0 ? 0u : words.Heads[top] == cue ? 1u : words.Heads[top] == root ? 2u : candidate.Pieces[^1].Contains(words.Heads[top]) ? 3u : 4u;
            to.Add(41, on, words.Relations[top]);
            to.Add(42, on, words.Forms[next]);
            to.Add(43, on, side, words.IsMark(candidate.End) ? 1u : 0);
            to.Add(44, on, words.Relations[top], words.Lemmas[cue]);
        }
        else
        {
            to.Add(45, side);
        }
    }

    // No further than is asked, and at most 40.
    private static int Depth(ReadOnlySpan<int> heads, int word, int most)
    {
        var depth = 0;
        for (var at = heads[word]; at >= 0 && depth < Math.Min(most, 40); at = heads[at])
        {
            depth++;
        }

        return depth;
    }

    // The quotation before the cue and the one after it, with no more than a source between: how they end, and whether it takes them.
    private static void Beside(WordGraph words, WordRange cue, in ContentCandidate candidate, ref FeatureSet to)
    {
        const int Farthest = 30;
        var paragraph = words.Paragraph[words.Paragraphs[cue.First]];
        var verbs = 0u;
        for (var i = cue.First - 1; i >= Math.Max(paragraph.First, cue.First - Farthest); i--)
        {
            if (words.Quotes[i] >= 0)
            {
                var takes = candidate.Overlaps(words.Quote[words.Quotes[i]]) ? 1u : 0;
                to.Add(80, words.IsMark(i) ? words.Letter(i) : 0u, Math.Min(verbs, 2), takes);
                to.Add(81, FeatureSet.Bucket(cue.First - i), Math.Min(verbs, 2), takes);
                break;
            }

            verbs += words.IsVerb(i) ? 1u : 0;
        }

        verbs = 0;
        for (var i = cue.End; i < Math.Min(paragraph.End, cue.End + Farthest); i++)
        {
            if (words.Quotes[i] >= 0)
            {
                var takes = candidate.Overlaps(words.Quote[words.Quotes[i]]) ? 1u : 0;
                var (mark, before) = (words.Quote[words.Quotes[i]].First - 1, words.Quote[words.Quotes[i]].First - 2);
                to.Add(82, mark > cue.First ? words.Forms[mark] : 0, before >= cue.First ? words.Tags[before] : 0, takes);
                to.Add(83, FeatureSet.Bucket(i - cue.End), Math.Min(verbs, 2), takes);
                break;
            }

            verbs += words.IsVerb(i) ? 1u : 0;
        }
    }

    private static void Quotations(WordGraph words, int head, in ContentCandidate candidate, uint side, ref FeatureSet to)
    {
        var (quoted, cut, lastRegion) = (0, 0, -1);
        foreach (var piece in candidate.Pieces)
        {
            var rest = words.Quotes.AsSpan(piece.First, Math.Min(piece.Count, Looked));
            while (NextRun(ref rest) is { Region: >= 0 } run)
            {
                quoted += run.Words;
                if (run.Region != lastRegion)
                {
                    lastRegion = run.Region;
                    var whole = words.Quote[run.Region];
                    cut += whole.First + 1 < piece.First || whole.End > piece.End + 2 ? 1 : 0;
                }
            }
        }

        var count = candidate.Count;
        var share = quoted == 0 ? 0u : quoted >= count - 1 ? 3u : quoted * 2 > count ? 2u : 1u;
        var sentence = words.Near(head);
        var left = Left(sentence, candidate);
        var paragraph = words.Paragraph[words.Paragraphs[head]];
        var leftInParagraph = paragraph.Count < 500 ? Left(paragraph, candidate) : left;
        to.Add(50, share, side);
        to.Add(51, share, words.Lemmas[head]);
        to.Add(52, (uint)Math.Min(cut, 3), share);
        to.Add(53, (uint)Math.Min(left, 3), share, side);
        to.Add(54, (uint)Math.Min(leftInParagraph, 4), share);
        to.Add(55, words.Quotes[candidate.First] >= 0 ? 1u : 0, words.Quotes[candidate.End - 1] >= 0 ? 1u : 0, (uint)Math.Min(left, 2));
        to.Add(56, share, words.Quotes[head] >= 0 ? 1u : 0, (uint)Math.Min(cut, 2));
        to.Add(57, share, words.Tags[head], (uint)Math.Min(left, 2));

        // Quoted regions of a range that it does not touch.
        int Left(WordRange range, in ContentCandidate candidate)
        {
            var (regions, last) = (0, -1);
            var rest = words.Quotes.AsSpan(range.First, range.Count);
            while (NextRun(ref rest) is { Region: >= 0 } run)
            {
                regions += run.Region == last || candidate.Overlaps(words.Quote[run.Region]) ? 0 : 1;
                last = run.Region;
            }

            return regions;
        }
    }

    // The next words of one quoted region, which are then behind; −1 for none.
    private static (int Region, int Words) NextRun(ref Span<int> quotes)
    {
        var first = quotes.IndexOfAnyExcept(-1);
        if (first < 0)
        {
            return (-1, 0);
        }

        var region = quotes[first];
        var rest = quotes[first..];
        var words = rest.IndexOfAnyExcept(region) is >= 0 and var end ? end : rest.Length;
        quotes = rest[words..];
        return (region, words);
    }
}
