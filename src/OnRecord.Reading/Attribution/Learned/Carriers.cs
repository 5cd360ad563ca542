using System.Collections.Immutable;
using OnRecord.Reading.Actors;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Mentions;

namespace OnRecord.Reading.Attribution.Learned;

/// <summary>Who passes on what another said, as the tree has it: <c>Varro said, KTB reported</c>, <c>KTB, citing Varro</c>, <c>a statement carried by KTB</c>.</summary>
internal sealed class Carriers
{
    private const int MostOfOne = 4;    // links of a chain

    private const float LeastSpans = 0.4f;    // how likely content and source are; a cue in another's content is seldom likely by itself

    private static readonly WordSet Passing =
        ["quote", "cite", "carry", "broadcast", "publish", "release", "report", "distribute", "relay", "air", "print", "circulate", "run", "post"];

    private static readonly WordSet Reporting = ["report", "say", "write", "quote", "cite"];

    // Who is cited without a name or title.
    private static readonly WordSet Informants =
        ["source", "ministry", "government", "agency", "office", "police", "embassy", "authority", "diplomat", "newspaper", "army", "military", "prosecutor", "witness", "expert", "analyst"];

    private readonly WordGraph words;
    private readonly Dictionary<int, CueProposal> byHead = [];

    public Carriers(WordGraph words, IReadOnlyList<CueProposal> proposals)
    {
        this.words = words;
        foreach (var proposal in proposals)
        {
            byHead[proposal.Head] = proposal;
        }
    }

    /// <summary>Whether a cue only passes on what another cue attributes.</summary>
    public bool OnlyCarries(CueProposal proposal)
    {
        var head = proposal.Head;
        if (IsTrailing(head))
        {
            return true;    // "Varro said, KTB reported"
        }

        // "Varro said, according to KTB, that …"
        if (Accorded(head) is >= 0 and var named && words.Relation(named) == "obl" && words.Heads[named] is >= 0 and var telling && telling < head && Attributes(telling) && byHead[telling].Best.Content.First > head)
        {
            return true;
        }

        if (words.Lemma(head) == "report" && Saying(head) is >= 0 and var saying && Child(saying, "mark") is >= 0 and var mark && words.Text(mark) is "as" && Attributes(saying))
        {
            return true;    // "KTB reported Varro as saying …"
        }

        if (words.Lemma(head) is "cite" or "quote")
        {
            var cited = Child(head, "obj");
            return (cited >= 0 && MaySpeak(cited) && words.Tag(head) == "VBG" && proposal.Best.Content.Overlaps(words.Phrase(cited)) && Saying(head) < 0)
                || (words.Tag(head) == "VBN" && Agent(head) >= 0 && Saying(head) < 0 && words.Relation(head) is "acl" or "advcl");
        }

        return false;
    }

    /// <summary>The attribution that a cue passes on by telling of it: <c>KTB reported that Varro praised …</c>, <c>KTB said Meridian had quoted …</c>; null for none.</summary>
    public CueProposal? Nested(CueProposal outer)
    {
        var head = outer.Head;
        var inner = Child(head, "ccomp");
        if (inner <= head || Child(head, "nsubj") < 0)
        {
            return null;
        }

        return words.Lemma(head) == "report" && Attributes(inner) ? byHead[inner]
            : words.Lemma(head) is not ("report" or "say") || words.Lemma(inner) is not ("quote" or "cite") ? null
            : Attributes(inner) ? byHead[inner]
            : Saying(inner) is >= 0 and var saying && Attributes(saying) ? byHead[saying] : null;
    }

    /// <summary>Those who pass on an attribution, the nearest to its source first; and its source, where what seemed to be it only passes on.</summary>
    public (ImmutableArray<WordRange> Via, WordRange? Source) Of(CueProposal proposal, in SourceCandidate source)
    {
        var (chain, top) = (new List<int>(), proposal.Head);
        WordRange? speaker = null;
        if (!source.IsNone && CitedAt(top, source.Range) is >= 0 and var cited)
        {
            speaker = words.Phrase(cited);
            chain.Add(source.Head);
        }

        var quoting = Quoting(top);
        Own(ref top, proposal, source, chain);
        if (speaker is null && quoting >= 0 && Child(quoting, "obj") is >= 0 and var quoted && MaySpeak(quoted))
        {
            speaker = words.Phrase(quoted);    // "KTB quoted Varro as saying"
        }

        for (var step = 0; step < MostOfOne; step++)
        {
            var trailing = Trailing(top);
            var outer = words.Heads[top];
            if (trailing >= 0)
            {
                Reporter(trailing, chain);
                top = trailing;
            }
            else if (outer >= 0 && words.Relation(top) == "ccomp" && outer < top && Reporting.Contains(words.Lemma(outer)) && IsCarrier(outer))
            {
                Reporter(outer, chain);
                top = outer;
            }
            else
            {
                break;
            }
        }

        var own = speaker ?? (source.IsNone ? default : source.Range);
        return ([.. chain.Where(word => !own.Contains(word)).Distinct().Take(MostOfOne).Select(Named)], speaker);
    }

