using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Reading.Attribution.Learned;
using OnRecord.Reading.Learned;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>Puts together what the model took and what only rules find: quotations without a cue, letters given whole.</summary>
internal sealed class Assembly(Document document, WordGraph words, RuleHints hints, Carriers carriers, ImmutableArray<AttributionRelation> rules)
{
    private const float SureRule = 0.6f;    // a rule that is so often right stands against the model's silence

    private readonly TokenLayer tokens = document.Get<TokenLayer>();
    private readonly UnitLayer units = document.Get<UnitLayer>();
    private readonly Pieces pieces = new(document);
    private readonly bool[] used = new bool[document.Get<TokenLayer>().Count];    // by the contents that are in
    private readonly int[] claimed = new int[words.Count];                        // by which cue, 1 more than its word; 0 by none

    public ImmutableArray<AttributionRelation> Of(List<Taken> taken)
    {
        // With the index of the rule's find it stands for, or −1. Words given whole are the rule's alone.
        var found = new List<(AttributionRelation Relation, int Rule)>();
        var stands = new bool[rules.Length];
        var told = Told(taken);
        for (var rule = 0; rule < rules.Length; rule++)
        {
            stands[rule] = rules[rule].IsWhole && !IsToldOf(rules[rule], told) && Enter(found, rules[rule], rule);
        }

        Claim(taken);
        foreach (var one in taken.OrderByDescending(static one => one.Probability))
        {
            var rule = hints.Of(one.Proposal.Head, one.Proposal.Range)?.Rule ?? -1;
            if ((rule < 0 || !stands[rule]) && Relation(one, rule < 0 ? null : rules[rule]) is { } relation && Enter(found, relation, rule) && rule >= 0)
            {
                stands[rule] = true;
            }
        }

        for (var rule = 0; rule < rules.Length; rule++)
        {
            if (!stands[rule] && Stands(rules[rule]))
            {
                Enter(found, rules[rule], rule);
            }
        }

        return InOrder(found);
    }

    private static bool Stands(AttributionRelation rule) => rule.Cue is null || (rule.Probability >= SureRule && rule.Form != StatementForm.Indirect);

    // How many likely cues that tell of others' words begin before each token.
    private int[] Told(List<Taken> taken)
    {
        var told = new int[tokens.Count + 1];
        foreach (var one in taken.Where(one => one.Probability >= 0.5f && one.Tells(words)))
        {
            told[Math.Min(tokens.At(words.Span(one.Proposal.Range).Start), tokens.Count - 1) + 1]++;
        }

        for (var i = 1; i < told.Length; i++)
        {
            told[i] += told[i - 1];
        }

        return told;
    }

    // Words in which others are said to have said this and that are no letter, however they were led in.
    private bool IsToldOf(AttributionRelation rule, int[] told) => rule.Rule == AttributionRule.WordsGivenWhole
        && rule.Content.Sum(piece => told[tokens.At(piece.End)] - told[tokens.At(piece.Start)]) > 1;

    private void Claim(List<Taken> taken)
    {
        foreach (var one in taken)
        {
            foreach (var range in (ReadOnlySpan<WordRange>)[one.Proposal.Range, .. one.Choice.Content.Pieces])
            {
                claimed.AsSpan(range.First, range.Count).Fill(one.Proposal.Head + 1);
            }
        }
    }

    // Whether the model gives none of the words to another cue.
    private bool Leaves(TextSpan span, CueProposal to)
    {
        var range = words.Range(span);
        return !claimed.AsSpan(range.First, range.Count).ContainsAnyExcept(0, to.Head + 1);
    }

    // Takes a relation in, if none of its words is another's content.
    private bool Enter(List<(AttributionRelation Relation, int Rule)> found, AttributionRelation relation, int rule)
    {
        var free = relation.Content.All(Free) && (relation.Cue is not { } cue || Free(cue));
        if (free)
        {
            foreach (var piece in relation.Content)
            {
                used.AsSpan(tokens.At(piece.Start)..Math.Max(tokens.At(piece.Start), tokens.At(piece.End))).Fill(true);
            }

            found.Add((relation, rule));
        }

        return free;
    }

    private bool Free(TextSpan span) => !used.AsSpan(tokens.At(span.Start)..Math.Max(tokens.At(span.Start), tokens.At(span.End))).Contains(true);

