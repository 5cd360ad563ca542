using System.Collections.Immutable;
using OnRecord.Reading.Learned;

namespace OnRecord.Reading.Attribution.Learned;

/// <summary>A proposal that was taken.</summary>
/// <param name="Probability">How likely cue, content and source are right, in [0, 1].</param>
internal sealed record Taken(CueProposal Proposal, Choice Choice, float Probability)
{
    /// <summary>What spoke for it and against it, by how much, the weightiest first.</summary>
    public ImmutableArray<(Aspect Aspect, float Weight)> Reasons { get; init; } = [];

    /// <summary>Whether it tells of somebody's words: its source is named, and not by whoever writes.</summary>
    public bool Tells(WordGraph words) => Choice.Source is { IsNone: false } source
        && words.Text(source.Head) is not ("I" or "We" or "we" or "You" or "you");
}

/// <summary>Takes the likeliest proposals that leave each other their words.</summary>
internal static class Decoder
{
    private const float OtherChoice = 0.8f;    // of the threshold that a proposal's next best choice must reach
    private const int Near = 12;               // proposals to either side that may want the same words

    /// <param name="probabilities">Of each proposal's best choice.</param>
    /// <returns>In text order of their cues.</returns>
    public static List<Taken> Decode(WordGraph words, IReadOnlyList<CueProposal> proposals, ReadOnlySpan<float> probabilities, float threshold)
    {
        var used = new bool[words.Count];
        var taken = new List<Taken>();
        var scores = probabilities.ToArray();
        foreach (var index in Enumerable.Range(0, proposals.Count).OrderByDescending(i => scores[i]))
        {
            if (scores[index] < threshold)
            {
                break;
            }

            var proposal = proposals[index];
            if (!Free(used, proposal.Range))
            {
                continue;
            }

            Choice? best = null;
            var most = float.NegativeInfinity;
            foreach (var choice in proposal.Choices)
            {
                var probability = scores[index] * MathF.Exp(choice.Log - proposal.Best.Log);
                if (probability >= OtherChoice * threshold && Array.TrueForAll(choice.Content.Pieces, piece => Free(used, piece))
                    && probability - Lost(proposals, scores, index, choice, threshold) is var value && value > most)
                {
                    (best, most) = (choice, value);
                }
            }

            if (best is { } chosen)
            {
                used.AsSpan(proposal.Range.First, proposal.Range.Count).Fill(true);
                foreach (var piece in chosen.Content.Pieces)
                {
                    used.AsSpan(piece.First, piece.Count).Fill(true);
                }

                taken.Add(new Taken(proposal, chosen, scores[index] * MathF.Exp(chosen.Log - proposal.Best.Log)));
            }
        }

        return [.. taken.OrderBy(static one => one.Proposal.Head)];
    }

    // What of the next cues' own likely attributions could not stand beside a choice.
    private static float Lost(IReadOnlyList<CueProposal> proposals, float[] scores, int index, in Choice choice, float threshold)
    {
        var lost = 0f;
        for (var other = Math.Max(0, index - Near); other < Math.Min(proposals.Count, index + Near + 1); other++)
        {
            if (other != index && scores[other] >= threshold && !proposals[other].Best.Content.Overlaps(proposals[index].Range)
                && (choice.Content.Overlaps(proposals[other].Range) || choice.Content.Shared(proposals[other].Best.Content.Pieces) > 0))
            {
                lost += scores[other];
            }
        }

        return lost;
    }

    private static bool Free(bool[] used, WordRange range) => !used.AsSpan(range.First, range.Count).Contains(true);
}