    // A carrier without the clause that says whom it cites, or what else is told of it: "the broadcaster, which listens in".
    private WordRange Named(int word)
    {
        var range = words.Phrase(word);
        foreach (var child in words.ChildrenOf(word))
        {
            if (child > word && (words.Relation(child) == "acl" && words.Lemma(child) is "cite" or "quote" || (words.Relation(child) == "acl:relcl" && (words.IsPause(words.Left[child]) || words.IsPause(words.Left[child] - 1)))))
            {
                var end = words.Left[child];
                while (end > word + 1 && words.IsMark(end - 1))
                {
                    end--;
                }

                range = range with { End = Math.Min(range.End, end) };
            }
        }

        return range;
    }

    // Those named beside the cue itself: "was quoted as saying by KTB", "said in a statement carried by KTB", "Varro, quoted by KTB, said".
    private void Own(ref int top, CueProposal proposal, in SourceCandidate source, List<int> chain)
    {
        var quote = Quoting(top);
        if (quote >= 0)
        {
            Add(chain, Agent(top));
            Add(chain, Agent(quote));
            Add(chain, Child(quote, "nsubj"));
            if (words.Relation(quote) == "advcl" && words.Heads[quote] is >= 0 and var citing && words.Lemma(citing) is "quote" or "cite")
            {
                Add(chain, Child(citing, "obj"));    // "Meridian cited KTB as quoting Varro as saying"
                quote = citing;
                Add(chain, Child(quote, "nsubj"));
            }

            top = quote;
        }

        foreach (var child in words.ChildrenOf(top))
        {
            if (words.Relation(child) is "advcl" or "obl")
            {
                Add(chain, Accords(child) && child > top && child < proposal.Best.Content.First ? child : -1);
                Carried(child, chain);
                foreach (var grandchild in words.ChildrenOf(child))
                {
                    Carried(grandchild, chain);
                }
            }
        }

        if (!source.IsNone)
        {
            foreach (var child in words.ChildrenOf(source.Head))
            {
                Carried(child, chain);
            }
        }
    }

    // The verb of "quoted Varro as saying" that a cue is, or hangs on; −1 for none.
    private int Quoting(int cue) => words.Lemma(cue) is "quote" or "cite" ? cue
        : words.Relation(cue) is "advcl" or "acl" or "xcomp" && words.Heads[cue] is >= 0 and var governor
            && (words.Lemma(governor) is "quote" or "cite" || (words.Lemma(governor) == "report" && Child(cue, "mark") is >= 0 and var mark && words.Text(mark) is "as")) ? governor : -1;

    private void Carried(int participle, List<int> chain)
    {
        if (words.Tag(participle) is "VBN" or "VBD" && words.Relation(participle) is "acl" or "advcl" && Passing.Contains(words.Lemma(participle)))
        {
            Add(chain, Agent(participle));
        }
    }

    // "…, KTB reported, citing a diplomat, according to Meridian": whom it cites is nearer than itself.
    private void Reporter(int verb, List<int> chain)
    {
        foreach (var child in words.ChildrenOf(verb))
        {
            if (words.Lemma(child) is "cite" or "quote" && words.Tag(child) == "VBG" && Child(child, "obj") is >= 0 and var cited && MaySpeak(cited))
            {
                Add(chain, cited);
            }
        }

        Add(chain, Child(verb, "nsubj"));
        foreach (var child in words.ChildrenOf(verb))
        {
            if (words.Relation(child) == "obl" && Accords(child))
            {
                Add(chain, child);
            }
        }
    }