    private AttributionRelation? Relation(Taken taken, AttributionRelation? rule)
    {
        var (proposal, content) = (taken.Proposal, Content(taken, rule));
        if (content.IsEmpty || pieces.IsTerm(content) || NotSaid.IsDocument(words, taken) || NotSaid.IsAnonymity(words, taken) || NotSaid.IsDeed(words, taken)
            || (rule is null && (NotSaid.IsWithheld(words, taken) || NotSaid.IsTopic(words, taken))))
        {
            return null;
        }

        var (via, speaker) = carriers.Of(proposal, taken.Choice.Source);
        content = Before(via, content);
        var form = pieces.Form(content);
        var source = taken.Choice.Source.IsNone ? null : Source(taken.Choice.Source.Range, proposal.Range);
        if (rule?.Source is not null && source is { } own && (rule.Via.Any(own.Overlaps) || words.Tag(taken.Choice.Source.Head) is "WP" or "WDT"))
        {
            source = rule.Source;    // "KTB quoted Besk as saying"; "Sand, who said"
        }

        source = speaker is { } cited ? Prose(cited) ?? source : source;
        var addressed = Addressed.Of(words, proposal.Head, taken.Choice.Source);
        if (!taken.Choice.Source.IsNone && Addressed.IsHearer(words, proposal.Head, taken.Choice.Source.Head))
        {
            (source, addressed) = (null, taken.Choice.Source.Range);
        }

        var knows = rule?.Cue is { } its && words.Range(its).Contains(proposal.Head);    // else the rule read another word of the cue
        return (rule ?? new AttributionRelation { Content = content, Form = form, Act = CueActs.Of(document, words, proposal), Rule = Shape(proposal, content) }) with
        {
            Source = source,
            Addressee = rule?.Addressee ?? (addressed is { } hearer && Prose(hearer) is { } span && !content.Any(span.Overlaps) ? span : null),
            Via = Chain(via, rule),
            Cue = rule is not null && TakesCue(taken.Choice.Content, rule) ? rule.Cue : words.Span(Cue(proposal)),
            CueLemma = (knows ? rule!.CueLemma : null) ?? CueActs.Lemma(document, proposal.Head),
            Act = knows ? rule!.Act : CueActs.Of(document, words, proposal),
            Content = content,
            Form = form,
            CueProbability = proposal.Probability,
            Probability = taken.Probability,
            Because = [.. taken.Reasons.Select(static one => new Reason(one.Aspect.ToString().ToLowerInvariant(), Math.Round(one.Weight, 1)))],
            SameSpeakerAs = -1,
        };
    }

    // Null for words that stand beside the article's prose.
    private TextSpan? Prose(WordRange range) => words.Span(range) is var span && tokens.At(span.Start) < tokens.At(span.End) ? span : null;

    // Those whom the tree names, and those whom only the rule does.
    private ImmutableArray<TextSpan> Chain(ImmutableArray<WordRange> tree, AttributionRelation? rule)
    {
        ImmutableArray<TextSpan> chain = [.. tree.Select(Prose).OfType<TextSpan>()];
        return rule is null ? chain : [.. chain, .. rule.Via.Where(via => !chain.Any(via.Overlaps))];
    }

    // "expressed the hope that …": the phrase is the cue, and the rule knows it whole.
    private bool TakesCue(in ContentCandidate content, AttributionRelation rule) => rule.Cue is { } cue && content.Overlaps(words.Range(cue));

    // A colon after the cue's words is no part of it, nor the "on" of "agreed on Monday"; all of "was quoted as saying" is.
    private WordRange Cue(CueProposal proposal)
    {
        var (first, end) = (proposal.Range.First, proposal.Range.End);
        if (first > 1 && words.Text(first - 1) is "as" && words.Lemma(first - 2) is "quote" or "cite")
        {
            first -= 2;
            while (first > 0 && words.Relation(first - 1) is "aux" or "aux:pass" && words.Heads[first - 1] < end && words.Lemma(words.Heads[first - 1]) is "quote" or "cite")
            {
                first--;
            }
        }

        while (end - 1 > proposal.Head && (words.IsMark(end - 1) || IsOfDate(end - 1)))
        {
            end--;
        }

        while (first < proposal.Head && words.IsMark(first))
        {
            first++;
        }

        return new WordRange(first, end);
    }

    private bool IsOfDate(int preposition) => words.Relation(preposition) == "case" && preposition + 1 < words.Count
        && tokens.At(words.Span(new WordRange(preposition + 1, preposition + 2)).Start) is var next && next < tokens.Count && tokens.Is(next, WordClass.Weekday | WordClass.Month);

    // Without the words of a heading that runs into the sentence.
    private TextSpan? Source(WordRange source, WordRange cue)
    {
        var (span, at) = (words.Span(source), tokens.At(words.Span(cue).Start));
        var (first, end) = (tokens.At(span.Start), tokens.At(span.End));
        if (first >= end)
        {
            return null;
        }

        var index = Bisection.First(units.Units.Length, i => units.Units[i].Tokens.End > at);
        if (index < units.Units.Length)
        {
            var unit = units.Units[index].Tokens;
            (first, end) = (Math.Max(first, unit.First), Math.Min(end, unit.End));
        }

        return first < end ? tokens.Span(first, end) : null;
    }

