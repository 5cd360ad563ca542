using System.Collections.Immutable;
using OnRecord.Findings;
using OnRecord.Reading.Attribution.Learned;
using OnRecord.Reading.Tokens;
using OnRecord.Text;

namespace OnRecord.Reading.Attribution;

/// <summary>Puts together what the model took and what only rules find: quotations without a cue, letters given whole.</summary>
internal sealed class Assembly(Document document, WordGraph words, ImmutableArray<AttributionRelation> rules)
{
    private const float SureRule = 0.6f;    // a rule that is so often right stands against the model's silence

    private readonly TokenLayer tokens = document.Get<TokenLayer>();
    private readonly UnitLayer units = document.Get<UnitLayer>();
    private readonly Pieces pieces = new(document);

    public ImmutableArray<AttributionRelation> Of(List<Taken> taken)
    {
        // With the index of the rule's find it stands for, or −1. Words given whole are the rule's alone.
        List<(AttributionRelation Relation, int Rule)> found =
            [.. Enumerable.Range(0, rules.Length).Where(rule => IsWhole(rules[rule]) && !ToldOf(rules[rule], taken)).Select(rule => (rules[rule], rule))];
        var whole = found.Count;
        foreach (var one in taken)
        {
            var rule = one.Proposal.Hint is { } hint ? rules.IndexOf(hint.Relation) : -1;
            if (Relation(one, rule < 0 ? null : rules[rule]) is { } relation && !found.Take(whole).Any(given => Overlap(given.Relation, relation)))
            {
                found.Add((relation, rule));
            }
        }

        for (var rule = 0; rule < rules.Length; rule++)
        {
            if (!found.Exists(one => one.Rule == rule) && Stands(rules[rule]) && !found.Exists(one => Overlap(one.Relation, rules[rule])))
            {
                found.Add((rules[rule], rule));
            }
        }

        return InOrder(found);
    }

    private static bool IsWhole(AttributionRelation rule) =>
        rule.Rule is AttributionRule.WordsGivenWhole or AttributionRule.SignedQuotation or AttributionRule.Transcript;

    // Words in which others are said to have said this and that are no letter, however they were led in.
    private bool ToldOf(AttributionRelation rule, List<Taken> taken) => rule.Rule == AttributionRule.WordsGivenWhole
        && taken.Count(one => one.Probability >= 0.5f && one.Tells(words) && rule.Content.Any(piece => piece.Contains(words.Span(one.Proposal.Range)))) > 1;

    private static bool Stands(AttributionRelation rule) => rule.Cue is null || (rule.Probability >= SureRule && rule.Form != StatementForm.Indirect);

    private static bool Overlap(AttributionRelation one, AttributionRelation other) =>
        one.Content.Any(piece => other.Content.Any(piece.Overlaps)) || (other.Cue is { } cue && one.Content.Any(piece => piece.Overlaps(cue)));

    private AttributionRelation? Relation(Taken taken, AttributionRelation? rule)
    {
        var (proposal, content) = (taken.Proposal, Content(taken.Choice.Content, rule));
        if (content.IsEmpty || pieces.IsTerm(content))
        {
            return null;
        }

        var form = pieces.Form(content);
        var source = taken.Choice.Source.IsNone ? null : Source(taken.Choice.Source.Range, proposal.Range);
        return (rule ?? new AttributionRelation { Content = content, Form = form, Act = CueActs.Of(document, words, proposal), Rule = Shape(proposal, content) }) with
        {
            Source = source,
            Cue = words.Span(proposal.Range),
            CueLemma = rule?.CueLemma ?? CueActs.Lemma(document, proposal.Head),
            Content = content,
            Form = form,
            CueProbability = proposal.Probability,
            Probability = taken.Probability,
            SameSpeakerAs = -1,
        };
    }

    // Without the words of a heading that runs into the sentence.
    private TextSpan? Source(WordRange source, WordRange cue)
    {
        var (span, at) = (words.Span(source), tokens.At(words.Span(cue).Start));
        var unit = units.Units[Bisection.First(units.Units.Length, i => units.Units[i].Tokens.End > at)].Tokens;
        var own = new TextSpan(Math.Max(span.Start, tokens.Starts[unit.First]), Math.Min(span.End, tokens.Ends[unit.End - 1]));
        return own.Start < own.End ? own : null;
    }

    // In the pieces that records have; further paragraphs of a quotation that goes on, which a rule alone sees, come behind.
    private ImmutableArray<TextSpan> Content(in ContentCandidate content, AttributionRelation? rule)
    {
        List<TextSpan> all = [.. content.Pieces.SelectMany(Pieces)];
        if (rule is not null && rule.Content.Length > all.Count && all.TrueForAll(rule.Content.Contains))
        {
            return rule.Content;    // "He voiced his pride: “…”": what leads in to a quotation belongs to it
        }

        if (rule is not null && all.Count > 0 && rule.Content.Any(piece => all.Exists(piece.Overlaps)))
        {
            var end = words.Paragraph[words.Paragraphs[content.End - 1]].End;
            var after = end < words.Count ? words.Span(new WordRange(end, end + 1)).Start : int.MaxValue;
            all.AddRange(rule.Content.Where(piece => piece.Start >= after));
        }

        return [.. all.Order()];
    }

    private IEnumerable<TextSpan> Pieces(WordRange piece)
    {
        var that = piece.Count > 1 && words.Text(piece.First) is "that" && words.Tag(piece.First) == "IN";
        var span = words.Span(that ? piece with { First = piece.First + 1 } : piece);
        var (first, end) = (tokens.At(span.Start), tokens.At(span.End));

        // With the marks of the quotations that it begins or ends with.
        while (first > 0 && units.IsQuoted(first) && units.Quotation(first - 1) == units.Quotation(first) && tokens.Kinds[first - 1] is TokenKind.Quote)
        {
            first--;
        }

        while (end < tokens.Count && end > first && units.IsQuoted(end - 1) && units.Quotation(end) == units.Quotation(end - 1)
            && tokens.Kinds[end] is TokenKind.Quote or TokenKind.Mark)
        {
            end++;
        }

        return first < end ? pieces.Of(new TokenRange(first, end)) : [];
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
        var relations = ImmutableArray.CreateBuilder<AttributionRelation>(order.Length);
        foreach (var (relation, rule) in order)
        {
            var earlier = rule < 0 || relation.Source is not null ? -1 : rules[rule].SameSpeakerAs;
            relations.Add(relation with { SameSpeakerAs = earlier < 0 ? -1 : Array.FindIndex(order, one => one.Rule == earlier) });
        }

        return relations.DrainToImmutable();
    }
}
