using System.Collections.Immutable;
using OnRecord.Learning;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Attribution.Learned;

/// <summary>The model of attributions: rankers, rates and trees.</summary>
internal sealed class AttributionModel
{
    /// <summary>What the extractors here extract; a model fits one version of it.</summary>
    public const string Features = "attributions-2";

    private readonly Proposer proposer;
    private readonly SuccessRates rates;
    private readonly BoostedTrees trees;
    private readonly float[] typical;    // median of each number over proposals

    /// <exception cref="ModelException">An array is missing or of another shape.</exception>
    public AttributionModel(ModelFile model)
    {
        proposer = new Proposer(new Rankers(Ranker("cue"), Ranker("before"), Ranker("after"), Ranker("content"), Ranker("source")));
        var count = model.Number("rates", 1, 1 << 24);
        var keys = model.Array<uint>("rateKeys", count);
        var right = model.Array<float>("rateRight", count);
        var all = model.Array<float>("rateAll", count);
        rates = new SuccessRates(key => keys.Span.BinarySearch(key) is >= 0 and var at ? (right.Span[at], all.Span[at]) : null);
        var size = model.Number("trees", 1, 1 << 16);
        var asked = model.Array<byte>("treeFeatures", size * BoostedTrees.Inner);
        if (asked.Span.ContainsAnyExceptInRange((byte)0, (byte)(ProposalNumbers.Count - 1)))
        {
            throw new ModelException(model.Name, "a tree asks for a number that there is not.");
        }

        trees = new BoostedTrees(
            asked, model.Array<float>("treeThresholds", size * BoostedTrees.Inner), model.Array<float>("treeLeaves", size * BoostedTrees.Leaves),
            model.Array<float>("treeStart", 1).Span[0]);
        typical = model.Array<float>("typical", ProposalNumbers.Count).Span.ToArray();

        Ranker Ranker(string name)
        {
            var bits = model.Number($"{name}Bits", 4, 24);
            return new Ranker(model.Array<ushort>(name, 1 << bits), bits);
        }
    }

    /// <summary>All cues of a document with the best content and source of each, in text order.</summary>
    public List<CueProposal> Propose(WordGraph words, RuleHints hints) => proposer.Propose(words, hints);

    /// <summary>The proposals that stand, at least so likely, in text order of their cues.</summary>
    /// <param name="nested">What a proposal only passes on: it stands in the other's stead, as likely as that.</param>
    public List<Taken> Decode(WordGraph words, IReadOnlyList<CueProposal> proposals, float threshold, Func<CueProposal, CueProposal?> nested)
    {
        var probabilities = new float[proposals.Count];
        Span<float> numbers = stackalloc float[ProposalNumbers.Count];
        for (var i = 0; i < proposals.Count; i++)
        {
            ProposalNumbers.Of(words, proposals, i, rates, numbers);
            probabilities[i] = 1 / (1 + MathF.Exp(-trees.Score(numbers)));
        }

        for (var i = 0; i < proposals.Count; i++)
        {
            if (probabilities[i] >= threshold && nested(proposals[i]) is { } inner && Index(proposals, inner) is >= 0 and var at)
            {
                (probabilities[at], probabilities[i]) = (Math.Max(probabilities[at], probabilities[i]), 0);
            }
        }

        return
        [
            .. Decoder.Decode(words, proposals, probabilities, threshold)
                .Select(taken => taken with { Reasons = Reasons(words, proposals, Index(proposals, taken.Proposal)) }),
        ];
    }

    // By how much the odds change where the numbers of an aspect are set to what they mostly are.
    private ImmutableArray<(Aspect Aspect, float Weight)> Reasons(WordGraph words, IReadOnlyList<CueProposal> proposals, int index)
    {
        const float Least = 0.1f;
        Span<float> numbers = stackalloc float[ProposalNumbers.Count];
        Span<float> without = stackalloc float[ProposalNumbers.Count];
        ProposalNumbers.Of(words, proposals, index, rates, numbers);
        var all = trees.Score(numbers);
        var reasons = new List<(Aspect Aspect, float Weight)>();
        foreach (var aspect in Enum.GetValues<Aspect>())
        {
            for (var i = 0; i < numbers.Length; i++)
            {
                without[i] = ProposalNumbers.Aspects[i] == aspect ? typical[i] : numbers[i];
            }

            reasons.Add((aspect, all - trees.Score(without)));
        }

        return [.. reasons.Where(static one => Math.Abs(one.Weight) >= Least).OrderByDescending(static one => Math.Abs(one.Weight)).ThenBy(static one => one.Aspect)];
    }

    private static int Index(IReadOnlyList<CueProposal> proposals, CueProposal one)
    {
        var at = Bisection.First(proposals.Count, i => proposals[i].Head >= one.Head);
        return at < proposals.Count && proposals[at] == one ? at : -1;
    }
}