    // In the pieces that records have; further paragraphs of a quotation that goes on, which a rule alone sees, come behind.
    private ImmutableArray<TextSpan> Content(Taken taken, AttributionRelation? rule)
    {
        var content = taken.Choice.Content;
        rule = rule is not null && rule.Content.All(piece => Leaves(piece, taken.Proposal)) ? rule : null;
        List<TextSpan> all = [.. content.Pieces.SelectMany(Pieces)];
        if (rule is not null && ((rule.Content.Length > all.Count && all.TrueForAll(rule.Content.Contains)) || rule.Via.Any(via => all.Exists(via.Overlaps)) || TakesCue(content, rule)))
        {
            return rule.Content;    // "He voiced his pride: “…”": what leads in to a quotation belongs to it; "…, KTB reported" does not
        }

        if (rule is not null && all.Count > 0 && rule.Content.Any(piece => all.Exists(piece.Overlaps)))
        {
            var end = words.Paragraph[words.Paragraphs[content.End - 1]].End;
            var after = end < words.Count ? words.Span(new WordRange(end, end + 1)).Start : int.MaxValue;
            all.AddRange(rule.Content.Where(piece => piece.Start >= after));
        }

        // Two may have come to take in the marks of one quotation.
        var apart = ImmutableArray.CreateBuilder<TextSpan>(all.Count);
        foreach (var piece in all.Order())
        {
            if (apart.Count > 0 && piece.Start < apart[^1].End)
            {
                apart[^1] = new TextSpan(apart[^1].Start, Math.Max(apart[^1].End, piece.End));
            }
            else
            {
                apart.Add(piece);
            }
        }

        return apart.DrainToImmutable();
    }

    // Without the clause of who passes it on, at its end: ", KTB reported on Friday".
    private ImmutableArray<TextSpan> Before(ImmutableArray<WordRange> via, ImmutableArray<TextSpan> content)
    {
        foreach (var carrier in via)
        {
            var last = content[^1];
            if (carrier.First > 0 && words.Quotes[carrier.First] < 0 && words.IsPause(carrier.First - 1) && words.Span(carrier) is var span && last.Start < span.Start && span.End <= last.End
                && pieces.WithoutStop(new TextSpan(last.Start, words.Span(new WordRange(carrier.First - 1, carrier.First)).Start)) is { IsEmpty: false } kept)
            {
                content = content.SetItem(content.Length - 1, kept);
            }
        }

        return content;
    }

    private IEnumerable<TextSpan> Pieces(WordRange piece)
    {
        var that = piece.Count > 1 && words.Text(piece.First) is "that"
            && (words.Tag(piece.First) == "IN" || words.Universal(piece.First + 1) is not ("VERB" or "AUX" or "PART" or "ADV"));
        var span = words.Span(that ? piece with { First = piece.First + 1 } : piece);
        var (first, end) = (tokens.At(span.Start), tokens.At(span.End));
        if (first >= end)
        {
            return [];
        }

        // With the marks of the quotations that it begins or ends with.
        while (first > 0 && units.IsQuoted(first) && units.Quotation(first - 1) == units.Quotation(first) && tokens.Kinds[first - 1] is TokenKind.Quote)
        {
            first--;
        }

        while (end < tokens.Count && units.IsQuoted(end - 1) && units.Quotation(end) == units.Quotation(end - 1)
            && tokens.Kinds[end] is TokenKind.Quote or TokenKind.Mark)
        {
            end++;
        }

        return pieces.Of(pieces.Closed(new TokenRange(first, end)));
    }

    private AttributionRule Shape(CueProposal proposal, ImmutableArray<TextSpan> content)
    {
        var cue = words.Span(proposal.Range);
        var (before, after) = (content[0].Start < cue.Start, content[^1].Start > cue.Start);
        var quoted = pieces.Form(content) == StatementForm.Direct;
        return (before, after, quoted) switch
        {
            (true, true, _) => AttributionRule.QuotationAroundCue,
            (true, _, true) => AttributionRule.QuotationBeforeCue,
            (true, _, false) => AttributionRule.ClauseBeforeCue,
            (_, _, true) => AttributionRule.QuotationAfterCue,
            _ => AttributionRule.ClauseAfterCue,
        };
    }

    private ImmutableArray<AttributionRelation> InOrder(List<(AttributionRelation Relation, int Rule)> found)
    {
        (AttributionRelation Relation, int Rule)[] order = [.. found.OrderBy(static one => one.Relation.Content[0].Start).ThenBy(static one => one.Rule)];
        var places = new Dictionary<int, int>();
        for (var place = 0; place < order.Length; place++)
        {
            places.TryAdd(order[place].Rule, place);
        }

        var relations = ImmutableArray.CreateBuilder<AttributionRelation>(order.Length);
        foreach (var (relation, rule) in order)
        {
            var earlier = rule < 0 || relation.Source is not null ? -1 : rules[rule].SameSpeakerAs;
            relations.Add(relation with { SameSpeakerAs = earlier < 0 ? -1 : places.GetValueOrDefault(earlier, -1) });
        }

        return relations.DrainToImmutable();
    }
}
