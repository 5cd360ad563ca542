using System.Collections.Immutable;

namespace OnRecord.Reading.Attribution.Learned;

/// <summary>What a rule found, in words.</summary>
internal sealed record RuleHint(AttributionRelation Relation, WordRange Cue, WordRange? Source, ImmutableArray<WordRange> Content)
{
    /// <summary>The first and the last word of the content.</summary>
    public WordRange Extent => new(Content[0].First, Content[^1].End);
}

/// <summary>What the rules found in a document, by cue: advice to the rankers, no more.</summary>
internal sealed class RuleHints
{
    private readonly Dictionary<int, RuleHint> byCue = [];
    private readonly List<(WordRange Via, WordRange Cue)> passedOn = [];

    public RuleHints(WordGraph words, IEnumerable<AttributionRelation> relations)
    {
        foreach (var relation in relations)
        {
            ImmutableArray<WordRange> content = [.. relation.Content.Select(words.Range).Where(static range => !range.IsEmpty)];
            if (relation.Cue is { } cue && !content.IsEmpty)
            {
                var range = words.Range(cue);
                var hint = new RuleHint(relation, range, relation.Source is { } source ? words.Range(source) : null, content);
                passedOn.AddRange(relation.Via.Where(_ => relation.Rule == AttributionRule.ReportedThat).Select(via => (words.Range(via), range)));
                for (var word = range.First; word < range.End; word++)
                {
                    byCue.TryAdd(word, hint);
                }
            }
        }
    }

    /// <summary>Whether a cue only passes on what another attributes: <c>KTB reported that Varro praised …</c>.</summary>
    public bool PassesOn(CueProposal proposal) => passedOn.Exists(one => !one.Cue.Overlaps(proposal.Range)
        && proposal.Choices.Any(choice => !choice.Source.IsNone && choice.Source.Range.Overlaps(one.Via) && (choice == proposal.Best || choice.Content.Overlaps(one.Cue))));

    /// <summary>The rule's find whose cue holds the word; null where there is none.</summary>
    public RuleHint? OfCue(int word) => byCue.GetValueOrDefault(word);
}
