using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Attribution.Learned;

/// <summary>A proposal as numbers, from which trees say how likely it is right.</summary>
internal static class ProposalNumbers
{
    public const int Count = 43;

    /// <summary>What each number tells of.</summary>
    public static readonly Aspect[] Aspects =
    [
        Aspect.Cue, Aspect.Content, Aspect.Source, Aspect.Content, Aspect.Content, Aspect.Content, Aspect.Source,
        Aspect.Cue, Aspect.Cue, Aspect.Cue, Aspect.Source, Aspect.Cue,
        Aspect.Quotation, Aspect.Content, Aspect.Content, Aspect.Content, Aspect.Content, Aspect.Content, Aspect.Content,
        Aspect.Quotation, Aspect.Place, Aspect.Place, Aspect.Place, Aspect.Place, Aspect.Place,
        Aspect.Cue, Aspect.Cue, Aspect.Content, Aspect.Content, Aspect.Cue, Aspect.Cue,
        Aspect.Source, Aspect.Source, Aspect.Source, Aspect.Source, Aspect.Source,
        Aspect.Rule, Aspect.Rule, Aspect.Rule, Aspect.Rule,
        Aspect.Others, Aspect.Others, Aspect.Others,
    ];

    private const int Looked = 400;    // words of a piece

    private static readonly uint Not = WordGraph.Hash("not");

    /// <param name="proposals">All of a document, in text order.</param>
    /// <param name="index">The one meant.</param>
    /// <param name="numbers">Shape [<see cref="Count"/>].</param>
    public static void Of(WordGraph words, IReadOnlyList<CueProposal> proposals, int index, SuccessRates rates, Span<float> numbers)
    {
        var proposal = proposals[index];
        var (best, head, cue) = (proposal.Best, proposal.Head, proposal.Range);
        var (content, source) = (best.Content, best.Source);
        Span<uint> keys = stackalloc uint[SuccessRates.Keys];
        SuccessRates.KeysOf(words, proposal, keys);
        numbers.Clear();
        var n = 0;
        numbers[n++] = proposal.Logit;
        numbers[n++] = best.LogContent;
        numbers[n++] = best.LogSource;
        numbers[n++] = best.Log;
        numbers[n++] = proposal.Choices.Count > 1 ? best.Log - proposal.Choices[1].Log : 9;
        numbers[n++] = proposal.ContentShare;
        numbers[n++] = proposal.SourceShare;
        foreach (var key in keys)
        {
            numbers[n++] = rates.Of(key);
        }

        var (quoted, verbs, commas) = (0, 0, 0);
        foreach (var piece in content.Pieces)
        {
            for (var i = piece.First; i < Math.Min(piece.End, piece.First + Looked); i++)
            {
                quoted += words.Quotes[i] >= 0 ? 1 : 0;
                verbs += words.IsVerb(i) ? 1 : 0;
                commas += words.IsPause(i) ? 1 : 0;
            }
        }

        var count = content.Count;
        var sentence = words.Near(head);
        numbers[n++] = (float)quoted / count;
        numbers[n++] = count;
        numbers[n++] = verbs;
        numbers[n++] = commas;
        numbers[n++] = content.Pieces.Length;
        numbers[n++] = content.First >= cue.End ? content.First - cue.End : content.End <= cue.First ? content.End - cue.First : 0;
        numbers[n++] = (float)content.Place;
        numbers[n++] = words.Quotes[head] >= 0 ? 1 : 0;
        numbers[n++] = Math.Min(words.Sentences[head], 30);
        numbers[n++] = words.Paragraphs[head] == 0 ? 1 : 0;
        numbers[n++] = sentence.Count;
        numbers[n++] = head - sentence.First;
        numbers[n++] = sentence.End - content.End;
        numbers[n++] = Place(words.Tag(head), ["VBD", "VBZ", "VBP", "VBG", "VBN", "VB", "NN", "NNS", "JJ", "IN", "RB", ":", "NNP"]);
        numbers[n++] = Place(words.Relation(head), ["root", "parataxis", "conj", "advcl", "acl", "acl:relcl", "ccomp", "xcomp", "case", "obj", "nsubj", "obl", "nmod", "amod", "compound"]);
        numbers[n++] = Place(words.Tag(content.First), ["IN", "TO", "VB", "VBG", "PRP", "NNP", "NNS", "NN", "DT", "WRB", "WP", "JJ"]);
        numbers[n++] = Attached(words, head, content);
        numbers[n++] = cue.Count;
        numbers[n++] = Auxiliary(words, head);
        numbers[n++] = source.IsNone ? -1 : source.Range.Count;
        numbers[n++] = source.IsNone ? -1 : words.Kinds[source.Head];
        numbers[n++] = source.IsNone ? -1 : Place(words.Tag(source.Head), ["NNP", "NNPS", "PRP", "NN", "NNS", "WP", "WDT", "DT"]);
        numbers[n++] = source.IsNone ? 99 : source.Range.End <= cue.First ? source.Range.End - cue.First : source.Range.First - cue.End;
        numbers[n++] = source.IsNone ? -1 : words.Heads[source.Head] == head ? 1 : 0;

        var hint = proposal.Hint;
        numbers[n++] = hint is null ? -1 : (float)hint.Relation.Form;
        numbers[n++] = hint is null ? -1 : hint.Relation.CueProbability;
        numbers[n++] = hint is null ? -1 : 2f * content.Shared(hint.Content) / (count + hint.Content.Sum(static piece => piece.Count));
        numbers[n++] = hint is null ? -1 : hint.Source is not { } ruled ? (source.IsNone ? 1 : 0) : !source.IsNone && ruled.Overlaps(source.Range) ? 1 : 0;

        var (inner, outer, rival) = Rivals(proposals, index);
        numbers[n++] = inner;
        numbers[n++] = outer;
        numbers[n++] = rival;
    }