    // "KTB reported, citing a diplomat" and "according to KTB, citing a diplomat": the diplomat; −1 for none.
    private int CitedAt(int cue, WordRange source)
    {
        var sentence = words.Near(cue);
        for (var word = sentence.First; word < sentence.End; word++)
        {
            if (words.Tag(word) == "VBG" && words.Lemma(word) is "cite" or "quote" && Saying(word) < 0 && Child(word, "obj") is >= 0 and var cited && MaySpeak(cited)
                && !source.Contains(cited) && ((words.Heads[word] == cue && words.Lemma(cue) is "report" or "say" or "write") || (words.Text(cue) is "According" or "according" && word > source.First && word - source.End is >= 0 and <= 1)))
            {
                return cited;
            }
        }

        return -1;
    }

    // A verb after a cue that has no words of its own: ", KTB reported".
    private bool IsTrailing(int verb)
    {
        for (var (cue, step) = (words.Heads[verb], 0); cue >= 0 && step < MostOfOne; cue = words.Heads[cue], step++)
        {
            if (Trailing(cue) == verb && Attributes(cue))
            {
                return true;
            }
        }

        return false;
    }

    private int Trailing(int cue)
    {
        foreach (var child in words.ChildrenOf(cue))
        {
            if (words.Relation(child) is "ccomp" or "parataxis" && Trails(child, cue))
            {
                return child;
            }
        }

        // Wherever the tree hangs it, if it ends the sentence.
        const int Last = 8;    // words
        var end = Math.Min(words.Near(cue).End, words.Right[cue]);
        while (end > cue && words.IsMark(end - 1))
        {
            end--;
        }

        for (var verb = end - 1; verb > Math.Max(cue, end - Last); verb--)
        {
            if (words.Tag(verb) is "VBD" or "VBZ" && words.Right[verb] == end && words.Heads[verb] != cue && Trails(verb, cue))
            {
                return verb;
            }
        }

        return -1;
    }

    private bool Trails(int verb, int cue) => verb > cue && words.Lemma(verb) is "report" or "say" or "write"
        && Child(verb, "nsubj") is > 0 and var subject && subject > cue && words.Left[verb] > cue
        && (words.IsPause(words.Left[subject] - 1) || words.IsPause(words.Left[verb])) && Child(verb, "ccomp") < 0 && Child(verb, "obj") < 0 && Child(verb, "mark") < 0;

    private bool IsCarrier(int verb) => words.Lemma(verb) is "report" or "quote" or "cite" || (byHead.TryGetValue(verb, out var proposal) && Nested(proposal) is not null);

    private bool Attributes(int cue) => byHead.TryGetValue(cue, out var proposal) && !proposal.Best.Source.IsNone
        && MathF.Exp(proposal.Best.Log) >= LeastSpans;

    // "quoted Varro as saying"
    private int Saying(int quote)
    {
        foreach (var child in words.ChildrenOf(quote))
        {
            if (words.Lemma(child) is "say" or "tell" or "write" && words.Tag(child) == "VBG")
            {
                return child;
            }
        }

        return -1;
    }

    private int Agent(int verb)
    {
        foreach (var child in words.ChildrenOf(verb))
        {
            if (child > verb && words.Relation(child) is "obl:agent" or "obl" && words.Left[child] < child && words.Text(words.Left[child]) is "by")
            {
                return child;
            }
        }

        return -1;
    }

    private bool Accords(int word) => Child(word, "case") is >= 0 and var preposition && words.Text(preposition) is "according";

    // Whom the words "according to" name; −1 where a word is none of them.
    private int Accorded(int word) => words.Text(word) is "according" && words.Relation(word) == "case" ? words.Heads[word] : -1;

    private int Child(int head, string relation)
    {
        foreach (var child in words.ChildrenOf(head))
        {
            if (words.Relation(child) == relation)
            {
                return child;
            }
        }

        return -1;
    }

    private bool MaySpeak(int word) => Names(word) || (Child(word, "appos") is >= 0 and var name && Names(name))
        || words.Text(word) is "him" or "her" or "them" || Informants.Contains(words.Lemma(word)) || TitleWords.All.Contains(words.Text(word)) || TitleWords.All.Contains(words.Lemma(word));

    private bool Names(int word) => words.Kinds[word] is 1 + (byte)MentionKind.Person or 1 + (byte)MentionKind.Organization or 1 + (byte)MentionKind.Title;

    private static void Add(List<int> chain, int word)
    {
        if (word >= 0)
        {
            chain.Add(word);
        }
    }
}
