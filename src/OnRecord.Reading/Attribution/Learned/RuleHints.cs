using System.Collections.Immutable;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Attribution.Learned;

/// <summary>What a rule found, in words.</summary>
/// <param name="Rule">Its place among the finds.</param>
internal sealed record RuleHint(int Rule, AttributionRelation Relation, WordRange Cue, WordRange? Source, ImmutableArray<WordRange> Content)
{
    /// <summary>The first and the last word of the content.</summary>
    public WordRange Extent => new(Content[0].First, Content[^1].End);

    /// <summary>Whether it gives somebody's words whole, over paragraphs.</summary>
    public bool IsWhole => Relation.IsWhole;
}

/// <summary>What the rules found in a document, by cue: advice to the rankers, no more.</summary>
internal sealed class RuleHints
{
    private readonly Dictionary<int, RuleHint> byCue = [];
    private readonly Dictionary<int, List<(WordRange Via, WordRange Cue, bool Cites)>> passedOn = [];    // by the sentence of the cue

    private readonly HashSet<int> joints = [];    // words between the pieces of one content

    private readonly WordGraph words;

    public RuleHints(WordGraph words, ImmutableArray<AttributionRelation> relations)
    {
        this.words = words;
        for (var rule = 0; rule < relations.Length; rule++)
        {
            var relation = relations[rule];
            ImmutableArray<WordRange> content = [.. relation.Content.Select(words.Range).Where(static range => !range.IsEmpty)];
            if (relation.Cue is { } cue && !content.IsEmpty)
            {
                var range = words.Range(cue);
                var hint = new RuleHint(rule, relation, range, relation.Source is { } source ? words.Range(source) : null, content);
                if (!range.IsEmpty && relation.Via.Length > 0)
                {
                    var cites = relation.Rule == AttributionRule.ReportedThat || words.Text(range.First) is "as" || (range.First > 0 && words.Text(range.First - 1) is "as");
                    var own = passedOn.TryGetValue(words.Sentences[range.First], out var known) ? known : passedOn[words.Sentences[range.First]] = [];
                    own.AddRange(relation.Via.Take(2).Select(via => (words.Range(via), range, cites)));
                }

                for (var word = range.First; word < range.End; word++)
                {
                    byCue.TryAdd(word, hint);
                }

                for (var piece = 1; piece < content.Length; piece++)
                {
                    joints.UnionWith(Enumerable.Range(content[piece - 1].End, Math.Clamp(content[piece].First - content[piece - 1].End, 0, 3)));
                }
            }
        }
    }

    /// <summary>Whether a colon or dash only follows the cue proper, <c>Varro said: …</c>, or what leads in to a quotation: <c>Varro voiced his pride: …</c>.</summary>
    public bool IsPartOfCue(CueProposal proposal) => words.IsMark(proposal.Head) && proposal.Head > 0 && (OfCue(proposal.Head - 1) is not null || joints.Contains(proposal.Head));

    /// <summary>Whether a cue only passes on what another attributes: <c>KTB reported that Varro praised …</c>, <c>KTB quoted him as saying</c>.</summary>
    public bool PassesOn(CueProposal proposal) => passedOn.TryGetValue(words.Sentences[proposal.Head], out var own) && own.Exists(one =>
        (one.Cites || words.Text(proposal.Range.First) is "According" or "according") && !one.Cue.Overlaps(proposal.Range)
        && proposal.Choices.Any(choice => !choice.Source.IsNone && choice.Source.Range.Overlaps(one.Via) && (choice == proposal.Best || choice.Content.Overlaps(one.Cue))));

    /// <summary>The rule's find whose cue holds the main word of a cue, or another of its words; null where there is none.</summary>
    public RuleHint? Of(int head, WordRange cue)
    {
        var hint = OfCue(head);
        for (var word = cue.First; word < cue.End && hint is null; word++)
        {
            hint = OfCue(word);
        }

        return hint;
    }

    /// <summary>The rule's find whose cue holds the word; null where there is none.</summary>
    public RuleHint? OfCue(int word) => byCue.GetValueOrDefault(word);
}
