using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Attribution.Learned;

/// <summary>How often proposals of a kind were right on annotated news.</summary>
/// <param name="count">The right ones and all of a kind, by its key; nothing for one never seen.</param>
internal sealed class SuccessRates(Func<uint, (float Right, float All)?> count)
{
    /// <summary>Keys of a proposal.</summary>
    public const int Keys = 5;

    private const float Prior = 0.3f;
    private const float PriorWeight = 3;

    public float Of(uint key) => count(key) is { } seen ? (seen.Right + (Prior * PriorWeight)) / (seen.All + PriorWeight) : Prior;

    /// <summary>The kinds that a proposal is of: by its cue, how that stands in the tree, its source, and where its content stands.</summary>
    public static void KeysOf(WordGraph words, CueProposal proposal, Span<uint> keys)
    {
        var lemma = words.Lemmas[proposal.Head];
        var source = proposal.Best.Source.IsNone ? 0 : words.Lemmas[proposal.Best.Source.Head];
        keys[0] = Learning.FeatureHash.Of(1, lemma, words.Tags[proposal.Head]);
        keys[1] = Learning.FeatureHash.Of(2, lemma, words.Relations[proposal.Head]);
        keys[2] = Learning.FeatureHash.Of(3, lemma, CueFeatures.Frame(words, proposal.Head));
        keys[3] = Learning.FeatureHash.Of(4, source);
        keys[4] = Learning.FeatureHash.Of(5, lemma, (uint)proposal.Best.Content.Place, proposal.Best.Content.First > proposal.Head ? 1u : 0);
    }
}