    // The best of the others: with its cue in this content, with this cue in its content, and with other words that both claim.
    private static (float Inner, float Outer, float Rival) Rivals(IReadOnlyList<CueProposal> proposals, int index)
    {
        const int Near = 24;
        var proposal = proposals[index];
        var (inner, outer, rival) = (0f, 0f, 0f);
        for (var other = Math.Max(0, index - Near); other < Math.Min(proposals.Count, index + Near + 1); other++)
        {
            if (other == index)
            {
                continue;
            }

            var one = proposals[other];
            if (proposal.Best.Content.Overlaps(one.Range))
            {
                inner = Math.Max(inner, one.Product);
            }
            else if (one.Best.Content.Overlaps(proposal.Range))
            {
                outer = Math.Max(outer, one.Product);
            }
            else if (one.Best.Content.Shared(proposal.Best.Content.Pieces) > 0)
            {
                rival = Math.Max(rival, one.Product);
            }
        }

        return (inner, outer, rival);
    }

    private static int Place(string label, ReadOnlySpan<string> labels) => labels.IndexOf(label);

    private static int Attached(WordGraph words, int head, in ContentCandidate content)
    {
        for (var i = content.First; i < content.Pieces[0].End; i++)
        {
            if (words.Heads[i] == head && !words.IsMark(i))
            {
                return 2 + Place(words.Relation(i), ["ccomp", "xcomp", "parataxis", "obj", "obl", "advcl", "acl", "nmod", "mark", "advmod", "nsubj"]);
            }
        }

        return words.Heads[head] >= 0 && content.Overlaps(new WordRange(words.Heads[head], words.Heads[head] + 1)) ? 0 : -1;
    }

    // 1: negated; 2: a modal; 3: any other auxiliary.
    private static int Auxiliary(WordGraph words, int head)
    {
        var kind = 0;
        foreach (var child in words.ChildrenOf(head))
        {
            kind = words.Lemmas[child] == Not ? 1 : kind == 1 ? 1 : words.Tag(child) == "MD" ? 2 : words.Relation(child) is "aux" or "aux:pass" && kind == 0 ? 3 : kind;
        }

        return kind;
    }

}
